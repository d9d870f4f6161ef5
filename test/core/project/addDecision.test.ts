import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const id = /^D-2026-11-24-[0-9a-f]{6}$/;

describe('A new decision', () => {
  it('begins a file', () => {
    const text = added('') ?? '';
    const { decisions } = readDecisions({ uri: 'x', text });
    assert.match(decisions[0]?.id ?? '', id);
    assert.equal(decisions[0]?.reason, 'Rare: seen once');
    assert.match(text, /^decisions:\n {2}- \{ id: .*\}\n$/);
  });

  it('comes after those before it, with their comments kept, and is one line', () => {
    const text = 'decisions:\n  - id: D-001 # the first\n    rule: c/d\n    decision: sign-off\n    by: A\n    on: 2026-01-01\n';
    const after = added(text) ?? '';
    assert.ok(after.startsWith(text.trimEnd()));
    assert.equal(after.split('\n').length, text.split('\n').length + 1);
    assert.match(rules(after).join('; '), /^D-001 c\/d; D-2026-11-24-[0-9a-f]{6} a\/b$/);
  });

  it('fills a list that is empty, and keeps line endings', () => {
    for (const text of ['# ours\ndecisions:\n', 'decisions: []\n', 'decisions:\r\n', '# only a comment\n']) {
      const after = added(text) ?? '';
      assert.equal(rules(after).length, 1, text);
      if (text.includes('\r\n')) assert.doesNotMatch(after.replaceAll('\r\n', ''), /\n/);
    }
  });

  it('stays one line and comes back as it was, whatever its reason holds', () => {
    for (const reason of [
      'a: b, { c } [d] #e',
      '"quoted" and \'so\'',
      '- item',
      'yes',
      '!tag &anchor *alias',
      'é 🔥 \u2028 end',
      '2026-01-02',
    ]) {
      const change = addDecision('', { ...decision, reason });
      assert.equal(change?.newText.split('\n').length, 3, reason);
      const back = readDecisions({ uri: 'x', text: change?.newText ?? '' });
      assert.deepEqual(back.problems, []);
      assert.equal(back.decisions[0]?.reason, reason.replace(/\s+/g, ' '));
    }
    assert.match(added('- { id: D-1, rule: c/d, decision: sign-off, by: A, on: 2026-01-01 }\n') ?? '', /^- \{ id: D-1.*\n- \{ id: D-2026/);
  });

  it('takes an id that nobody has, also when the same was decided before', () => {
    const text = added(added(added('') ?? '') ?? '') ?? '';
    const ids = readDecisions({ uri: 'x', text }).decisions.map((one) => one.id);
    assert.equal(new Set(ids).size, 3);
  });

  it('is not written into what cannot be read', () => {
    assert.equal(added('decisions: [\n'), undefined);
    assert.equal(added('decisions: all fine\n'), undefined);
  });
});

describe('Decisions of two branches', () => {
  const other: NewDecision = { ...decision, reason: 'Seen twice', by: 'Dr Q. Sample' };
  const with_ = (text: string, ...some: readonly NewDecision[]): string =>
    some.reduce((before, one) => {
      const change = addDecision(before, one);
      assert.ok(change);
      return before.slice(0, change.start) + change.newText + before.slice(change.end);
    }, text);
  const old = 'decisions:\n  - { id: D-1, rule: c/d, decision: sign-off, by: A, on: 2026-01-01 }\n';

  for (const [what, base] of [
    ['a file that was there', old],
    ['a file that both began', ''],
    ['a file with an empty list', 'decisions: []\n'],
    ['a file written in blocks', 'decisions:\n  - id: D-1\n    rule: c/d\n    decision: sign-off\n    by: A\n    on: 2026-01-01\n'],
  ] as const)
    it(`are joined by git without losing one: ${what}`, function () {
      const folder = mkdtempSync(join(tmpdir(), 'carelint-merge-'));
      try {
        const third = { ...other, rule: 'e/f', reason: 'A third' };
        const files = { ours: with_(base, decision), base, theirs: with_(base, other, third) };
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
        const { status, stdout, error } = spawnSync('git', ['merge-file', '--union', '-p', 'ours', 'base', 'theirs'], {
          cwd: folder,
          encoding: 'utf8',
        });
        if (error !== undefined) this.skip();
        assert.equal(status, 0);
        const { decisions, problems } = readDecisions({ uri: 'x', text: stdout });
        assert.deepEqual(problems, []);
        const before = base.includes('D-1') ? ['A'] : [];
        assert.deepEqual(decisions.map(({ by }) => by).sort(), [...before, 'Dr P. Example', 'Dr Q. Sample', 'Dr Q. Sample'].sort());
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
});
