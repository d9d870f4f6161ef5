import './fakeVscode';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledCatalogue, Form } from '../../../src/core/index';
import { readZip } from '../../../src/exporters/pack/index';
import { Checker } from '../../../src/hosts/vscode/checker';
import { writeEvidencePack } from '../../../src/hosts/vscode/evidencePack';
import { carelint, folderWith, forms } from '../../cli/cli';
import { exampleFiles } from '../../exporters/pack/packContextOf';
import { shippedCatalogue } from '../../rules/catalogueFiles';
import { begin, desk, textOn, type } from './fakeVscode';
import { type Answer, type Asked, type Person, sitDown } from './person';
import { smallCatalogue } from './smallCatalogue';

type Files = Readonly<Record<string, string>>;

interface Shipped {
  readonly catalogue: CompiledCatalogue;
  readonly forms: readonly Form[];
}

const shipped = (): Shipped => ({ catalogue: shippedCatalogue(), forms: forms() });
const little: Shipped = { catalogue: smallCatalogue(), forms: [] };

interface How {
  readonly answer: (asked: Asked) => Answer;
  readonly stopAt?: (step: string) => boolean;
  readonly shipped?: Shipped;
}

/** Runs the command on the desk as it is, for the day for which the examples were written. */
async function packing({ answer, stopAt, shipped = little }: How): Promise<Person> {
  const catalogue = async () => shipped.catalogue;
  desk.settings = { asOf: '2026-11-24' };
  const log = { error: (...words: unknown[]) => assert.fail(words.join(' ')), debug: () => undefined } as never;
  const checker = new Checker({ catalogue, log });
  await checker.search();
  await checker.settled();
  const [project] = checker.all();
  assert.ok(project);
  const person = sitDown(answer, stopAt);
  await writeEvidencePack(project, { checker, catalogue, forms: async () => shipped.forms, version: '0.0.0' });
  checker.dispose();
  return person;
}

const target = '/elsewhere/pack.zip';
const writing =
  (kind: string, more: (asked: Asked) => Answer = () => undefined) =>
  (asked: Asked): Answer => {
    if (asked.kind === 'save') return target;
    return asked.title === 'Write an evidence pack' ? kind : more(asked);
  };

/** Every file but those of the pack itself that lies on the desk. */
const beside = (): readonly string[] => [...desk.files.keys()].filter((path) => path.startsWith('/elsewhere/'));

async function written(files: Files, { kind = 'Evidence pack', shipped = little } = {}): Promise<Uint8Array> {
  begin(files);
  const person = await packing({ answer: writing(kind), shipped });
  const pack = desk.files.get(target);
  assert.ok(pack instanceof Uint8Array, JSON.stringify(person.asked.at(-1)));
  return pack;
}

/** What the command line writes for the same files in a folder of the same name. */
async function byCommandLine(files: Files, more: readonly string[] = []): Promise<Uint8Array> {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([path, text]) => [`project/${path}`, text])));
  const file = join(folderWith({}), 'pack.zip');
  const said = await carelint(['pack', join(folder, 'project'), '--output', file, '--as-of', '2026-11-24', ...more]);
  assert.equal(said.status, 0, said.err);
  return readFileSync(file);
}

const hashes = (pack: Uint8Array): string => {
  const read = readZip(pack);
  assert.ok(read.kind === 'entries');
  return new TextDecoder().decode(read.entries.find(({ path }) => path === 'manifest.json')?.bytes);
};

const small = { 'hazard-log.yaml': 'hazards:\n  - { id: H-1, name: Delay }\n', 'model-card.yaml': 'name: A\n' };
const owing = { ...small, 'hazard-log.yaml': 'hazards:\n  - { id: H-1, owner: TBC }\n' };

describe('An evidence pack from the editor', function () {
  this.timeout(120_000); // the whole catalogue judges a project four times, on a machine that may be busy

  it('is byte for byte the one that the command line writes', async () => {
    const files = exampleFiles('minimal');
    const [editor, line] = [await written(files, { shipped: shipped() }), await byCommandLine(files)];
    assert.equal(hashes(editor), hashes(line));
    assert.ok(Buffer.from(line).equals(editor));
  });

  it('is so for a draft too, with rules and code of the project, links that lead nowhere, other line ends and a commit', async () => {
    const files = {
      'carelint.yaml': 'stage: development\r\nrules: [rules]\r\n',
      'docs/b.md': 'B\r\n',
      'docs/a.md': 'A\r\n',
      'hazard-log.yaml': 'hazards:\r\n  - { id: H-1, name: Delay, controls: [{ id: C-1, text: An alarm }] }\r\n',
      'model-card.yaml': [
        'name: TBC',
        'records:',
        '  - { id: R-1, kind: dpia, file: docs/b.md }',
        '  - { id: R-2, kind: dpia, file: docs/gone.md }',
        '  - { id: R-3, kind: dpia, file: ../other.md }',
        '  - { id: R-4, kind: dpia, file: docs/a.md }',
        '',
      ].join('\r\n'),
      'src/alarm.py': '# carelint: C-1\nalarm()\n',
      'rules/own/pack.yaml': 'title: Our rules\nissuer: Us\nabout: Of this project.\n',
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.git/refs/heads/main': `${'ab'.repeat(20)}\n`,
    };
    const [editor, line] = [await written(files, { kind: 'Draft', shipped: shipped() }), await byCommandLine(files, ['--draft'])];
    assert.equal(hashes(editor), hashes(line));
    assert.match(hashes(editor), /"commit": "abab/);
    assert.ok(Buffer.from(line).equals(editor));
  });

  it('leaves what was there, and nothing else, when it is given up while it is made or written', async () => {
    for (const step of ['index.html', 'file 3 of', 'file 9 of']) {
      begin(small);
      desk.files.set(target, 'the old one');
      const person = await packing({ answer: writing('Evidence pack'), stopAt: (said) => said.startsWith(step) });
      assert.deepEqual(beside(), [target], step);
      assert.equal(textOn(target), 'the old one');
      assert.equal(person.asked.filter(({ kind }) => kind === 'message').length, 0);
    }
  });

  it('leaves what was there when it cannot be written, and says so', async () => {
    begin(small);
    desk.files.set(target, 'the old one');
    const { fs } = require('vscode').workspace;
    const rename = fs.rename;
    fs.rename = async () => Promise.reject(new Error('the disk is full'));
    try {
      const person = await packing({ answer: writing('Evidence pack') });
      assert.equal(person.asked.at(-1)?.title, 'No evidence pack was written. the disk is full');
    } finally {
      fs.rename = rename;
    }
    assert.deepEqual([beside(), textOn(target)], [[target], 'the old one']);
  });

  it('is not written while answers are owed: each leads to its place, and a draft is one choice away', async () => {
    begin(owing);
    const went = await packing({
      answer: writing('Evidence pack', ({ title }) => (title === 'No pack was written' ? 'owner is not' : undefined)),
    });
    const list = went.asked.at(-1)?.items ?? [];
    assert.deepEqual(
      list.map(({ description }) => description),
      [undefined, 'hazard-log.yaml:2:23'],
    );
    assert.deepEqual(beside(), []);
    const [command, uri, { selection }] = went.ran.at(-1) as [string, { path: string }, { selection: { start: object } }];
    assert.deepEqual([command, uri.path, { ...selection.start }], ['vscode.open', '/project/hazard-log.yaml', { line: 1, character: 22 }]);

    begin(owing);
    await packing({ answer: writing('Evidence pack', ({ title }) => (title === 'No pack was written' ? '$(edit)' : undefined)) });
    assert.match(hashes(desk.files.get(target) as Uint8Array), /"draft": true/);
  });

  it('is not written, not even as a draft, while a file looks as if it held data of patients, until a decision lets it in', async () => {
    const files = {
      'model-card.yaml': 'name: A\nrecords: [{ id: R-1, kind: dpia, file: docs/case.md }]\n',
      'docs/case.md': 'Case 1\n\nNHS 943 476 5919\n',
    };
    begin(files);
    const answers = ({ title, kind }: Asked): Answer => {
      if (title === 'No pack was written') return '$(verified) Let docs/case.md in';
      return kind === 'input' ? (title === 'Let docs/case.md into evidence packs' ? 'Invented' : '') : undefined;
    };
    let inputs = 0;
    const person = await packing({ answer: writing('Draft', (asked) => (asked.kind === 'input' && inputs++ === 3 ? '' : answers(asked))) });
    const list = person.asked.find(({ title }) => title === 'No pack was written')?.items ?? [];
    assert.deepEqual(
      list.map(({ label, description }) => [label, description]),
      [
        ['A number with the check digit of an NHS number', 'docs/case.md:3:5'],
        ['$(verified) Let docs/case.md in by a decision…', undefined],
      ],
    );
    assert.ok(!JSON.stringify(person.asked).includes('943'), 'what may be data of a patient is not shown again');
    assert.deepEqual(beside(), []);
    const decisions = textOn('/project/carelint.decisions.yaml');
    assert.match(decisions, /rule: pack\/patient-data, subject: docs\/case\.md, decision: not-applicable, reason: Invented/);

    // It was made today, and packs are judged here as of a day that stays the same.
    const made = decisions.replace(/\bon: [\d-]+/, 'on: 2026-11-24');
    await written({ ...files, 'carelint.decisions.yaml': made });
    begin({ ...files, 'docs/case.md': `${files['docs/case.md']}\n`, 'carelint.decisions.yaml': made });
    const again = await packing({ answer: writing('Draft') });
    assert.equal(again.asked.at(-1)?.title, 'No pack was written', 'the file is another one');
  });

  it('holds what is saved: changes are saved first when the person wants that', async () => {
    for (const answer of [undefined, 'Save and Go On']) {
      begin(small);
      type('/project/model-card.yaml', 'name: B\n');
      const person = await packing({
        answer: writing('Evidence pack', ({ title }) => (title.startsWith('A pack holds') ? answer : undefined)),
      });
      assert.match(person.asked[0]?.title ?? '', /Not saved yet: model-card\.yaml/);
      assert.deepEqual([textOn('/project/model-card.yaml'), beside()], answer === undefined ? ['name: A\n', []] : ['name: B\n', [target]]);
    }
  });

  it('does not write over a file that goes into it, and follows no link', async () => {
    const files = {
      'model-card.yaml': 'name: A\nrecords: [{ id: R-1, kind: dpia, file: docs/plan.md }, { id: R-2, kind: dpia, file: far/plan.md }]\n',
      'docs/plan.md': 'A plan',
      'far/plan.md': 'A plan',
    };
    begin(files);
    const person = await packing({
      answer: (asked) => (asked.kind === 'save' ? '/project/docs/plan.md' : writing('Evidence pack')(asked)),
    });
    assert.match(person.asked.at(-1)?.title ?? '', /docs\/plan\.md is a file that goes into the pack/);
    assert.equal(textOn('/project/docs/plan.md'), 'A plan');

    begin(files);
    desk.links = new Set(['/project/docs/plan.md', '/project/far']);
    await packing({ answer: writing('Evidence pack') });
    const manifest = JSON.parse(hashes(desk.files.get(target) as Uint8Array));
    assert.deepEqual(
      manifest.leftOut.map(({ path }: { path: string }) => path),
      ['docs/plan.md', 'far/plan.md'],
    );
  });

  it('says what was written and offers to show it', async () => {
    begin(small);
    const person = await packing({ answer: writing('Evidence pack', ({ kind }) => (kind === 'message' ? 'Show in Folder' : undefined)) });
    assert.match(
      person.asked.at(-1)?.title ?? '',
      /^The evidence pack was written to \/elsewhere\/pack\.zip: \d+ files, as of 2026-11-24\.$/,
    );
    assert.deepEqual(
      person.ran.map(([command]) => command),
      ['revealFileInOS'],
    );
  });

  it('waits for trust where a project has rules of its own', async () => {
    begin({ ...small, 'carelint.yaml': 'rules: [rules]\n', 'rules/own/pack.yaml': 'title: Ours\nissuer: Us\nabout: Of this project.\n' });
    desk.trusted = false;
    const person = await packing({ answer: writing('Evidence pack') });
    assert.match(person.asked.at(-1)?.title ?? '', /rules of its own/);
    assert.deepEqual(beside(), []);
  });
});
