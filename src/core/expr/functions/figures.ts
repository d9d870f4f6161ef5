import { CannotSay, type FunctionContext, keep, numberAt, optionalText, type RuleFunction, textAt } from './define';
import { folded } from './words';

type Entry = Readonly<Record<string, unknown>>;

/** Metrics whose name ends so are worked out from others: a difference, or a value carried over to the prevalence of use. */
const difference = '-difference';

function isOverall(result: Entry): boolean {
  const arm = optionalText(result, 'arm');
  return optionalText(result, 'group') === undefined && optionalText(result, 'site') === undefined && (arm === undefined || arm === 'ai');
}

function metricOf(context: FunctionContext, metric: string) {
  return context.tables.metrics.find((one) => one.metric === folded(metric));
}

function higherIsBetter(context: FunctionContext, metric: string): boolean {
  const found = metricOf(context, metric);
  if (found === undefined || found.better === 'neither')
    throw new CannotSay(`whether a rise in ${metric} is good is not in the table of metrics`);
  return found.better === 'higher';
}

/** Nearest to its target is best, so that only an interval tells whether the target may be the true figure. */
function holdsTarget(result: Entry, target: number): boolean {
  if (result['low'] === undefined || result['high'] === undefined)
    throw new CannotSay('whether it meets its target shows in an interval only');
  return numberAt(result, 'low') <= target && target <= numberAt(result, 'high');
}

/**
 * The quantile of the normal distribution for a two-sided level, by Acklam's rational approximation with one step of
 * refinement left out: relative error below 1.2e-9, far finer than any figure on a card.
 */
export function normalQuantile(p: number): number {
  const a = [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239];
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
  const c = [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
  const along = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, one) => sum * x + one, 0);
  const tail = 0.02425;
  if (p < tail) {
    const q = Math.sqrt(-2 * Math.log(p));
    return along(c, q) / (along(d, q) * q + 1);
  }
  if (p > 1 - tail) return -normalQuantile(1 - p);
  const q = p - 0.5;
  const r = q * q;
  return (along(a, r) * q) / (along(b, r) * r + 1);
}

/**
 * Wilson's score interval for a share p seen in n cases, without continuity correction (Wilson 1927; Newcombe, Statistics in
 * Medicine 1998, method 3): (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). Holds for independent cases only; repeated
 * measurements of one person, or weighting, make the true interval wider.
 */
export function wilsonInterval(share: number, cases: number, level: number): { readonly low: number; readonly high: number } {
  if (!(cases > 0)) throw new CannotSay('an interval needs at least one case');
  if (!(share >= 0 && share <= 1)) throw new CannotSay(`${share} is not a share between 0 and 1`);
  if (!(level > 0 && level < 1)) throw new CannotSay(`${level} is not a confidence level between 0 and 1`);
  const z = normalQuantile(1 - (1 - level) / 2);
  const z2 = z * z;
  const scale = 1 + z2 / cases;
  const middle = share + z2 / (2 * cases);
  const reach = z * Math.sqrt((share * (1 - share)) / cases + z2 / (4 * cases * cases));
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}

/**
 * Predictive values by Bayes' theorem (Altman and Bland, BMJ 1994;309:102). Holds when sensitivity and specificity carry over
 * to the population whose prevalence is given. Nobody tests positive (or negative): there is no such value.
 */
export function predictiveValues(
  sensitivity: number,
  specificity: number,
  prevalence: number,
): { readonly ppv: number; readonly npv: number } {
  for (const share of [sensitivity, specificity, prevalence]) {
    if (!(share >= 0 && share <= 1)) throw new CannotSay(`${share} is not a share between 0 and 1`);
  }
  const truePositive = sensitivity * prevalence;
  const falsePositive = (1 - specificity) * (1 - prevalence);
  const trueNegative = specificity * (1 - prevalence);
  const falseNegative = (1 - sensitivity) * prevalence;
  return { ppv: truePositive / (truePositive + falsePositive), npv: trueNegative / (trueNegative + falseNegative) };
}

function stated(value: number): number {
  if (Number.isNaN(value)) throw new CannotSay('nobody would test so, and the value does not exist');
  return value;
}

export const figureFunctions: readonly RuleFunction[] = [
  {
    signature: 'isOverall(Result): bool',
    means: 'no group, no site, and the product alone',
    run: (_, result: Entry) => isOverall(result),
  },
  {
    signature: 'overall(list<Result>, string): list<Result>',
    means: 'the overall rows for a metric',
    run: (context, results: readonly Entry[], metric: string) =>
      keep(context, results, `overall ${metric}`, () =>
        results.filter((result) => folded(optionalText(result, 'metric') ?? '') === folded(metric) && isOverall(result)),
      ),
  },
  {
    signature: 'headline(list<Result>): list<Result>',
    means: 'the overall rows that have a target and a dataset, differences aside',
    run: (context, results: readonly Entry[]) =>
      keep(context, results, 'headline', () =>
        results.filter(
          (result) =>
            isOverall(result) &&
            result.target !== undefined &&
            result.dataset !== undefined &&
            !(optionalText(result, 'metric') ?? '').endsWith(difference),
        ),
      ),
  },
  {
    signature: 'meetsTarget(Result): bool',
    means:
      'value against target, in the direction that suits the metric; the interval holds the target where nearest is best; an error when the table of metrics does not know it',
    run: (context, result: Entry) => {
      const value = numberAt(result, 'value');
      const target = numberAt(result, 'target');
      const metric = textAt(result, 'metric');
      if (metricOf(context, metric)?.better === 'neither') return holdsTarget(result, target);
      return higherIsBetter(context, metric) ? value >= target : value <= target;
    },
  },
  {
    signature: 'isShare(string): bool',
    means: 'the metric is a proportion of counted cases; ppv-in-use and npv-in-use are worked out and are not, so they need no interval',
    run: (context, metric: string) => metricOf(context, metric)?.share ?? false,
  },
  {
    signature: 'higherIsBetter(string): bool',
    means: 'a rise in the metric is good; an error when the table of metrics does not know it',
    run: higherIsBetter,
  },
  {
    signature: 'knownMetric(string): bool',
    means: 'the table of metrics holds it; an own metric of an indicator says its direction itself',
    run: (context, metric: string) => metricOf(context, metric) !== undefined,
  },
  {
    signature: 'wilsonLow(double, int, double): double',
    means: 'lower Wilson bound for a share, its cases and a level',
    run: (_, share: number, cases: number, level: number) => wilsonInterval(share, cases, level).low,
  },
  {
    signature: 'wilsonHigh(double, int, double): double',
    means: 'upper Wilson bound',
    run: (_, share: number, cases: number, level: number) => wilsonInterval(share, cases, level).high,
  },
  {
    /** Hanley and Lippman-Hand, JAMA 1983;249:1743: an approximation to the 95 % bound, close from about 30 cases on. */
    signature: 'ruleOfThree(int): double',
    means: '3 divided by the cases: the upper bound of a share when none was seen',
    run: (_, cases: number) => {
      if (!(cases > 0)) throw new CannotSay('the bound needs at least one case');
      return Math.min(1, 3 / cases);
    },
  },
  {
    signature: 'ppv(double, double, double): double',
    means: 'from sensitivity, specificity, prevalence',
    run: (_, sensitivity: number, specificity: number, prevalence: number) =>
      stated(predictiveValues(sensitivity, specificity, prevalence).ppv),
  },
  {
    signature: 'npv(double, double, double): double',
    means: 'from sensitivity, specificity, prevalence',
    run: (_, sensitivity: number, specificity: number, prevalence: number) =>
      stated(predictiveValues(sensitivity, specificity, prevalence).npv),
  },
  {
    /** A last digit of slack: 0.30 - 0.28 is a hair above 0.02 in binary and must count as 0.02. */
    signature: 'near(double, double, double): bool',
    means: 'no further apart than the third',
    run: (_, one: number, other: number, apart: number) =>
      Math.abs(one - other) <= apart + 1e-12 * Math.max(1, Math.abs(one), Math.abs(other)),
  },
  {
    signature: 'total(list<int>): int',
    means: 'the sum',
    run: (_, numbers: readonly (number | bigint)[]) => numbers.reduce((sum: number, one) => sum + Number(one), 0),
  },
];
