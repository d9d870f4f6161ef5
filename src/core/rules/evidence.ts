import { shown } from '../expr/template';
import type { Because, Result } from '../report/report';
import type { Case } from './case';
import { valueAt } from './items';

/** Evidence is worked out when somebody looks at it: most outcomes are only counted. */
export function withBecause(result: Omit<Result, 'because'>, paths: () => readonly string[], one: Case): Result {
  let because: readonly Because[] | undefined;
  return {
    ...result,
    get because() {
      because ??= becauseOf(one, [...new Set(paths())]);
      return because;
    },
  };
}

/** The facts at these paths with their values and places. */
export function becauseOf({ bench }: Case, paths: readonly string[]): readonly Because[] {
  return paths.map((path) => {
    const place = bench.where.placeOf(path);
    const value = valueAt(bench.world.roots, path);
    const text = Array.isArray(value) && value.length > 3 ? `${value.length} entries` : value === undefined ? undefined : shown(value);
    return { path, ...(text === undefined || text === '?' ? {} : { value: text }), ...(place === undefined ? {} : { place }) };
  });
}
