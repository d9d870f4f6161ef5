import type { CardTopic } from '../markdown/lexicon';
import { foldHeading } from '../markdown/lexicon';
import { plainText } from '../markdown/plainText';
import { allSections, type Section } from '../markdown/section';
import { takeLines } from '../markdown/words';
import type { Candidate } from './candidate';

const dataTopics: readonly CardTopic[] = ['data', 'training-data', 'all-data'];
const ofTraining =
  /^(?:the|this|our)?\s?(?:[\w-]+\s){0,3}?(?:training (?:data|data ?set|set|corpus)|data ?set|data used (?:for|to)|corpus|model (?:was|is|has been) (?:pre-?trained|trained|fine-?tuned) (?:on|using|with) (?!a single|one|two|four|eight|\d+ (?:x )?(?:gpu|nvidia|tpu|v100|a100)))/i;
const users = /^(?:the\s)?(?:primary\s)?intended users?(?:\sof\s[^.]{1,60}?)?\s(?:are|is|include|includes)\s+/i;

/** Facts that a sentence gives where no heading or label does: the data behind "## Training", and who "the intended users" are. */
export function toldInPassing(text: string, candidates: readonly Candidate[], sections: readonly Section[]): readonly Candidate[] {
  const stated = (topics: readonly CardTopic[]): boolean =>
    candidates.some(({ topic, says }) => topics.includes(topic) && says.some((said) => !said.unfilled));
  return [...(stated(dataTopics) ? [] : trainingData(text, sections)), ...(stated(['users']) ? [] : usersIn(text, candidates))];
}

function trainingData(text: string, sections: readonly Section[]): readonly Candidate[] {
  for (const { heading, parts } of allSections(sections)) {
    const words = heading === undefined ? '' : foldHeading(plainText(text.slice(heading.text.start, heading.text.end)));
    if (heading === undefined || !/^(?:model )?training(?: details| procedure)?$/.test(words)) continue;
    for (const part of parts) {
      const taken = part.kind === 'text' && part.label?.strong !== true ? takeLines(text, part.lines) : undefined;
      if (taken === undefined || !ofTraining.test(taken.text)) continue;
      return [
        { topic: 'training-data', rank: 3, keySpan: heading.text, says: [{ ...taken, kind: 'text', unfilled: false }], container: false },
      ];
    }
  }
  return [];
}

function usersIn(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  for (const { topic, keySpan, says } of candidates) {
    if (topic !== 'intended-use') continue;
    for (const said of says) {
      const found = said.unfilled ? null : users.exec(text.slice(said.span.start, said.span.end));
      if (found === null) continue;
      const start = said.span.start + found[0].length;
      const end = start + (/[.\n]|$/.exec(text.slice(start, said.span.end))?.index ?? 0);
      const words = plainText(text.slice(start, end));
      if (words !== '')
        return [
          {
            topic: 'users',
            rank: 1,
            keySpan,
            says: [{ text: words, span: { start, end }, kind: 'text', unfilled: false }],
            container: false,
          },
        ];
    }
  }
  return [];
}
