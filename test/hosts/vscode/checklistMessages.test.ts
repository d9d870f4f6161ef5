import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asChecklistState, asFromChecklist, asToChecklist } from '../../../src/hosts/shared/checklistMessages';

describe('Messages of the checklist panel', () => {
  it('pass when they are complete', () => {
    const reveal = { type: 'reveal', uri: 'hazard-log.yaml', line: 3, column: 1, endLine: 3, endColumn: 9 };
    assert.deepEqual(asFromChecklist(reveal), reveal);
    assert.deepEqual(asFromChecklist({ type: 'fix', result: 2, rule: 'a/b', version: 1 }), {
      type: 'fix',
      result: 2,
      rule: 'a/b',
      version: 1,
    });
  });

  it('are dropped when a part is missing or of another type', () => {
    assert.equal(asFromChecklist({ type: 'reveal', uri: 'a', line: '3' }), undefined);
    assert.equal(asFromChecklist({ type: 'fix', result: -1, rule: 'a/b', version: 1 }), undefined);
    assert.equal(asFromChecklist({ type: 'run', command: 'x' }), undefined);
    assert.equal(asToChecklist({ type: 'show', html: 3 }), undefined);
  });

  it('carry nothing beyond what is known', () => {
    assert.deepEqual(asFromChecklist({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(asChecklistState({ root: 'file:///a', open: ['x', 3], more: 1 }), { root: 'file:///a', open: ['x'] });
  });

  it('never fail to be read, whatever they are', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        asFromChecklist(value);
        asToChecklist(value);
        asChecklistState(value);
      }),
      { numRuns: 200 },
    );
  });
});
