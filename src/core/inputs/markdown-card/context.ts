import type { CardTopic, TopicWord } from '../markdown/lexicon';

/** Topics described in many words, whose subheadings only go into detail. */
export const described: ReadonlySet<CardTopic> = new Set<CardTopic>(['data', 'training-data', 'test-data', 'all-data']);

/** Headings that only hold other things together, whatever they are called elsewhere. */
export const absorbing: ReadonlySet<CardTopic> = new Set<CardTopic>([
  'ethics',
  'limitations',
  'bias',
  'out-of-scope',
  'results',
  'population',
]);

const ofProduct: ReadonlySet<CardTopic> = new Set<CardTopic>(['licence', 'version', 'release-date', 'developer', 'authors']);

/** Whether any of some topics is among them. */
export const isAbout = (topics: readonly TopicWord[], ...wanted: readonly CardTopic[]): boolean =>
  topics.some(({ topic }) => wanted.includes(topic));

export const isOfData = (topics: readonly TopicWord[]): boolean => isAbout(topics, ...described);

/** Where a section stands: below a topic that takes all text under it, words that are said of much else mean nothing new. */
export interface Context {
  /** Topics of the nearest heading above that has any; a heading of details has none. */
  readonly topics: readonly TopicWord[];
  /** Below a heading of references or upkeep, where labels speak of other things. */
  readonly aside?: true;
}

/**
 * Under "Ethical considerations" the headings "Data" and "Use cases" speak of ethics; a full heading still speaks for itself.
 * What goes into the detail of the topic above, such as "Technical limitations" under "Limitations", is part of it.
 */
export function believed(topics: readonly TopicWord[], above: Context): readonly TopicWord[] {
  const over = new Set(above.topics.map(({ topic }) => topic));
  // Under "Data, performance and limitations" the heading "Data" parts what the heading above holds together.
  if (over.size > 1 && isAbout(topics, ...over) && (topics.length === 1 || over.has('intended-use'))) return topics;
  const closed = [...over].some((topic) => absorbing.has(topic) || described.has(topic));
  const ofData = isOfData(above.topics);
  return topics.filter(({ topic, weak }) => {
    if (over.has(topic) && absorbing.has(topic) && topic !== 'results') return false;
    if (topic === 'data' && ofData) return false;
    // The licence among what is told of the data is that of the data.
    if (ofData && ofProduct.has(topic) && !over.has(topic)) return false;
    if (over.has('results') && (topic === 'results' || topic === 'ethics' || topic === 'limitations')) return true;
    // What goes in and comes out is often described beside the data.
    if (ofData && (topic === 'inputs' || topic === 'outputs' || topic === 'population')) return true;
    return !(weak && closed);
  });
}

/** What to do about limitations is none of them. */
export const limits = ({ topics }: Context): boolean => isAbout(topics, 'limitations', 'bias');
