import type { Span } from '../../text/span';
import type { TableBlock, TableRow } from './block';

const delimiter = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/;

/** Where in the lines of a paragraph a pipe table stands: its header line and the line after its last row. */
export interface TableLines {
  readonly header: number;
  readonly firstRow: number;
  readonly end: number;
}

/**
 * Finds the first table among lines. Tolerates what writers do and strict readers refuse: no outer pipes, a delimiter row with
 * another number of columns than the header, and no delimiter row at all when every line is fenced by pipes.
 */
export const findTable = (text: string, lines: readonly Span[]): TableLines | undefined => {
  const of = (index: number): string => {
    const line = lines[index];
    return line === undefined ? '' : text.slice(line.start, line.end);
  };
  for (let i = 1; i < lines.length; i++) {
    const line = of(i);
    if (!line.includes('-') || !line.includes('|') || !delimiter.test(line) || !of(i - 1).includes('|')) continue;
    let end = i + 1;
    while (end < lines.length && of(end).includes('|')) end++;
    return { header: i - 1, firstRow: i + 1, end };
  }
  return lines.length > 1 && lines.every((_, i) => isFenced(of(i))) ? { header: 0, firstRow: 1, end: lines.length } : undefined;
};

/** Lines as rows, when each is fenced by pipes and none parts a header from its rows. */
export const rowsOf = (text: string, lines: readonly Span[]): readonly TableRow[] | undefined => {
  const source = (line: Span): string => text.slice(line.start, line.end);
  if (lines.length === 0 || !lines.every((line) => isFenced(source(line)) && !delimiter.test(source(line)))) return undefined;
  return lines.map((line) => splitRow(text, line));
};

const isFenced = (line: string): boolean => /^\|.*\|.*\|$/.test(line);

export const readTable = (text: string, lines: readonly Span[], found: TableLines, depth: number): TableBlock => {
  const rowAt = (index: number): TableRow => splitRow(text, lines[index] ?? { start: 0, end: 0 });
  const header = rowAt(found.header);
  const rows: TableRow[] = [];
  for (let i = found.firstRow; i < found.end; i++) rows.push(evened(rowAt(i), header.cells.length));
  return {
    kind: 'table',
    header,
    rows,
    span: { start: header.span.start, end: (rows.at(-1)?.span ?? lines[found.firstRow - 1] ?? header.span).end },
    depth,
  };
};

const evened = (row: TableRow, columns: number): TableRow => {
  if (row.cells.length === columns) return row;
  const missing = { start: row.span.end, end: row.span.end };
  return { span: row.span, cells: Array.from({ length: columns }, (_, i) => row.cells[i] ?? missing) };
};

/** Splits at pipes that no backslash escapes, as GitHub does: a pipe inside code splits too. */
const splitRow = (text: string, line: Span): TableRow => {
  const cells: Span[] = [];
  let from = line.start;
  for (let i = line.start; i <= line.end; i++) {
    const atEnd = i === line.end;
    if (!atEnd && (text[i] !== '|' || isEscaped(text, line.start, i))) continue;
    cells.push(trimmed(text, { start: from, end: i }));
    from = i + 1;
  }
  if (text[line.start] === '|') cells.shift();
  if (cells.length > 1 && text[line.end - 1] === '|' && !isEscaped(text, line.start, line.end - 1)) cells.pop();
  return { cells, span: line };
};

const isEscaped = (text: string, from: number, at: number): boolean => {
  let slashes = 0;
  while (at - slashes - 1 >= from && text[at - slashes - 1] === '\\') slashes++;
  return slashes % 2 === 1;
};

/** A span without the blanks at its ends; an empty one stays where a writer would type, after one leading blank. */
export const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  if (start === end) {
    const at = span.start + (span.end > span.start ? 1 : 0);
    return { start: at, end: at };
  }
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
};

/** Blanks, no-break and zero-width spaces, byte order marks, and the filler of masked comments. */
const isBlank = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x200b || unit === 0xfeff || unit === 0xfffc || unit === 0x3000;
