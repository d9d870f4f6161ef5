import assert from 'node:assert/strict';
import { answer } from '../answer';

const control = { id: 'C-001' };
const hazard = { id: 'H-001', controls: [control] };
const other = { id: 'H-002', controls: [{ id: 'C-001' }] };
const hazards = [hazard, other];

describe('functions on source code and tests', () => {
  const outcome = (...tests: readonly object[]): unknown =>
    answer('testOutcome(tests, control, hazard, hazards)', { tests, control, hazard, hazards });

  it('know a comment by the id of the control, or by that of its hazard before it', () => {
    const traced = (ref: string, kind = 'implements'): unknown =>
      answer('tracedBy(comments, "implements", control, hazard)', { comments: [{ ref, kind }], control, hazard });
    assert.equal(traced('C-001'), true);
    assert.equal(traced('h-001.c-001'), true);
    assert.equal(traced('H-002.C-001'), false);
    assert.equal(traced('C-001', 'verifies'), false);
  });

  it('know a test by its name, its class or a property', () => {
    assert.equal(outcome({ name: 'test_c_001_refuses', outcome: 'passed' }), 'passed');
    assert.equal(outcome({ name: 'refuses children [C-001]', outcome: 'passed' }), 'passed');
    assert.equal(outcome({ name: 'a', suite: 'tests.c_001.Intake', outcome: 'passed' }), 'passed');
    assert.equal(outcome({ name: 'a', ids: ['C-001'], outcome: 'passed' }), 'passed');
    assert.equal(outcome({ name: 'a', ids: ['H-001.C-001'], outcome: 'passed' }), 'passed');
  });

  it('do not take part of a word, a longer id or the control of another hazard for it', () => {
    assert.equal(outcome({ name: 'test_abc_001', outcome: 'passed' }), 'missing');
    assert.equal(outcome({ name: 'C-0011', outcome: 'passed' }), 'missing');
    assert.equal(outcome({ name: 'H-002.C-001', outcome: 'passed' }), 'missing');
    assert.equal(outcome({ name: 'H-001.C-001', outcome: 'passed' }), 'passed');
  });

  it('do not take a bare number in a name for an id', () => {
    const bare = { id: '1' };
    const given = { tests: [{ name: 'test 1', outcome: 'passed' }], bare, hazard, hazards };
    assert.equal(answer('testOutcome(tests, bare, hazard, hazards)', given), 'missing');
  });

  it('let one failure outweigh what passed, and what passed what was skipped', () => {
    const test = (word: string) => ({ name: 'C-001', outcome: word });
    assert.equal(outcome(test('passed'), test('failed'), test('skipped')), 'failed');
    assert.equal(outcome(test('skipped'), test('passed')), 'passed');
    assert.equal(outcome(test('skipped')), 'skipped');
    assert.equal(outcome(), 'missing');
  });

  it('cannot say it of a control without an id', () => {
    assert.equal(answer('testOutcome([], {}, hazard, hazards)', { hazard, hazards }), '(id is not stated)');
  });

  it('know the ids of hazards and controls', () => {
    for (const id of ['H-001', 'c-001', 'H-002.C-001']) assert.equal(answer('definesId(hazards, id)', { hazards, id }), true, id);
    for (const id of ['H-003', 'H-001.C-002']) assert.equal(answer('definesId(hazards, id)', { hazards, id }), false, id);
  });
});
