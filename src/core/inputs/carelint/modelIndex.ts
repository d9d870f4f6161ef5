import type { FactBuilder } from '../../facts/factBuilder';
import { foldId } from '../../facts/folding';
import { metricOf } from '../markdown-card/metricName';
import type { MapEntry, MapNode, ScalarNode, SourceNode } from '../sourceNode';

/**
 * Figures as a model hub keeps them in front matter: `model-index: [{ name, results: [{ dataset, metrics: [{ type, value }] }] }]`.
 * A data set is defined by its first mention, so that the figures can point to it; it is not said there which part of it was used,
 * unless `split` says so.
 */
export function putModelIndex(builder: FactBuilder, node: SourceNode): void {
  const datasets = listedDatasets(builder);
  for (const model of mapsIn(node)) {
    const name = entry(model, 'name');
    if (name?.value.kind === 'scalar' && !builder.has('card.name')) put(builder, 'card.name', name);
    for (const result of mapsIn(entry(model, 'results')?.value)) {
      const dataset = datasetOf(builder, entry(result, 'dataset')?.value, datasets);
      for (const metric of mapsIn(entry(result, 'metrics')?.value)) putResult(builder, metric, dataset);
    }
  }
}

/** The same without a model around it: `eval_results: [{ dataset, metrics: [{ name, type, value }] }]`, the data set by its name or as a map. */
export function putEvalResults(builder: FactBuilder, node: SourceNode): void {
  const datasets = listedDatasets(builder);
  for (const result of mapsIn(node)) {
    const named = entry(result, 'dataset')?.value;
    const known = named?.kind === 'scalar' && datasets.has(foldId(named.text)) ? named : undefined;
    const dataset = known ?? datasetOf(builder, named, datasets);
    for (const metric of mapsIn(entry(result, 'metrics')?.value)) putResult(builder, metric, dataset);
  }
}

function putResult(builder: FactBuilder, metric: MapNode, dataset: ScalarNode | undefined): void {
  const type = entry(metric, 'type') ?? entry(metric, 'name');
  const value = entry(metric, 'value');
  if (type === undefined && value === undefined) return;
  const path = `results[${builder.item('results', metric.span)}]`;
  if (type !== undefined) put(builder, `${path}.metric`, type);
  if (value !== undefined) putValue(builder, `${path}.value`, { value, type });
  if (dataset !== undefined) builder.put(`${path}.dataset`, dataset.text, dataset.span);
}

/** Hubs take shares as fractions and as percentages without their sign: 80.77 for a precision is 80.77 %. */
function putValue(
  builder: FactBuilder,
  path: string,
  { value, type }: { readonly value: MapEntry; readonly type: MapEntry | undefined },
): void {
  const { value: node, keySpan } = value;
  const metric = type?.value.kind === 'scalar' ? metricOf(type.value.text) : undefined;
  const bare = node.kind === 'scalar' && typeof node.value === 'number' && node.value > 1 && node.value <= 100 && metric?.kind === 'share';
  if (bare) builder.putWritten(path, { text: node.text, meant: `${node.text}%`, span: node.span, keySpan });
  else put(builder, path, value);
}

/** Data sets that the front matter lists: the hub's own id of one is the `type` of a result's data set. */
function listedDatasets(builder: FactBuilder): Map<string, string> {
  const card = builder.root.fields.get('card');
  const list = card?.kind === 'object' ? card.fields.get('datasets') : undefined;
  const items = list?.kind === 'list' ? list.items : [];
  return new Map(
    items.flatMap((item, i): readonly (readonly [string, string])[] => {
      const id = item.kind === 'object' ? item.fields.get('id') : undefined;
      return id?.kind === 'leaf' && id.written !== '' ? [[foldId(id.written), `card.datasets[${i}]`]] : [];
    }),
  );
}

/** The name by which figures point to the data set. */
function datasetOf(builder: FactBuilder, node: SourceNode | undefined, known: Map<string, string>): ScalarNode | undefined {
  if (node?.kind !== 'map') return undefined;
  const named = entry(node, 'name') ?? entry(node, 'type');
  if (named?.value.kind !== 'scalar' || named.value.text.trim() === '') return undefined;
  const type = entry(node, 'type')?.value;
  if (type?.kind === 'scalar' && known.has(foldId(type.text))) return type;
  const folded = foldId(named.value.text);
  if (known.has(folded)) return named.value;
  const path = `card.datasets[${builder.item('card.datasets', node.span)}]`;
  known.set(folded, path);
  put(builder, `${path}.id`, named);
  const split = entry(node, 'split');
  if (split?.value.kind === 'scalar' && /^(?:test|training)$/i.test(split.value.text)) put(builder, `${path}.uses`, split);
  return named.value;
}

function put(builder: FactBuilder, path: string, { value, keySpan }: MapEntry): void {
  if (value.kind === 'scalar') builder.put(path, value.value === null ? '' : value.text, value.span, keySpan);
}

function entry(map: MapNode, key: string): MapEntry | undefined {
  return map.entries.find((candidate) => candidate.key === key);
}

function mapsIn(node: SourceNode | undefined): readonly MapNode[] {
  if (node?.kind === 'map') return [node];
  return node?.kind === 'list' ? node.items.filter((item) => item.kind === 'map') : [];
}
