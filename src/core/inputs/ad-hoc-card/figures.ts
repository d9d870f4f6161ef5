import type { FactBuilder } from '../../facts/factBuilder';
import { readNumber } from '../../facts/readNumber';
import type { Span } from '../../text/span';
import { boundsIn, type Figure, type Measured, measuredAt } from '../markdown-card/figure';
import type { Metric } from '../markdown-card/metricName';
import { putResults, type Result } from '../markdown-card/result';
import type { MapEntry, MapNode, ScalarNode } from '../sourceNode';
import {
  boundKeyOf,
  isGroupName,
  isNoFigure,
  isOfGroups,
  isOfOthers,
  isOfResults,
  isOfTest,
  isPointKey,
  metricOfEach,
  metricOfKey,
} from './figureKeys';

/** What the keys above a map say of the figures in it. */
interface Above {
  /** Whether every number counts, whatever it is called. */
  readonly named: boolean;
  /** Whether the next keys name groups of people. */
  readonly grouped: boolean;
  readonly also: Result['also'];
  readonly depth: number;
}

/** No card puts its figures deeper. */
const deepest = 4;

/**
 * States the figures of a card in keys of its own: beside its other keys, in maps of metrics, and below the names of models, test sets
 * and groups of people. Figures from training, of baselines and of what is only aimed at are passed over.
 */
export function putFigures(builder: FactBuilder, text: string, entries: readonly MapEntry[]): void {
  const none: Above = { named: false, grouped: false, also: new Map(), depth: 0 };
  const flat = entries.filter(({ value }) => value.kind === 'scalar');
  const results = [
    ...flat.flatMap((entry) => figureOf({ text, entry, beside: entries, above: none })),
    ...entries.flatMap((entry) => (entry.value.kind === 'map' ? below({ text, entry, map: entry.value, above: none }) : [])),
  ];
  putResults(builder, results);
}

interface Below {
  readonly text: string;
  readonly entry: MapEntry;
  readonly map: MapNode;
  readonly above: Above;
}

function below({ text, entry, map, above }: Below): readonly Result[] {
  const { key, keySpan } = entry;
  if (above.depth >= deepest || isOfOthers(key)) return [];
  const named = above.named || isOfResults(key);
  const each = metricOfEach(key);
  const metric = each ?? metricOfKey(key) ?? (named && isSpread(map) ? { canonical: key, kind: 'number' as const } : undefined);
  if ((named || each !== undefined) && metric !== undefined) return ofMetric({ text, entry, map, above }, metric);
  const grouped = isOfGroups(key);
  const label = { text: key, span: keySpan };
  const also = new Map(above.also);
  if (above.grouped && !grouped) also.set('group', label);
  else if (isOfTest(key) && above.depth > 0) also.set('dataset', label);
  const inner: Above = { named, grouped: grouped || above.grouped, also, depth: above.depth + 1 };
  const figures = map.entries.flatMap((one) => figureOf({ text, entry: one, beside: map.entries, above: inner }));
  // Without a word about results above them, two metrics tell that they are some.
  const own = named || figures.length >= 2 ? figures : [];
  const maps = map.entries.flatMap((one) => (one.value.kind === 'map' ? below({ text, entry: one, map: one.value, above: inner }) : []));
  const listed = named ? map.entries.flatMap((one) => inList(text, one, inner)) : [];
  return [...own, ...maps, ...listed];
}

/** "volume_error: { mean: 0.08, std: 0.03 }": one measure over many cases, whatever it is called. */
const isSpread = ({ entries }: MapNode): boolean =>
  entries.some(({ key }) => /^mean$/i.test(key)) && entries.some(({ key }) => /^(?:std|sd|min|median)$/i.test(key));

/** "subgroups: [{ group: women, auc: 0.9 }]": each item names its group beside its figures. */
function inList(text: string, { value }: MapEntry, above: Above): readonly Result[] {
  if (value.kind !== 'list') return [];
  return value.items.flatMap((item): readonly Result[] => {
    if (item.kind !== 'map') return [];
    const name = item.entries.find(({ key, value: of }) => of.kind === 'scalar' && isGroupName(key))?.value;
    if (name?.kind !== 'scalar') return [];
    const also = new Map(above.also).set('group', { text: name.text, span: name.span });
    return item.entries.flatMap((one) => figureOf({ text, entry: one, beside: item.entries, above: { ...above, named: false, also } }));
  });
}

/** "auc: { value: 0.91, ci: [0.88, 0.94] }", or a figure for each group: "auc: { women: 0.9, men: 0.92 }". */
function ofMetric({ text, entry, map, above }: Below, metric: Metric): readonly Result[] {
  const point = map.entries.find(({ key }) => isPointKey(key));
  if (point !== undefined) {
    return resultOf({ text, entry: { ...point, key: '' }, metric, keySpan: entry.keySpan, beside: map.entries, also: above.also });
  }
  return map.entries.flatMap((one): readonly Result[] => {
    if (one.value.kind !== 'scalar' || isNoFigure(one.key)) return [];
    const also = new Map(above.also).set(isOfTest(one.key) ? 'dataset' : 'group', { text: one.key, span: one.keySpan });
    return resultOf({ text, entry: { ...one, key: '' }, metric, keySpan: entry.keySpan, beside: [], also });
  });
}

interface FigureToRead {
  readonly text: string;
  readonly entry: MapEntry;
  readonly beside: readonly MapEntry[];
  readonly above: Above;
}

function figureOf({ text, entry, beside, above }: FigureToRead): readonly Result[] {
  const { key, keySpan, value } = entry;
  if (value.kind !== 'scalar' || isNoFigure(key)) return [];
  const metric = metricOfKey(key);
  if (metric !== undefined) return resultOf({ text, entry, metric, keySpan, beside, also: above.also });
  if (!above.named || typeof value.value !== 'number') return [];
  return resultOf({ text, entry, metric: { canonical: key, kind: 'number' }, keySpan, beside, also: above.also });
}

interface ResultToRead {
  readonly text: string;
  /** The figure; its key is empty where the metric's name stands above it. */
  readonly entry: MapEntry;
  readonly metric: Metric;
  readonly keySpan: Span;
  readonly beside: readonly MapEntry[];
  readonly also: Result['also'];
}

function resultOf({ text, entry, metric, keySpan, beside, also }: ResultToRead): readonly Result[] {
  const { key, value } = entry;
  if (value.kind !== 'scalar') return [];
  const measured = measuredIn(text, value, metric);
  if (measured === undefined) return [];
  const name = { text: text.slice(keySpan.start, keySpan.end), meant: metric.canonical, span: keySpan };
  return [{ span: { start: keySpan.start, end: value.span.end }, metric: name, measured: { ...measured, ...bounds() }, also }];

  function bounds(): Pick<Measured, 'low' | 'high'> {
    if (measured === undefined) return {};
    const of = (wanted: string): MapEntry['value'] | undefined => beside.find((one) => boundKeyOf(one.key, key) === wanted)?.value;
    const pair = of('interval');
    if (pair?.kind === 'scalar') return boundsIn(text, inside(text, pair), measured, metric) ?? {};
    const ends =
      pair?.kind === 'list'
        ? pair.items
        : pair?.kind === 'map'
          ? (['low', 'high'] as const).map((side) => pair.entries.find((one) => boundKeyOf(one.key, '') === side)?.value)
          : [of('low'), of('high')];
    const [low, high] = ends.map((end) => (end?.kind === 'scalar' ? measuredIn(text, end, metric)?.value : undefined));
    return low === undefined || high === undefined || ends.length !== 2 ? {} : { low, high };
  }
}

function measuredIn(text: string, value: ScalarNode, metric: Metric): Measured | undefined {
  const span = inside(text, value);
  const read = measuredAt({ text, span, metric, rangeIsInterval: true, bareShare: 'any' });
  if (read !== undefined) return read;
  // 1.2e-05 is a number of its own writing.
  const number = readNumber(value.text);
  if (typeof value.value !== 'number' || number === undefined || (metric.kind === 'share' && (number < 0 || number > 1))) return undefined;
  const figure: Figure = { text: value.text, meant: value.text, span };
  return { value: figure };
}

/** A value without its quotes. */
function inside(text: string, { span, quoted }: ScalarNode): Span {
  return quoted && /["']/.test(text[span.start] ?? '') ? { start: span.start + 1, end: span.end - 1 } : span;
}
