import type { FactValues } from '../../../core/index';
import { armWords } from '../../wording';

export type Figure = FactValues['results'][number] & {
  /** Its path among the facts. */
  readonly path: string;
};

/** One metric as one side reached it: what stands side by side, group by group. Rows say where data or threshold differ. */
export interface FigureSet {
  readonly title: string;
  readonly figures: readonly Figure[];
}

export function figureSets(results: FactValues['results']): readonly FigureSet[] {
  const sets = new Map<string, { readonly title: string; readonly figures: Figure[] }>();
  for (const [index, result] of results.entries()) {
    const about = [
      result.arm === undefined ? undefined : (armWords[result.arm] ?? result.arm),
      result.unit === undefined ? undefined : `in ${result.unit}`,
    ].filter((part) => part !== undefined);
    const title = [result.metric ?? 'A figure whose metric is not stated', ...about].join(', ');
    const set = sets.get(title) ?? { title, figures: [] };
    set.figures.push({ ...result, path: `results[${index}]` });
    sets.set(title, set);
  }
  return [...sets.values()];
}

/** What sets a row of a set apart from the others: its group and site, and its data and threshold where these are not all the same. */
export function rowName({ group, site, dataset, threshold }: Figure, { figures }: FigureSet): string {
  const differs = (key: 'dataset' | 'threshold'): boolean => new Set(figures.map((figure) => figure[key])).size > 1;
  return [
    group ?? (site === undefined ? 'overall' : undefined),
    site,
    dataset !== undefined && differs('dataset') ? `on ${dataset}` : undefined,
    threshold !== undefined && differs('threshold') ? `at ${threshold}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
