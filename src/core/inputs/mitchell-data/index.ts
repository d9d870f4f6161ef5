import type { FieldMapping, Mapping } from '../mapping/applyMappings';
import { textsAt } from '../mapping/find';
import { mappedReader } from '../mapping/mappedReader';
import { plainNumber } from '../mapping/readings';
import { proseResults } from '../markdown-card/proseResults';
import { putResults } from '../markdown-card/result';

const dataset: readonly FieldMapping[] = [
  { from: 'name', to: 'id' },
  { from: '', to: 'id' },
  { from: 'description', to: 'description' },
];

const mappings: readonly Mapping[] = [
  { from: 'display_name', to: 'card.name' },
  { from: 'model_details.name', to: 'card.name' },
  { from: 'model_details.model_name', to: 'card.name' },
  { from: 'model_details.description', to: 'card.summary' },
  { from: 'model_details.short_description', to: 'card.summary' },
  { from: 'model_details.developed_by', to: 'card.manufacturer.name' },
  { from: 'model_details.organization', to: 'card.manufacturer.name' },
  { from: 'model_details.date', to: 'card.releasedOn' },
  { from: 'model_details.model_date', to: 'card.releasedOn' },
  { from: 'model_details.version', to: 'card.version' },
  { from: 'model_details.model_version', to: 'card.version' },
  { from: 'model_details.license', to: 'card.licence' },
  ...['contact', 'contact_info'].map((key) => ({
    each: `model_details.${key}`,
    to: 'card.contacts',
    fields: [{ from: '', to: 'address' }],
  })),
  { from: 'intended_use', to: 'card.intendedUse.statement' },
  { from: 'intended_use.primary_uses', to: 'card.intendedUse.statement' },
  { from: 'intended_use.primary_intended_uses', to: 'card.intendedUse.statement' },
  { from: 'intended_use.primary_users', to: 'card.users' },
  { from: 'intended_use.primary_intended_users', to: 'card.users' },
  { each: 'intended_use.out_of_scope_use_cases', to: 'card.outOfScope', fields: [{ from: '', to: 'text' }] },
  { from: 'factors', to: 'card.population.description' },
  { from: 'factors.relevant_factors', to: 'card.population.description' },
  { from: 'factors.evaluation_factors', to: 'card.population.description' },
  { from: 'metrics.decision_thresholds', to: 'card.threshold.value', read: plainNumber },
  ...(['training', 'test'] as const).flatMap((meant) => {
    const section = meant === 'training' ? 'training_data' : 'evaluation_data';
    const says = { to: 'uses', meant };
    return [
      { each: `${section}.dataset`, to: 'card.datasets', join: 'id', fields: dataset, says },
      { each: `${section}.datasets`, to: 'card.datasets', join: 'id', fields: dataset, says },
      { each: section, to: 'card.datasets', fields: [{ from: '', to: 'description' }], says },
    ];
  }),
  { from: 'ethical_considerations', to: 'card.ethics' },
  { from: 'ethical_considerations.*', to: 'card.ethics' },
  { from: 'model_ethical_considerations.ethical_considerations', to: 'card.ethics' },
  ...['caveats_and_recommendations', 'caveats_and_recommendations.*', 'model_caveats_and_recommendations.caveats_and_recommendations'].map(
    (each) => ({
      each,
      to: 'card.limitations',
      fields: [{ from: '', to: 'text' }],
    }),
  ),
];

export const reader = mappedReader({
  mappings,
  also: ({ builder, root, text }) => {
    // An escaped line break ends a sentence too; two characters stand for two, so that places stay.
    const plain = text.replaceAll(/\\[nrt]/g, '\n ');
    const results = textsAt(root, 'quantitative_analyses.unitary_results').flatMap(({ span }) => proseResults(plain, span));
    putResults(builder, results);
  },
  alsoStates: [
    'results[].metric',
    'results[].value',
    'results[].low',
    'results[].high',
    'results[].level',
    'results[].count',
    'results[].n',
  ],
});
