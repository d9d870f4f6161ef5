import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carelint, catalogue, folderWith } from './cli';

const project = {
  'carelint.yaml': 'project: { role: developer, stage: development, nations: [england], nhs: true, personalData: false }\n',
  'MODEL_CARD.md': '---\nname: RashSort\nlimitations:\n  - { id: L-01, text: Poor light, kind: failure-mode }\n---\n',
  'hazard-log.yaml':
    'scheme: dcb0129-example\nhazards:\n  - id: H-001\n    name: Late\n    initial: { severity: major, likelihood: medium, level: 5 }\n',
};
const wrongLevel = 'dcb0129/initial-level-recomputes';

interface Written {
  readonly results: readonly {
    readonly rule: string;
    readonly status: string;
    readonly places: readonly { uri: string; line: number; column: number }[];
  }[];
  readonly problems: readonly { readonly code: string; readonly uri: string }[];
  readonly looked: { readonly documents: readonly { uri: string }[]; readonly facts: number };
  readonly asOf: string;
}

const written = (text: string): Written => JSON.parse(text);

describe('carelint check', () => {
  it('reports a level that does not follow from the matrix, at its very number', async () => {
    const { status, out, err } = await carelint(['check', '--format', 'json'], { folder: folderWith(project) });
    const found = written(out).results.find(({ rule, status }) => rule === wrongLevel && status === 'unmet');
    assert.deepEqual(found?.places[0], { uri: 'hazard-log.yaml', line: 5, column: 60, endLine: 5, endColumn: 61 });
    assert.equal(status, 1);
    assert.equal(err, '');
    assert.equal(written(out).asOf, '2026-11-24');
    assert.deepEqual(
      written(out).looked.documents.map(({ uri }) => uri),
      ['MODEL_CARD.md', 'hazard-log.yaml', 'carelint.yaml'],
    );
  });

  it('prints the same as text, with the way from here to the file', async () => {
    const folder = folderWith({
      'products/rash/MODEL_CARD.md': project['MODEL_CARD.md'],
      'products/rash/hazard-log.yaml': project['hazard-log.yaml'],
      'products/rash/carelint.yaml': project['carelint.yaml'],
    });
    const { out } = await carelint(['check', 'products'], { folder });
    assert.match(out, /products\/rash\/hazard-log\.yaml:5:60 {2}error {4}dcb0129\/initial-level-recomputes/);
    assert.match(out, /RashSort \(products\/rash\), as of 2026-11-24/);
  });

  it('exits by the bar: --fail-on, else failOn of the project file, else warning', async () => {
    const advice = { 'MODEL_CARD.md': '---\nname: A\nlimitations: [x]\n---\n', 'carelint.yaml': 'project: { stage: concept }\n' };
    const folder = folderWith(advice);
    const statusAt = async (...words: readonly string[]): Promise<number> => (await carelint(['check', ...words], { folder })).status;
    assert.equal(await statusAt('--fail-on', 'never'), 0);
    assert.equal(await statusAt('--fail-on', 'undetermined'), 1);
    const lenient = folderWith({ ...project, 'carelint.yaml': `${project['carelint.yaml']}failOn: never\n` });
    assert.equal((await carelint(['check'], { folder: lenient })).status, 0);
    assert.equal((await carelint(['check', '--fail-on', 'error'], { folder: lenient })).status, 1);
  });

  it('judges as of the day asked for, and refuses what is no day', async () => {
    const folder = folderWith(project);
    assert.equal(written((await carelint(['check', '--as-of', '2028-02-29', '--format', 'json'], { folder })).out).asOf, '2028-02-29');
    const { status, err, out } = await carelint(['check', '--as-of', '2027-02-29'], { folder });
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /--as-of takes a date such as 2026-11-24; "2027-02-29" is none/);
  });

  it('keeps several projects apart in text and in JSON', async () => {
    const folder = folderWith({ 'a/MODEL_CARD.md': project['MODEL_CARD.md'], 'b/MODEL_CARD.md': '---\nname: Other\n---\n' });
    const { out } = await carelint(['check', '--format', 'json'], { folder });
    assert.deepEqual(
      JSON.parse(out).projects.map(({ root }: { root: string }) => root),
      ['a', 'b'],
    );
    const text = (await carelint(['check'], { folder })).out;
    assert.match(text, /RashSort \(a\)/);
    assert.match(text, /Other \(b\)/);
  });

  it('writes the report to a file and says so, and never over a document it read', async () => {
    const folder = folderWith(project);
    const { out, err } = await carelint(['check', '--format', 'html', '--output', 'checklist.html'], { folder });
    assert.equal(out, '');
    assert.equal(err, 'The report is in checklist.html\n');
    assert.match(readFileSync(join(folder, 'checklist.html'), 'utf8'), /^<!doctype html>/);
    const refused = await carelint(['check', '--output', 'MODEL_CARD.md'], { folder });
    assert.equal(refused.status, 2);
    assert.equal(readFileSync(join(folder, 'MODEL_CARD.md'), 'utf8'), project['MODEL_CARD.md']);
    const nowhere = await carelint(['check', '--output', 'no/such/folder.txt'], { folder });
    assert.equal(nowhere.status, 2);
    assert.match(nowhere.err, /cannot be written to "no\/such\/folder\.txt": it does not exist/);
  });

  it('uses colour and a progress line on a terminal only, and none when refused', async () => {
    const folder = folderWith(project);
    const on = { folder, outIsTerminal: true, errIsTerminal: true };
    const bright = await carelint(['check'], on);
    assert.match(bright.out, /\u001b\[31merror/);
    assert.match(bright.err, /Checking 1 of 1: \.\r\u001b\[K$/);
    const plain = await carelint(['check'], { ...on, env: { NO_COLOR: '1' } });
    assert.ok(!plain.out.includes('\u001b'));
    assert.match((await carelint(['check'], { ...on, env: { NO_COLOR: '' } })).out, /\u001b\[31merror/);
  });

  it('reads rules from the folders that the project file names', async () => {
    const [own] = catalogue().rules;
    assert.ok(own);
    const rule = [
      'title: The card has a name of our house style',
      'severity: advice',
      'from: concept',
      `sources: [{ source: ${own.sources[0]?.source} }]`,
      'require: card.name.startsWith("Our ")',
      'at: card.name',
      'message: "The name does not begin with Our"',
      'theme: 1',
      'steps: ["1.1"]',
      'why: So that readers know whose it is.',
      'how: Put Our before the name.',
      'examples:',
      '  met: { model-card.yaml: "name: Our RashSort" }',
      '  unmet: { model-card.yaml: "name: RashSort # expect: house/name" }',
    ].join('\n');
    const pack = 'title: House rules\nissuer: Us\nabout: Names.\n';
    const folder = folderWith({
      ...project,
      'carelint.yaml': `${project['carelint.yaml']}rules: [our-rules]\n`,
      'our-rules/house/pack.yaml': pack,
      'our-rules/house/name.yaml': rule,
    });
    const { out } = await carelint(['check', '--format', 'json'], { folder });
    assert.deepEqual(
      written(out).problems.filter(({ uri }) => uri.startsWith('our-rules')),
      [],
    );
    assert.equal(written(out).results.find((result) => result.rule === 'house/name')?.status, 'unmet');
    assert.match((await carelint(['check'], { folder })).out, /to settle it: Put Our before the name/);
  });

  it('says when a folder of rules is not there, and judges the rest', async () => {
    const folder = folderWith({ ...project, 'carelint.yaml': `${project['carelint.yaml']}rules: [gone]\n` });
    const { out } = await carelint(['check', '--format', 'json'], { folder });
    assert.ok(written(out).problems.some(({ code, uri }) => code === 'unreadable' && uri === 'carelint.yaml'));
    assert.ok(written(out).results.some(({ rule }) => rule === wrongLevel));
  });

  it('finds nothing written anywhere that it was not asked to write', async () => {
    const folder = folderWith(project);
    await carelint(['check'], { folder });
    assert.ok(!existsSync(join(folder, 'checklist.html')));
  });
});

describe('a wrong command line', () => {
  for (const words of [
    ['check', '--format', 'pdf'],
    ['check', '--fail-on', 'never-ever'],
    ['chekc'],
    ['check', '--colour'],
    ['facts'],
    ['explain'],
    [],
  ]) {
    it(`is refused with 2 and says what was expected: ${words.join(' ') || 'nothing at all'}`, async () => {
      const { status, out, err } = await carelint(words);
      assert.deepEqual([status, out], [2, '']);
      assert.ok(err.length > 10);
    });
  }

  it('is told from help and version, which are answers', async () => {
    assert.deepEqual(await carelint(['--version']), { status: 0, out: '0.0.0\n', err: '' });
    const help = await carelint(['check', '--help']);
    assert.equal(help.status, 0);
    assert.match(help.out, /--fail-on <level>[\s\S]*Exit status/);
  });
});

describe('a fault of our own', () => {
  it('exits with 3, says that no check was completed and keeps the detail', async () => {
    const { status, err } = await carelint(['check'], {
      folder: folderWith(project),
      today: () => {
        throw new Error('the clock is broken');
      },
    });
    assert.equal(status, 3);
    assert.match(err, /fault of Carelint itself; no check was completed[\s\S]*the clock is broken[\s\S]*at /);
  });
});
