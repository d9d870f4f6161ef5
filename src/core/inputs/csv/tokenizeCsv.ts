import type { Span } from '../../text/span';
import type { RawProblem } from '../rawProblem';

export interface CsvCell {
  /** Without its quotes, doubled quotes made single. */
  readonly text: string;
  /** As written, quotes included. */
  readonly span: Span;
}

export interface CsvRow {
  readonly cells: readonly CsvCell[];
  readonly span: Span;
}

export interface Csv {
  readonly separator: string;
  /** Rows that hold anything but blanks. */
  readonly rows: readonly CsvRow[];
  readonly problems: readonly RawProblem[];
}

const separators = [',', ';', '\t', '|'] as const;

/**
 * Splits separated values by RFC 4180, with the separator that the first lines agree on. A byte order mark, CRLF and `sep=;` are
 * taken in; a quote that is never closed ends its cell at the end of the line and is a problem, so one slip costs one row.
 */
export function tokenizeCsv(text: string): Csv {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const declared = /^sep=(.)\r?\n/.exec(text.slice(start, start + 8));
  const separator = declared?.[1] ?? likelySeparator(text.slice(start, start + 20_000));
  const reader: Reader = { text, separator, problems: [], lineOnly: false };
  const rows: CsvRow[] = [];
  let at = start + (declared?.[0].length ?? 0);
  while (at < text.length) {
    const { row, next } = readRow(reader, at);
    if (row.cells.some((cell) => cell.text.trim() !== '')) rows.push(row);
    at = next;
  }
  return { separator, rows, problems: reader.problems };
}

interface Reader {
  readonly text: string;
  readonly separator: string;
  readonly problems: RawProblem[];
  /** Set once a quote ran to the end of the text: from then on quotes close on their own line, or each would run there again. */
  lineOnly: boolean;
}

/** The separator that parts the most lines into the same number of cells, counted outside quotes. */
function likelySeparator(head: string): string {
  const lines = head
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  let best: { separator: string; agreeing: number; cells: number } = { separator: ',', agreeing: 0, cells: 0 };
  for (const separator of separators) {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    const common = counts.toSorted((a, b) => occurrences(counts, b) - occurrences(counts, a) || b - a)[0];
    if (common === undefined) continue;
    const agreeing = occurrences(counts, common);
    if (agreeing > best.agreeing || (agreeing === best.agreeing && common > best.cells)) best = { separator, agreeing, cells: common };
  }
  return best.separator;
}

function occurrences(numbers: readonly number[], wanted: number): number {
  return numbers.filter((number) => number === wanted).length;
}

function readRow(reader: Reader, from: number): { readonly row: CsvRow; readonly next: number } {
  const { text, separator } = reader;
  const cells: CsvCell[] = [];
  let at = from;
  for (;;) {
    const cell = readCell(reader, at);
    cells.push(cell);
    at = cell.after;
    if (text[at] !== separator) break;
    at++;
  }
  const next = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
  return { row: { cells: cells.map(({ text: words, span }) => ({ text: words, span })), span: { start: from, end: at } }, next };
}

interface ReadCell extends CsvCell {
  /** At the separator, the line break or the end of the text. */
  readonly after: number;
}

function readCell(reader: Reader, from: number): ReadCell {
  const { text } = reader;
  let start = from;
  while (text[start] === ' ' || (text[start] === '\t' && reader.separator !== '\t')) start++;
  if (text[start] === '"') return readQuoted(reader, start);
  const after = endOfCell(reader, from);
  let end = after;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return {
    text: text.slice(start, Math.max(start, end)),
    span: { start: Math.min(start, after), end: Math.max(Math.min(start, after), end) },
    after,
  };
}

function readQuoted(reader: Reader, start: number): ReadCell {
  const { text } = reader;
  const lineEnd = reader.lineOnly ? endOfLine(text, start) : text.length;
  const close = closingQuote(text, start + 1, lineEnd);
  if (close !== undefined) {
    const after = endOfCell(reader, close + 1);
    const tail = text.slice(close + 1, after).trim();
    if (tail === '') return { text: unquoted(text.slice(start + 1, close)), span: { start, end: close + 1 }, after };
    // Words after a closing quote on the same line: the writer forgot to double it. Over a line break it was never meant to close.
    if (!/[\r\n]/.test(text.slice(start, close)))
      return { text: unquoted(text.slice(start + 1, after)).trim(), span: { start, end: after }, after };
  } else if (!reader.lineOnly) {
    reader.lineOnly = true;
  }
  reader.problems.push({
    code: 'syntax',
    severity: 'error',
    message: 'This quote is never closed; the cell is read to the end of its line',
    span: { start, end: start + 1 },
  });
  const after = endOfCell(reader, start + 1);
  return { text: unquoted(text.slice(start + 1, after)).trim(), span: { start, end: after }, after };
}

function closingQuote(text: string, from: number, end: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0 && at < end; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}

function unquoted(text: string): string {
  return text.replaceAll('""', '"');
}

function endOfCell(reader: Reader, from: number): number {
  for (let i = from; i < reader.text.length; i++) {
    const sign = reader.text[i];
    if (sign === reader.separator || sign === '\n' || sign === '\r') return i;
  }
  return reader.text.length;
}

function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\n' || text[i] === '\r') return i;
  }
  return text.length;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0;
}
