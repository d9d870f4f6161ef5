/** The facts of a card that a heading or a label of a Markdown document can introduce. */
export const cardTopics = [
  'name',
  'summary',
  'intended-use',
  'out-of-scope',
  'users',
  'population',
  'data',
  'training-data',
  'test-data',
  'all-data',
  'results',
  'limitations',
  'bias',
  'ethics',
  'developer',
  'authors',
  'contacts',
  'licence',
  'version',
  'release-date',
  'model-type',
  'inputs',
  'outputs',
  'threshold',
  'base-model',
  'pathway',
  'reference-standard',
  'disclosures',
] as const;
export type CardTopic = (typeof cardTopics)[number];

/** A topic found in words. Of several mentions of one topic the lowest rank is the fullest. */
export interface TopicWord {
  readonly topic: CardTopic;
  readonly rank: number;
  /** Said of much else too: believed only where no other topic holds the place. */
  readonly weak: boolean;
}
