import type { Span } from '../../text/span';
import { plainAt, plainText } from './plainText';
import type { Part, Section, TablePart, Words } from './section';

/** Words taken out of a document: how they read, and where they stand from their first to their last line. */
export interface Taken {
  readonly text: string;
  readonly span: Span;
}

/** Several lines as one text; lines of one paragraph are joined by a blank. Absent when nothing is left once the markup is gone. */
export function takeLines(text: string, lines: readonly Span[]): Taken | undefined {
  const filled = lines.filter((line) => line.end > line.start);
  const words = plainText(filled.map((line) => text.slice(line.start, line.end)).join('\n')).replaceAll('\n', ' ');
  const first = filled[0];
  const last = filled.at(-1);
  if (words === '' || first === undefined || last === undefined) return undefined;
  return { text: words, span: { start: first.start, end: last.end } };
}

/** The lines behind a label: the rest of its own line and the lines below it. */
export function valueLines(words: Words): readonly Span[] {
  return words.label === undefined ? words.lines : [words.label.value, ...words.lines.slice(1)];
}

/** Everything that parts say, nested items included and code and tables left out, as one text over one span. */
export function takeParts(text: string, parts: readonly Part[]): Taken | undefined {
  const taken = flatWords(parts).flatMap((words) => takeLines(text, words.lines) ?? []);
  return join(taken);
}

export function join(taken: readonly Taken[]): Taken | undefined {
  const first = taken[0];
  if (first === undefined) return undefined;
  const end = taken.reduce((latest, each) => Math.max(latest, each.span.end), 0);
  return { text: taken.map((each) => each.text).join('\n'), span: { start: first.span.start, end } };
}

/** The words of a heading; empty where a section has none. */
export const headingOf = (text: string, { heading }: Section): string => (heading === undefined ? '' : plainAt(text, heading.text));

/** Paragraphs and items in reading order, items below the ones they are nested in. */
export function flatWords(parts: readonly Part[]): readonly Words[] {
  return parts.flatMap((part) => (part.kind === 'text' || part.kind === 'item' ? [part, ...flatWords(part.children)] : []));
}

/** Tables in reading order, those that belong to a label or an item included. */
export function flatTables(parts: readonly Part[]): readonly TablePart[] {
  return parts.flatMap((part) => (part.kind === 'table' ? [part] : part.kind === 'code' ? [] : flatTables(part.children)));
}

/** Where a section ends: after its last part, its subsections included. */
export function endOf(section: Section): number {
  const ends = [section.heading?.span.end ?? 0, ...section.children.map(endOf)];
  return endOfParts(
    section.parts,
    ends.reduce((latest, end) => Math.max(latest, end), 0),
  );
}

export function endOfParts(parts: readonly Part[], least: number): number {
  return parts.reduce((latest, part) => {
    const end = Math.max(latest, part.span.end);
    return part.kind === 'text' || part.kind === 'item' ? endOfParts(part.children, end) : end;
  }, least);
}
