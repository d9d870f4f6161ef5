import type { Result } from '../report/report';
import type { Case } from './case';
import { becauseOf } from './evidence';
import { concretePath, placesOf } from './places';

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

/** The results of one case; two parts of a rule that say the same of the same place are one. */
export function resultsOf(one: Case, judged: readonly Judged[]): readonly Result[] {
  const results = judged.map((found) => resultOf(one, found));
  return results.length < 2 ? results : results.filter((result, i) => !results.slice(0, i).some((before) => sameFinding(before, result)));
}

/** Written out key by key: a check of a large log makes hundreds of thousands of these. */
function resultOf(one: Case, found: Judged): Result {
  const { compiled, severity, item } = one;
  let places: Result['places'] | undefined;
  let because: Result['because'] | undefined;
  const result: { -readonly [Key in keyof Result]: Result[Key] } = {
    rule: compiled.rule.id,
    severity,
    status: found.status,
    get places() {
      places ??= placesOf(
        one.bench.where,
        found.at.map(({ path, ...label }) => ({ path: concretePath(path, one.item), ...label })),
      );
      return places;
    },
    get because() {
      because ??= becauseOf(one, [...new Set(found.because(one))]);
      return because;
    },
  };
  if (item !== undefined) {
    result.subject = item.path;
    result.subjectName = item.name;
  }
  if (found.message !== undefined) result.message = found.message;
  if (found.waitsFor !== undefined) result.waitsFor = found.waitsFor;
  if (found.grouped === true) result.grouped = true;
  if (found.asks === true) result.asks = true;
  if (found.fix !== undefined) result.fix = found.fix;
  return result;
}

function sameFinding(one: Result, other: Result): boolean {
  const [here] = one.places;
  const [there] = other.places;
  return one.status === other.status && one.message === other.message && here?.uri === there?.uri && here?.span.start === there?.span.start;
}
