import type { Span } from '../../text/span';
import { plainText } from '../markdown/plainText';
import type { Grid, GridCell, GridRow } from '../tables/grid';
import { metricOf } from './metricName';

/** A table of figures brought to one header, a figure a cell. */
export interface Shaped {
  readonly grid: Grid;
  /** What a second header says of each column: the data or people that its metric is of. */
  readonly sides: readonly (GridCell | undefined)[];
}

export function shaped(text: string, grid: Grid): Shaped {
  const { grid: one, sides } = withOneHeader(stacked(grid));
  const parted = partedColumns(text, one, sides);
  return { grid: partedRows(text, parted.grid), sides: parted.sides };
}

/** "Metric | Value | Metric | Value": what stands side by side is one table. */
function stacked(grid: Grid): Grid {
  const half = grid.header.length / 2;
  const header = grid.header.slice(0, half);
  if (half < 2 || grid.header.some(({ text }, i) => text !== header[i % half]?.text)) return grid;
  return { ...grid, header, rows: grid.rows.flatMap((row) => [0, half].map((at) => ({ ...row, cells: row.cells.slice(at, at + half) }))) };
}

/** "AUROC" over "Internal" and "External", or the other way round: the metric is the header, the other row says what it is of. */
function withOneHeader(grid: Grid): Shaped {
  const [second, ...rows] = grid.rows;
  const none = { grid, sides: grid.header.map(() => undefined) };
  if (second === undefined || rows.length === 0 || second.cells.some(({ text }, i) => i > 0 && /^[~≈<>*]?\s?[-−+]?\.?\d/.test(text)))
    return none;
  const spread = grid.header.some(({ span }, i) => i > 0 && span.start === grid.header[i - 1]?.span.start);
  if (!spread) return none;
  const isMetrics = (cells: readonly GridCell[]): boolean => cells.some(({ text }, i) => i > 0 && metricOf(text) !== undefined);
  const [above, below] = [isMetrics(grid.header), isMetrics(second.cells)];
  if (above === below) return none;
  const [metrics, others] = above ? [grid.header, second.cells] : [second.cells, grid.header];
  // The first column is named once, over both rows or in either.
  const header = metrics.map((cell, i) => (cell.text === '' ? (others[i] ?? cell) : cell));
  const sides = metrics.map((cell, i) =>
    metricOf(cell.text) === undefined || others[i]?.span.start === cell.span.start ? undefined : others[i],
  );
  return { grid: { ...grid, header, rows }, sides };
}

/** A column "Sensitivity / Specificity" over "0.91 / 0.88" is two. */
function partedColumns(text: string, grid: Grid, sides: Shaped['sides']): Shaped {
  const counts = grid.header.map((cell, i) => {
    const names = partsOf(text, cell);
    const fits = grid.rows.every((row) => row.cells[i]?.text === '' || partsOf(text, row.cells[i]).length === names.length);
    return areMetrics(names) && fits ? names.length : 1;
  });
  if (counts.every((count) => count === 1)) return { grid, sides };
  const spread = (cells: readonly GridCell[]): readonly GridCell[] =>
    cells.flatMap((cell, i) => {
      const count = counts[i] ?? 1;
      if (count === 1) return [cell];
      const parts = partsOf(text, cell);
      return Array.from({ length: count }, (_, part) => parts[part] ?? cell);
    });
  return {
    grid: { ...grid, header: spread(grid.header), rows: grid.rows.map((row) => ({ ...row, cells: spread(row.cells) })) },
    sides: sides.flatMap((side, i) => Array.from({ length: counts[i] ?? 1 }, () => side)),
  };
}

/** A row "Precision / Recall | 91% / 88%" is two. */
function partedRows(text: string, grid: Grid): Grid {
  const rows = grid.rows.flatMap((row): readonly GridRow[] => {
    const names = partsOf(text, row.cells[0]);
    const values = row.cells.map((cell) => partsOf(text, cell));
    if (!areMetrics(names) || !values.some((parts, i) => i > 0 && parts.length === names.length)) return [row];
    return names.map((_, part) => ({
      ...row,
      cells: row.cells.map((cell, i) => (values[i]?.length === names.length ? (values[i]?.[part] ?? cell) : cell)),
    }));
  });
  return { ...grid, rows };
}

function areMetrics(names: readonly GridCell[]): boolean {
  return names.length >= 2 && names.length <= 4 && names.every(({ text }) => metricOf(text) !== undefined);
}

/** The parts of a cell between strokes; a metric whose own name has one, such as "O/E ratio", is whole. */
function partsOf(text: string, cell: GridCell | undefined): readonly GridCell[] {
  if (cell === undefined) return [];
  if (!cell.text.includes('/') || metricOf(cell.text) !== undefined) return [cell];
  const source = text.slice(cell.span.start, cell.span.end);
  const parts: GridCell[] = [];
  for (const match of source.matchAll(/[^/]+/g)) {
    const words = match[0];
    const start = cell.span.start + match.index + (words.length - words.trimStart().length);
    const span: Span = { start, end: start + words.trim().length };
    parts.push({ text: plainText(words.trim().replace(/^\*\*|\*\*$/g, '')), source: words.trim(), span });
  }
  return parts;
}

/** A row that only names what the rows below it are of: its first cell is filled, or spans all others. */
export function isTitleRow({ cells }: GridRow): boolean {
  const [first, ...others] = cells;
  return (
    first !== undefined &&
    first.text !== '' &&
    others.length > 0 &&
    others.every(({ text, span }) => text === '' || span.start === first.span.start)
  );
}
