import type { Span } from '../../text/span';
import type { CsvRow } from '../csv/tokenizeCsv';
import type { TableBlock } from '../markdown/block';
import { plainText } from '../markdown/plainText';

/** A table whatever it was written in: Markdown, separated values, later a sheet. */
export interface Grid {
  readonly header: readonly GridCell[];
  readonly rows: readonly GridRow[];
  readonly span: Span;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly span: Span;
}

export interface GridCell {
  /** The words a reader sees. */
  readonly text: string;
  /** With its markup, for links and italic hints; the same as `text` in separated values. */
  readonly source: string;
  readonly span: Span;
}

export function gridOfTable(text: string, table: TableBlock): Grid {
  const cellOf = (span: Span): GridCell => {
    const source = text.slice(span.start, span.end);
    return { text: plainText(source), source, span };
  };
  return {
    header: table.header.cells.map(cellOf),
    rows: table.rows.map((row) => ({ cells: row.cells.map(cellOf), span: row.span })),
    span: table.span,
  };
}

export function gridOfCsv(rows: readonly CsvRow[]): Grid | undefined {
  const [header, ...rest] = rows;
  if (header === undefined) return undefined;
  const cellsOf = (row: CsvRow): GridCell[] => row.cells.map(({ text, span }) => ({ text: text.trim(), source: text.trim(), span }));
  const end = rest.at(-1)?.span.end ?? header.span.end;
  return {
    header: cellsOf(header),
    rows: rest.map((row) => ({ cells: cellsOf(row), span: row.span })),
    span: { start: header.span.start, end },
  };
}

export function isEmptyRow(row: GridRow): boolean {
  return row.cells.every((cell) => cell.text === '');
}
