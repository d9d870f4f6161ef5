import './fakeVscode';
import assert from 'node:assert/strict';
import { finished } from '../../../src/core/rules/steps';
import type { CheckedProject } from '../../../src/hosts/vscode/checkedProject';
import { Checker } from '../../../src/hosts/vscode/checker';
import { partsOf } from '../../../src/hosts/vscode/checklistParts';
import { diagnosticsOf } from '../../../src/hosts/vscode/diagnostics';
import { takeBaseline } from '../../../src/hosts/vscode/takeBaseline';
import { begin, desk, textOn } from './fakeVscode';
import { type Asked, sitDown } from './person';
import { smallCatalogue } from './smallCatalogue';

const catalogue = smallCatalogue();
const log = { error: (...words: unknown[]) => assert.fail(words.join(' ')), debug: () => undefined } as never;
const file = '/project/carelint.baseline.yaml';
const hint = 3;

async function checking<T>(run: (project: CheckedProject, checker: Checker) => T | Promise<T>): Promise<T> {
  desk.settings = { asOf: '2026-11-24' };
  const checker = new Checker({ catalogue: async () => catalogue, log });
  await checker.search();
  await checker.settled();
  const [project] = checker.all();
  assert.ok(project);
  const done = await run(project, checker);
  checker.dispose();
  return done;
}

const taking = async (answer: (asked: Asked) => string | undefined) => {
  const person = sitDown(answer);
  await checking(takeBaseline);
  return person;
};

/** In the order of the text: what is a hint, and what is a problem. */
const shown = () =>
  checking((project) =>
    [...diagnosticsOf(project, { enable: true, minimumSeverity: 'advice', undetermined: 'show' })].flatMap(([, list]) =>
      list.map(({ message, severity }) => `${severity === hint ? 'hint' : 'problem'}: ${message}`),
    ),
  );

const hazards = (...ids: readonly string[]): string => `hazards:\n${ids.map((id) => `  - id: ${id}\n`).join('')}`;
const files = { 'model-card.yaml': 'name: A\n', 'hazard-log.yaml': hazards('H-1', 'H-2') };

describe('A baseline in the editor', () => {
  it('is taken under a name, and what it holds is a hint that says so', async () => {
    begin(files);
    const person = await taking(({ kind }) => (kind === 'input' ? 'Ann  Example' : undefined));
    assert.match(person.asked.at(-1)?.title ?? '', /holds 2 findings and 0 problems/);
    assert.match(textOn(file), /takenBy: Ann Example\ntakenOn: ["']?2026-11-24/);
    desk.files.set('/project/hazard-log.yaml', hazards('H-0', 'H-1', 'H-2'));
    const page = await checking(
      (project) => finished(partsOf(project, { groupBy: 'file', ahead: undefined })).find(({ id }) => id === 'findings')?.html ?? '',
    );
    assert.deepEqual(
      page.split('<article').map((article) => /data-rule="[^"]+"/.test(article) && article.includes('held by the baseline')),
      [false, false, true, true],
    );
    assert.deepEqual(await shown(), [
      'problem: H-0: no owner is named',
      'hint: H-1: no owner is named (held by the baseline)',
      'hint: H-2: no owner is named (held by the baseline)',
    ]);
  });

  it('is not taken when nobody says who takes it', async () => {
    begin(files);
    await taking(() => undefined);
    assert.ok(!desk.files.has(file));
  });

  it('only shrinks where there is one', async () => {
    begin(files);
    await taking(({ kind }) => (kind === 'input' ? 'Ann' : undefined));
    desk.files.set('/project/hazard-log.yaml', hazards('H-2', 'H-3'));
    const person = await taking(({ kind }) => (kind === 'message' ? undefined : assert.fail('nothing is asked')));
    assert.match(person.asked.at(-1)?.title ?? '', /1 entries were settled and taken out, 1 are left/);
    assert.doesNotMatch(textOn(file), /H-1|H-3/);
    assert.match(textOn(file), /H-2/);
  });

  it('that cannot be read holds nothing, and is a problem of its own', async () => {
    begin({ ...files, 'carelint.baseline.yaml': '- what is this\n' });
    const all = await shown();
    assert.equal(all.filter((one) => one.startsWith('problem: H-')).length, 2);
    assert.ok(all.some((one) => one.includes('takenBy')));
  });
});
