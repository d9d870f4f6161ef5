import type { TopicWord } from './cardTopics';
import type { LexiconRow } from './lexiconWords';

/** What each word of some rows is about, in the order of the rows. */
export function topicsByWord(rows: readonly LexiconRow[]): ReadonlyMap<string, readonly TopicWord[]> {
  const known = new Map<string, readonly TopicWord[]>();
  for (const [topic, rank, strength, words] of rows) {
    for (const word of new Set(words.replaceAll('’', "'").split('|')))
      known.set(word, [...(known.get(word) ?? []), { topic, rank, weak: strength === 'weak' }]);
  }
  return known;
}
