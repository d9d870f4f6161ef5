import type { Mapping } from '../mapping/applyMappings';
import { textAt } from '../mapping/find';
import { mappedReader } from '../mapping/mappedReader';
import { isDisclaimer } from '../mapping/readings';
import { namesLicence } from '../markdown-card/narrow';

const mappings: readonly Mapping[] = [
  { from: 'name', to: 'card.name' },
  { from: 'version', to: 'card.version' },
  { from: 'description', to: 'card.summary' },
  { from: 'authors', to: 'card.manufacturer.name' },
  { from: 'license', to: 'card.licence' },
  { from: 'task', to: 'card.intendedUse.functions' },
  // Most bundles say here what they are not for.
  { from: 'intended_use', to: 'card.intendedUse.statement', read: (text) => (isDisclaimer(text) ? undefined : text) },
  {
    each: 'intended_use',
    to: 'card.outOfScope',
    fields: [{ from: '', to: 'text', read: (text) => (isDisclaimer(text) ? text : undefined) }],
  },
  { each: 'data_source', to: 'card.datasets', fields: [{ from: '', to: 'description' }] },
  {
    each: 'network_data_format.inputs.*',
    to: 'card.inputs',
    fields: [
      { from: '@key', to: 'name' },
      { from: 'modality', to: 'modality' },
    ],
  },
  {
    each: 'network_data_format.outputs.*',
    to: 'card.outputs',
    fields: [
      { from: '@key', to: 'name' },
      { from: 'format', to: 'kind' },
    ],
  },
  {
    each: 'eval_metrics.*',
    to: 'results',
    where: ({ node }) => node.kind === 'scalar',
    fields: [
      { from: '@key', to: 'metric' },
      { from: '', to: 'value' },
    ],
  },
  {
    each: 'eval_metrics.*.*',
    to: 'results',
    where: ({ node }) => node.kind === 'scalar',
    fields: [
      { from: '@up', to: 'metric' },
      { from: '@key', to: 'group' },
      { from: '', to: 'value' },
    ],
  },
  {
    each: 'changelog.*',
    to: 'changes.releases',
    fields: [
      { from: '@key', to: 'version' },
      { from: '', to: 'summary' },
    ],
  },
];

export const reader = mappedReader({
  mappings,
  // Some put the licence where others name the holder of the rights.
  also: ({ builder, root }) => {
    const written = textAt(root, 'copyright');
    if (written === undefined || builder.has('card.licence') || written.text.length > 60 || !namesLicence(written.text)) return;
    builder.putWritten('card.licence', written);
  },
  alsoStates: ['card.licence'],
});
