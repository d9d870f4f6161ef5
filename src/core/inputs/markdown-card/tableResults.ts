import type { Grid, GridCell, GridRow } from '../tables/grid';
import { unused } from './asides';
import { metricOf, metricOfPart, ownMetric } from './metricName';
import { isOwn } from './ownModel';
import { proseResults } from './proseResults';
import type { Result } from './result';
import { besides, isWhole, resultOf, type TableToRead } from './rowResult';
import { type Column, columnsOf, isOfTraining, sideOf } from './tableColumns';
import { isTitleRow, shaped } from './tableShapes';

/**
 * The figures of a table: a metric per row or per column, with intervals, groups, datasets and counts in columns of their own.
 * Where rows or columns are about models, those of the card's own name count; where a column of unknown meaning tells the rows apart,
 * whose figure a row gives is not sure, and nothing is read. Figures from training are none of the product.
 */
export function tableResults(text: string, written: Grid, names: readonly string[] = []): readonly Result[] {
  const { grid, sides } = shaped(text, written);
  const columns = columnsOf(grid);
  const titled = titledRows({ text, grid, columns, names, sides });
  if (titled !== undefined) return titled;
  const inCells = cellsOfFigures({ text, grid, columns, names, sides });
  if (inCells.length > 0) return inCells;
  const metricAt = columns.findIndex((column) => column.kind === 'metric');
  if (metricAt >= 0) return metricRows({ text, grid, columns, names, sides }, metricAt);
  if (columns.some((column, i) => column.kind === 'figure' && /epoch|step/i.test(grid.header[0]?.text ?? '') && i >= 0)) return [];
  const figures = columns.filter((column) => column.kind === 'figure').length;
  const unknown = columns.some((column, i) => column.kind === 'unknown' && holdsAnything(grid, i));
  if (figures === 0 || (unknown && grid.rows.length > 1 && !rowsAreNamed(grid, columns))) return [];
  const table = { text, grid, columns, names, sides };
  return grid.rows
    .filter((row) => counts(table, row))
    .flatMap((row) => columns.flatMap((column, i) => (column.kind === 'figure' ? figureIn(table, row, i) : [])));
}

/** Whether a column of known meaning tells every row from the others, so that one of unknown meaning only says more. */
function rowsAreNamed(grid: Grid, columns: readonly Column[]): boolean {
  return columns.some((column, i) => {
    if (column.kind !== 'model' && !(column.kind === 'also' && (column.key === 'group' || column.key === 'dataset'))) return false;
    const names = grid.rows.map((row) => row.cells[i]?.text ?? '');
    return new Set(names).size === names.length && names.every((name) => name !== '');
  });
}

/** A row of the card's own model, on other data than it was trained on. */
function counts({ columns, names }: TableToRead, row: GridRow): boolean {
  if (row.cells.some(({ text }) => unused.test(text))) return false;
  return columns.every((column, i) => {
    const cell = row.cells[i]?.text ?? '';
    if (column.kind === 'model') return isOwn(cell, names);
    return !(column.kind === 'also' && column.key === 'dataset' && isOfTraining(cell));
  });
}

/** "| External test | AUC 0.91; sensitivity 0.84 |": cells of results that name the metric of each of their figures. */
function cellsOfFigures(table: TableToRead): readonly Result[] {
  const { text, grid, columns } = table;
  const at = columns.findIndex(({ kind }, i) => i > 0 && (kind === 'value' || kind === 'metric'));
  if (at < 0 || grid.rows.some(({ cells }) => /^[*~≈]*[\d.]/.test(cells[at]?.text ?? ''))) return [];
  return grid.rows
    .filter((row) => counts(table, row))
    .flatMap((row) => {
      const cell = row.cells[at];
      const also = besides(table, row);
      also.delete('n');
      return cell === undefined ? [] : proseResults(text, cell.span).map((result) => ({ ...result, also }));
    });
}

/** Metrics as titles over rows of groups: "AUROC" alone in its row, then "Women | 0.91 | 0.88". Absent where no row is such a title. */
function titledRows(table: TableToRead): readonly Result[] | undefined {
  const { grid, columns } = table;
  const titles = grid.rows.filter((row) => isTitleRow(row) && metricOf(row.cells[0]?.text ?? '') !== undefined);
  if (titles.length === 0 || columns.some(({ kind }) => kind === 'figure')) return undefined;
  const values = valueColumns({ ...table, columns: columns.map((column, i) => (i === 0 ? { kind: 'metric' } : column)) }, 0);
  let label: GridCell | undefined;
  return grid.rows.flatMap((row): readonly Result[] => {
    const [first] = row.cells;
    if (isTitleRow(row)) label = first !== undefined && metricOf(first.text) !== undefined ? first : undefined;
    const metric = label === undefined ? undefined : metricOf(label.text);
    if (isTitleRow(row) || label === undefined || metric === undefined || first === undefined || isOfTraining(first.text)) return [];
    const named = label;
    return values.flatMap(({ at, side }) => {
      const cell = row.cells[at];
      if (cell === undefined) return [];
      const found = resultOf({ table, row, metric, label: named, cell, rangeIsInterval: false });
      const header = grid.header[at];
      return found.map((result) => {
        const also = new Map(result.also);
        if (!isWhole(first.text)) also.set(ofRow(first.text), { text: first.text, span: first.span });
        if (side !== undefined && header !== undefined) also.set(side, { text: header.text, span: header.span });
        return { ...result, also };
      });
    });
  });
}

/** What the name of a row is of; a group of people unless it speaks of data. */
function ofRow(name: string): 'dataset' | 'group' {
  const side = sideOf(name);
  return side === undefined || side === 'training' ? 'group' : side.key;
}

function metricRows(table: TableToRead, metricAt: number): readonly Result[] {
  const values = valueColumns(table, metricAt);
  const column = table.columns[metricAt];
  const named = column?.kind === 'metric' && column.ofAnyName === true;
  const headed =
    table.columns.some(({ kind }) => kind === 'value') && /^metrics?$|^measures?$/i.test(table.grid.header[metricAt]?.text ?? '');
  return table.grid.rows
    .filter((row) => counts(table, row))
    .flatMap((row) =>
      values.flatMap(({ at, side }) => {
        const label = row.cells[metricAt];
        const cell = row.cells[at];
        const metric =
          label === undefined
            ? undefined
            : (metricOf(label.text) ??
              (named
                ? { canonical: label.text, kind: 'number' as const }
                : headed
                  ? (ownMetric(label.text) ?? metricOfPart(label.text))
                  : undefined));
        if (label === undefined || cell === undefined || metric === undefined) return [];
        const header = table.grid.header[at];
        const found = resultOf({ table, row, metric, label, cell, rangeIsInterval: /\bci\b/i.test(header?.text ?? '') });
        if (side === undefined || header === undefined) return found;
        return found.map((result) => ({ ...result, also: new Map([...result.also, [side, { text: header.text, span: header.span }]]) }));
      }),
    );
}

interface ValueColumn {
  readonly at: number;
  /** What the header of the column says of its values. */
  readonly side?: 'dataset' | 'group';
}

/** The columns of values: the one called so, or those of tests and groups of people, or the card's own model's, or the only one. */
function valueColumns({ grid, columns, names }: TableToRead, metricAt: number): readonly ValueColumn[] {
  const named = columns.findIndex((column) => column.kind === 'value');
  if (named >= 0) return [{ at: named }];
  const others = columns.flatMap((column, i) =>
    i !== metricAt && (column.kind === 'unknown' || column.kind === 'also') && isNumeric(grid, i) ? [i] : [],
  );
  const header = (at: number): string => grid.header[at]?.text ?? '';
  const own = others.filter((at) => isOwn(header(at), names) && !/\b(?:baseline|previous|prior|without|w\/o|ablation)\b/i.test(header(at)));
  // A card of a family has a column for each of its models beside those of others.
  if (own.length > 0 && others.length > 1) return own.map((at) => ({ at }));
  const sides = others.map((at) => ({ at, side: sideOf(header(at)) }));
  if (sides.length > 0 && sides.every(({ side }) => side !== undefined)) {
    return sides.flatMap(({ at, side }) => (side === undefined || side === 'training' ? [] : [{ at, side: side.key }]));
  }
  const only = others.filter((at) => columns[at]?.kind === 'unknown');
  const [first] = only;
  return first !== undefined && only.length === 1 && (columns.length === 2 || others.length === 1) ? [{ at: first }] : [];
}

/** Whether most of a column's cells begin with a number. */
function isNumeric(grid: Grid, column: number): boolean {
  const cells = grid.rows.map((row) => row.cells[column]?.text ?? '').filter((text) => text !== '');
  return cells.length > 0 && cells.filter((text) => /^[~≈<>*]?\s?[-−+]?\.?\d/.test(text)).length * 2 >= cells.length;
}

function figureIn(table: TableToRead, row: GridRow, at: number): readonly Result[] {
  const column = table.columns[at];
  const cell = row.cells[at];
  const label = table.grid.header[at];
  if (column?.kind !== 'figure' || cell === undefined || label === undefined) return [];
  const found = resultOf({ table, row, metric: column.metric, label, cell, rangeIsInterval: column.rangeIsInterval, at });
  const side = table.sides[at];
  if (side === undefined) return found;
  const of = sideOf(side.text);
  // A second header of other words parts models or settings, and whose figure it is is not sure.
  if (of === 'training' || (of === undefined && !isOwn(side.text, table.names))) return [];
  const key = of?.key;
  return key === undefined
    ? found
    : found.map((result) => ({ ...result, also: new Map([...result.also, [key, { text: side.text, span: side.span }]]) }));
}

function holdsAnything(grid: Grid, column: number): boolean {
  return grid.rows.some((row) => (row.cells[column]?.text ?? '') !== '');
}
