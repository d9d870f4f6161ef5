import { nameUuid } from '../nameUuid';
import type { PackContext, PackFile } from '../pack/packContext';
import { type Json, jsonText } from '../withoutEmpty';
import { modelCardOf } from './modelCard';
import { partsOf } from './parts';
import { referencesOf } from './references';
import { remainderOf } from './remainder';

/**
 * The model card as a CycloneDX 1.6 bill of materials. Left out when nothing of a card is stated, and for a product that is said to
 * follow written rules: the format keeps model cards for learnt models.
 */
export const modelCardBom: PackFile = {
  path: 'model-card.cdx.json',
  make: (pack) => {
    const about = pack.facts.stated().some(({ path }) => path.startsWith('card.') || path.startsWith('results['));
    return about && pack.values.card.modelType !== 'rules' ? jsonText(bomOf(pack)) : undefined;
  },
};

function bomOf(pack: PackContext): Json {
  const body = bodyOf(pack);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${nameUuid('model-card.cdx.json', JSON.stringify(body))}`,
    version: 1,
    ...body,
  };
}

function bodyOf(pack: PackContext): { readonly [key: string]: Json } {
  const { values, facts, report, version, draft, context } = pack;
  const { card } = values;
  const remainder = remainderOf(facts);
  const parts = partsOf(card.components, remainder);
  const product = 'product';
  return {
    metadata: {
      tools: { components: [{ type: 'application', name: 'carelint', version }] },
      component: {
        type: 'machine-learning-model',
        'bom-ref': product,
        manufacturer: {
          name: card.manufacturer.name,
          address: { country: card.manufacturer.country, streetAddress: card.manufacturer.address },
        },
        name: card.name ?? context.project,
        version: card.version,
        description: card.summary,
        licenses: card.licence === undefined ? undefined : [{ license: { name: card.licence } }],
        externalReferences: referencesOf(pack),
        modelCard: modelCardOf(values, remainder),
      },
      properties: [
        { name: 'carelint:asOf', value: report.asOf },
        { name: 'carelint:draft', value: String(draft) },
        ...(values.project.stage === undefined ? [] : [{ name: 'carelint:project.stage', value: values.project.stage }]),
      ],
    },
    components: parts.components,
    services: parts.services,
    dependencies: parts.refs.length === 0 ? undefined : [{ ref: product, dependsOn: parts.refs }],
  };
}
