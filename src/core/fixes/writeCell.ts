import { plainText } from '../inputs/markdown/plainText';
import type { Span } from '../text/span';
import type { TextChange } from '../writing/insertText';

/** A row of a table as it is written. */
export interface WrittenRow {
  readonly span: Span;
  /** Of what each cell holds, quotes included; an empty cell has an empty span where its words would stand. */
  readonly cells: readonly Span[];
  /** Between separated values; absent in a Markdown table. */
  readonly separator?: string;
}

/** Puts words into a cell so that a reader gets back exactly these, with the quotes or escapes they need; a row that is too short is filled up. */
export function writeCell({ text, row, column, words }: { text: string; row: WrittenRow; column: number; words: string }): TextChange {
  return row.separator === undefined ? inPipes({ text, row, column, words }) : inValues({ text, row, column, words }, row.separator);
}

type Cell = Parameters<typeof writeCell>[0];

function inValues({ text, row, column, words }: Cell, separator: string): TextChange {
  const cell = row.cells[column];
  const wasQuoted = cell !== undefined && text.charAt(cell.start) === '"' && cell.end - cell.start > 1;
  const needsQuotes = words.includes(separator) || /["\r\n]|^\s|\s$/.test(words);
  const newText = wasQuoted || needsQuotes ? `"${words.replaceAll('"', '""')}"` : words;
  if (cell !== undefined) return { start: cell.start, end: cell.end, newText };
  const { end } = row.span;
  return { start: end, end, newText: `${separator.repeat(column - row.cells.length + 1)}${newText}` };
}

function inPipes({ text, row, column, words }: Cell): TextChange {
  const { start, end } = row.cells[column] ?? { start: row.span.end, end: row.span.end };
  const written = inMarkdown(words);
  if (start < row.span.end) {
    const before = start === end && text.charAt(start - 1) === '|' ? ' ' : '';
    const after = start === end && text.charAt(end) === '|' ? ' ' : '';
    return { start, end, newText: `${before}${written}${after}` };
  }
  const present = row.cells.filter((cell) => cell.start < row.span.end).length;
  const fenced = text.slice(row.span.start, row.span.end).trimEnd().endsWith('|');
  const between = '   |'.repeat(column - present);
  return { start: end, end, newText: fenced ? `${between} ${written} |` : ` | ${between}${written}` };
}

/** On one line, with every sign that would mean something there made plain. */
function inMarkdown(words: string): string {
  const line = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
  if (!/[|&\\]/.test(line) && plainText(line) === line) return line;
  return line.replace(/[\\`*_{}[\]<>|~&]/g, (sign) => (sign === '&' ? '&amp;' : `\\${sign}`));
}
