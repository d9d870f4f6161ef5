import type { Span } from '../../text/span';
import { isOfRunning } from '../markdown/headingSense';
import { type CardTopic, type TopicWord, topicsOf } from '../markdown/lexicon';
import { plainAt } from '../markdown/plainText';
import { allSections, type Part, type Section, type TablePart, type Words } from '../markdown/section';
import { flatTables, headingOf } from '../markdown/words';
import { gridOfTable } from '../tables/grid';
import { isAside, isOfOthers, isRecommendation, isReference, isUpkeep, tellsNoFigures } from './asides';
import { type Candidate, type Said, type Saying, sayingsBehind, sayingsOf } from './candidate';
import { isCompared } from './comparedModels';
import { absorbing, believed, type Context, described, isAbout, isOfData } from './context';
import { describes, rowsSay } from './describedTable';
import { partedUse } from './exclusions';
import { collectLoose } from './loose';
import { metricOf } from './metricName';
import { namesPeople } from './namesPeople';
import { collectPairs, type Other } from './pairs';
import { toldInPassing } from './passing';
import { repeatsTitle, titledGroups } from './titledGroups';

/** Everything in a card that its headings, labels and small tables say what it is. */
export interface Collected {
  readonly candidates: readonly Candidate[];
  /** Parts that stand under a heading or label about results; figures are looked for in them only. */
  readonly results: readonly Part[];
  /** Labels and cells whose words the lexicon does not know, for other words of the vocabulary. */
  readonly others: readonly Other[];
  /** Tables under headings that mean nothing to us: figures in them count where the table alone says what they are. */
  readonly loose: readonly TablePart[];
}

interface Collecting {
  readonly saying: Saying;
  readonly candidates: Candidate[];
  readonly results: Part[];
  readonly others: Other[];
  readonly loose: TablePart[];
  /** The section under the title. */
  readonly opening: Section | undefined;
}

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

/** What to do about limitations is none of them. */
const limits = ({ topics }: Context): boolean => isAbout(topics, 'limitations', 'bias');

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

/** Whether the part is taken because its label says what it is. */
function collectLabelled(collecting: Collecting, words: Words, context: Context): boolean {
  const { label } = words;
  const { saying } = collecting;
  if (context.aside === true) return false;
  if (label === undefined) return collectOutlined(collecting, words, context);
  const source = plainAt(saying.text, label.span);
  // "Datasets: 4.0.0" is a library.
  if (/^v?\d+(?:\.\d+){1,3}\S*$/.test(saying.text.slice(label.value.start, label.value.end)) && /^data ?sets?$/i.test(source)) return false;
  // "Scope: …" in a list of details is a label; in a list of limitations it is how a sentence begins.
  const amongDetails = context.topics.every(({ topic }) => topic === 'summary');
  const inDetails = amongDetails && (words.kind === 'item' || label.value.end === label.value.start);
  // "Intended use: screening" opens a paragraph that nothing else names.
  const opens = amongDetails && words.kind === 'text' && topicsOf(source).some(({ weak, topic }) => !weak && topic !== 'results');
  // "Owner: Trust" among the details says who answers for the model; below another heading it may say who answers for a task.
  const owns =
    /^(?:owners?|maintainers?|organi[sz]ation)$/i.test(source) &&
    label.value.end - label.value.start <= 100 &&
    (isAbout(context.topics, 'summary') || collecting.opening?.parts.includes(words) === true);
  // "Out-of-scope uses:" over a list among the uses.
  const rulesOut =
    words.children.length > 0 &&
    label.value.end === label.value.start &&
    isAbout(context.topics, 'intended-use') &&
    topicsOf(source).some(({ topic, weak }) => topic === 'out-of-scope' && !weak);
  // "Population: adults" among what is told of the data.
  const ofPeople = isOfData(context.topics) && /^population$/i.test(source);
  if (!label.strong && !inDetails && !opens && !owns && !rulesOut && !ofPeople) return false;
  // "Ethical concerns: ethics@example.org" under "Contact" says whom to write to.
  const toWrite = isAbout(context.topics, 'contacts');
  // "**Scores are not calibrated.**" begins a limitation.
  const topics = believed(topicsOf(source), context).filter(
    ({ weak, topic, rank }) =>
      (!toWrite || topic === 'contacts' || topic === 'developer' || topic === 'authors') &&
      (!weak ||
        label.strong ||
        ofPeople ||
        topic === 'version' ||
        (owns && topic === 'developer') ||
        (topic === 'data' && /^(?:dataset|data ?set)s?$/i.test(source))) &&
      (topic !== 'results' || (label.strong && metricOf(source) === undefined && !(rank > 1 && limits(context)))),
  );
  for (const table of flatTables(words.children)) collectPairs(collecting, table, context);
  const maker = context.topics.find(({ topic }) => topic === 'developer');
  if (maker !== undefined && /^(?:full )?name$|^(?:organi[sz]ation|institution|company|team)$/i.test(source)) {
    collecting.candidates.push({
      topic: 'developer',
      rank: maker.rank,
      keySpan: label.span,
      says: behindLabel(saying, words),
      container: false,
    });
    return false;
  }
  if (topics.length === 0) {
    if (label.strong && !isOfData(context.topics))
      collecting.others.push({ label: source, keySpan: label.span, says: behindLabel(saying, words) });
    return false;
  }
  // "Data overview" and "Sensitive data" under "Data" describe the same data.
  if (topics.every(({ topic }) => described.has(topic) && context.topics.some((above) => above.topic === topic))) return false;
  // "Development and evaluation: the cohort of 2019" under "Datasets" names data and gives no results.
  if (topics.every(({ topic }) => topic === 'results') && isOfData(context.topics)) return false;
  for (const { topic, rank } of topics) {
    if (topic === 'results') collecting.results.push(words);
    const says = behindLabel(saying, words);
    // "Not intended, limitations": of both only what rules something out is out of scope.
    const out = topic === 'out-of-scope' && topics.length > 1 ? partedUse(saying.text, says).exclusions : [];
    collecting.candidates.push({ topic, rank, keySpan: label.span, says: out.length > 0 ? out : says, container: false });
  }
  return true;
}

/** "- Training data" over a list or table of its own: an item of an outline is a heading to what is nested in it. */
function collectOutlined({ saying, candidates }: Collecting, words: Words, context: Context): boolean {
  const [line, ...more] = words.lines;
  if (words.kind !== 'item' || line === undefined || more.length > 0 || words.children.length === 0) return false;
  const topics = believed(topicsOf(plainAt(saying.text, line)), context).filter(
    ({ weak, topic }) => !weak && topic !== 'results' && topic !== 'summary',
  );
  const rows = isOfData(topics) ? flatTables(words.children).flatMap(({ table }) => rowsSay(gridOfTable(saying.text, table))) : [];
  const says = [...sayingsOf(saying, words.children), ...rows];
  if (topics.length === 0 || says.length === 0) return false;
  for (const { topic, rank } of topics) candidates.push({ topic, rank, keySpan: line, says, container: false });
  return true;
}

function behindLabel(saying: Saying, words: Words): readonly Said[] {
  const says = sayingsBehind(saying, words);
  return saying.template && says.some((said) => said.unfilled) ? says.map((said) => ({ ...said, unfilled: true })) : says;
}

interface ToPush {
  readonly topic: CardTopic;
  readonly rank: number;
  readonly keySpan: Span;
  readonly parts: readonly Part[];
  readonly container: boolean;
}

function push({ saying, candidates }: Collecting, { topic, rank, keySpan, parts, container }: ToPush): void {
  const grids = flatTables(parts).map(({ table }) => gridOfTable(saying.text, table));
  const texts = parts
    .flatMap((part) => (part.kind === 'text' && repeatsTitle(saying.text, part, topic) ? part.children : [part]))
    .filter((part) => part.kind !== 'table' && part.kind !== 'code');
  // "**GitHub**: …" under "Author and maintainer" is nobody's name.
  const labelledItems = topic !== 'developer';
  const unlabelled = texts.filter(
    (part) => (part.label?.strong !== true || (labelledItems && part.kind === 'item')) && (topic !== 'summary' || part.kind === 'text'),
  );
  if (absorbing.has(topic) || described.has(topic)) {
    const rows = described.has(topic) ? grids.filter(describes) : topic === 'ethics' && texts.length === 0 ? grids : [];
    const says = [...spoken(saying, texts), ...rows.flatMap(rowsSay)].toSorted((a, b) => a.span.start - b.span.start);
    candidates.push({ topic, rank, keySpan, says, container, grids });
  } else if (topic !== 'intended-use' || texts.length === 0 || saysTheUse(saying, unlabelled)) {
    candidates.push({ topic, rank, keySpan, says: spoken(saying, unlabelled), container: container || texts.length > 0, grids });
  } else {
    // Labels that mean nothing by themselves are the section's text only when it has no other.
    candidates.push({ topic, rank: unlabelled.length > 0 ? rank : rank + 3, keySpan, says: spoken(saying, texts), container });
  }
}

/** "**Screening:** of adults" and then "Not a substitute for a doctor": what begins with what is ruled out says no use. */
function saysTheUse(saying: Saying, parts: readonly Part[]): boolean {
  const says = spoken(saying, parts);
  const [ruledOut] = partedUse(saying.text, says).exclusions;
  return says.length > 0 && ruledOut?.span.start !== says[0]?.span.start;
}

/** In a template a section that still holds what it asks for is not filled in, whatever else stands in it. */
function spoken(saying: Saying, parts: readonly Part[]): readonly Said[] {
  const says = sayingsOf(saying, parts);
  return saying.template && says.some((said) => said.unfilled) ? says.map((said) => ({ ...said, unfilled: true })) : says;
}
