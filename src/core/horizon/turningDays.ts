import type { Prepared } from '../check';
import { plusDays } from '../expr/functions/dates';
import type { Facts } from '../facts/facts';
import { entryAt } from '../facts/vocabulary';
import { nameOf, valueAt } from '../rules/items';
import type { TurningPoint } from './turningPoint';

interface Span {
  readonly asOf: string;
  readonly until: string;
}

/** Facts whose date is the last day of something. */
const lastDays: ReadonlySet<string> = new Set(['records[].expiresOn', 'card.supportUntil', 'card.components[].supportedUntil']);

/** Every day after `asOf` that the documents, the decisions or the catalogue name, with what turns on it. */
export function turningDays(project: Prepared, { asOf, until }: Span): ReadonlyMap<string, readonly TurningPoint[]> {
  const turns = new Map<string, TurningPoint[]>();
  const add = (date: string, turn: TurningPoint | undefined): void => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date <= asOf || date > until) return;
    turns.set(date, [...(turns.get(date) ?? []), ...(turn === undefined ? [] : [turn])]);
  };
  /** What holds until a day is over on the next. */
  const end = (last: string, turn: TurningPoint | undefined): void => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(last)) add(plusDays(last, 1), turn);
  };
  const { sources, rules, tables } = project.catalogue.data;
  for (const { id, inForceFrom, inForceUntil } of sources) {
    const citing = rules.filter((rule) => rule.sources.some(({ source }) => source === id)).map((rule) => rule.id);
    if (inForceFrom !== undefined) add(inForceFrom, { kind: 'source-begins', source: id, rules: citing });
    if (inForceUntil !== undefined) end(inForceUntil, { kind: 'source-ends', source: id, rules: citing });
  }
  for (const rule of rules) {
    // Which rules begin and end is seen by judging them, so the day alone is noted.
    if (rule.inForceFrom !== undefined) add(rule.inForceFrom, undefined);
    if (rule.inForceUntil !== undefined) end(rule.inForceUntil, undefined);
    for (const [date] of [rule.when ?? '', ...rule.require.map(({ that }) => that)].join(' ').matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)) {
      add(date, { kind: 'date-in-rules' });
      end(date, { kind: 'date-in-rules' });
    }
  }
  for (const { id, rule, until: last, place } of project.decisions) {
    if (last !== undefined) end(last, { kind: 'decision-lapses', decision: id, rule, until: last, place });
  }
  for (const fact of project.facts.stated()) {
    const path = fact.path.replace(/\[\d+\]/g, '[]');
    if (entryAt(path)?.type !== 'date' || typeof fact.value !== 'string') continue;
    if (lastDays.has(path)) {
      end(fact.value, { kind: 'expires', path: fact.path, name: nameAt(project.facts, fact.path), until: fact.value, place: fact.place });
    } else {
      // Whether the day itself still counts is for each rule to say.
      const turn: TurningPoint = { kind: 'date-comes', path: fact.path, date: fact.value, place: fact.place };
      add(fact.value, turn);
      end(fact.value, turn);
    }
  }
  const recognition = recognised(project, tables.ceRecognition);
  if (recognition !== undefined) end(recognition.until, recognition);
  return turns;
}

function recognised(
  { facts }: Prepared,
  table: readonly { readonly instrument: string; readonly until: string }[],
): Extract<TurningPoint, { kind: 'recognition-ends' }> | undefined {
  const mark = textAtPath(facts, 'card.regulatory.mark');
  if (mark !== 'ce' && mark !== 'ce-ukni') return undefined;
  const instrument = textAtPath(facts, 'card.regulatory.certifiedUnder');
  const found = table.find((row) => row.instrument === instrument);
  return found === undefined ? undefined : { kind: 'recognition-ends', ...found };
}

export function textAtPath(facts: Facts, path: string): string | undefined {
  const value = valueAt(facts.values, path);
  return typeof value === 'string' ? value : undefined;
}

/** The name of the item that a fact belongs to; of the product for a fact of the card itself. */
function nameAt(facts: Facts, path: string): string {
  const item = path.slice(0, path.lastIndexOf(']') + 1);
  if (item === '') return textAtPath(facts, 'card.name') ?? path;
  return nameOf(valueAt(facts.values, item), item);
}
