import type { Grid, GridCell } from '../tables/grid';
import { type LogColumns, readColumns } from '../tables/logColumns';
import { foldHeader, type MeaningOf } from '../tables/logHeader';
import { roleOf, type TableRole } from '../tables/logTable';
import { phaseWords } from '../tables/logWords';
import { isRating, type Phase } from '../tables/meaning';
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
  if (top === undefined || distinct(top) < 2) return undefined;
  if (height === 2 && (bottom === undefined || bottom.number !== top.number + 1 || !mayBeHeader(bottom))) return undefined;
  const header = height === 2 && bottom !== undefined ? joined(top, bottom, meaningOf) : top.cells;
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

/**
 * The headers of two rows as one: under "Initial risk" S, L and R are the initial severity, likelihood and level. The place is that of
 * the words nearest to the data.
 */
function joined(top: TextRow, bottom: TextRow, meaningOf: MeaningOf): readonly GridCell[] {
  const width = Math.max(top.cells.length, bottom.cells.length);
  let group: { readonly text: string; readonly phase: Phase | undefined } | undefined;
  const cells: GridCell[] = [];
  for (let i = 0; i < width; i++) {
    const above = top.cells[i];
    const below = bottom.cells[i];
    if (above !== undefined && above.text !== '') group = { text: above.text, phase: phaseIn(above.text) };
    if (below === undefined || below.text === '' || below.text === above?.text) {
      // A group ends where its own columns do: an empty place below belongs to the header above it alone.
      cells.push(above ?? emptyCell(bottom));
      if (above === undefined || above.text === '') group = undefined;
      continue;
    }
    const text = headerText(below.text, group, meaningOf);
    cells.push({ text, source: text, span: below.span });
  }
  return cells;
}

function headerText(
  below: string,
  group: { readonly text: string; readonly phase: Phase | undefined } | undefined,
  meaningOf: MeaningOf,
): string {
  if (group === undefined) return below;
  const words = /^r$/i.test(below.trim()) ? 'risk' : below;
  const meaning = meaningOf(words);
  if (group.phase !== undefined && meaning !== undefined && isRating(meaning.fact) && meaning.phase === undefined) {
    return `${group.phase} ${words}`;
  }
  if (meaning !== undefined) return words;
  const both = `${group.text} ${words}`;
  return meaningOf(both) === undefined ? words : both;
}

function phaseIn(text: string): Phase | undefined {
  const folded = foldHeader(text);
  return phaseWords.find(([, words]) => folded.search(words) >= 0)?.[0];
}

function emptyCell(row: TextRow): GridCell {
  return { text: '', source: '', span: { start: row.span.end, end: row.span.end } };
}
