import type { Span } from '../../text/span';
import { plainAt } from '../markdown/plainText';
import type { Said } from './candidate';

/** What rules a use out: not meant, not fit, not allowed, no device, no substitute. */
const negative =
  /\b(?:not|never|nor|no|cannot|can't|don't|isn't|doesn't|without)\b.{0,80}?\b(?:intended|designed|meant|validated|approved|cleared|certified|suitable|appropriate|recommended|used?\b(?!\s+cases?)|using|rely|relied|reliance|substitute|replace\w*|medical device|diagnos\w+|clinical|deploy\w*|treatment)\b|^\W*not (?:for|an?)\b|\b(?:out of scope|out-of-scope|prohibited|must not|should not|do not|may not be used)\b/i;
const positive =
  /\b(?:is|are|was|were|be|been|being|intended|designed|meant|developed|built)\s(?:intended|designed|meant|developed|built|for|to)\b(?!\s*(?:be\s)?not)/i;

/** The same said without doubt, for a sentence beside others that say what the use is. */
const withoutDoubt =
  /\b(?:not|never|no)\b(?:\s[\w-]+){0,4}\s(?:intended|designed|meant|suitable|appropriate|recommended|validated|approved|cleared|certified|be (?:used|relied))\b|\bnot (?:for (?:clinical|diagnostic|medical|use)|an? (?:[\w-]+\s){0,3}?(?:device|tool|test|system|aid|diagnosis|substitute|replacement))\b|^\W*not for\b|\b(?:should not|must not|do not use|may not be used|out of scope|prohibited)\b/i;

/** Whether a sentence says for what the model is not, and not what it is for. */
function rulesOut(sentence: string): boolean {
  const found = negative.exec(sentence.replaceAll('\n', ' '));
  if (found === null) return false;
  const before = sentence.slice(0, found.index).trim();
  // "Screening support, not diagnostic" says what it is for, too.
  const isThing = /^(?:this|it|these|the \w+) (?:is|are)\b/i.test(before);
  return !positive.test(before) && !(!isThing && /(?:[,;–—]|\bbut)$/.test(before) && before.split(' ').length >= 2);
}

/** Sentences with their places. */
export function sentencesIn(text: string, span: Span): readonly Span[] {
  const source = text.slice(span.start, span.end);
  const spans: Span[] = [];
  let from = 0;
  for (const end of source.matchAll(/(?<!\b(?:e\.g|i\.e|etc|vs|cf|Dr|No))[.!?](?:\*\*|__|["”')])?(?=\s|$)/g)) {
    const to = end.index + end[0].length;
    spans.push({ start: span.start + from, end: span.start + to });
    from = to;
  }
  if (source.slice(from).trim() !== '') spans.push({ start: span.start + from, end: span.end });
  return spans.map(({ start, end }) => ({
    start: start + (text.slice(start, end).length - text.slice(start, end).trimStart().length),
    end,
  }));
}

/** "It is intended to assist and should not be used alone": the clause that rules something out, of a sentence that says what the use is. */
function clauseIn(text: string, { start, end }: Span): readonly { readonly text: string; readonly span: Span }[] {
  const found =
    /(?:[,;–—]|\band|\bbut)\s(?:it\s)?((?:should|must|may|shall|can)\s?not\sbe\s(?:used|relied)\b.*|not\s(?:for\s|as\s|an?\s)?(?:[\w-]+\s){0,2}?(?:diagnos\w+|clinical|treatment|triage|patient care|medical|substitute)\b.*)/is.exec(
      text.slice(start, end),
    );
  if (found?.[1] === undefined) return [];
  const span = { start: start + found.index + found[0].length - found[1].length, end };
  return [{ text: plainAt(text, span).replaceAll('\n', ' '), span }];
}

/** A text under the intended use, parted: what it is for, and what it rules out. */
export interface Parted {
  readonly uses: readonly Said[];
  readonly exclusions: readonly Said[];
}

/**
 * "It is for triage. It is not for children." has both; a text of which every sentence rules something out has no use.
 * A text with both stays whole as a use.
 */
export function partedUse(text: string, says: readonly Said[]): Parted {
  const uses: Said[] = [];
  const exclusions: Said[] = [];
  for (const said of says) {
    if (said.unfilled) {
      uses.push(said);
      continue;
    }
    const sentences = sentencesIn(text, said.span);
    const out = sentences.filter((span) => rulesOut(plainAt(text, span)));
    if (out.length === 0 || out.length < sentences.length) uses.push(said);
    if (out.length === sentences.length) exclusions.push(said);
    else {
      for (const span of out) {
        const words = plainAt(text, span)
          .replaceAll('\n', ' ')
          .replace(/^__|__$/g, '');
        if (withoutDoubt.test(words)) exclusions.push({ ...said, text: words, span });
      }
      for (const span of sentences)
        if (!out.includes(span)) exclusions.push(...clauseIn(text, span).map((found) => ({ ...said, ...found })));
    }
  }
  return { uses, exclusions };
}
