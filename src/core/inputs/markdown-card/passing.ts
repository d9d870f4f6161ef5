import type { Span } from '../../text/span';
import { type CardTopic, foldHeading, topicsOf } from '../markdown/lexicon';
import { plainAt } from '../markdown/plainText';
import { allSections, type Section } from '../markdown/section';
import { headingOf, takeLines } from '../markdown/words';
import type { Candidate } from './candidate';
import { partedUse } from './exclusions';
import { makersInPassing } from './makers';
import { namesData, openingSays } from './openingSays';

const dataTopics: readonly CardTopic[] = ['data', 'training-data', 'all-data'];
const ofTraining =
  /^(?:the|this|our)?\s?(?:[\w-]+\s){0,3}?(?:training (?:data|data ?set|set|corpus)|data ?set|data used (?:for|to)|corpus|(?:model|candidate|checkpoint|network|classifier) (?:was|is|has been) (?:pre-?trained|trained|fit|fitted|fine-?tuned) (?:on|using|with) (?!a single|one|two|four|eight|\d+ (?:x )?(?:gpu|nvidia|tpu|v100|a100)))/i;
const users =
  /(?:^|[.!?]\s+)(?:the\s)?(?:primary\s|intended\s|target\s){1,2}(?:users?|audience)(?:\sof\s[^.]{1,60}?)?(?:\s(?:are|is|include|includes)|:)\s+/i;
/** "It can be used by radiologists to …", "Intended for researchers and developers to …". */
const usedBy =
  /\b(?:(?:used|operated|for use)\s(?:only\s|solely\s|primarily\s)?by|intended\s(?:only\s|solely\s|primarily\s)?for(?:\suse\sby)?)\s(?:the\s)?((?:[\p{L}-]+,?\s){0,7}?[\p{L}-]+)(?=\s(?:to|who|interested|working|in|for|with|as|when|during|under|exploring|seeking)\b|\s*[.;:,(]|$)/giu;
/** Those whom it is about rather than those who use it. */
const treated =
  /^(?:adult|paediatric|pediatric|all\s)?\s?(?:patients?|adults?|children|people|individuals|women|men|participants|cases|populations?)\b/i;
const role =
  /\b(?:users?|clinicians?|doctors?|physicians?|surgeons?|nurses?|gps?|researchers?|scientists?|students?|professionals?|practitioners?|specialists?|experts?|engineers?|developers?|designers?|staff|teams|coordinators?|pharmacists?|therapists?|caregivers?|\p{L}+ologists?|\p{L}+graphers?|\p{L}+icians?)$/iu;

/** Facts that a sentence gives where no heading or label does: the data behind "## Training", who "the intended users" are, and care ruled out. */
export function toldInPassing(text: string, candidates: readonly Candidate[], sections: readonly Section[]): readonly Candidate[] {
  const stated = (topics: readonly CardTopic[]): boolean =>
    candidates.some(({ topic, says }) => topics.includes(topic) && says.some((said) => !said.unfilled));
  return [
    ...(stated(dataTopics) ? [] : trainingData(text, sections)),
    ...(stated(['users']) ? [] : usersIn(text, candidates)),
    ...makersInPassing(text, sections, candidates),
    ...openingSays(text, sections, candidates),
    ...(stated(['out-of-scope']) ? [] : careRuledOut(text, candidates, sections)),
  ];
}

/** "It is not intended for clinical use", wherever a card says so that nowhere else says what is out of scope. */
const ofCare =
  /\bnot\s(?:been\s|yet\s|be\s|to\sbe\s)?(?:intended|meant|designed|approved|cleared|validated|certified|suitable|used|an?\s(?:\w+\s)?medical\sdevice|for\s(?:clinical|diagnostic|medical))\b[^.!?\n]{0,100}/i;
const care =
  /\b(?:clinical(?:ly)?|diagnos\w+|medical (?:use|advice|decisions?|device|diagnosis|treatment)|patient care|treatment decisions?|point of care)\b/i;

function careRuledOut(text: string, candidates: readonly Candidate[], sections: readonly Section[]): readonly Candidate[] {
  const told = candidates.some(({ topic, says }) => topic === 'intended-use' && partedUse(text, says).exclusions.length > 0);
  if (told) return [];
  for (const section of allSections(sections)) {
    const { heading, parts } = section;
    const topics = topicsOf(headingOf(text, section));
    // Among limitations and ethics it is one of them.
    if (topics.some(({ topic }) => topic !== 'summary' && topic !== 'licence')) continue;
    for (const part of parts) {
      if (part.kind !== 'text' && part.kind !== 'item') continue;
      const taken = takeLines(text, part.lines);
      const found = taken === undefined ? null : ofCare.exec(taken.text);
      if (taken === undefined || found === null || !care.test(found[0])) continue;
      const says = [{ ...taken, kind: 'text' as const, unfilled: false }];
      if (partedUse(text, says).exclusions.length === 0) continue;
      return [{ topic: 'out-of-scope', rank: 1, keySpan: heading?.text ?? taken.span, says, container: false }];
    }
  }
  return [];
}

function trainingData(text: string, sections: readonly Section[]): readonly Candidate[] {
  for (const section of allSections(sections)) {
    const { heading, parts } = section;
    const words = foldHeading(headingOf(text, section));
    if (heading === undefined || !/^(?:model )?training(?: details| procedure| provenance)?$/.test(words)) continue;
    for (const part of parts) {
      const taken = part.kind === 'text' && part.label?.strong !== true ? takeLines(text, part.lines) : undefined;
      if (taken === undefined || !ofTraining.test(taken.text) || !namesData(taken.text)) continue;
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
      const span = said.unfilled ? undefined : (namedUsers(text, said.span) ?? usersOf(text, said.span));
      const words = span === undefined ? '' : plainAt(text, span);
      if (span === undefined || words === '') continue;
      return [{ topic: 'users', rank: 1, keySpan, says: [{ text: words, span, kind: 'text', unfilled: false }], container: false }];
    }
  }
  return [];
}

function namedUsers(text: string, said: Span): Span | undefined {
  const found = users.exec(text.slice(said.start, said.end));
  if (found === null) return undefined;
  const start = said.start + found.index + found[0].length;
  return { start, end: start + (/[.\n]|$/.exec(text.slice(start, said.end))?.index ?? 0) };
}

function usersOf(text: string, said: Span): Span | undefined {
  const source = text.slice(said.start, said.end);
  for (const match of source.matchAll(usedBy)) {
    const words = match[1] ?? '';
    const before = source.slice(Math.max(0, match.index - 30), match.index);
    if (!role.test(words) || treated.test(words) || /\b(?:not|never|no|cannot)\b[^.]*$/i.test(before)) continue;
    const start = said.start + match.index + match[0].lastIndexOf(words);
    return { start, end: start + words.length };
  }
  return undefined;
}
