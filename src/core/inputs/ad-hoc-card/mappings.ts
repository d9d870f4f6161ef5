import { foldWord } from '../../facts/folding';
import type { FieldMapping, Mapping } from '../mapping/applyMappings';
import { plainNumber } from '../mapping/readings';

const folded = (keys: readonly string[]): ReadonlySet<string> => new Set(keys.map(foldWord));

const results = ['metrics', 'performance', 'performance_metrics', 'model_performance', 'evaluation_metrics', 'evaluation', 'results'];
const trainingData = ['training_data', 'trained_on', 'training_dataset', 'training_datasets'];
const anyData = ['dataset', 'datasets', 'data', 'data_source', 'data_sources'];
const testData = ['evaluation_data', 'evaluation_dataset', 'test_data', 'testing_data', 'test_dataset'];

/** Keys under which metrics stand as a map from name to number. */
export const resultKeys = folded(results);

/** Keys under which data sets stand as words or as one map. */
export const datasetKeys = folded([...trainingData, ...testData]);

/** Keys under which they stand as a map, or as words where our own reader does not know the key. */
export const dataKeys = folded(anyData);

/** Keys that hold prose where we have a closed list of words: the words count, the prose does not. */
export const proseKeys = folded([
  'task',
  'tasks',
  'model_type',
  'model_architecture',
  'architecture',
  'provider',
  'authors',
  'author',
  'organization',
  'organisation',
]);

/** Keys under which others write what we have in one list each, or a map that they made up. */
const sections = {
  details: ['metadata', 'model_details', 'model_info', 'model_information', 'model', 'details', 'general'],
  use: ['intended_use', 'uses', 'usage', 'intended_uses'],
  ethics: [
    'ethical_considerations',
    'ethics',
    'bias_and_fairness',
    'ethical_notes',
    'ethics_notes',
    'ethical_issues',
    'fairness',
    'fairness_notes',
    'fairness_considerations',
    'bias',
  ],
  limits: ['limitations', 'known_limitations', 'caveats', 'clinical_caveats', 'known_issues'],
};

/** Keys of prose that may be written as a list of sentences. */
export const ethicsKeys = folded(sections.ethics);

/** Sections that hold keys of their own where ours holds words or other keys. */
export const sectionKeys = folded(Object.values(sections).flat());

const longestName = 80;

const dataset: readonly FieldMapping[] = [
  { from: 'name', to: 'id' },
  { from: 'dataset', to: 'id' },
  { from: 'dataset_name', to: 'id' },
  { from: '', to: 'description' },
  { from: 'description', to: 'description' },
  { from: 'sources', to: 'description' },
  { from: 'source', to: 'description' },
  ...['size', 'sample_size', 'n', 'records', 'rows', 'samples', 'n_samples', 'num_samples', 'total_samples', 'patients', 'n_patients'].map(
    (from) => ({ from, to: 'n', read: plainNumber }),
  ),
];

/** A few words are the name of a data set, a sentence describes it. */
const named: readonly FieldMapping[] = [
  ...dataset.filter(({ from }) => from !== ''),
  { from: '', to: 'id', read: (text) => (text.length <= longestName ? text : undefined) },
  { from: '', to: 'description', read: (text) => (text.length > longestName ? text : undefined) },
];

const inDetails: readonly (readonly [to: string, keys: readonly string[]])[] = [
  ['card.name', ['name', 'model_name']],
  ['card.version', ['version', 'model_version']],
  ['card.releasedOn', ['date', 'release_date', 'model_date']],
  ['card.licence', ['license', 'licence']],
  ['card.summary', ['description', 'overview', 'summary']],
  ['card.manufacturer.name', ['developed_by', 'developer', 'developers', 'organization', 'organisation', 'authors', 'author', 'owner']],
];

const inUse: readonly (readonly [to: string, keys: readonly string[]])[] = [
  [
    'card.intendedUse.statement',
    [
      'primary_uses',
      'primary_use',
      'primary_intended_uses',
      'intended_applications',
      'applications',
      'purpose',
      'description',
      'statement',
      'primary',
      'use_cases',
      'direct_use',
    ],
  ],
  ['card.users', ['primary_users', 'primary_intended_users', 'intended_users', 'target_users', 'users']],
  ['card.population.description', ['target_population', 'patient_population', 'population']],
];
const excluding = [
  'out_of_scope',
  'out_of_scope_uses',
  'out_of_scope_use',
  'out_of_scope_use_cases',
  'not_intended_for',
  'not_intended_use',
  'not_intended_uses',
  'non_intended_use',
  'prohibited_uses',
  'contraindications',
];

const makers = [
  'provider',
  'organization',
  'organisation',
  'developer',
  'owner',
  'owners',
  'maintainer',
  'created_by',
  'authors',
  'author',
];
const splits: readonly (readonly [meant: string, keys: readonly string[]])[] = [
  ['training', ['training', 'train', 'training_data', 'training_set']],
  ['test', ['test', 'testing', 'evaluation', 'test_data', 'test_set', 'external_validation']],
];

const within = (keys: readonly string[], rows: typeof inUse): readonly FieldMapping[] =>
  keys.flatMap((section) => rows.flatMap(([to, inner]) => inner.map((key) => ({ from: `${section}.${key}`, to }))));
const texts = [{ from: '', to: 'text' }];

/** Keys under which a maker may stand as a map of its name and address. */
export const makerKeys = folded(makers);

export const mappings: readonly Mapping[] = [
  ...within(sections.details, inDetails),
  ...within(sections.use, inUse),
  ...sections.use.flatMap((section) => excluding.map((key) => ({ each: `${section}.${key}`, to: 'card.outOfScope', fields: texts }))),
  ...sections.ethics.flatMap((section) => [
    { from: section, to: 'card.ethics' },
    { from: `${section}.*`, to: 'card.ethics' },
  ]),
  ...sections.limits.flatMap((section) => [section, `${section}.*`].map((each) => ({ each, to: 'card.limitations', fields: texts }))),
  ...excluding.map((each) => ({ each, to: 'card.outOfScope', fields: texts })),
  { from: 'model_type', to: 'card.modelType' },
  ...makers.map((from) => ({
    from,
    to: 'card.manufacturer.name',
  })),
  ...trainingData.map((each) => ({ each, to: 'card.datasets', fields: dataset, says: { to: 'uses', meant: 'training' } })),
  ...makers.flatMap((from) => [
    { from: `${from}.name`, to: 'card.manufacturer.name' },
    ...['email', 'contact', 'url'].map((key) => ({ each: `${from}.${key}`, to: 'card.contacts', fields: [{ from: '', to: 'address' }] })),
  ]),
  ...anyData.flatMap((data) =>
    splits.flatMap(([meant, keys]) =>
      keys.map((key) => ({ each: `${data}.${key}`, to: 'card.datasets', fields: dataset, says: { to: 'uses', meant } })),
    ),
  ),
  ...anyData.map((each) => ({ each, to: 'card.datasets', fields: named })),
  ...testData.map((each) => ({ each, to: 'card.datasets', fields: dataset, says: { to: 'uses', meant: 'test' } })),
];
