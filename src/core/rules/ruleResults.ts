import type { Result } from '../report/report';
import type { Bench, Hearing } from './case';
import { CaseResult, distinct, type Judged, resultsOf } from './judged';

/** The results of one rule, in the order of its cases. */
export class RuleResults {
  private constructor(
    private readonly hearing: Hearing,
    readonly results: readonly CaseResult[],
    /** Messages of what is not met. A demand on the whole project among those on an item is told once, so a message may matter elsewhere. */
    private readonly told: Set<string>,
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
    return new RuleResults(hearing, results, new Set(told.keys()));
  }

  /** The same after the cases of some items were judged again; `cases` are those of all items. Both are to be moved to the bench of `hearing`. */
  with(hearing: Hearing, cases: readonly (readonly Judged[])[], changed: readonly number[]): RuleResults {
    const results = this.results.slice();
    for (const number of changed) {
      // Places are compared as they are now, and what is kept moves there with the rest.
      const made = distinct(hearing, number, cases[number] ?? []).map((found) => new CaseResult(this.hearing, number, found));
      for (const { status, message = '' } of made) {
        if (status !== 'unmet') continue;
        if (this.told.has(message)) return RuleResults.of(hearing, 'items', cases);
        this.told.add(message);
      }
      const from = firstOf(results, number);
      const old = firstOf(results, number + 1) - from;
      // What was left out as a repeat of this may have to be told now.
      if (results.slice(from, from + old).some(({ status }) => status === 'unmet') && results.length < countOf(cases)) {
        return RuleResults.of(hearing, 'items', cases);
      }
      results.splice(from, old, ...made);
    }
    return new RuleResults(this.hearing, results, this.told);
  }

  /** From now on the results show places and words as this check has them. */
  moveTo(bench: Bench): void {
    this.hearing.bench = bench;
  }
}

/** Where a message was told. Most are told once, so places are worked out from the second time on. */
interface Told {
  readonly first: Result;
  places?: Set<string | undefined>;
}

function isRepeated(result: Result, told: Map<string, Told>): boolean {
  const { message = '' } = result;
  const same = told.get(message);
  if (same === undefined) {
    told.set(message, { first: result });
    return false;
  }
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
