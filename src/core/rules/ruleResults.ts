import type { Result } from '../report/report';
import type { Bench, Hearing } from './case';
import { CaseResult, distinct, type Judged, resultsOf } from './judged';

/** The results of one rule, in the order of its cases. */
export class RuleResults {
  private constructor(
    private readonly hearing: Hearing,
    readonly results: readonly CaseResult[],
    /** How many results that are not met say a message. A demand on the whole project among those on an item is told once, so one may matter elsewhere. */
    private readonly told: ReadonlyMap<string, number>,
  ) {}

  /** `cases` hold one for each item, or a single one for the whole project. */
  static of(hearing: Hearing, about: 'items' | 'project', cases: readonly (readonly Judged[])[]): RuleResults {
    const results: CaseResult[] = [];
    const told = new Map<string, Told>();
    for (const [number, judged] of cases.entries()) {
      for (const result of resultsOf(hearing, about === 'items' ? number : undefined, judged)) {
        if (result.status === 'unmet' && isRepeated(result, told)) continue;
        results.push(result);
      }
    }
    return new RuleResults(hearing, results, new Map([...told].map(([message, { count }]) => [message, count])));
  }

  /** The same after the cases of some items were judged again; `cases` are those of all items. Both are to be moved to the bench of `hearing`. */
  with(hearing: Hearing, cases: readonly (readonly Judged[])[], changed: readonly number[]): RuleResults {
    const results = this.results.slice();
    const told = new Counts(this.told);
    for (const number of changed) {
      // Places are compared as they are now, and what is kept moves there with the rest.
      const made = distinct(hearing, number, cases[number] ?? []).map((found) => new CaseResult(this.hearing, number, found));
      const from = firstOf(results, number);
      const old = results.slice(from, firstOf(results, number + 1));
      const gone = messagesIn(old);
      for (const message of gone) told.add(message, -1);
      const come = messagesIn(made);
      // What was left out as a repeat of the old may have to be told now, and of what comes in some may have been told elsewhere.
      if ((gone.length > 0 && results.length < countOf(cases)) || come.some((message) => told.of(message) > 0)) {
        return RuleResults.of(hearing, 'items', cases);
      }
      for (const message of come) told.add(message, 1);
      results.splice(from, old.length, ...made);
    }
    return new RuleResults(this.hearing, results, told.counts);
  }

  /** From now on the results show places and words as this check has them. */
  moveTo(bench: Bench): void {
    this.hearing.bench = bench;
  }
}

/** Counts that are copied when the first of them changes: an earlier check keeps its own. */
class Counts {
  private own: Map<string, number> | undefined;

  constructor(private readonly before: ReadonlyMap<string, number>) {}

  get counts(): ReadonlyMap<string, number> {
    return this.own ?? this.before;
  }

  of(message: string): number {
    return this.counts.get(message) ?? 0;
  }

  add(message: string, by: number): void {
    this.own ??= new Map(this.before);
    this.own.set(message, this.of(message) + by);
  }
}

function messagesIn(results: readonly Result[]): readonly string[] {
  return results.flatMap(({ status, message = '' }) => (status === 'unmet' ? [message] : []));
}

/** Where a message was told. Most are told once, so places are worked out from the second time on. */
interface Told {
  readonly first: Result;
  count: number;
  places?: Set<string | undefined>;
}

function isRepeated(result: Result, told: Map<string, Told>): boolean {
  const { message = '' } = result;
  const same = told.get(message);
  if (same === undefined) {
    told.set(message, { first: result, count: 1 });
    return false;
  }
  same.count++;
  same.places ??= new Set([placeIn(same.first)]);
  const place = placeIn(result);
  if (place !== undefined && same.places.has(place)) return true;
  same.places.add(place);
  return false;
}

function placeIn({ places: [place] }: Result): string | undefined {
  return place && `${place.span.start} ${place.uri}`;
}

/** Where the results of an item begin, or would. */
function firstOf(results: readonly CaseResult[], number: number): number {
  let [low, high] = [0, results.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((results[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countOf(cases: readonly (readonly Judged[])[]): number {
  return cases.reduce((sum, judged) => sum + judged.length, 0);
}
