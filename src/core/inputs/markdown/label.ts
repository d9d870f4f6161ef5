import type { Span } from '../../text/span';
import { topicsOf } from './lexicon';
import { trimmed } from './pipeTable';

/** A label in front of a value: `**Label:** value`, `**Label**: value`, `**Label.** value` or, plain, `Label: value`. */
export interface Label {
  readonly span: Span;
  /** Set in bold or italics with a colon, or bold and alone on its line; a plain one may be any sentence with a colon. */
  readonly strong: boolean;
  /** What follows on the same line; empty where the value would stand when nothing does. */
  readonly value: Span;
}

const bold = /^(\*\*|__)(?=\S)([^*\n]{1,200}?)\1(\s{0,3}:)?/;
const italic = /^([*_])(?=[^\s*_])([^*_\n]{1,100}?)(?:(:)\1|\1(\s{0,3}:))/;
const plain = /^([\p{L}#(][^:*`|.!?\n]{0,60}?)\s{0,2}:(?=\s|$)/u;

/** The label that a line begins with. The bold words alone make one only with a colon, a full stop, or a line of their own. */
export const labelOf = (text: string, line: Span): Label | undefined => {
  const source = text.slice(line.start, line.end);
  const strong = bold.exec(source);
  if (strong !== null) {
    const words = strong[2] ?? '';
    const rest = source.slice(strong[0].length).replace(/^\s*<br\s*\/?>\s*$/i, '');
    const ended = strong[3] !== undefined || /[:.?]\s*$/.test(words);
    const opens = /^\s*[:：]/.exec(source.slice(strong[0].length))?.[0].length ?? 0;
    // "**Not for clinical use without review.**" on a line of its own is a sentence that somebody wants read.
    if (opens === 0 && strong[3] === undefined && rest.trim() === '' && /[.!]\s*$/.test(words) && words.trim().split(/\s+/).length >= 5)
      return undefined;
    const topical = (/^\s+["“(]?\p{Lu}/u.test(rest) && isTopic(words)) || (rating.test(words) && !verb.test(rest));
    if (!ended && opens === 0 && rest.trim() !== '' && !topical) return undefined;
    return make({ text, line, markup: strong[1]?.length ?? 2, words, valueAt: strong[0].length + opens, strong: true });
  }
  const slanted = italic.exec(source);
  if (slanted !== null) return make({ text, line, markup: 1, words: slanted[2] ?? '', valueAt: slanted[0].length, strong: true });
  const bare = plain.exec(source);
  if (bare !== null) return make({ text, line, markup: 0, words: bare[1] ?? '', valueAt: bare[0].length, strong: false });
  return undefined;
};

/** "**Severity** Major.": a word of hazard logs that nobody sets in bold in front of another one, unless a verb says something of it. */
const rating = /^(?:(?:initial|residual) )?(?:severity|likelihood|probability|status|owner|risk level|risk rating|risk score)$/i;
const verb = /^\s+(?:is|are|was|were|has|have|of|and|or|in|for|to|must|shall|should|can|may|will)\b/i;

/** "**Out-of-scope** Use in …": words that nobody sets in bold for another reason. */
const isTopic = (words: string): boolean => topicsOf(words).some(({ weak }) => !weak);

const make = (found: {
  readonly text: string;
  readonly line: Span;
  readonly markup: number;
  readonly words: string;
  readonly valueAt: number;
  readonly strong: boolean;
}): Label => {
  const start = found.line.start + found.markup;
  const words = found.words.replace(/[\s:：.]+$/, '');
  return {
    span: { start, end: start + words.length },
    strong: found.strong,
    value: trimmed(found.text, withoutBreak(found.text, { start: found.line.start + found.valueAt, end: found.line.end })),
  };
};

/** `<br>` or a backslash at the end of a line is layout. */
const withoutBreak = (text: string, span: Span): Span => {
  // Looked for at the end only: a line may hold a hundred thousand blanks.
  const tail =
    /(?:(?:\s{0,20}<br\s{0,5}\/?>)+\s{0,20}|\s{0,20}\\)$/i.exec(text.slice(Math.max(span.start, span.end - 200), span.end))?.[0].length ??
    0;
  return { start: span.start, end: span.end - tail };
};
