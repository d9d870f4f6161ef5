import type { Span } from '../../text/span';
import { readLevelLabel } from '../levels/levelLabel';
import { type HazardDraft, type Stated, stateField } from './hazardDraft';
import type { Phase } from './meaning';

/** A rating written as one phrase, taken apart: "S3 / P2 -> ALARP", "Severity 4 · Likelihood 3", "3 × 3 = 9" under "L×S", "3C medium". */
export interface Rating {
  readonly severity?: Stated;
  readonly likelihood?: Stated;
  readonly level?: Stated;
}

export interface RatingToRead {
  readonly text: string;
  readonly span: Span;
  /** The header or label in front, which may say in which order two numbers stand. */
  readonly key: string;
}

const level = String.raw`(?:\s*(?:->|→|=>|=|:|⇒|–|—)\s*\**\s*(\d{1,3}|\p{L}[\p{L}-]{2,25}(?:\s(?:acceptable|low|high|elimination)\b)?))?`;
const severityFirst = new RegExp(String.raw`(\bS[-\s]?\d\b)[\s,/x×*;&+·|]{1,6}(?:and\s)?(\b[PLO][-\s]?\d\b)${level}`, 'iu');
const likelihoodFirst = new RegExp(String.raw`(\b[PLO][-\s]?\d\b)[\s,/x×*;&+·|]{1,6}(?:and\s)?(\bS[-\s]?\d\b)${level}`, 'iu');
/** Category and letter as MIL-STD-882E gives them. */
const assessmentCode = /^[\s*`]*([1-6])([A-F])\b(?:[\s:(–—-]{1,4}(\p{L}{3,15}))?[\s)*`]*$/iu;
const product = /^[\s*`]*(\d{1,2})\s*[×x*]\s*(\d{1,2})(?:\s*=\s*\**\s*(\d{1,3}))?/i;
const named =
  /\b(severity|impact|consequence|likelihood|probability|risk(?:\s(?:rating|level|score|class))?|level|rating|score)\b\**\s*(?:[:=–-][\s*]{0,8}|(?=\d))([^,;|·\n/.*][^,;|·\n/.]{0,59})/gi;

/** Absent when the text names no severity and no likelihood; the first rating is read, remarks on others are not. */
export function ratingIn({ text, span, key }: RatingToRead): Rating | undefined {
  const source = text.slice(span.start, span.end);
  return (
    codesIn(source, span.start) ??
    partsIn(source, { at: span.start, key }) ??
    productIn({ text, source, at: span.start, key }) ??
    namedIn(source, span.start)
  );
}

/** States what a rating phrase says of a hazard; gives back whether it was one. */
export function stateRatingOf(
  what: RatingToRead & { readonly hazard: HazardDraft; readonly phase: Phase | undefined; readonly keySpan?: Span },
): boolean {
  const rating = ratingIn(what);
  if (rating === undefined) return false;
  for (const fact of ['severity', 'likelihood', 'level'] as const) {
    const stated = rating[fact];
    if (stated === undefined) continue;
    stateField(what.hazard.fields, `${what.phase ?? 'initial'}.${fact}`, {
      ...stated,
      ...(what.keySpan === undefined ? {} : { keySpan: what.keySpan }),
    });
  }
  return true;
}

function codesIn(source: string, at: number): Rating | undefined {
  const [bySeverity, byLikelihood] = [severityFirst.exec(source), likelihoodFirst.exec(source)];
  const first = bySeverity !== null && (byLikelihood === null || bySeverity.index <= byLikelihood.index);
  const pair = first ? bySeverity : byLikelihood;
  if (pair !== null) {
    const [one, other, behind] = placed(pair, at);
    const last = behind ?? numberInFront(source, at);
    return first ? rating(one, other, last) : rating(other, one, last);
  }
  const code = assessmentCode.exec(source);
  if (code === null) return undefined;
  const [severity, likelihood, last] = placed(code, at);
  return rating(severity, likelihood, last);
}

/** "6 (S3×P2)": the level stands first. */
function numberInFront(source: string, at: number): Stated | undefined {
  const found = /^([\s*`]*)(\d{1,3})\s*\(/.exec(source);
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  const start = at + found[1].length;
  return { text: found[2], span: { start, end: start + found[2].length } };
}

interface ProductToRead {
  readonly text: string;
  readonly source: string;
  readonly at: number;
  readonly key: string;
}

const ordered =
  /\b(?:([lpo])|(likelihood|probability)|([sci])|(severity|impact|consequence))(?:\s?\([^()]{0,60}\))?\s?[×x*]\s?(?:[lposci]\b|likelihood|probability|severity|impact|consequence)/i;
/** Where a log explains its scoring. */
const opening = 6000;

/** Two numbers in the order that the key gives them, or else the log where it explains its scoring. */
function productIn({ text, source, at, key }: ProductToRead): Rating | undefined {
  const found = product.exec(source);
  if (found === null) return undefined;
  const order = ordered.exec(key) ?? ordered.exec(text.slice(0, opening));
  const [one, other, last] = placed(found, at);
  if (order === null) return last === undefined ? undefined : rating(undefined, undefined, last);
  return order[1] !== undefined || order[2] !== undefined ? rating(other, one, last) : rating(one, other, last);
}

const partWords: readonly (readonly [keyof Rating | 'other', RegExp])[] = [
  ['severity', /^(?:s|sev|severity|i|impact|c|consequences?)$/],
  ['likelihood', /^(?:l|p|o|likelihood|prob|probability|occ|occurrence|frequency)$/],
  ['level', /^(?:r|risk|level|score|rating|rpn)$/],
  ['other', /^(?:d|det|detection|detectability|e|exposure)$/],
];

/** "Low / High" under "Likelihood / impact" and "8/3/5" under "S/O/D": a part for each word of the key. */
function partsIn(source: string, { at, key }: { readonly at: number; readonly key: string }): Rating | undefined {
  const words = key
    .replace(/\([^()]{0,60}\)|[*_`]/g, '')
    .split(/[/|·&+,]/)
    .map((word) => word.trim().toLowerCase());
  if (words.length < 2 || words.length > 4) return undefined;
  const kinds = words.map((word) => partWords.find(([, known]) => known.test(word))?.[0]);
  if (!kinds.includes('severity') || !kinds.includes('likelihood') || kinds.includes(undefined)) return undefined;
  const parts = [...source.matchAll(/[^/|·,]+/g)];
  if (parts.length !== words.length) return undefined;
  const found: { severity?: Stated; likelihood?: Stated; level?: Stated } = {};
  for (const [i, part] of parts.entries()) {
    const kind = kinds[i];
    const written = part[0].replace(/^[\s*_`]+|[\s*_`]+$/g, '');
    // A dash keeps the place of what was not rated.
    if (kind === undefined || kind === 'other' || /^[-–—]?$/.test(written)) continue;
    if (readLevelLabel(written) === undefined) return undefined;
    const start = at + part.index + part[0].indexOf(written);
    found[kind] = { text: written, span: { start, end: start + written.length } };
  }
  return found;
}

function namedIn(source: string, at: number): Rating | undefined {
  const found = new Map<string, Stated>();
  for (const match of source.matchAll(named)) {
    const word = (match[1] ?? '').toLowerCase();
    const fact = /^(?:severity|impact|consequence)$/.test(word)
      ? 'severity'
      : word === 'likelihood' || word === 'probability'
        ? 'likelihood'
        : 'level';
    const written = (match[2] ?? '').replace(/[*\s.]+$/, '');
    if (found.has(fact) || readLevelLabel(written) === undefined) continue;
    const start = at + match.index + match[0].lastIndexOf(match[2] ?? '');
    found.set(fact, { text: written, span: { start, end: start + written.length } });
  }
  if (!found.has('severity') && !found.has('likelihood')) return undefined;
  return rating(found.get('severity'), found.get('likelihood'), found.get('level'));
}

/** The groups of a match with their places, each looked for behind the one before. */
function placed(match: RegExpExecArray, at: number): readonly (Stated | undefined)[] {
  let from = 0;
  return match.slice(1).map((group) => {
    if (group === undefined) return undefined;
    const found = match[0].indexOf(group, from);
    from = found + group.length;
    const start = at + match.index + found;
    return { text: group, span: { start, end: start + group.length } };
  });
}

function rating(severity: Stated | undefined, likelihood: Stated | undefined, stated: Stated | undefined): Rating {
  return {
    ...(severity === undefined ? {} : { severity }),
    ...(likelihood === undefined ? {} : { likelihood }),
    ...(stated === undefined ? {} : { level: stated }),
  };
}
