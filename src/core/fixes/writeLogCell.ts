import { isPlaceholder } from '../facts/placeholders';
import type { GridRow } from '../inputs/tables/grid';
import type { Place } from '../text/span';
import type { TextChange } from '../writing/insertText';
import { factOfColumn, idOfRow, type LogTable, logTablesOf, rowAround, writtenRow } from './logCells';
import type { FixDocument } from './writable';
import { writeCell } from './writeCell';

interface FoundCell {
  readonly table: LogTable;
  readonly row: GridRow;
  readonly column: number;
}

/**
 * Writes a scalar into the cell that keeps it of a hazard. Absent when no table of the document has a column for it, when the cell holds
 * words already (a placeholder may give way to a value), or when the column says in words what would be written as a number.
 */
export function writeLogCell(task: {
  readonly document: FixDocument;
  /** Where the hazard stands. */
  readonly hazard: Place;
  /** Below the hazard: `initial.level`. */
  readonly fact: string;
  readonly value: unknown;
}): TextChange | undefined {
  const { document, hazard, fact, value } = task;
  const words = wordsOf(value);
  if (words === undefined) return undefined;
  const tables = logTablesOf(document);
  const found = cellOf({ tables, hazard, fact });
  if (found === undefined) return undefined;
  const before = found.row.cells[found.column]?.text ?? '';
  if (before !== '' && (!isPlaceholder(before) || isPlaceholder(words))) return undefined;
  if (/^\d/.test(words) && saysWords(found)) return undefined;
  return changeOf(document, found, words);
}

/** Replaces what a cell of such a table holds at a place; absent when no cell stands there. */
export function replaceLogCell(document: FixDocument, place: Place, value: unknown): TextChange | undefined {
  const words = wordsOf(value);
  if (words === undefined) return undefined;
  for (const table of logTablesOf(document)) {
    const found = rowAround(table, place.span.start);
    const column = found?.row.cells.findIndex(({ span }) => span.start === place.span.start && span.end === place.span.end) ?? -1;
    if (found !== undefined && column >= 0) return changeOf(document, { ...found, column }, words);
  }
  return undefined;
}

function wordsOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** In the row that the hazard stands in, or in a row of another table under the same id. */
function cellOf({ tables, hazard, fact }: { tables: readonly LogTable[]; hazard: Place; fact: string }): FoundCell | undefined {
  const own = tables.flatMap((table) => rowAround(table, hazard.span.start) ?? [])[0];
  if (own === undefined) return undefined;
  const column = columnOf(own.table, fact);
  if (column >= 0) return { ...own, column };
  const id = idOfRow(own.table, own.row);
  for (const table of id === '' ? [] : tables) {
    const there = columnOf(table, fact);
    const row = there < 0 ? undefined : table.grid.rows.find((one) => idOfRow(table, one) === id);
    if (row !== undefined) return { table, row, column: there };
  }
  return undefined;
}

function columnOf({ columns }: LogTable, fact: string): number {
  return columns.findIndex((meaning) => meaning !== undefined && factOfColumn(meaning) === `risk.hazards[].${fact}`);
}

function saysWords({ table, column }: FoundCell): boolean {
  const texts = table.grid.rows.map((row) => row.cells[column]?.text ?? '').filter((text) => text !== '' && !isPlaceholder(text));
  return texts.length > 0 && texts.every((text) => !/\d/.test(text));
}

function changeOf(document: FixDocument, { table, row, column }: FoundCell, words: string): TextChange | undefined {
  const change = writeCell({ text: document.text, row: writtenRow(table, row), column, words });
  return document.text.slice(change.start, change.end) === change.newText ? undefined : change;
}
