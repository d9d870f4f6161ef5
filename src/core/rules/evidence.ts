import { shown } from '../expr/template';
import type { Because } from '../report/report';
import type { Case } from './case';
import { valueAt } from './items';

/** The facts at these paths with their values and places. */
export function becauseOf({ bench }: Case, paths: readonly string[]): readonly Because[] {
  return paths.map((path) => {
    const place = bench.where.placeOf(path);
    const value = valueAt(bench.world.roots, path);
    const text = Array.isArray(value) && value.length > 3 ? `${value.length} entries` : value === undefined ? undefined : shown(value);
    return { path, ...(text === undefined || text === '?' ? {} : { value: text }), ...(place === undefined ? {} : { place }) };
  });
}
