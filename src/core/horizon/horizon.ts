import { type CheckInput, type Prepared, prepareInSteps } from '../check';
import { dayNumber, plusDays, plusYears } from '../expr/functions/dates';
import type { Result } from '../report/report';
import { valueAt } from '../rules/items';
import type { Rule } from '../rules/rule';
import { finished, type Steps } from '../rules/steps';
import { type Change, changesBetween, type StateOf, sameState, stateOf } from './states';
import { textAtPath, turningDays } from './turningDays';
import type { TurningPoint } from './turningPoint';

export type { Change } from './states';
export type { TurningPoint } from './turningPoint';

/** A day on which something starts or ends for a project. */
export interface HorizonDay {
  /** The first day on which it is so: what holds until the 28th is over on the 29th. */
  readonly date: string;
  readonly what: readonly TurningPoint[];
  /** What the rules would say differently from this day on, if the documents stayed as they are. */
  readonly changes: readonly Change[];
}

export interface Horizon {
  readonly asOf: string;
  readonly until: string;
  readonly days: readonly HorizonDay[];
  /** How many days were judged: looking at none is no answer. */
  readonly judged: number;
}

export interface HorizonInput extends CheckInput {
  /** The last day to look at; five years on where it is left out. */
  readonly until?: string;
}

/** Days that no document and no source states can be found this many times; each costs about a dozen judgements. */
const mostFound = 60;

/** What will start or end for a project as its documents stand, by date, and which findings would change. */
export function horizonOf(input: HorizonInput): Horizon {
  return finished(horizonInSteps(input));
}

/** The same for a host that has others to serve meanwhile. */
export function* horizonInSteps({ until: asked, ...input }: HorizonInput): Steps<Horizon> {
  const { asOf } = input;
  const until = asked ?? plusYears(asOf, 5);
  const bench = benchFor(yield* prepareInSteps(input));
  const turns = turningDays(bench.project, { asOf, until });
  const dates = [...turns.keys()].sort();
  const days = new Map<string, HorizonDay>();
  function* note(date: string, found: readonly TurningPoint[], since: string): Steps<void> {
    const changes = changesBetween(yield* bench.at(since), yield* bench.at(date), bench.rule);
    const what = telling(found, changes);
    if (what.length > 0 || changes.length > 0) days.set(date, { date, what, changes });
  }

  let from = asOf;
  let found = 0;
  for (const date of [...dates, plusDays(until, 1)]) {
    // Between two days that something states, periods may run out that only rules know: reviews, reports, intervals.
    const last = plusDays(date, -1);
    while (from < last && !sameState(yield* bench.at(from), yield* bench.at(last)) && found < mostFound) {
      const turn = yield* firstDifference(bench, from, last);
      yield* note(turn, [{ kind: 'period-ends' }], plusDays(turn, -1));
      from = turn;
      found++;
    }
    if (date > until) break;
    const what: TurningPoint[] = [];
    for (const turn of turns.get(date) ?? []) what.push(...(yield* concerning(bench, turn, date)));
    what.push(...(yield* duties(bench, date)));
    yield* note(date, what, last < asOf ? asOf : last);
    from = date;
  }
  return { asOf, until, days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), judged: bench.judged() };
}

interface Bench {
  readonly project: Prepared;
  readonly rule: (id: string) => Rule | undefined;
  /** What the rules that depend on the day say. */
  readonly at: (date: string) => Steps<StateOf>;
  /** The same as if the project had come to its last stage: duties may begin before they are asked. */
  readonly laterAt: (date: string) => Steps<ReadonlyMap<string, readonly Result[]>>;
  readonly judged: () => number;
}

function benchFor(project: Prepared): Bench {
  const decided = new Set(project.decisions.map(({ rule }) => rule));
  const dated = new Set(
    project.catalogue.data.sources.filter((one) => one.inForceFrom !== undefined || one.inForceUntil !== undefined).map(({ id }) => id),
  );
  const rules = project.catalogue.data.rules.filter((rule) => decided.has(rule.id) || dependsOnDay(rule, dated));
  const fromTheStart = rules.map((rule) => ({ ...rule, from: 'concept' as const }));
  const states = new Map<string, StateOf>();
  const later = new Map<string, ReadonlyMap<string, readonly Result[]>>();
  return {
    project,
    rule: project.catalogue.rule,
    judged: () => states.size,
    *at(date) {
      const known = states.get(date) ?? stateOf((yield* project.judge(date, rules)).results, date);
      states.set(date, known);
      return known;
    },
    *laterAt(date) {
      const known = later.get(date) ?? byRule((yield* project.judge(date, fromTheStart)).results);
      later.set(date, known);
      return known;
    },
  };
}

/** Every word by which a condition can see the day. */
const seesDay = /\basOf\b|\b(?:current|covered|newest|inForce)\(/;

function dependsOnDay(rule: Rule, dated: ReadonlySet<string>): boolean {
  return (
    rule.inForceFrom !== undefined ||
    rule.inForceUntil !== undefined ||
    rule.sources.some(({ source }) => dated.has(source)) ||
    [rule.when ?? '', ...rule.require.map(({ that }) => that)].some((condition) => seesDay.test(condition))
  );
}

function byRule(results: readonly Result[]): ReadonlyMap<string, readonly Result[]> {
  const found = new Map<string, Result[]>();
  for (const result of results) found.set(result.rule, [...(found.get(result.rule) ?? []), result]);
  return found;
}

const applies = (results: readonly Result[] | undefined): boolean => results?.some(({ status }) => status !== 'not-applicable') ?? false;

/** The rules that begin or cease to concern the project on a day, whether or not its stage is far enough to be asked. */
function* duties({ laterAt, rule, project }: Bench, date: string): Steps<readonly TurningPoint[]> {
  const before = yield* laterAt(plusDays(date, -1));
  const after = yield* laterAt(date);
  const stage = textAtPath(project.facts, 'project.stage');
  return [...after.keys()].flatMap((id): readonly TurningPoint[] => {
    const own = rule(id);
    if (own === undefined || !isDatedTurn(own)) return [];
    const [was, is] = [applies(before.get(id)), applies(after.get(id))];
    if (was === is) return [];
    return [
      is ? { kind: 'rule-begins', rule: id, from: own.from, ...(stage === undefined ? {} : { stage }) } : { kind: 'rule-ends', rule: id },
    ];
  });
}

/** A rule that ceases because a record lapsed has not ended; one with a date of its own, of its source or in its `when` has. */
const isDatedTurn = (rule: Rule): boolean => !/\b(?:current|covered|newest|inForce)\(/.test(rule.when ?? '');

/** Sources speak to a project through the rules that cite them and apply to it. */
function* concerning({ laterAt, project }: Bench, turn: TurningPoint, date: string): Steps<readonly TurningPoint[]> {
  if (turn.kind !== 'source-begins' && turn.kind !== 'source-ends') return [turn];
  if (!reaches(project, turn.source)) return [];
  const results = yield* laterAt(turn.kind === 'source-begins' ? date : plusDays(date, -1));
  const rules = turn.rules.filter((rule) => applies(results.get(rule)));
  return rules.length === 0 ? [] : [{ ...turn, rules }];
}

const farMarkets: readonly string[] = ['eu', 'us'];

/** Law of a market where the product is not supplied is nobody's concern, even where a rule cites it beside other sources. */
function reaches({ catalogue, facts }: Prepared, id: string): boolean {
  const nations = catalogue.data.sources.find((source) => source.id === id)?.nations ?? [];
  const markets = valueAt(facts.values, 'project.markets');
  return nations.some((nation) => !farMarkets.includes(nation) || (Array.isArray(markets) && markets.includes(nation)));
}

/** A date on which nothing changes is no news, unless something ends or begins by it. */
function telling(turns: readonly TurningPoint[], changes: readonly Change[]): readonly TurningPoint[] {
  const own = turns.filter(({ kind }) => kind !== 'date-in-rules' && (kind !== 'date-comes' || changes.length > 0));
  if (own.length > 0 || changes.length === 0) return own;
  return turns.length > 0 ? [{ kind: 'date-in-rules' }] : [];
}

/** The first day after `from` on which something is different; at `last` it is known to be. */
function* firstDifference({ at }: Bench, from: string, last: string): Steps<string> {
  let [same, different] = [from, last];
  for (;;) {
    const half = plusDays(same, Math.floor(daysFrom(same, different) / 2));
    if (half === same) return different;
    if (sameState(yield* at(from), yield* at(half))) same = half;
    else different = half;
  }
}

const daysFrom = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
