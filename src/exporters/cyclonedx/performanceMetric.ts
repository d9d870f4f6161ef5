import type { FactValues } from '../../core/index';
import type { Json } from '../withoutEmpty';
import { armWords } from '../wording';

type Figure = FactValues['results'][number];

/**
 * One figure as it is stated; values and bounds are texts in this format. Whose performance it is and its unit stand with the metric,
 * because the format has no key for them and a figure of people must not pass for one of the product.
 */
export function performanceMetric({ metric, value, low, high, group, site, arm, unit }: Figure): Json {
  const about = [arm === undefined || arm === 'ai' ? undefined : (armWords[arm] ?? arm), unit].filter((part) => part !== undefined);
  return {
    type: about.length === 0 ? metric : `${metric ?? 'metric not stated'} (${about.join(', ')})`,
    value: text(value),
    slice: [group, site === undefined ? undefined : `site ${site}`].filter((part) => part !== undefined).join(', '),
    confidenceInterval: { lowerBound: text(low), upperBound: text(high) },
  };
}

const text = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));
