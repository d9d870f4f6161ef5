import { decodeInto } from '../../facts/decode';
import { FactBuilder } from '../../facts/factBuilder';
import { foldWord } from '../../facts/folding';
import { topKeyOf } from '../../facts/keys';
import type { SourceDocument } from '../../text/span';
import { hasOwnKeys } from '../carelint/recognise';
import type { Detection, InputFormat } from '../inputFormat';
import { applyMappings } from '../mapping/applyMappings';
import { countOf, parseTree, rootOf } from '../mapping/mappedFormat';
import { languageOf, topKeys } from '../mapping/topKeys';
import type { MapEntry, MapNode, SourceNode } from '../sourceNode';
import { datasetKeys, mappings, proseKeys, resultKeys, sectionKeys } from './mappings';

/** Keys of cards that people make up, in a spelling that ours does not have. */
const telling = [
  'model_name',
  'model_type',
  'model_version',
  'intended_use',
  'intended_users',
  'primary_uses',
  'out_of_scope',
  'training_data',
  'evaluation_data',
  'target_population',
  'ethical_considerations',
  'known_limitations',
  'performance_metrics',
  'model_performance',
  'metrics',
  'feature_names',
];

/** A key at the top under which the whole card stands. */
const wrapper = /^(?:model_?card|card)$/;

/**
 * A card in keys of somebody's own making. What our words and their aliases know is read as in our own format; metrics as a map of
 * numbers and data sets as prose are read as what they are, and keys that nobody knows are passed over in silence.
 */
export const adHocCard: InputFormat = {
  id: 'ad-hoc-card',
  title: 'a card in keys of its own',
  kinds: ['card'],
  detect,
  read: (document, kind) => {
    const builder = new FactBuilder(document.uri);
    const root = rootOf(builder, parseTree(document));
    const node = root === undefined ? undefined : unwrapped(root.node);
    if (node?.kind === 'map') {
      decodeInto(builder, { ...node, entries: node.entries.filter(isOurs) }, 'card');
      applyMappings(builder, { node: { ...node, entries: node.entries.filter((entry) => !isOurs(entry)) } }, mappings);
    }
    return builder.build({ format: adHocCard.id, why: detect(document).why, kind });
  },
};

function detect(document: SourceDocument): Detection {
  const language = languageOf(document);
  if (language !== 'yaml' && language !== 'json') return { confidence: 'no', why: 'its name does not end in .yaml, .yml or .json' };
  if (hasOwnKeys(document.text, language)) return { confidence: 'no', why: 'it has keys of the vocabulary' };
  const keys = keysOf(document);
  return countOf(keys, telling) >= 2
    ? { confidence: 'certain', why: 'it has keys that model cards often have' }
    : { confidence: 'no', why: 'it has few of the keys that model cards often have' };
}

/** The keys of the card, camel case apart, which is that of other formats. */
function keysOf(document: SourceDocument): ReadonlySet<string> {
  const top = [...topKeys(document.text)];
  const { root } = top.length <= 2 && top.some((key) => wrapper.test(foldWord(key))) ? parseTree(document) : { root: undefined };
  const card = root === undefined ? undefined : unwrapped(root);
  const keys = card?.kind === 'map' ? card.entries.map(({ key }) => key) : top;
  return new Set(keys.filter((key) => !/[a-z][A-Z]/.test(key)).map(foldWord));
}

function unwrapped(root: SourceNode): SourceNode {
  if (root.kind !== 'map' || root.entries.length > 2) return root;
  const inner = root.entries.find(({ key }) => wrapper.test(foldWord(key)))?.value;
  return inner?.kind === 'map' ? inner : root;
}

/** Whether our own reader understands an entry: it knows the key, and the value has a shape that it takes. */
function isOurs(entry: MapEntry): boolean {
  const key = foldWord(entry.key);
  if (proseKeys.has(key) || (sectionKeys.has(key) && entry.value.kind === 'map')) return false;
  if (resultKeys.has(key)) return !(entry.value.kind === 'map' && holdsNumbers(entry.value));
  if (datasetKeys.has(key)) return entry.value.kind === 'list' && entry.value.items.every((item) => item.kind === 'map');
  return topKeyOf('card', entry.key) !== undefined;
}

function holdsNumbers(map: MapNode): boolean {
  return map.entries.some(({ value }) =>
    value.kind === 'scalar' ? typeof value.value === 'number' : value.kind === 'map' && holdsNumbers(value),
  );
}
