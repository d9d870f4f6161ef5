import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalQuantile, predictiveValues, wilsonInterval } from '../../../../src/core/expr/functions/figures';
import { answer } from '../answer';

const results = [
  { id: 'P-1', metric: 'sensitivity', value: 0.94, target: 0.9, dataset: 'D-1' },
  { id: 'P-2', metric: 'sensitivity', value: 0.8, target: 0.9, dataset: 'D-1', group: 'women' },
  { id: 'P-3', metric: 'sensitivity', value: 0.9, arm: 'human', dataset: 'D-1' },
  { id: 'P-4', metric: 'failure-rate', value: 0.02, target: 0.01, dataset: 'D-1', arm: 'ai' },
  { id: 'P-5', metric: 'sensitivity-difference', value: 0.01, target: -0.05, dataset: 'D-1' },
  { id: 'P-6', metric: 'Sensitivity', value: 0.9, dataset: 'D-2' },
];

describe('figures that rules work out', () => {
  it('gives the Wilson intervals that Newcombe printed in 1998', () => {
    // Statistics in Medicine 17:857, table I, method 3.
    for (const [cases, n, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const interval = wilsonInterval(cases / n, n, 0.95);
      assert.equal(interval.low.toFixed(4), low.toFixed(4));
      assert.equal(interval.high.toFixed(4), high.toFixed(4));
    }
  });

  it('keeps the share inside its interval, and the interval inside 0 to 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const share = Math.round(part * n) / n;
        const { low, high } = wilsonInterval(share, n, 0.95);
        return low >= 0 && high <= 1 && low <= share + 1e-12 && high >= share - 1e-12;
      }),
      { numRuns: 200 },
    );
  });

  it('knows the quantiles of the normal distribution', () => {
    assert.equal(normalQuantile(0.975).toFixed(6), '1.959964');
    assert.equal(normalQuantile(0.95).toFixed(6), '1.644854');
    assert.equal(normalQuantile(0.005).toFixed(6), '-2.575829');
    assert.equal(normalQuantile(0.5), 0);
  });

  it('gives no interval for no cases, and none for what is no share', () => {
    assert.equal(answer('wilsonLow(0.5, 0, 0.95)'), '(an interval needs at least one case)');
    assert.equal(answer('wilsonHigh(1.2, 10, 0.95)'), '(1.2 is not a share between 0 and 1)');
    assert.equal(answer('wilsonHigh(0.5, 10, 95.0)'), '(95 is not a confidence level between 0 and 1)');
  });

  it('works out predictive values by Bayes', () => {
    // 1000 people, 10 with the condition, 9 of them found; 99 of the 990 others called positive.
    const { ppv, npv } = predictiveValues(0.9, 0.9, 0.01);
    assert.equal(ppv.toFixed(6), (9 / 108).toFixed(6));
    assert.equal(npv.toFixed(6), (891 / 892).toFixed(6));
    assert.equal(answer('near(ppv(0.9405, 0.9, 0.04), 0.2815, 0.0005)'), true);
    assert.equal(answer('near(npv(0.9405, 0.9, 0.04), 0.9973, 0.0005)'), true);
  });

  it('has no predictive value where nobody tests so', () => {
    assert.equal(answer('ppv(0.0, 1.0, 0.1)'), '(nobody would test so, and the value does not exist)');
  });

  it('agrees with the two by two table it came from', () => {
    const count = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(count, count, count, count, (tp, fp, fn, tn) => {
        const { ppv, npv } = predictiveValues(tp / (tp + fn), tn / (tn + fp), (tp + fn) / (tp + fp + fn + tn));
        return Math.abs(ppv - tp / (tp + fp)) < 1e-9 && Math.abs(npv - tn / (tn + fn)) < 1e-9;
      }),
      { numRuns: 100 },
    );
  });

  it('bounds what was never seen by three divided by the cases', () => {
    assert.equal(answer('ruleOfThree(300)'), 0.01);
    assert.equal(answer('ruleOfThree(2)'), 1);
    assert.equal(answer('ruleOfThree(0)'), '(the bound needs at least one case)');
  });

  it('counts a difference of exactly the allowance as near', () => {
    assert.equal(answer('near(0.30, 0.28, 0.02)'), true);
    assert.equal(answer('near(0.3001, 0.28, 0.02)'), false);
  });

  it('takes as overall what has no group and no site and is the product alone', () => {
    assert.deepEqual(answer('overall(results, "sensitivity").map(r, r.id)', { results }), ['P-1', 'P-6']);
    assert.deepEqual(answer('overall(results, "failure-rate").map(r, r.id)', { results }), ['P-4']);
  });

  it('takes as headline the overall rows with a target and a dataset', () => {
    assert.deepEqual(answer('headline(results).map(r, r.id)', { results }), ['P-1', 'P-4']);
  });

  it('compares with the target in the direction of the metric', () => {
    assert.equal(answer('meetsTarget(results[0])', { results }), true);
    assert.equal(answer('meetsTarget(results[3])', { results }), false);
    assert.equal(
      answer('meetsTarget(r)', { r: { metric: 'calibration-slope', value: 1, target: 1 } }),
      '(whether it meets its target shows in an interval only)',
    );
    assert.equal(answer('meetsTarget(r)', { r: { metric: 'calibration-slope', value: 0.98, low: 0.9, high: 1.06, target: 1 } }), true);
    assert.equal(answer('meetsTarget(r)', { r: { metric: 'calibration-slope', value: 0.8, low: 0.7, high: 0.9, target: 1 } }), false);
    assert.equal(answer('meetsTarget(r)', { r: { metric: 'auc', target: 0.9 } }), '(value is not stated)');
  });

  it('knows which metrics are shares', () => {
    assert.deepEqual(answer('["sensitivity", "ppv-in-use", "auc", "own"].map(m, isShare(m))'), [true, false, false, false]);
    assert.deepEqual(answer('["sensitivity", "own"].map(m, knownMetric(m))'), [true, false]);
  });

  it('adds up', () => {
    assert.equal(answer('total([1, 2, 3]) == 6'), true);
    assert.equal(answer('total([])'), 0);
  });
});
