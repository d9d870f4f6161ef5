import type { Span } from '../../text/span';
import type { Grid, GridCell } from '../tables/grid';
import { foldHeader, type MeaningOf } from '../tables/logHeader';
import type { Meaning } from '../tables/meaning';

export interface Pair {
  readonly meaning: Meaning;
  readonly value: GridCell;
  readonly keySpan: Span;
}

const generic = new Set([
  '',
  'field',
  'value',
  'attribute',
  'element',
  'item',
  'property',
  'assessment',
  'rating',
  'parameter',
  'detail',
  'details',
  'description',
  'aspect',
  'name',
  'entry',
  'section',
  'factor',
]);

/**
 * The pairs of a table whose first column holds labels and whose second holds values. The header row is a pair too when the writer
 * gave the table none of its own. Absent for every other table.
 */
export function keyValueRows(grid: Grid, meaningOf: MeaningOf): readonly Pair[] | undefined {
  if (grid.header.length < 2 || grid.header.length > 4) return undefined;
  const [first, second] = grid.header;
  if (first === undefined || second === undefined) return undefined;
  const named =
    !generic.has(foldHeader(first.text)) ||
    !(generic.has(foldHeader(second.text)) || /^before|^after|rating|value/.test(foldHeader(second.text)));
  const asRow = named && meaningOf(second.text) === undefined && grid.header.length === 2 ? [[first, second]] : [];
  if (named && asRow.length === 0) return undefined;
  const rows = [...asRow, ...grid.rows.map((row) => row.cells)];
  let above: Pair | undefined;
  const pairs = rows.flatMap(([label, value]): Pair[] => {
    if (label === undefined || value === undefined) return [];
    // A row without a label carries on the row above.
    if (label.text === '') return above === undefined || value.text === '' ? [] : [{ ...above, value }];
    const meaning = meaningOf(label.text);
    above = meaning === undefined ? undefined : { meaning, value, keySpan: label.span };
    return above === undefined ? [] : [above];
  });
  // A header "Field | Value" says what the table is, however many of its labels mean nothing here.
  const said = !named && foldHeader(first.text) !== '' && foldHeader(second.text) !== '' && grid.header.length === 2;
  return pairs.length >= 2 && (said || pairs.length * 2 >= rows.length) ? pairs : undefined;
}
