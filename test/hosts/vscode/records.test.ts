import './fakeVscode';
import assert from 'node:assert/strict';
import { compileCatalogue } from '../../../src/core/index';
import { Checker } from '../../../src/hosts/vscode/checker';
import { codeActionProvider } from '../../../src/hosts/vscode/codeActions';
import { createRecord } from '../../../src/hosts/vscode/createRecord';
import { linkEvidence } from '../../../src/hosts/vscode/linkEvidence';
import { shippedCatalogue } from '../../rules/catalogueFiles';
import { begin, desk, documentOf, Range } from './fakeVscode';
import { type Answer, type Asked, type Person, sitDown } from './person';

const { data } = shippedCatalogue();
const rules = ['dcb0129/control-is-verified', 'data-protection/dpia-approved-before-use', 'dcb0129/hazard-log-not-empty'];
const catalogue = compileCatalogue({ ...data, rules: data.rules.filter(({ id }) => rules.includes(id)) });
const silent = { error: (...parts: unknown[]) => assert.fail(parts.join(' ')), debug: () => undefined } as never;

/** The project after a person took the action whose title begins so, at a line of a document, and what they were asked. */
async function taken(
  files: Readonly<Record<string, string>>,
  { at, title, answer }: { at: readonly [string, number]; title: string; answer: (asked: Asked) => Answer },
): Promise<Person & { readonly text: (name: string) => string; readonly left: readonly string[] }> {
  begin(files);
  const person = sitDown(answer);
  const checker = new Checker({ catalogue: async () => catalogue, log: silent });
  await checker.search();
  const [name, line] = at;
  const document = documentOf(`/project/${name}`, files[name] ?? '');
  const context = { diagnostics: [], triggerKind: 1 };
  const provided = codeActionProvider(checker).provideCodeActions(
    document as never,
    new Range(line, 0, line, 99) as never,
    context as never,
    {} as never,
  );
  const actions = (await provided) ?? [];
  const command = actions.find((action) => action.title.startsWith(title))?.command as
    | { command: string; arguments: unknown[] }
    | undefined;
  assert.ok(command, actions.map((action) => action.title).join('; '));
  const run = command.command === 'carelint.linkEvidence' ? linkEvidence : createRecord;
  await run(command.arguments[0], checker);
  await checker.search();
  const left = checker
    .all()
    .flatMap(({ report }) => report.results.flatMap((one) => (one.status === 'unmet' ? [`${one.rule}: ${one.message}`] : [])));
  return { ...person, left, text: (path) => desk.open.get(`/project/${path}`) ?? String(desk.files.get(`/project/${path}`)) };
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
const log = (verification: string, ...more: readonly string[]): string =>
  lines(
    'project: { stage: validation }',
    'hazards:',
    '  - id: H-001',
    '    controls:',
    `      - { id: C-001, text: Refused, party: manufacturer, state: implemented${verification} } # by design`,
    ...more,
  );
const record = '  - { id: R-07, kind: test-report, file: docs/t.md, date: 2026-10-01, result: pass }';
const link = 'Link evidence to C-001 (verification)';

describe('Linking evidence', () => {
  it('writes the id of a record that is there, in place of an open mark, and settles the finding', async () => {
    const files = { 'hazard-log.yaml': log(', verification: [TBC]', 'records:', record) };
    const { text, left } = await taken(files, {
      at: ['hazard-log.yaml', 4],
      title: link,
      answer: ({ kind }) => (kind === 'pick' ? 'R-07' : undefined),
    });
    assert.equal(text('hazard-log.yaml'), log(', verification: [R-07]', 'records:', record));
    assert.deepEqual(
      left.filter((one) => one.includes('C-001')),
      [],
    );
  });

  it('makes a record for a file that none speaks of yet, of which only the file is known', async () => {
    const files = { 'hazard-log.yaml': log('', 'records:', record), 'docs/new test.md': 'x' };
    const answer = ({ kind }: Asked): Answer =>
      kind === 'pick' ? '$(folder' : kind === 'folder' ? '/project/docs/new test.md' : undefined;
    const { text, left } = await taken(files, { at: ['hazard-log.yaml', 4], title: link, answer });
    const added = '  - { id: R-08, kind: TBC, file: docs/new test.md, date: TBC }';
    assert.equal(text('hazard-log.yaml'), log(', verification: [ R-08 ]', 'records:', record, added));
    assert.ok(
      left.some((one) => one.includes('C-001')),
      'a record without date and result shows nothing yet',
    );
  });

  it('finds the record that speaks of the file already', async () => {
    const files = { 'hazard-log.yaml': log('', 'records:', record), 'docs/t.md': 'x' };
    const answer = ({ kind }: Asked): Answer => (kind === 'pick' ? '$(folder' : kind === 'folder' ? '/project/docs/t.md' : undefined);
    const { text } = await taken(files, { at: ['hazard-log.yaml', 4], title: link, answer });
    assert.equal(text('hazard-log.yaml'), log(', verification: [ R-07 ]', 'records:', record));
  });

  it('takes no file from outside the project, and Escape changes nothing', async () => {
    const files = { 'hazard-log.yaml': log('', 'records:', record) };
    const outside = await taken(files, {
      at: ['hazard-log.yaml', 4],
      title: link,
      answer: ({ kind }) => (kind === 'pick' ? '$(folder' : kind === 'folder' ? '/elsewhere/t.md' : undefined),
    });
    assert.match(outside.asked.at(-1)?.title ?? '', /lies outside of the project/);
    const escaped = await taken(files, { at: ['hazard-log.yaml', 4], title: link, answer: () => undefined });
    assert.deepEqual(
      [outside, escaped].map(({ text }) => text('hazard-log.yaml')),
      [files['hazard-log.yaml'], files['hazard-log.yaml']],
    );
  });
});

describe('Creating a missing record', () => {
  const card = lines('project: { stage: deployment, personalData: true }', 'name: Sorter');
  const title = 'Create the missing record (dpia)';
  const answer = ({ kind }: Asked): Answer => (kind === 'input' ? 'docs/dpia.md' : undefined);

  it('begins the file and a draft entry in a file of records that the project file lists', async () => {
    const { text, left, shown } = await taken(
      { 'model-card.yaml': card, 'carelint.yaml': 'failOn: error # strict\n' },
      { at: ['model-card.yaml', 0], title, answer },
    );
    assert.equal(text('docs/dpia.md'), '# Dpia\n\nTBC\n');
    assert.match(text('records.yaml'), /^records:\n {2}- id: R-01\n {4}kind: dpia\n {4}file: docs\/dpia\.md\n/);
    assert.equal(text('carelint.yaml'), 'failOn: error # strict\ndocuments:\n  records:\n    - records.yaml\n');
    assert.equal(shown.at(-1), '/project/docs/dpia.md');
    assert.ok(
      left.some((one) => one.startsWith('data-protection/dpia')),
      'a draft without a date settles nothing',
    );
  });

  it('adds to the records where there are some', async () => {
    const kept = lines('records:', '  - { id: R-02, kind: other, file: docs/o.md }');
    const { text } = await taken({ 'model-card.yaml': card + kept }, { at: ['model-card.yaml', 2], title, answer });
    assert.match(
      text('model-card.yaml'),
      /- \{ id: R-02, .* \}\n {2}- \{ id: R-03, kind: dpia, file: docs\/dpia\.md, .*status: draft, productVersion: TBC \}\n$/,
    );
  });
});
