import type { Span } from '../../text/span';
import { type CardTopic, type TopicWord, topicOfQuestion, topicsOf } from '../markdown/lexicon';
import { plainText } from '../markdown/plainText';
import type { Part, Section, TablePart, Words } from '../markdown/section';
import { flatTables } from '../markdown/words';
import { type Grid, gridOfTable } from '../tables/grid';
import { isAside, isRecommendation, isReference, isUpkeep } from './asides';
import { type Candidate, type Said, type Saying, sayingsBehind, sayingsInCell, sayingsOf } from './candidate';
import { collectLoose } from './loose';
import { metricOf } from './metricName';
import { namesPeople } from './namesPeople';
import { toldInPassing } from './passing';
import { titledGroups } from './titledGroups';

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

export interface Other {
  readonly label: string;
  readonly keySpan: Span;
  readonly says: readonly Said[];
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

/** Topics described in many words, whose subheadings only go into detail. */
const described: ReadonlySet<CardTopic> = new Set<CardTopic>(['data', 'training-data', 'test-data', 'all-data']);

/** Where a section stands: below a topic that takes all text under it, words that are said of much else mean nothing new. */
interface Context {
  /** Topics of the nearest heading above that has any; a heading of details has none. */
  readonly topics: readonly TopicWord[];
  /** Below a heading of references or upkeep, where labels speak of other things. */
  readonly aside?: true;
}

/** Headings that only hold other things together, whatever they are called elsewhere. */
const absorbing: ReadonlySet<CardTopic> = new Set<CardTopic>(['ethics', 'limitations', 'bias', 'out-of-scope', 'results', 'population']);

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
  return collecting;
}

/** Gives back what a section leaves to the heading above it: all of it when its own heading means nothing there. */
function collectSection(collecting: Collecting, section: Section, above: Context): readonly Part[] {
  const { heading } = section;
  const { saying } = collecting;
  const words = heading === undefined ? '' : plainText(saying.text.slice(heading.text.start, heading.text.end));
  if (isReference(words)) return [];
  const topics = believed(topicsOf(words), above).filter(({ topic }, _, all) => !isBoth(topic, all) && !isPassing(topic, all));
  const context: Context = topics.length > 0 ? { topics } : isUpkeep(words) ? { topics: [], aside: true } : above;
  const own = withoutLabelled(collecting, section.parts, context);
  const left = section.children.flatMap((child) => collectSection(collecting, child, context));
  if (topics.length === 0 && above.topics.length === 0) collectLoose(collecting, words, section.parts);
  if (heading === undefined) return [];
  if (section === collecting.opening && topics.length === 0) pushIntroduction(collecting, section);
  if (topics.length === 0) return isAside(words) || (limits(above) && isRecommendation(words)) ? [] : [...own, ...left];
  const ownHeading = new Set(section.children.flatMap((child) => topicsOfHeading(saying.text, child)));
  const parted = topics.length > 1 && topics.some(({ topic }) => topic === 'intended-use' || topic === 'results');
  for (const { topic, rank } of topics) {
    // Under "Intended uses and limitations" a heading "Limitations" holds them, and the text above it is about the uses.
    if (ownHeading.has(topic) && (parted || (topics.length > 1 && own.length === 0))) continue;
    const takesAll = absorbing.has(topic) || described.has(topic) || (own.length === 0 && topic !== 'summary');
    const all = takesAll ? [...own, ...left] : own;
    const parts = topic === 'users' && topics.length > 1 ? all.filter((part) => namesPeople(saying.text, part)) : all;
    if (parts.length === 0 && all.length > 0) continue;
    if (topic === 'results') collecting.results.push(...parts, ...section.parts.filter(({ kind }) => kind === 'code'));
    for (const group of described.has(topic) ? titledGroups(collecting.saying.text, parts) : [parts]) {
      push(collecting, {
        topic,
        rank,
        keySpan: heading.text,
        parts: group,
        container: section.children.length > 0 || section.parts.some(({ kind }) => kind === 'code'),
      });
    }
  }
  return [];
}

/** What to do about limitations is none of them. */
const limits = ({ topics }: Context): boolean => topics.some(({ topic }) => topic === 'limitations' || topic === 'bias');

/** What stands right under the title says what the product is, when no heading does. */
function pushIntroduction({ saying, candidates }: Collecting, { heading, parts }: Section): void {
  if (heading === undefined || saying.template) return;
  const texts = parts.filter((part) => part.kind === 'text' && part.label?.strong !== true);
  const says = spoken(saying, texts).filter((said) => !said.unfilled && !aboutTheCard.test(said.text));
  if (says.length > 0) candidates.push({ topic: 'summary', rank: 4, keySpan: heading.text, says, container: true });
}

/** What a card says of itself is nothing about its product. */
const aboutTheCard = /^(?:this|the following|the) (?:model )?card\b|^following model cards\b|^this document\b|^inspired by\b/i;

function topicsOfHeading(text: string, { heading }: Section): readonly CardTopic[] {
  return heading === undefined ? [] : topicsOf(plainText(text.slice(heading.text.start, heading.text.end))).map(({ topic }) => topic);
}

/** "Testing data, factors and metrics" holds the headings of all three together, and no text of it is about who the people are. */
function isPassing(topic: CardTopic, all: readonly TopicWord[]): boolean {
  return topic === 'population' && all.length > 2;
}

/** "Inputs and outputs" over one text does not say which is which. */
function isBoth(topic: CardTopic, all: readonly TopicWord[]): boolean {
  return (
    (topic === 'inputs' || topic === 'outputs') &&
    all.some((other) => other.topic !== topic && (other.topic === 'inputs' || other.topic === 'outputs'))
  );
}

/**
 * Under "Ethical considerations" the headings "Data" and "Use cases" speak of ethics; a full heading still speaks for itself.
 * What goes into the detail of the topic above, such as "Technical limitations" under "Limitations", is part of it.
 */
function believed(topics: readonly TopicWord[], above: Context): readonly TopicWord[] {
  const over = new Set(above.topics.map(({ topic }) => topic));
  // Under "Data, performance and limitations" the heading "Data" parts what the heading above holds together.
  if (over.size > 1 && topics.some(({ topic }) => over.has(topic)) && (topics.length === 1 || over.has('intended-use'))) return topics;
  const closed = [...over].some((topic) => absorbing.has(topic) || described.has(topic));
  const ofData = [...over].some((topic) => described.has(topic));
  return topics.filter(({ topic, weak }) => {
    if (over.has(topic) && absorbing.has(topic) && topic !== 'results') return false;
    if (topic === 'data' && ofData) return false;
    if (over.has('results') && (topic === 'results' || topic === 'ethics' || topic === 'limitations')) return true;
    // What goes in and comes out is often described beside the data.
    if (ofData && (topic === 'inputs' || topic === 'outputs')) return true;
    return !(weak && closed);
  });
}

function withoutLabelled(collecting: Collecting, parts: readonly Part[], context: Context): readonly Part[] {
  return parts.filter((part) => {
    if (part.kind === 'code') return false;
    if (part.kind === 'table') return !collectPairs(collecting, part, context);
    return !collectLabelled(collecting, part, context);
  });
}

/** Whether the part is taken because its label says what it is. */
function collectLabelled(collecting: Collecting, words: Words, context: Context): boolean {
  const { label } = words;
  const { saying } = collecting;
  if (label === undefined || context.aside === true) return false;
  const source = plainText(saying.text.slice(label.span.start, label.span.end));
  // "Scope: …" in a list of details is a label; in a list of limitations it is how a sentence begins.
  const inDetails =
    context.topics.every(({ topic }) => topic === 'summary') && (words.kind === 'item' || label.value.end === label.value.start);
  if (!label.strong && !inDetails) return false;
  const topics = believed(topicsOf(source), context).filter(
    ({ weak, topic }) =>
      (!weak || label.strong || topic === 'version' || (topic === 'data' && /^(?:dataset|data ?set)s?$/i.test(source))) &&
      (topic !== 'results' || (label.strong && metricOf(source) === undefined)),
  );
  for (const table of flatTables(words.children)) collectPairs(collecting, table, context);
  if (topics.length === 0) {
    if (label.strong) collecting.others.push({ label: source, keySpan: label.span, says: behindLabel(saying, words) });
    return false;
  }
  // "Data overview" and "Sensitive data" under "Data" describe the same data.
  if (topics.every(({ topic }) => described.has(topic) && context.topics.some((above) => above.topic === topic))) return false;
  // "Development and evaluation: the cohort of 2019" under "Datasets" names data and gives no results.
  if (topics.every(({ topic }) => topic === 'results') && context.topics.some(({ topic }) => described.has(topic))) return false;
  for (const { topic, rank } of topics) {
    if (topic === 'results') collecting.results.push(words);
    const says = behindLabel(saying, words);
    collecting.candidates.push({ topic, rank, keySpan: label.span, says, container: false });
  }
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
  const texts = parts.filter((part) => part.kind !== 'table' && part.kind !== 'code');
  const unlabelled = texts.filter(
    (part) => (part.label?.strong !== true || part.kind === 'item') && (topic !== 'summary' || part.kind === 'text'),
  );
  if (absorbing.has(topic) || described.has(topic)) {
    candidates.push({ topic, rank, keySpan, says: spoken(saying, texts), container, grids });
  } else if (unlabelled.length > 0 || texts.length === 0 || topic !== 'intended-use') {
    candidates.push({ topic, rank, keySpan, says: spoken(saying, unlabelled), container: container || texts.length > 0, grids });
  } else {
    // Labels that mean nothing by themselves are the section's text only when it has no other.
    candidates.push({ topic, rank: rank + 3, keySpan, says: spoken(saying, texts), container });
  }
}

/** In a template a section that still holds what it asks for is not filled in, whatever else stands in it. */
function spoken(saying: Saying, parts: readonly Part[]): readonly Said[] {
  const says = sayingsOf(saying, parts);
  return saying.template && says.some((said) => said.unfilled) ? says.map((said) => ({ ...said, unfilled: true })) : says;
}

const generic = /^(?:|field|value|response|name|item|property|attribute|description|element|detail|details|question|answer|feld|wert)$/i;

/** Whether a table is one of labels and values. Its first column then says what the second holds. */
function collectPairs(collecting: Collecting, { table }: TablePart, context: Context): boolean {
  const { saying } = collecting;
  const grid = gridOfTable(saying.text, table);
  if (grid.header.length !== 2) return false;
  const rows = pairsOf(grid, context);
  if (rows === undefined) return false;
  for (const { label, value, topics } of rows) {
    const says = sayingsInCell(saying, value.span);
    if (topics.length === 0) collecting.others.push({ label: label.text, keySpan: label.span, says });
    for (const { topic, rank } of topics) collecting.candidates.push({ topic, rank, keySpan: label.span, says, container: false });
  }
  return true;
}

interface PairRow {
  readonly label: Grid['header'][number];
  readonly value: Grid['header'][number];
  readonly topics: readonly TopicWord[];
}

function pairsOf(grid: Grid, context: Context): readonly PairRow[] | undefined {
  const [first, second] = grid.header;
  if (first === undefined || second === undefined) return undefined;
  const plain = generic.test(first.text.replace(/:$/, '')) && generic.test(second.text.replace(/:$/, ''));
  const cells = plain ? grid.rows.map((row) => row.cells) : [grid.header, ...grid.rows.map((row) => row.cells)];
  const rows = cells.flatMap(([label, value]): PairRow[] => {
    if (label === undefined || value === undefined || label.text === '') return [];
    // "Accuracy | 0.91" is a figure, and no pair of a label and its words.
    const found = metricOf(label.text) === undefined ? believed(topicsOf(label.text), context) : [];
    const asked = found.length > 0 || label.text.length < 25 ? undefined : topicOfQuestion(label.text);
    return [{ label, value, topics: asked === undefined ? found : [{ topic: asked, rank: 1, weak: false }] }];
  });
  const known = rows.filter((row) => row.topics.length > 0).length;
  const answers = /^response$/i.test(second.text);
  return answers || known >= 2 || (plain && known >= 1) ? rows : undefined;
}
