import { plainResult, type Result } from '../report/report';
import { type Case, caseOf, type Hearing } from './case';
import { becauseOf } from './evidence';
import type { Item } from './items';
import { concretePath, placesOf } from './places';
import type { Severity } from './rule';

/**
 * What was found of one case. It names places and evidence by path and holds nothing of the check that found it, so that it stays
 * good while text moves: a result is made from it when the text is known.
 */
export interface Judged extends Pick<Result, 'status' | 'message' | 'waitsFor' | 'grouped' | 'asks' | 'fix'> {
  /** The first is where the finding points; `it` and `parent` stand for the item. */
  readonly at: readonly { readonly path: string; readonly label?: string }[];
  /** Paths of the facts that it rests on. Most outcomes are only counted, so these are worked out when somebody looks. */
  readonly because: (one: Case) => readonly string[];
}

/** The results of the case of one item, or of the whole project. */
export function resultsOf(hearing: Hearing, item: number | undefined, judged: readonly Judged[]): readonly CaseResult[] {
  return distinct(hearing, item, judged).map((found) => new CaseResult(hearing, item, found));
}

/** Two parts of a rule that say the same of the same place are one. */
export function distinct(hearing: Hearing, item: number | undefined, judged: readonly Judged[]): readonly Judged[] {
  if (judged.length < 2) return judged;
  const results = judged.map((found) => new CaseResult(hearing, item, found));
  return judged.filter((_, i) => !results.slice(0, i).some((before) => sameFinding(before, results[i] as CaseResult)));
}

/** Small, because a check of a large log makes hundreds of thousands: words and places are worked out for whoever reads them. */
export class CaseResult implements Result {
  private looked: Looked | undefined;

  constructor(
    private readonly hearing: Hearing,
    /** Its number among the items of the rule; absent for a result about the whole project. */
    readonly number: number | undefined,
    private readonly found: Judged,
  ) {}

  get rule(): string {
    return this.hearing.compiled.rule.id;
  }
  get severity(): Severity {
    return this.hearing.severity;
  }
  get status(): Result['status'] {
    return this.found.status;
  }
  get subject(): string | undefined {
    return this.item?.path;
  }
  get subjectName(): string | undefined {
    return this.item?.name;
  }
  get message(): string | undefined {
    return this.found.message;
  }
  get waitsFor(): string | undefined {
    return this.found.waitsFor;
  }
  get grouped(): true | undefined {
    return this.found.grouped;
  }
  get asks(): true | undefined {
    return this.found.asks;
  }
  get fix(): Result['fix'] {
    return this.found.fix;
  }
  get decision(): undefined {
    return undefined;
  }
  get places(): Result['places'] {
    const looked = this.lookedAt();
    looked.places ??= placesOf(
      this.hearing.bench.where,
      this.found.at.map(({ path, ...label }) => ({ path: concretePath(path, this.item), ...label })),
    );
    return looked.places;
  }
  get because(): Result['because'] {
    const looked = this.lookedAt();
    if (looked.because === undefined) {
      const one = caseOf(this.hearing, this.item);
      looked.because = becauseOf(one, [...new Set(this.found.because(one))]);
    }
    return looked.because;
  }

  toJSON(): Result {
    return plainResult(this);
  }

  private lookedAt(): Looked {
    const { edition } = this.hearing.bench;
    if (this.looked?.edition !== edition) this.looked = { edition, places: undefined, because: undefined };
    return this.looked;
  }

  private get item(): Item | undefined {
    const { bench, compiled } = this.hearing;
    return this.number === undefined ? undefined : bench.items(compiled.rule.each ?? '').get(this.number);
  }
}

/** What somebody asked for, good for one check. */
interface Looked {
  readonly edition: object;
  places: Result['places'] | undefined;
  because: Result['because'] | undefined;
}

function sameFinding(one: Result, other: Result): boolean {
  const [here] = one.places;
  const [there] = other.places;
  return one.status === other.status && one.message === other.message && here?.uri === there?.uri && here?.span.start === there?.span.start;
}
