import type { FactBuilder } from '../../facts/factBuilder';
import { saysNone } from '../../facts/placeholders';
import type { Span } from '../../text/span';
import type { CardTopic } from '../markdown/lexicon';
import { join, type Taken } from '../markdown/words';
import type { Candidate, Said } from './candidate';
import { cardTables } from './cardTables';
import { partedUse } from './exclusions';
import { untag } from './itemId';
import { namedDataset } from './namedDataset';
import {
  addressesIn,
  leadingVersion,
  type Narrowed,
  narrowDate,
  narrowLicence,
  narrowModelType,
  narrowThreshold,
  narrowVersion,
} from './narrow';
import { putAuthors } from './putAuthors';
import { type ListTopic, listTopics, type ScalarTopic, scalarTopics, wholeTopics } from './topicFacts';

export interface Putting {
  readonly builder: FactBuilder;
  readonly text: string;
  /** Whether the front matter speaks of a fact or list already; the body then only explains it. */
  readonly isTold: (path: string) => boolean;
}

/** States what the places found in a card say: each single fact from its fullest place, each list from all of its places. */
export function putCandidates(putting: Putting, candidates: readonly Candidate[]): void {
  const byTopic = new Map<CardTopic, Candidate[]>();
  for (const candidate of redirected(putting.text, candidates)) {
    byTopic.set(candidate.topic, [...(byTopic.get(candidate.topic) ?? []), candidate]);
  }
  for (const [topic, found] of byTopic) {
    const scalar = scalarTopics.get(topic);
    if (scalar !== undefined) putScalar({ ...putting, topic, found, scalar });
  }
  for (const [topic, found] of byTopic) {
    const list = listTopics.get(topic);
    if (list !== undefined) for (const candidate of found) putList({ ...putting, topic, candidate, list, others: found });
    if (topic === 'authors') for (const candidate of found) putAuthors(putting, candidate);
  }
}

/**
 * "Not for diagnostic use" under the intended use rules something out; it counts where no place of its own says what is out of scope.
 * A disclaimer that rules nothing out is no exclusion.
 */
function redirected(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const toldElsewhere = candidates.some((candidate) => candidate.topic === 'out-of-scope' && candidate.rank === 0 && isStated(candidate));
  return candidates.flatMap((candidate): readonly Candidate[] => {
    if (candidate.topic === 'intended-use') {
      const { uses, exclusions } = partedUse(text, candidate.says);
      const excluding: Candidate = { ...candidate, topic: 'out-of-scope', rank: 1, says: exclusions };
      const using = uses.length > 0 || exclusions.length === 0 ? [{ ...candidate, says: uses }] : [];
      // Under a heading of both, the other candidate has them.
      const twice = candidates.some(({ topic, keySpan }) => topic === 'out-of-scope' && keySpan.start === candidate.keySpan.start);
      return exclusions.length > 0 && !toldElsewhere && !twice ? [...using, excluding] : using;
    }
    if (candidate.topic !== 'out-of-scope' || candidate.rank === 0) return [candidate];
    const exclusions = partedUse(text, candidate.says).exclusions;
    return exclusions.length === 0 ? [] : [{ ...candidate, says: exclusions }];
  });
}

function isStated({ says }: Candidate): boolean {
  return says.some((said) => !said.unfilled);
}

interface ScalarToPut extends Putting {
  readonly topic: CardTopic;
  readonly found: readonly Candidate[];
  readonly scalar: ScalarTopic;
}

function putScalar({ builder, text, isTold, topic, found, scalar }: ScalarToPut): void {
  if (isTold(scalar.path)) return;
  const ordered = (topic === 'intended-use' ? joined(text, found) : found).toSorted((a, b) => a.rank - b.rank);
  // A heading that names the fact and is still to be filled in is not answered by a lesser place.
  const [plainest] = ordered;
  const isOpen = plainest !== undefined && !isStated(plainest) && plainest.says.length > 0 && !plainest.container;
  const answers = isOpen ? ordered.filter(({ rank }) => rank === plainest.rank) : ordered;
  for (const candidate of answers.filter(isStated)) {
    const taken = join(candidate.says.filter((said) => !said.unfilled));
    // A version may open a text about it.
    const narrowed = taken === undefined ? undefined : topic === 'version' ? leadingVersion(text, taken) : undefined;
    if (taken === undefined || (narrowed === undefined && scalar.most !== undefined && taken.text.length > scalar.most)) continue;
    const stated = narrowed ?? narrow(text, topic, taken);
    if (stated === undefined) continue;
    builder.putWritten(scalar.path, { ...stated, keySpan: candidate.keySpan });
    return;
  }
  if (answers.some(isStated)) return;
  const gap = ordered.find(({ says }) => says.length > 0) ?? ordered.find(({ container }) => !container);
  if (gap === undefined || (gap.rank > 1 && (gap.says.length === 0 || topic === 'summary'))) return;
  const said = join(gap.says);
  builder.putWritten(scalar.path, { text: said?.text ?? '', meant: '', span: said?.span ?? after(gap.keySpan), keySpan: gap.keySpan });
}

/** "Intended use" with a text of its own and right below it "Primary intended uses" are one statement. */
function joined(text: string, found: readonly Candidate[]): readonly Candidate[] {
  const all: { candidate: Candidate; end: number; open: boolean }[] = [];
  for (const candidate of found.toSorted((a, b) => a.keySpan.start - b.keySpan.start)) {
    const last = all.at(-1);
    const whole = saysWhole(candidate);
    if (last?.open === true && whole && isBare(text, last.end, candidate.keySpan.start)) {
      const { candidate: first } = last;
      const both = { ...first, rank: Math.min(first.rank, candidate.rank), says: inReadingOrder([...first.says, ...candidate.says]) };
      all[all.length - 1] = { candidate: both, end: endOf(candidate), open: false };
    } else all.push({ candidate, end: endOf(candidate), open: whole });
  }
  return all.map(({ candidate }) => candidate);
}

const inReadingOrder = (says: readonly Said[]): readonly Said[] => says.toSorted((a, b) => a.span.start - b.span.start);

const endOf = ({ keySpan, says }: Candidate): number => says.reduce((end, said) => Math.max(end, said.span.end), keySpan.end);

/** Whether a place says in so many words what it is about, and all of it. */
function saysWhole({ rank, says }: Candidate): boolean {
  return rank <= 1 && says.length > 0 && says.every((said) => !said.unfilled);
}

/** Whether nothing but the marks of a heading stands between two places. */
function isBare(text: string, from: number, to: number): boolean {
  return to - from < 200 && /^[\s#]*$/.test(text.slice(from, to));
}

function narrow(text: string, topic: CardTopic, taken: Taken): Narrowed | undefined {
  switch (topic) {
    case 'licence':
      return narrowLicence(text, taken);
    case 'version':
      return narrowVersion(text, taken);
    case 'release-date':
      return narrowDate(text, taken);
    case 'threshold':
      return narrowThreshold(text, taken);
    case 'model-type':
      return narrowModelType(taken);
    default:
      return taken;
  }
}

function after(keySpan: Span): Span {
  return { start: keySpan.end, end: keySpan.end };
}

interface ListToPut extends Putting {
  readonly topic: CardTopic;
  readonly candidate: Candidate;
  readonly others: readonly Candidate[];
  readonly list: ListTopic;
}

function putList(input: ListToPut): void {
  const { builder, text, isTold, topic, candidate, list, others } = input;
  if (isTold(list.path)) return;
  const { keySpan } = candidate;
  const tables = (candidate.grids ?? []).filter((grid) => cardTables.there?.putListTable({ builder, text, list, grid, keySpan }) === true);
  const stated = candidate.says.filter((said) => !said.unfilled);
  const only = stated.length === 1 ? stated[0] : undefined;
  if (only !== undefined && saysNone(only.text)) {
    if (!builder.has(list.path)) builder.open(list.path, only.span, keySpan);
    return;
  }
  // Words above a table of limitations lead to it.
  if (tables.length > 0) return;
  if (stated.length === 0) {
    const silent = candidate.says.length === 0;
    if (others.some(isStated) || builder.has(list.path) || (silent && (candidate.container || candidate.rank > 0))) return;
    const span = join(candidate.says)?.span ?? after(keySpan);
    builder.open(list.path, span, keySpan);
    builder.problem({
      code: 'placeholder',
      severity: 'warning',
      message: silent
        ? 'Nothing is written under this heading, so it counts as not written'
        : 'This is not filled in, so it counts as not written',
      span: silent ? keySpan : span,
    });
    return;
  }
  const items = wholeTopics.has(topic) ? wholeItem(stated) : itemsOf(text, topic, stated);
  if (items.length > 0 && !builder.has(list.path)) builder.open(list.path, join(items)?.span ?? keySpan, keySpan);
  for (const item of items) putItem({ builder, text, list, item, keySpan });
}

/** A paragraph with its list is one description; a list alone is as many things as it has items. */
function wholeItem(stated: readonly Said[]): readonly Taken[] {
  const whole = join(stated);
  return whole === undefined ? [] : [whole];
}

/** Each item of a list and each paragraph; one that only leads to the list behind it is neither. */
function itemsOf(text: string, topic: CardTopic, stated: readonly Said[]): readonly Taken[] {
  const items = stated.filter((said, i) => !(said.kind === 'text' && /:$/.test(said.text) && stated[i + 1]?.kind === 'item'));
  if (topic === 'contacts') {
    const addresses = items.flatMap((item) => addressesIn(text, item));
    // Words are an address only where they stand alone: "the support desk of the trust".
    return addresses.length > 0 ? addresses : items.filter((item) => items.length <= 2 && item.text.length <= 120);
  }
  return topic === 'users' ? items.flatMap((item) => rolesIn(text, item)) : items;
}

/** "radiologists, reporting radiographers and nurses" are three; a sentence is one. */
function rolesIn(text: string, taken: Taken): readonly Taken[] {
  const words = taken.text.replace(/\.$/, '');
  // "Incident teams: quick and local answers" says who, and what for.
  if (/^[^:]{3,60}:\s/.test(words)) return [taken];
  const parts = words.split(/\s*(?:;|,\s*(?:and|or)\s|,|\s(?:and|or)\s)\s*/);
  if (
    parts.length < 2 ||
    parts.some((part) => part === '' || part.split(' ').length > 5 || /\b(?:who|that|which|is|are|was|will|to|by|for|with)\b/i.test(part))
  )
    return [taken];
  let from = taken.span.start;
  return parts.map((part) => {
    const start = text.indexOf(part, from);
    if (start < 0 || start + part.length > taken.span.end) return { text: part, span: taken.span };
    from = start + part.length;
    return { text: part, span: { start, end: from } };
  });
}

interface ItemToPut {
  readonly builder: FactBuilder;
  readonly text: string;
  readonly list: ListTopic;
  readonly item: Taken;
  readonly keySpan: Span;
}

function putItem({ builder, text, list, item, keySpan }: ItemToPut): void {
  if (list.key === undefined) {
    builder.put(list.path, item.text, item.span);
    return;
  }
  const known = list.path === 'card.datasets' ? namedDataset(builder, item.text) : undefined;
  const at = `${list.path}[${known ?? builder.item(list.path, item.span)}]`;
  const tagged = list.key === 'text' ? untag(text, item) : { text: item, hazards: [] };
  if (tagged.id !== undefined) builder.put(`${at}.id`, tagged.id.text, tagged.id.span);
  builder.put(`${at}.${list.key}`, tagged.text.text, tagged.text.span);
  for (const hazard of tagged.hazards) builder.put(`${at}.hazards`, hazard.text, hazard.span);
  for (const { key, meant } of list.says ?? []) {
    // The heading says it: "Training data" is used for training.
    for (const word of meant)
      builder.putWritten(`${at}.${key}`, { text: text.slice(keySpan.start, keySpan.end), meant: word, span: keySpan });
  }
}
