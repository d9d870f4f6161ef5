import { foldWord } from '../../facts/folding';
import type { FieldMapping, Mapping } from '../mapping/applyMappings';
import { plainNumber } from '../mapping/readings';
import type { SourceNode } from '../sourceNode';

const folded = (keys: readonly string[]): ReadonlySet<string> => new Set(keys.map(foldWord));

const results = ['metrics', 'performance', 'performance_metrics', 'model_performance', 'evaluation_metrics', 'evaluation', 'results'];
const trainingData = ['training_data', 'training_dataset', 'training_datasets'];
const testData = ['evaluation_data', 'evaluation_dataset', 'test_data', 'testing_data', 'test_dataset'];

/** Keys under which metrics stand as a map from name to number. */
export const resultKeys = folded(results);

/** Keys under which data sets stand as words or as one map. */
export const datasetKeys = folded([...trainingData, ...testData]);

/** Keys that hold prose where we have a closed list of words: the words count, the prose does not. */
export const proseKeys = folded([
  'model_type',
  'model_architecture',
  'architecture',
  'provider',
  'authors',
  'author',
  'organization',
  'organisation',
]);

const isNumber = ({ node }: { readonly node: SourceNode }): boolean => node.kind === 'scalar' && typeof node.value === 'number';

const dataset: readonly FieldMapping[] = [
  { from: 'name', to: 'id' },
  { from: '', to: 'description' },
  { from: 'description', to: 'description' },
  { from: 'sources', to: 'description' },
  { from: 'source', to: 'description' },
  { from: 'size', to: 'n', read: plainNumber },
];

export const mappings: readonly Mapping[] = [
  { from: 'model_type', to: 'card.modelType' },
  ...['provider', 'organization', 'organisation', 'authors', 'author'].map((from) => ({ from, to: 'card.manufacturer.name' })),
  ...results.flatMap((key) => [
    {
      each: `${key}.*`,
      to: 'results',
      where: isNumber,
      fields: [
        { from: '@key', to: 'metric' },
        { from: '', to: 'value' },
      ],
    },
    {
      each: `${key}.*.*`,
      to: 'results',
      where: isNumber,
      fields: [
        { from: '@up', to: 'metric' },
        { from: '@key', to: 'group' },
        { from: '', to: 'value' },
      ],
    },
  ]),
  ...trainingData.map((each) => ({ each, to: 'card.datasets', fields: dataset, says: { to: 'uses', meant: 'training' } })),
  ...testData.map((each) => ({ each, to: 'card.datasets', fields: dataset, says: { to: 'uses', meant: 'test' } })),
];
