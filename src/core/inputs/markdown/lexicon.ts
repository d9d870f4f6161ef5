import type { CardTopic, TopicWord } from './cardTopics';
import { plainAbroad } from './generated/plainAbroad';
import { topicsWithin } from './headingSense';
import { lexiconWords } from './lexiconWords';
import { topicsByWord } from './topicsByWord';
import { hasOtherLetters, wordsAbroad } from './wordsAbroad';

export { type CardTopic, cardTopics, type TopicWord } from './cardTopics';

const always = topicsByWord([...lexiconWords, ...plainAbroad]);

/** What a folded word is about; undefined for one that nobody uses as a heading. */
function known(word: string): readonly TopicWord[] | undefined {
  const own = always.get(word);
  const other = hasOtherLetters(word) ? wordsAbroad.there?.knownAbroad.get(word) : undefined;
  return own === undefined || other === undefined ? (own ?? other) : [...own, ...other];
}

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
    known(folded) ??
    known(
      folded.replace(/^(?:(?:what|who|which) (?:is|are|was|were) )?(?:the|our|its|your|model's|information on|details of|about the)\s/, ''),
    );
  if (whole !== undefined) return whole;
  // Each part must be known by itself, or the heading is about something of its own; "future work" and the like are nothing of ours.
  const parts = folded
    .split(/\s*(?:,\s*and\s|,\s*|\s(?:and|und|y|et|e|en)\s|\s?[/+·|]\s?)\s*/)
    .filter((part) => part !== '' && !beside.has(part));
  const found = parts.map((part) => known(part) ?? (parts.length > 1 ? topicsWithin(part, known) : []));
  if (parts.length > 0 && parts.length <= 4 && found.every((topics) => topics.length > 0)) {
    return found.flat().filter(({ topic }, i, all) => all.findIndex((other) => other.topic === topic) === i);
  }
  return topicsWithin(folded, known);
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
