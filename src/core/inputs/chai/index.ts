import { FactBuilder } from '../../facts/factBuilder';
import type { Reader } from '../inputFormat';
import { applyMappings, statedBy } from '../mapping/applyMappings';
import { find } from '../mapping/find';
import { parseTree, rootOf } from '../mapping/mappedReader';
import { languageOf } from '../mapping/topKeys';
import { parseXml } from '../xml/parseXml';
import { mappings } from './mappings';
import { putMetricResults, resultFacts } from './metricResults';
import { writtenTexts } from './writtenTexts';

const canState = [...statedBy(mappings), ...resultFacts];

export const reader: Reader = {
  read: (document, kind, recognised) => {
    const builder = new FactBuilder(document.uri);
    const root = rootOf(builder, languageOf(document) === 'xml' ? parseXml(document.text) : parseTree(document));
    const found = root === undefined ? undefined : (find(root, 'AppliedModelCard')[0] ?? root);
    if (found !== undefined) {
      const card = { ...found, node: writtenTexts(found.node, document.text) };
      applyMappings(builder, card, mappings);
      putMetricResults(builder, card, document.text);
    }
    return builder.build({ ...recognised, canState, kind });
  },
};
