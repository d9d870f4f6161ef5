import type { Span } from '../../text/span';
import type { Grid, GridCell, GridRow } from '../tables/grid';
import { boundsIn, type Figure, type Measured, measuredAt } from './figure';
import { type Metric, metricOf } from './metricName';
import type { Result } from './result';
import { type Column, columnsOf, isOfTraining, isOwn, sideOf } from './tableColumns';

/**
 * The figures of a table: a metric per row or per column, with intervals, groups, datasets and counts in columns of their own.
 * Where rows or columns are about models, those of the card's own name count; where a column of unknown meaning tells the rows apart,
 * whose figure a row gives is not sure, and nothing is read. Figures from training are none of the product.
 */
export function tableResults(text: string, grid: Grid, names: readonly string[] = []): readonly Result[] {
  const columns = columnsOf(grid);
  const metricAt = columns.findIndex((column) => column.kind === 'metric');
  if (metricAt >= 0) return metricRows({ text, grid, columns, names }, metricAt);
  if (columns.some((column, i) => column.kind === 'figure' && /epoch|step/i.test(grid.header[0]?.text ?? '') && i >= 0)) return [];
  const figures = columns.filter((column) => column.kind === 'figure').length;
  const unknown = columns.some((column, i) => column.kind === 'unknown' && holdsAnything(grid, i));
  if (figures === 0 || (unknown && grid.rows.length > 1 && !rowsAreNamed(grid, columns))) return [];
  const table = { text, grid, columns, names };
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
  return columns.every((column, i) => {
    const cell = row.cells[i]?.text ?? '';
    if (column.kind === 'model') return isOwn(cell, names);
    return !(column.kind === 'also' && column.key === 'dataset' && isOfTraining(cell));
  });
}

interface TableToRead {
  readonly text: string;
  readonly grid: Grid;
  readonly columns: readonly Column[];
  /** What the card calls its model. */
  readonly names: readonly string[];
}

function metricRows(table: TableToRead, metricAt: number): readonly Result[] {
  const values = valueColumns(table, metricAt);
  const column = table.columns[metricAt];
  const named = column?.kind === 'metric' && column.ofAnyName === true;
  return table.grid.rows
    .filter((row) => counts(table, row))
    .flatMap((row) =>
      values.flatMap(({ at, side }) => {
        const label = row.cells[metricAt];
        const cell = row.cells[at];
        const metric =
          label === undefined
            ? undefined
            : (metricOf(label.text) ?? (named ? { canonical: label.text, kind: 'number' as const } : undefined));
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
  return resultOf({ table, row, metric: column.metric, label, cell, rangeIsInterval: column.rangeIsInterval, at });
}

interface ResultToMake {
  readonly table: TableToRead;
  readonly row: GridRow;
  readonly metric: Metric;
  readonly label: GridCell;
  readonly cell: GridCell;
  readonly rangeIsInterval: boolean;
  /** For a metric in the header: its column; an interval right behind it is its own. */
  readonly at?: number;
}

function resultOf({ table, row, metric, label, cell, rangeIsInterval, at }: ResultToMake): readonly Result[] {
  const { text } = table;
  const span = withoutMarks(text, cell.span);
  const measured = measuredAt({ text, span, metric, rangeIsInterval: rangeIsInterval || at === undefined, bareShare: 'any' });
  if (measured === undefined) return [];
  const also = new Map<string, { text: string; span: Span }>();
  for (const [i, column] of table.columns.entries()) {
    const other = row.cells[i];
    if (column.kind !== 'also' || other === undefined || other.text === '') continue;
    const whole = column.key === 'group' && isWhole(other.text);
    if (!whole) also.set(column.key, { text: other.text, span: other.span });
  }
  // One number of people beside several metrics is not the denominator of each.
  if (at !== undefined && table.columns.filter((column) => column.kind === 'figure').length > 1) also.delete('n');
  const ownLevel = measured.low !== undefined && measured.level === undefined ? levelIn(at === undefined ? undefined : label, text) : {};
  const full: Measured = { ...measured, ...ownLevel, ...intervalOf({ table, row, metric, measured, at }) };
  return [{ span: row.span, metric: { text: label.text, meant: metric.canonical, span: label.span }, measured: full, also }];
}

const wholes =
  /^(?:all|total|everyone|average|mean|overall(?: [a-z]+){0,2}|(?:whole|entire|full|total) (?:test |study )?(?:population|cohort|sample|group|set|dataset|data set)|all (?:the )?[a-z]+(?: [a-z]+)?|(?:macro|micro|weighted)[ -]?(?:avg\.?|average))$/i;
const someOfThem =
  /\b(?:wom[ae]n|m[ae]n|(?:fe)?males?|girls?|boys?|children|infants|adults|adolescents|elderly|older|younger|white|black|asian|mixed|ethnic|minorit\w+|other|others|non)\b/i;

/** Whether a row is about everybody: "All stays", "Whole cohort"; "All women" are a group. */
function isWhole(words: string): boolean {
  return wholes.test(words.trim()) && !someOfThem.test(words);
}

interface IntervalToFind {
  readonly table: TableToRead;
  readonly row: GridRow;
  readonly metric: Metric;
  readonly measured: Measured;
  readonly at: number | undefined;
}

/** The interval of a value in a column of its own: the only one, or the one right behind the metric's column. */
function intervalOf({ table, row, metric, measured, at }: IntervalToFind): Pick<Measured, 'low' | 'high' | 'level'> | undefined {
  const { columns, text, grid } = table;
  const intervalAt =
    at === undefined ? columns.findIndex((column) => column.kind === 'interval') : columns[at + 1]?.kind === 'interval' ? at + 1 : -1;
  const cell = row.cells[intervalAt];
  if (cell !== undefined) {
    const bounds = boundsIn(text, cell.span, measured, metric);
    return bounds === undefined ? undefined : { ...bounds, ...levelIn(grid.header[intervalAt], text) };
  }
  if (at !== undefined) return undefined;
  const bound = (kind: 'low' | 'high'): Figure | undefined => {
    const bounded = row.cells[columns.findIndex((column) => column.kind === kind)];
    return bounded === undefined
      ? undefined
      : measuredAt({ text, span: withoutMarks(text, bounded.span), metric, rangeIsInterval: false, bareShare: 'any' })?.value;
  };
  const [low, high] = [bound('low'), bound('high')];
  return low === undefined || high === undefined ? undefined : { low, high };
}

function levelIn(header: GridCell | undefined, text: string): Pick<Measured, 'level'> {
  const found = header === undefined ? null : /(\d{2}(?:\.\d)?) ?%/.exec(text.slice(header.span.start, header.span.end));
  if (header === undefined || found?.[1] === undefined) return {};
  const start = header.span.start + found.index;
  return { level: { text: found[0], meant: `${found[1]}%`, span: { start, end: start + found[0].length } } };
}

function holdsAnything(grid: Grid, column: number): boolean {
  return grid.rows.some((row) => (row.cells[column]?.text ?? '') !== '');
}

/** A cell without the asterisks that set it in bold. */
function withoutMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && (text[start] === '*' || text[start] === '_' || text[start] === '`')) start++;
  while (end > start && (text[end - 1] === '*' || text[end - 1] === '_' || text[end - 1] === '`')) end--;
  return { start, end };
}
