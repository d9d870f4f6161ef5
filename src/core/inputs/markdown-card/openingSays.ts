import type { Span } from '../../text/span';
import { type CardTopic, foldHeading } from '../markdown/lexicon';
import { plainAt } from '../markdown/plainText';
import { allSections, type Section } from '../markdown/section';
import { headingOf, type Taken, takeLines } from '../markdown/words';
import type { Candidate } from './candidate';
import { sentencesIn } from './exclusions';
import { ofDetails } from './makers';
import { namesLicence } from './narrow';

/** What a sentence of the opening or the details may say that no heading or label says. */
interface Saying {
  readonly topic: CardTopic;
  /** Any of these stated elsewhere makes the sentence a mention in passing. */
  readonly unless: readonly CardTopic[];
  readonly says: (sentence: string) => boolean;
}

const ruledOut =
  /\b(?:must|should|may|shall|can)\s?not be (?:used|relied|deployed)\b|\bnot (?:\w+ly )?(?:intended|meant|suitable|approved|cleared|validated|recommended) (?:for|as|to (?:be (?:used|relied|deployed)|diagnose|treat|replace|guide|rule|inform|support))\b|\bdo not use\b|\bnot a (?:medical device|diagnostic|substitute for (?:\w+\s){0,2}(?:clinical|medical|professional|judge?ment|advice|diagnosis|physicians?|clinicians?|doctors?))/i;
/** What a card says of itself. */
const ofCards = /\b(?:model cards?|this (?:card|document|file|page))\b/i;
const intended = /\b(?:is|are|was) (?:\w+ly )?intended (?:\w+ly )?(?:to|for|as)\b|^intended (?:\w+ly )?(?:to|for|as)\b/i;
const trained = /^(?:the|this|our|these|it|trained)\b.{0,60}?\b(?:pre-?)?(?:trained|fine-?tuned)\s(?:\w+\s){0,2}?(?:on|using|with|from)\s/i;
const ofData =
  /\b(?:data ?sets?|images?|films?|x-?rays?|radiographs?|scans?|records?|patients?|corpus|corpora|notes?|reports?|cases|samples|recordings?|studies|slides|subjects|participants|admissions|encounters|volumes)\b/i;
/** Whether the first sentence of a text speaks of data, and not only of how something was trained. */
export const namesData = (text: string): boolean => ofData.test(/^.*?(?:[.!?](?=\s|$)|$)/s.exec(text)?.[0] ?? text);

const ofMachines = /\b(?:gpus?|tpus?|nvidia|a100|v100|h100|pytorch|tensorflow|adam|batch size|epochs?|learning rate)\b/i;
const licensed = /\b(?:released|licensed|distributed|available|published)\s(?:\w+\s){0,4}?under\b/i;

const sayings: readonly Saying[] = [
  { topic: 'intended-use', unless: ['intended-use'], says: (sentence) => intended.test(sentence) && !ruledOut.test(sentence) },
  { topic: 'out-of-scope', unless: ['out-of-scope', 'intended-use'], says: (sentence) => ruledOut.test(sentence) },
  {
    topic: 'training-data',
    unless: ['data', 'training-data', 'all-data'],
    says: (sentence) => trained.test(sentence) && ofData.test(sentence) && !ofMachines.test(sentence),
  },
  { topic: 'licence', unless: ['licence'], says: (sentence) => licensed.test(sentence) && namesLicence(sentence) },
];

/**
 * Facts that a card without headings, or whose headings leave them out, states in sentences of its opening or details: "It is intended to
 * help radiologists", "It must not be used to rule out disease", "It was trained on 112,000 X-rays", "Released under the MIT licence".
 */
export function openingSays(text: string, sections: readonly Section[], candidates: readonly Candidate[]): readonly Candidate[] {
  const stated = new Set(candidates.filter(({ says }) => says.some((said) => !said.unfilled)).map(({ topic }) => topic));
  const open = sayings.filter(({ unless }) => !unless.some((topic) => stated.has(topic)));
  if (open.length === 0) return [];
  const sentences = [...ofDetails(text, sections), ...ofUsage(text, sections)]
    .flatMap((taken) => sentencesOf(text, taken.span))
    .filter((sentence) => !ofCards.test(sentence.text));
  return open.flatMap(({ topic, says }): readonly Candidate[] => {
    const found = sentences.find((sentence) => says(sentence.text));
    if (found === undefined) return [];
    return [{ topic, rank: 3, keySpan: found.span, says: [{ ...found, kind: 'text', unfilled: false }], container: false }];
  });
}

/** Under "Usage" some say what the product is for, and others how to run it. */
function ofUsage(text: string, sections: readonly Section[]): readonly Taken[] {
  return allSections(sections).flatMap((section) => {
    if (!/^(?:model )?usage$/.test(foldHeading(headingOf(text, section)))) return [];
    return section.parts.flatMap((part) =>
      part.kind === 'text' && part.label?.strong !== true ? (takeLines(text, part.lines) ?? []) : [],
    );
  });
}

function sentencesOf(text: string, span: Span): readonly Taken[] {
  return sentencesIn(text, span).map((one) => ({ text: plainAt(text, one).replaceAll('\n', ' '), span: one }));
}
