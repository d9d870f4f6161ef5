import type { FieldMapping, Mapping } from '../mapping/applyMappings';
import { find, itemsOf, textAt } from '../mapping/find';
import { mappedReader } from '../mapping/mappedReader';
import { numberWithUnit, subgroup, unitLeft, useOfName } from '../mapping/readings';

const dataset: readonly FieldMapping[] = [
  { from: 'name', to: 'id' },
  { from: 'description', to: 'description' },
];

const mappings: readonly Mapping[] = [
  { from: 'model_details.name', to: 'card.name' },
  { from: 'model_details.overview', to: 'card.summary' },
  { from: 'model_details.short_description', to: 'card.summary' },
  { from: 'model_details.version.name', to: 'card.version' },
  { from: 'model_details.version.date', to: 'card.releasedOn' },
  { from: 'model_details.licenses.identifier', to: 'card.licence' },
  { from: 'model_details.licenses.custom_text', to: 'card.licence' },
  // Version 0.0.1 has one word here.
  { from: 'model_details.license', to: 'card.licence' },
  { from: 'model_details.owners.name', to: 'card.manufacturer.name' },
  { each: 'model_details.owners', to: 'card.contacts', fields: [{ from: 'contact', to: 'address' }] },
  {
    each: 'model_details.contributors',
    to: 'people',
    fields: [
      { from: 'name', to: 'name' },
      { from: 'role', to: 'role' },
      { from: 'contact', to: 'contact' },
    ],
  },
  { each: 'base_model', to: 'card.components', fields: [{ from: '', to: 'name' }], says: { to: 'kind', meant: 'base-model' } },
  { each: 'model_parameters.input_format', to: 'card.inputs', fields: [{ from: '', to: 'name' }] },
  { each: 'model_parameters.output_format', to: 'card.outputs', fields: [{ from: '', to: 'name' }] },
  { each: 'model_parameters.data', to: 'card.datasets', join: 'id', fields: [...dataset, { from: 'name', to: 'uses', read: useOfName }] },
  // Version 0.0.1 keeps data under the two keys.
  { each: 'model_parameters.data.train', to: 'card.datasets', join: 'id', fields: dataset, says: { to: 'uses', meant: 'training' } },
  { each: 'model_parameters.data.eval', to: 'card.datasets', join: 'id', fields: dataset, says: { to: 'uses', meant: 'test' } },
  { each: 'model_parameters.training_datasets', to: 'card.datasets', join: 'id', fields: dataset, says: { to: 'uses', meant: 'training' } },
  { each: 'model_parameters.evaluation_datasets', to: 'card.datasets', join: 'id', fields: dataset, says: { to: 'uses', meant: 'test' } },
  {
    // The bounds have no unit of their own; a share with bounds is written as one.
    each: 'quantitative_analysis.performance_metrics',
    to: 'results',
    fields: [
      { from: 'type', to: 'metric' },
      { from: 'value', to: 'value', read: numberWithUnit },
      { from: 'unit', to: 'unit', read: unitLeft },
      { from: 'slice', to: 'group', read: subgroup },
      { from: 'threshold', to: 'threshold' },
      { from: 'confidence_interval.lower_bound', to: 'low' },
      { from: 'confidence_interval.upper_bound', to: 'high' },
    ],
  },
  { from: 'considerations.users.description', to: 'card.users' },
  { from: 'considerations.users', to: 'card.users' },
  { from: 'considerations.use_cases.description', to: 'card.intendedUse.statement' },
  { from: 'considerations.use_cases', to: 'card.intendedUse.statement' },
  ...['limitations', 'tradeoffs'].map((key) => ({
    each: `considerations.${key}`,
    to: 'card.limitations',
    fields: [
      { from: 'description', to: 'text' },
      { from: '', to: 'text' },
    ],
  })),
  {
    each: 'considerations.out_of_scope_uses',
    to: 'card.outOfScope',
    fields: [
      { from: 'description', to: 'text' },
      { from: '', to: 'text' },
    ],
  },
  { from: 'considerations.ethical_considerations.*', to: 'card.ethics' },
];

export const reader = mappedReader({
  mappings,
  // Where nobody is called the owner, a contributor in the role of developer is.
  also: ({ builder, root }) => {
    if (builder.has('card.manufacturer.name')) return;
    for (const contributor of find(root, 'model_details.contributors').flatMap(itemsOf)) {
      const name = textAt(contributor, 'name');
      if (name === undefined || !/^(?:developed[\s_-]?by|developer|manufacturer|owner)$/i.test(textAt(contributor, 'role')?.text ?? ''))
        continue;
      builder.putWritten('card.manufacturer.name', name);
      return;
    }
  },
});
