import type { CardTopic } from '../markdown/lexicon';

/** A topic that is one fact. */
export interface ScalarTopic {
  readonly path: string;
  /** The longest text that can be meant; a page under "Version" is not the version. */
  readonly most?: number;
}

export const scalarTopics: ReadonlyMap<CardTopic, ScalarTopic> = new Map<CardTopic, ScalarTopic>([
  ['name', { path: 'card.name', most: 150 }],
  ['summary', { path: 'card.summary' }],
  ['intended-use', { path: 'card.intendedUse.statement' }],
  ['population', { path: 'card.population.description' }],
  ['ethics', { path: 'card.ethics' }],
  ['developer', { path: 'card.manufacturer.name', most: 250 }],
  ['licence', { path: 'card.licence' }],
  ['version', { path: 'card.version', most: 60 }],
  ['release-date', { path: 'card.releasedOn', most: 60 }],
  ['model-type', { path: 'card.modelType', most: 200 }],
  ['threshold', { path: 'card.threshold.value', most: 200 }],
  ['pathway', { path: 'card.intendedUse.pathway' }],
  ['reference-standard', { path: 'card.referenceStandard.method' }],
  ['disclosures', { path: 'card.disclosures' }],
]);

/** A topic that is a list. */
export interface ListTopic {
  readonly path: string;
  /** The key that the text of an item fills; absent for a list of words. */
  readonly key?: string;
  /** Facts that the heading itself states of every item. */
  readonly says?: readonly { readonly key: string; readonly meant: readonly string[] }[];
}

export const listTopics: ReadonlyMap<CardTopic, ListTopic> = new Map<CardTopic, ListTopic>([
  ['out-of-scope', { path: 'card.outOfScope', key: 'text' }],
  ['limitations', { path: 'card.limitations', key: 'text' }],
  ['bias', { path: 'card.limitations', key: 'text', says: [{ key: 'kind', meant: ['bias'] }] }],
  ['users', { path: 'card.users' }],
  ['inputs', { path: 'card.inputs', key: 'name' }],
  ['outputs', { path: 'card.outputs', key: 'name' }],
  ['data', { path: 'card.datasets', key: 'description' }],
  ['training-data', { path: 'card.datasets', key: 'description', says: [{ key: 'uses', meant: ['training'] }] }],
  ['test-data', { path: 'card.datasets', key: 'description', says: [{ key: 'uses', meant: ['test'] }] }],
  ['all-data', { path: 'card.datasets', key: 'description', says: [{ key: 'uses', meant: ['training', 'test'] }] }],
  ['contacts', { path: 'card.contacts', key: 'address' }],
  ['base-model', { path: 'card.components', key: 'name', says: [{ key: 'kind', meant: ['base-model'] }] }],
]);

/** Lists whose heading introduces one thing described in many words, so that all its text is one item. */
export const wholeTopics: ReadonlySet<CardTopic> = new Set<CardTopic>([
  'data',
  'training-data',
  'test-data',
  'all-data',
  'inputs',
  'outputs',
]);

/** What a card in Markdown can state without front matter of ours. */
export const cardFacts: readonly string[] = [
  ...[...scalarTopics.values()].map((topic) => topic.path),
  ...[...listTopics.values()].flatMap(({ path, key, says }) => [
    `${path}[]`,
    ...(key === undefined ? [] : [`${path}[].${key}`]),
    ...(says ?? []).map((said) => `${path}[].${said.key}${said.key === 'uses' ? '[]' : ''}`),
  ]),
  'card.datasets[].id',
  'card.datasets[].n',
  ...['card.limitations[]', 'card.outOfScope[]'].flatMap((list) => [`${list}.id`, `${list}.hazards[]`]),
  'card.limitations[].kind',
  'card.limitations[].group',
  'card.limitations[].action',
  'card.limitations[].dueOn',
  'people[]',
  'people[].name',
  'people[].role',
  ...['', '.metric', '.value', '.low', '.high', '.level', '.count', '.n', '.group', '.dataset', '.site', '.threshold', '.target'].map(
    (key) => `results[]${key}`,
  ),
].filter((path, i, all) => all.indexOf(path) === i);

/** What a card states of groups that its factors name: their figures must be told apart from those of other factors. */
export const groupFacts: readonly string[] = ['card.groups[]', 'card.groups[].name', 'card.groups[].reason'];
