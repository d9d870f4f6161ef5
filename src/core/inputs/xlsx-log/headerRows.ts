import type { Grid } from '../tables/grid';
import { joinedHeader } from '../tables/joinedHeader';
import { type LogColumns, readColumns } from '../tables/logColumns';
import type { MeaningOf } from '../tables/logHeader';
import { roleOf, type TableRole } from '../tables/logTable';
import type { TextRow, TextSheet } from '../xlsx/sheetGrids';

export interface FoundTable {
  readonly sheet: TextSheet;
  readonly grid: Grid;
  readonly columns: LogColumns;
  readonly role: Exclude<TableRole, 'other'>;
  /** The rows below the header, as they stand in the sheet. */
  readonly rows: readonly TextRow[];
}

/** Title rows, logos and legends that people put above the header. */
const mostTitleRows = 40;
/** Rows that are looked at to settle what a column holds. */
const peeked = 60;

/**
 * The table of a sheet: its header is the first row, or the first two rows together, that make it a table of hazards; failing that, one
 * that adds to hazards under their ids.
 */
export function findTable(sheet: TextSheet, meaningOf: MeaningOf): FoundTable | undefined {
  let ratings: FoundTable | undefined;
  const tableAt = (first: number): FoundTable | undefined =>
    better(tableFrom(sheet, { first, height: 2 }, meaningOf), tableFrom(sheet, { first, height: 1 }, meaningOf));
  for (let i = 0; i < Math.min(sheet.rows.length, mostTitleRows); i++) {
    const found = tableAt(i);
    if (found?.role === 'hazards') {
      // A title row, or two with the groups of columns, right above a header of two rows looks like the first of them.
      const below = [tableAt(i + 1), tableAt(i + 2)].filter((next) => next !== undefined).filter(({ role }) => role === 'hazards');
      return below.reduce((best, next) => (known(next.columns) > known(best.columns) ? next : best), found);
    }
    ratings ??= found;
  }
  return ratings;
}

/** Two rows make the header only where the second says more than the first alone does. */
function better(two: FoundTable | undefined, one: FoundTable | undefined): FoundTable | undefined {
  if (two === undefined || one === undefined) return two ?? one;
  if (two.role !== one.role) return two.role === 'hazards' ? two : one;
  return known(two.columns) > known(one.columns) ? two : one;
}

function known(columns: LogColumns): number {
  return columns.filter((column) => column !== undefined).length;
}

interface HeaderAt {
  readonly first: number;
  readonly height: 1 | 2;
}

function tableFrom(sheet: TextSheet, { first, height }: HeaderAt, meaningOf: MeaningOf): FoundTable | undefined {
  const top = sheet.rows[first];
  const bottom = sheet.rows[first + 1];
  // Numbers beside each other head a matrix, as does its name.
  if (top === undefined || distinct(top) < 2 || top.cells.filter(({ text }) => /^\d$/.test(text)).length >= 3) return undefined;
  if (top.cells.some(({ text }) => /^risk matrix$/i.test(text.trim()))) return undefined;
  if (height === 2 && (bottom === undefined || bottom.number !== top.number + 1 || !mayBeHeader(bottom))) return undefined;
  const header = height === 2 && bottom !== undefined ? joinedHeader(top, bottom, meaningOf) : top.cells;
  const rows = sheet.rows.slice(first + height);
  const end = rows.at(-1)?.span.end ?? (height === 2 ? bottom : top)?.span.end ?? top.span.end;
  const grid = (below: readonly TextRow[]): Grid => ({ header, rows: below, span: { start: top.span.start, end } });
  const peek = grid(rows.slice(0, peeked));
  const columns = readColumns(peek, meaningOf, undefined);
  const role = roleOf(columns);
  return role === 'other' ? undefined : { sheet, grid: grid(rows), columns, role, rows };
}

/** Different texts in a row: a title over merged cells is one. */
function distinct(row: TextRow): number {
  return new Set(row.cells.map(({ text }) => text).filter((text) => text !== '')).size;
}

function mayBeHeader(row: TextRow): boolean {
  return distinct(row) >= 2 && row.cells.every(({ text }) => text.length <= 60 && !/^\d/.test(text));
}
