import assert from 'node:assert/strict';
import type { Hearing } from '../../../src/core/rules/case';
import { CaseResult, type Judged } from '../../../src/core/rules/judged';
import { RuleResults } from '../../../src/core/rules/ruleResults';

/** A rule that says the same of every item, at its own place or at one that all share. */
function hearingOf(placeOf: (path: string) => { uri: string; span: { start: number; end: number } }): Hearing {
  const items = { get: (number: number) => ({ path: `risk.hazards[${number}]` }) };
  return {
    bench: { where: { placeOf }, items: () => items, edition: {} },
    compiled: { rule: { id: 'a/b' } },
    severity: 'warning',
  } as never;
}

const cases = (count: number, path: string): readonly (readonly Judged[])[] =>
  Array.from({ length: count }, () => [{ status: 'unmet', message: 'No record shows it', at: [{ path }], because: () => [] }]);

describe('what a rule says of many items', () => {
  const own = hearingOf((path) => ({ uri: 'log.yaml', span: { start: Number(/\d+/.exec(path)?.[0]), end: 0 } }));

  it('is told at each place once', () => {
    assert.equal(RuleResults.of(own, 'items', cases(50, 'it.controls')).results.length, 50);
    const shared = hearingOf(() => ({ uri: 'log.yaml', span: { start: 0, end: 0 } }));
    assert.equal(RuleResults.of(shared, 'items', cases(50, 'it.controls')).results.length, 1);
  });

  it('is compared with few others, however many say the same', () => {
    const original = Object.getOwnPropertyDescriptor(CaseResult.prototype, 'places');
    assert.ok(original);
    let looks = 0;
    Object.defineProperty(CaseResult.prototype, 'places', {
      ...original,
      get() {
        looks++;
        return original.get?.call(this);
      },
    });
    try {
      RuleResults.of(own, 'items', cases(400, 'it.controls'));
    } finally {
      Object.defineProperty(CaseResult.prototype, 'places', original);
    }
    assert.ok(looks <= 800, `${looks} looks at places`);
  });
});
