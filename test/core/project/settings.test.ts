import assert from 'node:assert/strict';
import { readSettings } from '../../../src/core/project/settings';

function read(...lines: readonly string[]): { settings: ReturnType<typeof readSettings>['settings']; problems: readonly string[] } {
  const text = lines.join('\n');
  const { settings, problems } = readSettings({ uri: 'carelint.yaml', text });
  return { settings, problems: problems.map(({ code, place }) => `${code}: ${text.slice(place.span.start, place.span.end)}`) };
}

const values = (placed: readonly { readonly value: unknown }[] | undefined): readonly unknown[] | undefined =>
  placed?.map(({ value }) => value);

describe('settings of a project', () => {
  it('may all be left out', () => {
    for (const { settings, problems } of [
      readSettings(),
      read(''),
      read('project: { role: both }'),
      read('documents:', 'packs:', 'severity:', 'failOn:'),
    ]) {
      assert.deepEqual(problems, []);
      assert.deepEqual([settings.documents, settings.packs, settings.rules, settings.failOn], [{}, { off: [] }, [], undefined]);
    }
  });

  it('say where the documents are', () => {
    const { settings, problems } = read('documents:', '  card: docs/card.md', '  risk: [./a.csv, "log/*.yaml"]', '  records: [evidence/]');
    assert.deepEqual(
      [values(settings.documents.card), values(settings.documents.risk), values(settings.documents.records)],
      [['docs/card.md'], ['a.csv', 'log/*.yaml'], ['evidence']],
    );
    assert.deepEqual(problems, []);
  });

  it('never lead out of the project', () => {
    const { settings, problems } = read('documents:', '  card: [../a.md, /b.md, "https://example.org/c.md", C:/d.md, ok.md]');
    assert.deepEqual(values(settings.documents.card), ['ok.md']);
    assert.deepEqual(problems.length, 4);
    assert.equal(problems[0], 'bad-value: ../a.md');
  });

  it('turn packs off, or keep only some', () => {
    assert.deepEqual(values(read('packs: { off: [eu-ai-act] }').settings.packs.off), ['eu-ai-act']);
    assert.deepEqual(values(read('packs: [dcb0129, mhra]').settings.packs.only), ['dcb0129', 'mhra']);
  });

  it('give rules another severity, with the place of the rule id', () => {
    const { settings, problems } = read('severity:', '  a/b: off', '  c/d: warning', '  e/f: loud', '  g/h: [error]');
    assert.deepEqual(
      [...settings.severity].map(([rule, { value, place }]) => [rule, value, place.span]),
      [
        ['a/b', 'off', { start: 12, end: 15 }],
        ['c/d', 'warning', { start: 23, end: 26 }],
      ],
    );
    assert.deepEqual(problems, ['bad-value: off', 'bad-value: loud', 'bad-value: error']);
  });

  it('switch a rule off with a reason, and doubt one that is switched off without', () => {
    const { settings, problems } = read(
      'severity:',
      '  a/b: { level: off, reason: Our laboratory reports these }',
      '  c/d: { level: off, reason: TBC }',
      '  e/f: { level: advice }',
      '  g/h: { reason: none, why: x }',
    );
    assert.deepEqual(
      [...settings.severity].map(([rule, { value, reason }]) => [rule, value, reason]),
      [
        ['a/b', 'off', 'Our laboratory reports these'],
        ['c/d', 'off', undefined],
        ['e/f', 'advice', undefined],
      ],
    );
    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]),
      ['bad-value', 'unknown-key', 'bad-value'],
    );
  });

  it('give parameters other values', () => {
    const { settings, problems } = read('parameters:', '  a/b: { months: 6, strict: true, word: x, list: [1] }', '  c/d: 3');
    assert.deepEqual(
      [...(settings.parameters.get('a/b') ?? [])].map(([name, { value }]) => [name, value]),
      [
        ['months', 6],
        ['strict', true],
        ['word', 'x'],
      ],
    );
    assert.deepEqual(problems, ['bad-value: list', 'wrong-shape: c/d']);
  });

  it('say from which severity a run fails', () => {
    assert.equal(read('failOn: warning').settings.failOn?.value, 'warning');
    assert.deepEqual(read('failOn: sometimes').problems, ['bad-value: sometimes']);
  });

  it('report keys that are none', () => {
    assert.deepEqual(read('documents: { cards: a.md }', 'packs: { on: [] }').problems, ['unknown-key: cards', 'unknown-key: on']);
  });
});
