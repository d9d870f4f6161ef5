import { riskFormat } from '../risk/riskFormat';

/** Lists that a log has; a document with one of them is left to the formats that read logs. */
const logKeys = [
  'risks',
  'identifiedrisks',
  'riskregister',
  'register',
  'hazards',
  'subhazards',
  'artifacts',
  'items',
  'project',
  'header',
  'reviews',
  'incidents',
  'threats',
  'scheme',
  'risk',
];
const catalogueKeys = ['taxonomies', 'riskgroups', 'riskincidents', 'riskcontrols', 'capabilities', 'aitasks'];
const planKeys = [
  'riskmanagementcommitment',
  'risktolerance',
  'riskappetite',
  'communicationplan',
  'thirdpartypolicy',
  'riskcriteria',
  'policy',
  'procedure',
  'methodology',
  'riskmanagementplan',
];

/** Keys that an item of a list of hazards may have, in our own words or in those of others. */
const itemKeys =
  /["'](?:id|name|title|description|hazards?|risks?\w*|threats?|failure\w*|severity|likelihood|probability|impact|mitigations?|controls?|initial|residual|owner|status)["']\s*:/i;

/** Catalogues, plans and templates: named as a risk file, and said to hold no hazard of this product. */
export const notALog = riskFormat({
  id: 'not-a-log',
  title: 'a catalogue, a plan or a template',
  recognise: (keys, head) => whatItIs(keys, head),
  load: async () => (await import('./index')).reader,
});

function whatItIs(keys: ReadonlySet<string>, head: string): string | undefined {
  const isOfTaxonomy = head.includes('isDefinedByTaxonomy') && /^[ \t]+(?:-\s+)?["']?isDefinedByTaxonomy["']?\s*:/m.test(head);
  if (isOfTaxonomy || catalogueKeys.some((key) => keys.has(key))) return 'it is a catalogue of risks';
  if (/\{%-?\s*(?:for|if|endfor|include)\b/.test(head)) return 'it is a template';
  if (/^\s*\[\s*\{/.test(head) && !itemKeys.test(head)) return 'it is a list of other things';
  if (logKeys.some((key) => keys.has(key))) return undefined;
  return planKeys.some((key) => keys.has(key)) ? 'it is a plan or a policy' : undefined;
}
