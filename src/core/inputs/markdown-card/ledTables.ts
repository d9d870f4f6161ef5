import type { Part } from '../markdown/section';
import { type Grid, gridOfTable } from '../tables/grid';
import { measuredAt } from './figure';
import { metricIn } from './ledResults';
import { isOwn } from './ownModel';
import type { Result } from './result';
import { columnsOf } from './tableColumns';

/**
 * "We report the mean AUROC": then a table with a column for each model and a row for each task, of which neither names the metric.
 * The figures are those of the card's own model, each on what its row is about.
 */
export function ledTables(text: string, parts: readonly Part[], names: readonly string[]): readonly Result[] {
  return parts.flatMap((part, i): readonly Result[] => {
    const lead = parts[i - 1];
    if (part.kind !== 'table' || lead?.kind !== 'text') return [];
    const metric = metricIn(text, lead.span);
    return metric === undefined ? [] : ownColumns(text, gridOfTable(text, part.table), names, metric);
  });
}

function ownColumns(
  text: string,
  grid: Grid,
  names: readonly string[],
  { metric, named }: NonNullable<ReturnType<typeof metricIn>>,
): readonly Result[] {
  if (grid.header.length < 3 || columnsOf(grid).some(({ kind }) => kind === 'figure' || kind === 'metric' || kind === 'value')) return [];
  const own = grid.header.flatMap(({ text: model }, i) => (i > 0 && isOwn(model, names) ? [i] : []));
  const [at] = own;
  // Two of them are two models of a family, and the card's figures are of neither alone.
  if (at === undefined || own.length > 1) return [];
  return grid.rows.flatMap((row): readonly Result[] => {
    const [of] = row.cells;
    const cell = row.cells[at];
    if (of === undefined || of.text === '' || cell === undefined) return [];
    const figure = /\d/.exec(cell.source)?.index ?? 0;
    const span = { start: cell.span.start + figure, end: cell.span.end };
    const measured = measuredAt({ text, span, metric, rangeIsInterval: false, bareShare: 'with-decimals' });
    return measured === undefined
      ? []
      : [{ span: row.span, metric: named, measured, also: new Map([['dataset', { text: of.text, span: of.span }]]) }];
  });
}
