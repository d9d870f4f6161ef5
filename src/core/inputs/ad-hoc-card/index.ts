import { decodeInto } from '../../facts/decode';
import { FactBuilder } from '../../facts/factBuilder';
import { foldWord } from '../../facts/folding';
import { topKeyOf } from '../../facts/keys';
import type { Reader } from '../inputFormat';
import { applyMappings } from '../mapping/applyMappings';
import { parseTree, rootOf } from '../mapping/mappedReader';
import type { MapEntry, SourceNode } from '../sourceNode';
import { putExclusions } from './exclusions';
import { putFigures } from './figures';
import { dataKeys, datasetKeys, ethicsKeys, makerKeys, mappings, proseKeys, resultKeys, sectionKeys } from './mappings';
import { unwrapped } from './wrapped';

export const reader: Reader = {
  read: (document, kind, recognised) => {
    const builder = new FactBuilder(document.uri);
    const root = rootOf(builder, parseTree(document));
    const node = root === undefined ? undefined : unwrapped(root.node);
    if (node?.kind === 'map') {
      decodeInto(builder, { ...node, entries: node.entries.filter(isOurs) }, 'card');
      const others = node.entries.filter((entry) => !isOurs(entry));
      applyMappings(builder, { node: { ...node, entries: others } }, mappings);
      putFigures(builder, document.text, others);
      putExclusions(builder, document.text);
    }
    return builder.build({ ...recognised, kind });
  },
};

/** Whether our own reader understands an entry: it knows the key, and the value has a shape that it takes. */
function isOurs(entry: MapEntry): boolean {
  const key = foldWord(entry.key);
  if (ethicsKeys.has(key)) return entry.value.kind === 'scalar' && topKeyOf('card', entry.key) !== undefined;
  if (proseKeys.has(key) || (sectionKeys.has(key) && entry.value.kind === 'map')) return false;
  if (resultKeys.has(key)) return !(entry.value.kind === 'map' && holdsNumbers(entry.value));
  if (datasetKeys.has(key)) return entry.value.kind === 'list' && entry.value.items.every((item) => item.kind === 'map');
  // The name of a project is none of the card.
  if (key === 'project' && entry.value.kind !== 'map') return false;
  if (makerKeys.has(key) && entry.value.kind === 'map') return false;
  if (dataKeys.has(key) && entry.value.kind === 'map') return false;
  return topKeyOf('card', entry.key) !== undefined;
}

function holdsNumbers(node: SourceNode): boolean {
  if (node.kind === 'scalar') return typeof node.value === 'number' || /^\d/.test(node.text);
  return node.kind === 'map' ? node.entries.some(({ value }) => holdsNumbers(value)) : node.items.some(holdsNumbers);
}
