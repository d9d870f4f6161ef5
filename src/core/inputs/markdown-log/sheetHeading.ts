import type { Span } from '../../text/span';

export interface SheetHeading {
  readonly id: Span;
  /** What follows the id; absent when nothing does. */
  readonly name?: Span;
}

/** Marks, signs such as "⚠️" and the numbers of chapters, which stand in front of an id. */
const opening = /^(?:[*_\s]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\uFE0F\u200D])*(?:\d+(?:\.\d+)+\.?\s+|\d+\.\s+)?/u;
const id =
  /^(?:(?:hazard|risk|haz)[-_]\d{1,5}|(?:hazard|risk|failure mode)\s*(?:id|no\.?|number|ref)?\s*[:#]?\s*\[?((?!(?:category|type|group|class|area|section|part|phase|level|step|table|figure)\b)(?:[a-z]{1,4}\d{1,3}[-_]\d{1,5}|[a-z]{0,8}[-_ ]?\d{1,5}[a-z]?))|(?:h|hz|ha|haz|r|rsk|risk|hr|fm|fmea)[-_ ]?\d{1,5}[a-z]?)(?![\p{L}\p{N}]|[-–][a-z]{1,4}[-_]?\d)\]?/iu;
const parting = /^[*_\s]*(?:[:—–|.)\]-]+\s*)?[*_\s]*/;

/** "TR-001:", an id of anybody's own. */
const ownId = /^[A-Z]{1,6}[-_]\d{1,4}(?=\s{0,2}[:—–]\s)/;

/** The id and name in a heading that is known to be of a hazard, whatever its ids are made of. */
export function ownHeadingIn(text: string, heading: Span): SheetHeading | undefined {
  const source = text.slice(heading.start, heading.end);
  const before = opening.exec(source)?.[0].length ?? 0;
  const own = ownId.exec(source.slice(before))?.[0];
  if (own === undefined) return undefined;
  const rest = before + own.length;
  const start = heading.start + rest + (parting.exec(source.slice(rest))?.[0].length ?? 0);
  const end = heading.start + source.replace(/[*_\s]+$/, '').length;
  const found = { id: { start: heading.start + before, end: heading.start + rest } };
  return end > start ? { ...found, name: { start, end } } : found;
}

/** The id and name in a heading such as "H1 -- Wrong patient", "Risk R-001: Wrong patient" or "Hazard 3 – Wrong patient". */
export function sheetHeadingIn(text: string, heading: Span): SheetHeading | undefined {
  const source = text.slice(heading.start, heading.end);
  const before = opening.exec(source)?.[0].length ?? 0;
  const found = id.exec(source.slice(before));
  if (found === null) return undefined;
  const own = found[1] ?? found[0].replace(/\]$/, '');
  const idStart = heading.start + before + found[0].lastIndexOf(own);
  const rest = before + found[0].length;
  const nameStart = heading.start + rest + (parting.exec(source.slice(rest))?.[0].length ?? 0);
  const nameEnd = heading.start + source.replace(/[*_\s]+$/, '').length;
  const idSpan = { start: idStart, end: idStart + own.length };
  return nameEnd > nameStart ? { id: idSpan, name: { start: nameStart, end: nameEnd } } : { id: idSpan };
}
