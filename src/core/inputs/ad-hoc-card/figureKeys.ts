import type { Metric } from '../markdown-card/metricName';
import { metricOf } from '../markdown-card/metricName';

/** What keys of people's own making say of the figures behind and below them. All take a key as written. */

const spaced = (key: string): string =>
  key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();

/** The metric that a key names, with or without the data that it was measured on: `test_auc`, `val_f1_macro`. */
export const metricOfKey = (key: string): Metric | undefined =>
  metricOf(spaced(key)) ?? metricOf(key) ?? metricOf(spaced(key).replace(/ (?:mm|cm|px|ms|pct|percent)$/, ''));

/** The metric of which a map holds a figure for each class: `per_class_f1`, `accuracy_by_site`. */
export function metricOfEach(key: string): Metric | undefined {
  const name = /^per [a-z]+ (.+)$|^(.+) (?:by|per) [a-z]+$/.exec(spaced(key));
  return name === null ? undefined : metricOf(name[1] ?? name[2] ?? '');
}

/** Whether all numbers below a key are results, those of metrics that we do not know by name too. */
export function isOfResults(key: string): boolean {
  return /(?:^|\s)(?:metrics?|performance|results?|scores|evaluation)$/.test(spaced(key)) && !isOfOthers(key);
}

/** Whether what stands below a key is not how the model does on data that is new to it. */
export function isOfOthers(key: string): boolean {
  return /\b(?:train(?:ing)?|baselines?|targets?|thresholds?|requirements?|hyper ?parameters?|goals?|criteria|previous|competitors?|expected)\b/.test(
    spaced(key),
  );
}

/** Numbers beside figures that measure no performance: how many cases there were and were judged how, settings, spreads. */
export function isNoFigure(key: string): boolean {
  return /\btrain(?:ing)?\b|\b(?:true|false) (?:positives|negatives)\b|^(?:tp|fp|tn|fn|support|n|count|total)$|^(?:n|num|number) | n$|\bcount$|\b(?:size|rows|samples|records|images|patients|subjects|cases|epochs?|seeds?|threshold|cut ?off|folds?|features|steps?|std|sd|se|stdev|p ?value|median|min|max|iqr|ci|ci95|lower|upper|confidence interval)\b|^(?:baseline|target)\b/.test(
    spaced(key),
  );
}

/** The key of test data: `test`, `external_validation`, `holdout set`. */
export function isOfTest(key: string): boolean {
  return /^(?:(?:independent|external|internal|temporal|prospective|held ?out|hold ?out|blind|final) ?)*(?:test(?:ing)?|validation|val|hold ?out|held ?out|external|internal|temporal|prospective)(?: (?:set|data|cohort|dataset|split|metrics|performance|results|scores))?$/.test(
    spaced(key),
  );
}

/** Whether the keys below name groups of people: `subgroups`, `by_sex`, `fairness_metrics`. */
export function isOfGroups(key: string): boolean {
  return /\b(?:sub ?groups?|groups?|slices?|strata|stratified|fairness)\b|^(?:per|by) /.test(spaced(key));
}

const interval = /^(?:95 ?)?(?:ci|confidence interval)(?: ?95)?$/;
const low = /^(?:(?:95 ?)?ci ?(?:95 )?)?(?:low|lower|lower bound|lb)$/;
const high = /^(?:(?:95 ?)?ci ?(?:95 )?)?(?:high|upper|upper bound|ub)$/;

export type BoundKey = 'interval' | 'low' | 'high';

/** What a key beside a metric says of its interval: `auc_ci` and `auc_ci_lower` beside `auc`, or `ci` within its map, whose own key is then empty. */
export function boundKeyOf(key: string, metricKey: string): BoundKey | undefined {
  const [whole, front] = [spaced(key), spaced(metricKey)];
  if (front !== '' && !whole.startsWith(`${front} `)) return undefined;
  const rest = whole.slice(front.length).trim();
  if (interval.test(rest)) return 'interval';
  return low.test(rest) ? 'low' : high.test(rest) ? 'high' : undefined;
}

/** The key of the figure itself in a map that stands behind a metric. */
export const isPointKey = (key: string): boolean => /^(?:value|mean|estimate|point|point estimate|score|result)$/.test(spaced(key));

/** The key that names the group of people whose figures stand beside it. */
export const isGroupName = (key: string): boolean => /^(?:group|sub ?group|slice|stratum|segment|name|category|class)$/.test(spaced(key));
