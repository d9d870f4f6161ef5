import type { Span } from '../../text/span';
import { type TopicWord, topicOfQuestion, topicsOf } from '../markdown/lexicon';
import type { Part, TablePart } from '../markdown/section';
import { type Grid, gridOfTable } from '../tables/grid';
import { type Candidate, type Said, type Saying, sayingsInCell } from './candidate';
import { believed, type Context, isAbout, isOfData } from './context';
import { isGeneric } from './describedTable';
import { metricOf } from './metricName';

/** A label or cell whose words the lexicon does not know. */
export interface Other {
  readonly label: string;
  readonly keySpan: Span;
  readonly says: readonly Said[];
}

/** Where the pairs of a table go. */
export interface PairsTo {
  readonly saying: Saying;
  readonly candidates: Candidate[];
  readonly others: Other[];
  readonly results: Part[];
}

/** Whether a table is one of labels and values. Its first column then says what the second holds. */
export function collectPairs(collecting: PairsTo, { table }: TablePart, context: Context): boolean {
  const { saying } = collecting;
  const grid = gridOfTable(saying.text, table);
  if (grid.header.length !== 2) return false;
  const rows = pairsOf(grid, context);
  if (rows === undefined) return false;
  // The licence of the data is not that of the product.
  const inData = isOfData(context.topics);
  for (const { label, value, topics } of rows) {
    const says = sayingsInCell(saying, value.span);
    if (topics.length === 0 && !inData) collecting.others.push({ label: label.text, keySpan: label.span, says });
    // "Performance | AUROC 0.91": the figure stands in the cell.
    if (isAbout(topics, 'results'))
      collecting.results.push({ kind: 'text', lines: [value.span], span: value.span, children: [], ordered: false });
    for (const { topic, rank } of topics) collecting.candidates.push({ topic, rank, keySpan: label.span, says, container: false });
  }
  return true;
}

interface PairRow {
  readonly label: Grid['header'][number];
  readonly value: Grid['header'][number];
  readonly topics: readonly TopicWord[];
}

function pairsOf(grid: Grid, context: Context): readonly PairRow[] | undefined {
  const [first, second] = grid.header;
  if (first === undefined || second === undefined) return undefined;
  const plain = isGeneric(first.text) && isGeneric(second.text);
  const cells = plain ? grid.rows.map((row) => row.cells) : [grid.header, ...grid.rows.map((row) => row.cells)];
  const rows = cells.flatMap(([label, value]): PairRow[] => {
    if (label === undefined || value === undefined || label.text === '') return [];
    // "Accuracy | 0.91" is a figure, and no pair of a label and its words.
    const found = metricOf(label.text) === undefined ? believed(topicsOf(label.text), context) : [];
    const asked = found.length > 0 || label.text.length < 25 ? undefined : topicOfQuestion(label.text);
    return [{ label, value, topics: asked === undefined ? found : [{ topic: asked, rank: 1, weak: false }] }];
  });
  const known = rows.filter((row) => row.topics.length > 0).length;
  const answers = /^response$/i.test(second.text);
  return answers || known >= 2 || (plain && known >= 1) ? rows : undefined;
}
