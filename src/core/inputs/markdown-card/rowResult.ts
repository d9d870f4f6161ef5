import type { Span } from '../../text/span';
import type { Grid, GridCell, GridRow } from '../tables/grid';
import { boundsIn, type Figure, type Measured, measuredAt } from './figure';
import type { Metric } from './metricName';
import type { Result } from './result';
import { type Column, ofPeople } from './tableColumns';
import type { Shaped } from './tableShapes';

export interface TableToRead {
  readonly text: string;
  readonly grid: Grid;
  readonly columns: readonly Column[];
  /** What the card calls its model. */
  readonly names: readonly string[];
  /** What a second header says of each column. */
  readonly sides: Shaped['sides'];
}

export interface ResultToMake {
  readonly table: TableToRead;
  readonly row: GridRow;
  readonly metric: Metric;
  readonly label: GridCell;
  readonly cell: GridCell;
  readonly rangeIsInterval: boolean;
  /** For a metric in the header: its column; an interval right behind it is its own. */
  readonly at?: number;
}

export function resultOf({ table, row, metric, label, cell, rangeIsInterval, at }: ResultToMake): readonly Result[] {
  const { text } = table;
  const span = withoutMarks(text, cell.span);
  const measured = measuredAt({ text, span, metric, rangeIsInterval: rangeIsInterval || at === undefined, bareShare: 'any' });
  if (measured === undefined) return [];
  const also = besides(table, row);
  // One number of people beside several metrics is not the denominator of each.
  if (at !== undefined && table.columns.filter((column) => column.kind === 'figure').length > 1) also.delete('n');
  const ownLevel = measured.low !== undefined && measured.level === undefined ? levelIn(at === undefined ? undefined : label, text) : {};
  const full: Measured = { ...measured, ...ownLevel, ...intervalOf({ table, row, metric, measured, at }) };
  return [{ span: row.span, metric: { text: label.text, meant: metric.canonical, span: label.span }, measured: full, also }];
}

/** What the other cells of a row say of its figures. */
export function besides({ text, columns }: TableToRead, row: GridRow): Map<string, { text: string; span: Span }> {
  const also = new Map<string, { text: string; span: Span }>();
  for (const [i, column] of columns.entries()) {
    const other = row.cells[i];
    if (column.kind !== 'also' || other === undefined || other.text === '') continue;
    // "Women" under "Cohort" are people, and no data set.
    const key = column.key === 'dataset' && ofPeople(other.text) ? 'group' : column.key;
    const found = ofNumbers.has(key) ? numberBeside(text, key, other.span) : { key, figure: { text: other.text, span: other.span } };
    if (found !== undefined && (key !== 'group' || !isWhole(other.text))) also.set(found.key, found.figure);
  }
  return also;
}

const ofNumbers: ReadonlySet<string> = new Set(['threshold', 'target']);

/** The one number of a cell such as "Rule-out (0.35)"; "> 85%" is what was aimed at, whatever its column is called. Absent for words and ranges. */
function numberBeside(
  text: string,
  key: string,
  span: Span,
): { readonly key: string; readonly figure: { text: string; span: Span } } | undefined {
  const source = text.slice(span.start, span.end);
  const numbers = [...source.matchAll(/(?<![\w.,-])\d+(?:[.,]\d+)?(?:\s?%)?(?![\w.])/g)];
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return undefined;
  const start = span.start + only.index;
  const aimed = /^[*_\s]*(?:[<>≥≤]=?|at least|at most|min(?:imum)?\.?|max(?:imum)?\.?)\s?\d/i.test(source);
  return { key: aimed ? 'target' : key, figure: { text: only[0], span: { start, end: start + only[0].length } } };
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

const wholes =
  /^(?:all|total|global|everyone|average|mean|overall(?: [a-z]+){0,2}|(?:whole|entire|full|total) (?:test |study )?(?:population|cohort|sample|group|set|dataset|data set)|all (?:the )?[a-z]+(?: [a-z]+)?|(?:macro|micro|weighted)[ -]?(?:avg\.?|average))$/i;
const someOfThem =
  /\b(?:wom[ae]n|m[ae]n|(?:fe)?males?|girls?|boys?|children|infants|adults|adolescents|elderly|older|younger|white|black|asian|mixed|ethnic|minorit\w+|other|others|non)\b/i;

/** Whether a row is about everybody: "All stays", "Whole cohort"; "All women" are a group. */
export function isWhole(words: string): boolean {
  return wholes.test(words.trim()) && !someOfThem.test(words);
}

/** A cell without the asterisks that set it in bold. */
function withoutMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && (text[start] === '*' || text[start] === '_' || text[start] === '`')) start++;
  while (end > start && (text[end - 1] === '*' || text[end - 1] === '_' || text[end - 1] === '`')) end--;
  return { start, end };
}
