import assert from 'node:assert/strict';
import { addDecision, type NewDecision } from '../../../src/core/project/addDecision';
import { readDecisions } from '../../../src/core/project/decisions';

const decision: NewDecision = {
  rule: 'a/b',
  subject: 'H-001',
  decision: 'accepted',
  reason: 'Rare: seen once',
  by: 'Dr P. Example',
  on: '2026-11-24',
};

function added(text: string): string | undefined {
  const change = addDecision(text, decision);
  return change && text.slice(0, change.start) + change.newText + text.slice(change.end);
}

const rules = (text: string): readonly string[] => {
  const { decisions, problems } = readDecisions({ uri: 'carelint.decisions.yaml', text });
  assert.deepEqual(problems, []);
  return decisions.map(({ id, rule }) => `${id} ${rule}`);
};

describe('A new decision', () => {
  it('begins a file', () => {
    const text = added('') ?? '';
    assert.deepEqual(rules(text), ['D-001 a/b']);
    assert.equal(readDecisions({ uri: 'x', text }).decisions[0]?.reason, 'Rare: seen once');
  });

  it('comes after those before it, with their comments kept', () => {
    const text = 'decisions:\n  - id: D-001 # the first\n    rule: c/d\n    decision: sign-off\n    by: A\n    on: 2026-01-01\n';
    const after = added(text) ?? '';
    assert.ok(after.startsWith(text.trimEnd()));
    assert.deepEqual(rules(after), ['D-001 c/d', 'D-002 a/b']);
  });

  it('fills a list that is empty, and keeps line endings', () => {
    for (const text of ['# ours\ndecisions:\n', 'decisions: []\n', 'decisions:\r\n', '# only a comment\n']) {
      const after = added(text) ?? '';
      assert.deepEqual(rules(after), ['D-001 a/b'], text);
      if (text.includes('\r\n')) assert.doesNotMatch(after.replaceAll('\r\n', ''), /\n/);
    }
  });

  it('takes an id that nobody has', () => {
    const text = '- { id: D-002, rule: c/d, decision: sign-off, by: A, on: 2026-01-01 }\n';
    assert.deepEqual(rules(added(text) ?? ''), ['D-002 c/d', 'D-003 a/b']);
  });

  it('is not written into what cannot be read', () => {
    assert.equal(added('decisions: [\n'), undefined);
    assert.equal(added('decisions: all fine\n'), undefined);
  });
});
