import { entryAt } from '../facts/vocabulary';
import { tokenizeCsv } from '../inputs/csv/tokenizeCsv';
import { findHeader } from '../inputs/csv-log/index';
import { readBlocks } from '../inputs/markdown/blocks';
import { type Grid, type GridRow, gridOfTable } from '../inputs/tables/grid';
import { type LogColumns, readColumns } from '../inputs/tables/logColumns';
import { foldHeader, type MeaningOf, rememberedMeanings } from '../inputs/tables/logHeader';
import { roleOf } from '../inputs/tables/logTable';
import { isRating, type Meaning, type Phase, phaseIn } from '../inputs/tables/meaning';
import { splitFrontMatter } from '../inputs/yaml/frontMatter';
import type { SourceDocument } from '../text/span';
import type { WrittenRow } from './writeCell';

/** A table of a document with a hazard a row. */
export interface LogTable {
  readonly grid: Grid;
  readonly columns: LogColumns;
  /** Between separated values; absent in a Markdown table. */
  readonly separator?: string;
}

/** Of a document that many fixes are planned for, the tables are looked for once. */
const known = new WeakMap<SourceDocument, readonly LogTable[]>();

/** The tables of a hazard log in CSV or Markdown whose rows are hazards or add to them; none for what is no such document. */
export function logTablesOf(document: SourceDocument): readonly LogTable[] {
  const tables = known.get(document) ?? findTables(document);
  known.set(document, tables);
  return tables;
}

function findTables({ uri, text }: SourceDocument): readonly LogTable[] {
  const meaningOf = rememberedMeanings();
  if (/\.(?:csv|tsv)$/i.test(uri)) {
    const csv = tokenizeCsv(text);
    const found = findHeader(csv, meaningOf);
    return found === undefined ? [] : [{ ...found, separator: csv.separator }];
  }
  return /\.(?:md|markdown)$/i.test(uri) ? inMarkdown(text, meaningOf) : [];
}

function inMarkdown(text: string, meaningOf: MeaningOf): readonly LogTable[] {
  const { blocks } = readBlocks(text, splitFrontMatter(text)?.bodyStart ?? 0);
  let phase: Phase | undefined;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') phase = phaseIn(foldHeader(text.slice(block.text.start, block.text.end)));
    if (block.kind !== 'table') return [];
    const grid = gridOfTable(text, block);
    const columns = readColumns(grid, meaningOf, phase);
    return roleOf(columns) === 'other' ? [] : [{ grid, columns }];
  });
}

/** The fact that a column states of its hazard, as a path of the vocabulary: `risk.hazards[].initial.level`. Absent for a column that is read but is no fact by itself. */
export function factOfColumn({ fact, phase }: Meaning): string | undefined {
  const [list, field] = fact.split('.');
  const key = isRating(fact) ? `${phase ?? 'initial'}.${fact}` : field === undefined ? fact : `${list}[].${field}`;
  const path = `risk.hazards[].${key}`;
  return entryAt(path) === undefined ? (entryAt(`${path}[]`) === undefined ? undefined : `${path}[]`) : path;
}

/** A row as whoever writes into it needs it. */
export function writtenRow({ separator }: LogTable, { span, cells }: GridRow): WrittenRow {
  return { span, cells: cells.map((cell) => cell.span), ...(separator === undefined ? {} : { separator }) };
}

/** The id that a row carries; empty where its table has no column for ids. */
export function idOfRow({ columns }: LogTable, row: GridRow): string {
  return row.cells[columns.findIndex((column) => column?.fact === 'id')]?.text ?? '';
}

/** The row of a table in which an offset lies. Rows stand in order, and a log may have thousands. */
export function rowAround(table: LogTable, offset: number): { readonly table: LogTable; readonly row: GridRow } | undefined {
  const { rows } = table.grid;
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined || offset < row.span.start) high = middle - 1;
    else if (offset > row.span.end) low = middle + 1;
    else return { table, row };
  }
  return undefined;
}

/** A cell of a hazard table, for whoever helps to fill it in. */
export interface LogCell {
  readonly table: LogTable;
  readonly row: GridRow;
  readonly column: number;
  /** `risk.hazards[].initial.level` */
  readonly fact: string;
}

/** The cell at an offset; absent in a header, between tables, and in a column that means nothing here. */
export function logCellAt(document: SourceDocument, offset: number): LogCell | undefined {
  for (const table of findTables(document)) {
    const row = rowAround(table, offset)?.row;
    if (row === undefined) continue;
    const column = columnAt(document.text, { table, row, offset });
    const meaning = table.columns[column];
    const fact = meaning === undefined ? undefined : factOfColumn(meaning);
    return fact === undefined ? undefined : { table, row, column, fact };
  }
  return undefined;
}

function columnAt(text: string, { table, row, offset }: { table: LogTable; row: GridRow; offset: number }): number {
  if (table.separator !== undefined) return row.cells.findIndex(({ span }, i) => offset <= span.end || i === row.cells.length - 1);
  const before = text.slice(row.span.start, offset).replace(/\\./g, '..');
  return before.split('|').length - (before.startsWith('|') ? 2 : 1);
}
