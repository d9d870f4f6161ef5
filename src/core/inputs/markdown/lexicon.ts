import type { CardTopic, TopicWord } from './cardTopics';
import { topicsWithin } from './headingSense';
import { lexiconAbroad } from './lexiconAbroad';
import { lexiconWords } from './lexiconWords';

export { type CardTopic, cardTopics, type TopicWord } from './cardTopics';

const known: ReadonlyMap<string, readonly TopicWord[]> = [...lexiconWords, ...lexiconAbroad].reduce(
  (map, [topic, rank, strength, words]) => {
    for (const word of new Set(words.replaceAll('’', "'").split('|')))
      map.set(word, [...(map.get(word) ?? []), { topic, rank, weak: strength === 'weak' }]);
    return map;
  },
  new Map<string, readonly TopicWord[]>(),
);

/**
 * A heading or label as it is compared: lower case, without marks, numbers in front, emoji, colons and bracketed remarks such as
 * "[optional]". "Model Version(s): <br>" is "model versions".
 */
export function foldHeading(words: string): string {
  return words
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D/gu, '')
    .replace(/\{#[^{}]*\}\s*$/, '')
    .replace(/\((e?s)\)/g, '$1')
    .replace(/\[[^\][]*\]|\([^()]*\)/g, ' ')
    .replace(/[*_`#"“”]/g, ' ')
    .replaceAll('’', "'")
    .replace(/&/g, ' and ')
    .toLowerCase()
    .trim()
    .replace(/^(?:q(?:uestion)?\s?\d{0,2}|faq)\s?[:.)]\s+/, '')
    .replace(/^(?:(?:section|tier|part|step|abschnitt)\s+)?(?:\d+(?:\.\d+)*|[a-z]\.|[ivx]+\.)[.):]?\s+/, '')
    .replace(/[\s:.?!–—-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a heading or label is about. Two topics for "Performance and Limitations"; none for words that nobody uses so. */
export function topicsOf(words: string): readonly TopicWord[] {
  const folded = foldHeading(words);
  if (folded === '' || folded.length > 120) return [];
  const whole =
    known.get(folded) ??
    known.get(
      folded.replace(/^(?:(?:what|who|which) (?:is|are|was|were) )?(?:the|our|its|your|model's|information on|details of|about the)\s/, ''),
    );
  if (whole !== undefined) return whole;
  // Each part must be known by itself, or the heading is about something of its own; "future work" and the like are nothing of ours.
  const parts = folded
    .split(/\s*(?:,\s*and\s|,\s*|\s(?:and|und|y|et|e|en)\s|\s?[/+·|]\s?)\s*/)
    .filter((part) => part !== '' && !beside.has(part));
  const found = parts.map((part) => known.get(part) ?? (parts.length > 1 ? topicsWithin(part, (words) => known.get(words)) : []));
  if (parts.length > 0 && parts.length <= 4 && found.every((topics) => topics.length > 0)) {
    return found.flat().filter(({ topic }, i, all) => all.findIndex((other) => other.topic === topic) === i);
  }
  return topicsWithin(folded, (words) => known.get(words));
}

/** What headings add to a topic without being one. */
const beside: ReadonlySet<string> = new Set(
  'future work|future directions|next steps|mitigations|mitigation|mitigation strategies|recommendations|roadmap|discussion|notes|considerations|safeguards|improvements|planned improvements|usage|examples|task|tasks|provenance|preprocessing'.split(
    '|',
  ),
);

/** Long questions in front of the answers of a subcard; reworded with every release, so single words tell. */
const questions: readonly (readonly [RegExp, CardTopic])[] = [
  [/intended users?\b/i, 'users'],
  [/intended (?:task|domain)/i, 'intended-use'],
  [/technical limitations?/i, 'limitations'],
  [/potential known risks?|known risks?/i, 'limitations'],
  [/mitigate (?:against )?unwanted bias|bias metric|adversely impacted groups/i, 'ethics'],
  [/use case restrictions?/i, 'out-of-scope'],
  [/^licens|terms of use/i, 'licence'],
];

export function topicOfQuestion(words: string): CardTopic | undefined {
  return questions.find(([question]) => question.test(words))?.[1];
}
