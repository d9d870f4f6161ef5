import type { FactValues } from '../../../core/index';

export type Figure = FactValues['results'][number] & {
  /** Its path among the facts. */
  readonly path: string;
};

/** One metric as one side reached it on one set of data: what may be compared, group by group. */
export interface FigureSet {
  readonly title: string;
  readonly metric: string;
  readonly figures: readonly Figure[];
}

const armWords: Readonly<Record<string, string>> = {
  ai: 'the product alone',
  human: 'people alone',
  'human-with-ai': 'people with the product',
  comparator: 'the comparator',
  baseline: 'the baseline',
};

export function figureSets(results: FactValues['results']): readonly FigureSet[] {
  const sets = new Map<string, { readonly title: string; readonly metric: string; readonly figures: Figure[] }>();
  for (const [index, result] of results.entries()) {
    const metric = result.metric ?? 'A figure whose metric is not stated';
    const about = [
      result.arm === undefined ? undefined : (armWords[result.arm] ?? result.arm),
      result.dataset === undefined ? undefined : `on ${result.dataset}`,
      result.threshold === undefined ? undefined : `at threshold ${result.threshold}`,
      result.unit === undefined ? undefined : `in ${result.unit}`,
    ].filter((part) => part !== undefined);
    const title = [metric, ...about].join(', ');
    const set = sets.get(title) ?? { title, metric, figures: [] };
    set.figures.push({ ...result, path: `results[${index}]` });
    sets.set(title, set);
  }
  return [...sets.values()];
}

export const nameOf = ({ group, site }: Figure): string =>
  [group ?? (site === undefined ? 'overall' : undefined), site].filter((part) => part !== undefined).join(', ');
