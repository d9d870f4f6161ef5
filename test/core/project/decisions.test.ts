import assert from 'node:assert/strict';
import { readDecisions } from '../../../src/core/project/decisions';

function read(...lines: readonly string[]): { decisions: ReturnType<typeof readDecisions>['decisions']; problems: readonly string[] } {
  const text = lines.join('\n');
  const { decisions, problems } = readDecisions({ uri: 'carelint.decisions.yaml', text });
  return {
    decisions,
    problems: problems.map(({ code, message, place }) => `${code} at ${text.slice(place.span.start, place.span.end)}: ${message}`),
  };
}

describe('decisions of a project', () => {
  it('are read whole, with the place of their id', () => {
    const { decisions, problems } = read(
      'decisions:',
      '  - { id: D-1, rule: a/b, subject: H-003, decision: accepted, reason: Replaced in May, by: Ann, role: safety officer, on: 2026-01-02, until: 2026-06-30 }',
      `  - { id: D-2, rule: c/d, decision: sign-off, answer: yes, by: Ann, on: 2 January 2026, sha256: ${'AB'.repeat(32)} }`,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(decisions, [
      {
        id: 'D-1',
        rule: 'a/b',
        decision: 'accepted',
        by: 'Ann',
        on: '2026-01-02',
        subject: 'H-003',
        reason: 'Replaced in May',
        role: 'safety officer',
        until: '2026-06-30',
        place: { uri: 'carelint.decisions.yaml', span: { start: 21, end: 24 } },
      },
      {
        id: 'D-2',
        rule: 'c/d',
        decision: 'sign-off',
        by: 'Ann',
        on: '2026-01-02',
        answer: 'yes',
        sha256: 'ab'.repeat(32),
        place: { uri: 'carelint.decisions.yaml', span: { start: 175, end: 178 } },
      },
    ]);
  });

  it('settle nothing when something is missing, and the others hold', () => {
    const { decisions, problems } = read(
      'decisions:',
      '  - { id: D-1, rule: a/b, decision: accepted, reason: x, by: TBC, on: 2026-01-02 }',
      '  - { id: D-2, rule: a/b, decision: not-applicable, by: Ann, on: 2026-01-02 }',
      '  - { id: D-3, rule: a/b, decision: fine, by: Ann, on: 2026-01-02 }',
      '  - { id: D-4, rule: a/b, decision: sign-off, by: Ann, on: 2026-01 }',
      '  - { id: D-5, rule: a/b, decision: sign-off, answer: maybe, by: Ann, on: 2026-01-01 }',
      '  - { id: D-6, rule: a/b, decision: sign-off, by: Ann, on: 2026-01-01, sha256: abc }',
      '  - just a word',
      '  - { rule: a/b, decision: sign-off, by: Ann, on: 2026-01-01 }',
    );
    assert.deepEqual(
      decisions.map(({ id }) => id),
      ['decision 8'],
    );
    assert.deepEqual(problems, [
      'broken-decision at id: D-1 settles nothing: by is not filled in',
      'broken-decision at id: D-2 settles nothing: not-applicable needs a reason',
      'broken-decision at fine: D-3 settles nothing: decision is expected to be sign-off, not-applicable, accepted',
      'broken-decision at 2026-01: D-4 settles nothing: on is expected to be a day such as 2026-11-24',
      'broken-decision at maybe: D-5 settles nothing: answer is expected to be yes or no',
      'broken-decision at abc: D-6 settles nothing: sha256 is expected to be 64 hexadecimal digits',
      'broken-decision at just a word: a decision is expected here, with rule, decision, by and on',
    ]);
  });

  it('report broken YAML, keys that are none and ids that are given twice', () => {
    assert.ok(read('decisions:', '  - { id: [').problems[0]?.startsWith('syntax'));
    const one = '  - { id: D-1, rule: a/b, decision: sign-off, by: Ann, on: 2026-01-01, when: now }';
    const { problems } = read('decisions:', one, one);
    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]),
      ['unknown-key at when', 'unknown-key at when', 'duplicate-id at D-1'],
    );
    assert.deepEqual(
      read('decisions: some').problems.map((problem) => problem.split(' ')[0]),
      ['wrong-shape'],
    );
  });

  it('may be absent or empty', () => {
    for (const text of ['', 'decisions:', 'decisions: []', '[]']) assert.deepEqual(read(text), { decisions: [], problems: [] }, text);
    assert.deepEqual(readDecisions(), { decisions: [], signatures: [], problems: [] });
  });
});
