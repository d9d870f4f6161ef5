import type { Span } from '../../text/span';
import type { Grid, GridCell, GridRow } from '../tables/grid';
import { boundsIn, type Figure, type Measured, measuredAt } from './figure';
import { type Metric, metricOf } from './metricName';
import type { Result } from './result';

type Column =
  | { readonly kind: 'metric' }
  | { readonly kind: 'value' }
  | { readonly kind: 'interval' }
  | { readonly kind: 'low' | 'high' }
  | { readonly kind: 'figure'; readonly metric: Metric; readonly rangeIsInterval: boolean }
  | { readonly kind: 'also'; readonly key: string }
  | { readonly kind: 'unknown' };

/** Headers of a table of figures, by what their column holds. */
const headers: readonly (readonly [RegExp, Column])[] = [
  [/^(?:metric|metrics|measure|performance measure|performance metric|indicator|metrik|kennzahl)$/, { kind: 'metric' }],
  [/^(?:value|values|result|results|score|estimate|performance|point estimate|wert|ergebnis)$/, { kind: 'value' }],
  [/^(?:(?:\d{2} ?% ?)?(?:ci|confidence interval)|interval|ki|95 ?% ?ki)$/, { kind: 'interval' }],
  [/^(?:lower|low|lower bound|ci low|ci lower|lower ci|lower 95 ?%)$/, { kind: 'low' }],
  [/^(?:upper|high|upper bound|ci high|ci upper|upper ci|upper 95 ?%)$/, { kind: 'high' }],
  [/^(?:n|cases|number of cases|sample size|support|denominator|number|patients|number of patients)$/, { kind: 'also', key: 'n' }],
  [
    /^(?:group|subgroup|sub-group|stratum|slice|cohort group|age|age group|sex|gender|ethnicity|ethnic group|population|gruppe)$/,
    { kind: 'also', key: 'group' },
  ],
  [/^(?:dataset|data set|data|test set|cohort|evaluation set|datensatz)$/, { kind: 'also', key: 'dataset' }],
  [/^(?:site|centre|center|hospital|institution)$/, { kind: 'also', key: 'site' }],
  [/^(?:threshold|operating point|cut-off|cutoff)$/, { kind: 'also', key: 'threshold' }],
  [/^(?:target|goal|acceptance criterion|agreed level)$/, { kind: 'also', key: 'target' }],
];

/**
 * The figures of a table: a metric per row or per column, with intervals, groups, datasets and counts in columns of their own.
 * A table that holds a column of unknown meaning beside metric columns compares things (models, settings), and whose figure
 * a row gives is not sure: of such a table nothing is read.
 */
export function tableResults(text: string, grid: Grid): readonly Result[] {
  const columns = grid.header.map((cell) => columnOf(cell));
  nameFirstColumn(grid, columns);
  const metricAt = columns.findIndex((column) => column.kind === 'metric');
  if (metricAt >= 0) return metricRows({ text, grid, columns }, metricAt);
  const figures = columns.filter((column) => column.kind === 'figure').length;
  const unknown = columns.some((column, i) => column.kind === 'unknown' && holdsAnything(grid, i));
  if (figures === 0 || (unknown && grid.rows.length > 1)) return [];
  return grid.rows.flatMap((row) =>
    columns.flatMap((column, i) => (column.kind === 'figure' ? figureIn({ text, grid, columns }, row, i) : [])),
  );
}

function columnOf(cell: GridCell): Column {
  const folded = cell.text
    .toLowerCase()
    .replace(/[*_`:]/g, '')
    .trim();
  const metric = metricOf(folded);
  if (metric !== undefined) return { kind: 'figure', metric, rangeIsInterval: /\bci\b|confidence/.test(folded) };
  return headers.find(([words]) => words.test(folded))?.[1] ?? { kind: 'unknown' };
}

/** A first column without a telling header whose cells are metrics names them. */
function nameFirstColumn(grid: Grid, columns: Column[]): void {
  if (columns[0]?.kind !== 'unknown') return;
  const cells = grid.rows.map((row) => row.cells[0]?.text ?? '').filter((cell) => cell !== '');
  const metrics = cells.filter((cell) => metricOf(cell) !== undefined).length;
  if (cells.length > 0 && metrics * 2 >= cells.length) {
    columns[0] = { kind: 'metric' };
    // "| Sensitivity | 94% | 0.91-0.96 |" under an empty header.
    const unnamed = columns.flatMap((column, i) => (i > 0 && column.kind === 'unknown' && grid.header[i]?.text === '' ? [i] : []));
    if (unnamed[0] !== undefined && !columns.some((column) => column.kind === 'value')) columns[unnamed[0]] = { kind: 'value' };
    if (unnamed[1] !== undefined && !columns.some((column) => column.kind === 'interval')) columns[unnamed[1]] = { kind: 'interval' };
  }
}

interface TableToRead {
  readonly text: string;
  readonly grid: Grid;
  readonly columns: readonly Column[];
}

function metricRows(table: TableToRead, metricAt: number): readonly Result[] {
  const valueAt = table.columns.findIndex((column) => column.kind === 'value');
  const named = valueAt >= 0 ? valueAt : onlyUnknown(table);
  if (named === undefined) return [];
  return table.grid.rows.flatMap((row) => {
    const label = row.cells[metricAt];
    const cell = row.cells[named];
    const metric = label === undefined ? undefined : metricOf(label.text);
    if (label === undefined || cell === undefined || metric === undefined) return [];
    return resultOf({ table, row, metric, label, cell, rangeIsInterval: /\bci\b/i.test(table.grid.header[named]?.text ?? '') });
  });
}

/** In a table of two columns the second holds the values, whatever it is called; it may be the name of the one test set. */
function onlyUnknown({ columns }: TableToRead): number | undefined {
  const unknown = columns.flatMap((column, i) => (column.kind === 'unknown' ? [i] : []));
  return unknown.length === 1 && columns.length === 2 ? unknown[0] : undefined;
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
  const measured = measuredAt({ text, span, metric, rangeIsInterval: rangeIsInterval || at === undefined });
  if (measured === undefined) return [];
  const also = new Map<string, { text: string; span: Span }>();
  for (const [i, column] of table.columns.entries()) {
    const other = row.cells[i];
    if (column.kind !== 'also' || other === undefined || other.text === '') continue;
    const whole = column.key === 'group' && /^(?:overall|all|total|whole population|everyone)$/i.test(other.text);
    if (!whole) also.set(column.key, { text: other.text, span: other.span });
  }
  // One number of people beside several metrics is not the denominator of each.
  if (at !== undefined && table.columns.filter((column) => column.kind === 'figure').length > 1) also.delete('n');
  const ownLevel = measured.low !== undefined && measured.level === undefined ? levelIn(at === undefined ? undefined : label, text) : {};
  const full: Measured = { ...measured, ...ownLevel, ...intervalOf({ table, row, metric, measured, at }) };
  return [{ span: row.span, metric: { text: label.text, meant: metric.canonical, span: label.span }, measured: full, also }];
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
      : measuredAt({ text, span: withoutMarks(text, bounded.span), metric, rangeIsInterval: false })?.value;
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
