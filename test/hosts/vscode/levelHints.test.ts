import './fakeVscode';
import assert from 'node:assert/strict';
import { Checker } from '../../../src/hosts/vscode/checker';
import { levelHints } from '../../../src/hosts/vscode/levelHints';
import { shippedCatalogue } from '../../rules/catalogueFiles';
import { begin, type InlayHint, Range, Uri } from './fakeVscode';

const catalogue = shippedCatalogue();
const silent = { error: (...parts: unknown[]) => assert.fail(parts.join(' ')), debug: () => undefined } as never;

/** The text of the log with each hint where it is shown, and what the hints tell on hover. */
async function shown(log: string, { name = 'hazard-log.yaml', lines = [0, 99] } = {}) {
  begin({ [name]: log });
  const checker = new Checker({ catalogue: async () => catalogue, log: silent });
  await checker.search();
  const [project] = checker.all();
  assert.ok(project);
  const within = new Range(lines[0] ?? 0, 0, lines[1] ?? 0, 0);
  const hints = levelHints(project, Uri.file(`/project/${name}`) as never, within as never) as unknown as readonly InlayHint[];
  const text = log.split('\n');
  for (const { position, label } of hints.toReversed()) {
    const line = text[position.line] ?? '';
    text[position.line] = `${line.slice(0, position.character)}«${label}»${line.slice(position.character)}`;
  }
  return { text: text.join('\n'), told: hints.map(({ tooltip }) => tooltip?.value ?? '') };
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

describe('The level beside the words of a rating', () => {
  it('stands behind the later word, before and after control, whatever level is written', async () => {
    const log = (one: string, other: string) =>
      lines(
        'hazards:',
        '  - id: H-001',
        `    initial: { severity: major, likelihood: medium${one}, level: 4 }`,
        '    residual:',
        '      likelihood: Very low',
        `      severity: Major${other}`,
      );
    assert.equal((await shown(log('', ''))).text, log('«level 3»', '«level 2»'));
  });

  it('tells the cell, the scheme and who asks for it', async () => {
    const { told } = await shown(lines('hazards:', '  - { id: H-001, initial: { severity: major, likelihood: medium } }'));
    assert.match(
      told[0] ?? '',
      /^Severity major and likelihood medium give level 3\.\n\nLooked up in: Example scheme .* because the log declares no scheme\./,
    );
    assert.match(told[0] ?? '', /Source: .*\[dcb0129\/initial\\?-level\\?-recomputes\]/);
  });

  it('comes from the table of the log where there is one', async () => {
    const own = ['scheme: { name: ours, matrix: [{ severity: bad, likelihood: rare, level: 7 }] }', 'hazards:'];
    const { text, told } = await shown(lines(...own, '  - { id: H-001, initial: { severity: bad, likelihood: rare } }'));
    assert.match(text, /likelihood: rare«level 7»/);
    assert.match(told[0] ?? '', /Looked up in: ours\./);
  });

  it('is not shown where a word is missing, open or foreign, nor for a scheme that nobody knows', async () => {
    for (const rating of ['{ severity: major }', '{ severity: major, likelihood: TBC }', '{ severity: dreadful, likelihood: medium }']) {
      const log = lines('hazards:', `  - { id: H-001, initial: ${rating} }`);
      assert.equal((await shown(log)).text, log);
    }
    const unknown = lines('scheme: { name: secret }', 'hazards:', '  - { id: H-001, initial: { severity: major, likelihood: medium } }');
    assert.equal((await shown(unknown)).text, unknown);
  });

  it('is worked out for the lines that are in view', async () => {
    const two = lines('hazards:', ...['H-001', 'H-002'].map((id) => `  - { id: ${id}, initial: { severity: major, likelihood: medium } }`));
    assert.equal((await shown(two, { lines: [2, 3] })).told.length, 1);
  });

  it('is shown in a table too', async () => {
    const table = lines(
      '| Hazard ID | Hazard | Initial severity | Initial likelihood |',
      '|---|---|---|---|',
      '| H-001 | Missed | Major | Medium |',
    );
    assert.match((await shown(table, { name: 'hazard-log.md' })).text, /Medium«level 3» \|/);
  });
});
