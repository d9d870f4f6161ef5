import { isOfRunning } from '../markdown/headingSense';
import { type CardTopic, type TopicWord, topicsOf } from '../markdown/lexicon';
import { plainAt } from '../markdown/plainText';
import { allSections, type Part, type Section, type Words } from '../markdown/section';
import { headingOf } from '../markdown/words';
import { isAside, isOfOthers, isRecommendation, isReference, isUpkeep, tellsNoFigures } from './asides';
import type { Saying } from './candidate';
import { type Collected, type Collecting, push, spoken } from './collecting';
import { collectLabelled } from './collectLabelled';
import { isCompared } from './comparedModels';
import { absorbing, believed, type Context, described, isAbout, isOfData, limits } from './context';
import { collectLoose } from './loose';
import { namesPeople } from './namesPeople';
import { collectPairs } from './pairs';
import { toldInPassing } from './passing';
import { titledGroups } from './titledGroups';

/** Goes through the headings of a card and gathers what stands under each. */
export function collect(saying: Saying, sections: readonly Section[]): Collected {
  const collecting: Collecting = {
    saying,
    candidates: [],
    results: [],
    others: [],
    loose: [],
    opening: sections.find(({ heading }) => heading !== undefined),
  };
  for (const section of sections) collectSection(collecting, section, { topics: [] });
  collecting.candidates.push(...toldInPassing(saying.text, collecting.candidates, sections));
  // A card whose headings announce no figures may give them where it opens.
  if (collecting.results.length === 0 && collecting.loose.length === 0) {
    const opening = allSections(sections).filter(
      (section) => section.heading === undefined || section === collecting.opening || mayGiveFigures(saying.text, section),
    );
    collecting.results.push(...opening.flatMap(({ parts }) => parts.filter((part) => part.kind === 'text')));
  }
  return collecting;
}

/** Whether a heading of no known meaning may stand over figures. */
function mayGiveFigures(text: string, section: Section): boolean {
  const words = headingOf(text, section);
  return topicsOf(words).length === 0 && ![isAside, isUpkeep, isReference, isOfOthers, isOfRunning].some((is) => is(words));
}

/** Gives back what a section leaves to the heading above it: all of it when its own heading means nothing there. */
function collectSection(collecting: Collecting, section: Section, above: Context): readonly Part[] {
  const { heading } = section;
  const { saying } = collecting;
  const words = headingOf(saying.text, section);
  if (isReference(words) || isOfOthers(words) || isOfAnotherModel(saying, section, above)) return [];
  const topics = believed(topicsOf(words), above).filter(({ topic }, _, all) => !isBoth(topic, all) && !isPassing(topic, all));
  const context: Context = topics.length > 0 ? { topics } : isUpkeep(words) ? { topics: [], aside: true } : above;
  const results = collecting.results.length;
  const own = withoutLabelled(collecting, section.parts, context);
  const left = section.children.flatMap((child) => collectSection(collecting, child, context));
  if (topics.length === 0 && above.topics.length === 0) collectLoose(collecting, words, section.parts);
  // Figures of groups often stand under "Fairness".
  if (context.topics.length > 0 && context.topics.every(({ topic }) => topic === 'ethics' || topic === 'bias'))
    collecting.loose.push(...section.parts.filter((part) => part.kind === 'table'));
  if (heading === undefined) return [];
  if (section === collecting.opening && topics.length === 0) pushIntroduction(collecting, section);
  if (topics.length === 0) return isAside(words) || (limits(above) && isRecommendation(words)) ? [] : [...own, ...left];
  const ownHeading = new Set(section.children.flatMap((child) => topicsOfHeading(saying.text, child)));
  const parted = topics.length > 1 && isAbout(topics, 'intended-use', 'results');
  const both = isAbout(topics, 'intended-use');
  for (const { topic, rank: written } of topics) {
    // "Intended use and out-of-scope uses" over one text: its sentences part them.
    const rank = both && topic === 'out-of-scope' ? Math.max(1, written) : written;
    // Under "Intended uses and limitations" a heading "Limitations" holds them, and the text above it is about the uses.
    if (ownHeading.has(topic) && (parted || (topics.length > 1 && own.length === 0))) continue;
    // Under "Intended use and limitations" a label "Limitations" holds them.
    if (topics.length > 1 && section.parts.some((part) => part.kind === 'text' && isAbout(topicsOfLabel(saying.text, part), topic)))
      continue;
    const takesAll = absorbing.has(topic) || described.has(topic) || (own.length === 0 && topic !== 'summary');
    const all = takesAll ? [...own, ...left] : own;
    const parts = topic === 'users' && topics.length > 1 ? all.filter((part) => namesPeople(saying.text, part)) : all;
    if (parts.length === 0 && all.length > 0) continue;
    if (topic === 'results' && parts.some((part) => part.kind === 'text' && tellsNoFigures(plainAt(saying.text, part.span))))
      collecting.results.length = results;
    else if (topic === 'results') collecting.results.push(...parts, ...section.parts.filter(({ kind }) => kind === 'code'));
    for (const group of described.has(topic) ? titledGroups(collecting.saying.text, parts) : [parts]) {
      push(collecting, {
        topic,
        rank,
        keySpan: heading.text,
        parts: group,
        // A description that is all labels is told by them.
        container: section.children.length > 0 || section.parts.some(({ kind }) => kind === 'code' || topic === 'summary'),
      });
    }
  }
  return [];
}

/** Under "Results" the headings of several models: those of the one that was chosen count. */
function isOfAnotherModel({ text, names }: Saying, section: Section, above: Context): boolean {
  const others = section.parent?.children.map((other) => headingOf(text, other)) ?? [];
  return isAbout(above.topics, 'results') && isCompared(headingOf(text, section), others, names);
}

/** What stands right under the title says what the product is, when no heading does. */
function pushIntroduction({ saying, candidates }: Collecting, { heading, parts }: Section): void {
  if (heading === undefined || saying.template) return;
  const texts = parts.filter((part) => part.kind === 'text' && part.label?.strong !== true);
  const says = spoken(saying, texts).filter((said) => !said.unfilled && !aboutTheCard.test(said.text));
  if (says.length > 0) candidates.push({ topic: 'summary', rank: 4, keySpan: heading.text, says, container: true });
}

/** What a card says of itself is nothing about its product. */
const aboutTheCard = /^(?:this|the following|the) (?:model )?card\b|^following model cards\b|^this document\b|^inspired by\b/i;

const topicsOfHeading = (text: string, section: Section): readonly CardTopic[] =>
  topicsOf(headingOf(text, section)).map(({ topic }) => topic);

const topicsOfLabel = (text: string, { label }: Words): readonly TopicWord[] => (label?.strong ? topicsOf(plainAt(text, label.span)) : []);

/** "Testing data, factors and metrics" holds the headings of all three together, and no text of it is about who the people are. */
function isPassing(topic: CardTopic, all: readonly TopicWord[]): boolean {
  return topic === 'population' && all.length > 2;
}

/** "Inputs and outputs" over one text does not say which is which. */
function isBoth(topic: CardTopic, all: readonly TopicWord[]): boolean {
  const beside = (other: CardTopic): boolean => all.some((word) => word.topic === other);
  // "Potential biases and risks" are limitations, once.
  return (
    (topic === 'inputs' && beside('outputs')) || (topic === 'outputs' && beside('inputs')) || (topic === 'bias' && beside('limitations'))
  );
}

function withoutLabelled(collecting: Collecting, parts: readonly Part[], context: Context): readonly Part[] {
  return parts.filter((part) => {
    if (part.kind === 'code') return false;
    if (part.kind === 'table') return !collectPairs(collecting, part, context) || isOfData(context.topics);
    return !collectLabelled(collecting, part, context);
  });
}
