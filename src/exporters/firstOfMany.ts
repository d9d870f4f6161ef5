import type { Result } from '../core/index';
import { grouped } from './grouped';

/** Results of one rule that say the same of many items, as one. */
export interface Told {
  /** Told in full, in the order of the report. */
  readonly first: readonly [Result, ...Result[]];
  /** How many more there are of the same kind. */
  readonly more: number;
}

/** So many are told before the rest is only counted: enough to see what was judged, and a page stays readable. */
export const toldOfMany = 5;

/** By rule and outcome, in the order in which each first occurs. For what needs nobody's attention: a finding is never left out. */
export function firstOfMany(results: readonly Result[], most = toldOfMany): readonly Told[] {
  // A decision is somebody's, so it is told with what it settled.
  const groups = grouped(results, ({ rule, status, decision }) => `${rule} ${status} ${decision?.id ?? ''}`);
  return [...groups.values()].map((group) => {
    const [first, ...others] = group.slice(0, most) as [Result, ...Result[]];
    return { first: [first, ...others], more: Math.max(0, group.length - most) };
  });
}
