import { FactBuilder } from '../../facts/factBuilder';
import type { SourceDocument } from '../../text/span';
import type { Detection, InputFormat } from '../inputFormat';
import { applyMappings, statedBy } from '../mapping/applyMappings';
import { find } from '../mapping/find';
import { parseTree, rootOf } from '../mapping/mappedFormat';
import { languageOf, topKeys } from '../mapping/topKeys';
import { parseXml } from '../xml/parseXml';
import { mappings } from './mappings';
import { putMetricResults, resultFacts } from './metricResults';
import { writtenTexts } from './writtenTexts';

const canState = [...statedBy(mappings), ...resultFacts];

/** CHAI Applied Model Card, drafts 0.1 and 0.2, as XML or as YAML or JSON with the same names. */
export const chai: InputFormat = {
  id: 'chai',
  title: 'a CHAI applied model card',
  kinds: ['card'],
  detect,
  read: (document, kind) => {
    const builder = new FactBuilder(document.uri);
    const root = rootOf(builder, languageOf(document) === 'xml' ? parseXml(document.text) : parseTree(document));
    const found = root === undefined ? undefined : (find(root, 'AppliedModelCard')[0] ?? root);
    if (found !== undefined) {
      const card = { ...found, node: writtenTexts(found.node, document.text) };
      applyMappings(builder, card, mappings);
      putMetricResults(builder, card, document.text);
    }
    return builder.build({ format: chai.id, why: detect(document).why, canState, kind });
  },
};

function detect(document: SourceDocument): Detection {
  const language = languageOf(document);
  if (language === 'xml') {
    return /<(?:[\w-]+:)?AppliedModelCard[\s>]/.test(document.text.slice(0, 10_000))
      ? { confidence: 'certain', why: 'its root is an AppliedModelCard' }
      : { confidence: 'no', why: 'its root is no AppliedModelCard' };
  }
  if (language === undefined) return { confidence: 'no', why: 'its name does not end in .xml, .yaml, .yml or .json' };
  const keys = topKeys(document.text);
  return keys.has('AppliedModelCard') || (keys.has('BasicInfo') && keys.has('UsesAndDirections'))
    ? { confidence: 'certain', why: 'it has the parts of a CHAI applied model card' }
    : { confidence: 'no', why: 'it lacks the parts of a CHAI applied model card' };
}
