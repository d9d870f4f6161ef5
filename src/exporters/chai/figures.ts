import { type FactValues, notStated } from '../../core/index';
import { armWords } from '../wording';
import { around, element, type Xml } from './xml';

type Figure = FactValues['results'][number];

/** The results of a section, at least one as the format asks. */
export function resultsElement(figures: readonly Figure[]): Xml {
  if (figures.length === 0) return around('Results', around('MetricResult', element('Label', notStated), element('ValueJson', '{}')));
  const labels = figures.map((figure) => labelOf(figure));
  return around(
    'Results',
    ...figures.map((figure, i) => {
      const label = labels[i] ?? notStated;
      const alone = labels.filter((other) => other === label).length === 1;
      return metricResult(figure, alone ? label : labelOf(figure, 'in full'));
    }),
  );
}

/**
 * Groups, sites and whose performance it is stand in the label, where published cards have them; in full, data and threshold too, for
 * figures that would have one label.
 */
function labelOf({ metric, group, site, arm, dataset, threshold }: Figure, how: 'short' | 'in full' = 'short'): string {
  const about = [
    group,
    site === undefined ? undefined : `site ${site}`,
    arm === undefined || arm === 'ai' ? undefined : (armWords[arm] ?? arm),
    how === 'short' || dataset === undefined ? undefined : `on ${dataset}`,
    how === 'short' || threshold === undefined ? undefined : `at threshold ${threshold}`,
  ].filter((part) => part !== undefined);
  return about.length === 0 ? (metric ?? notStated) : `${metric ?? notStated} (${about.join(', ')})`;
}

function metricResult({ value, low, high, level, unit }: Figure, label: string): Xml {
  const json =
    low === undefined && high === undefined
      ? { kind: 'single', value, unit }
      : { kind: 'estimate_ci', estimate: value, lower: low, upper: high, level: level === undefined ? undefined : asPercent(level), unit };
  return around('MetricResult', element('Label', label), element('ValueJson', JSON.stringify(json)));
}

/** 95 for 0.95, as published cards write it, without the noise of binary fractions. */
const asPercent = (share: number): number => Number((share * 100).toPrecision(15));
