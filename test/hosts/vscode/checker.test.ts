import './fakeVscode';
import assert from 'node:assert/strict';
import type { CheckedProject } from '../../../src/hosts/vscode/checkedProject';
import { Checker } from '../../../src/hosts/vscode/checker';
import { showDiagnostics } from '../../../src/hosts/vscode/diagnostics';
import { begin, type Diagnostic, desk, type, Uri } from './fakeVscode';
import { smallCatalogue } from './smallCatalogue';

const catalogue = smallCatalogue();

const silent = { error: (...parts: unknown[]) => assert.fail(parts.join(' ')), debug: () => undefined } as never;

async function editor(files: Readonly<Record<string, string>>): Promise<Checker> {
  begin(files);
  const checker = new Checker({ catalogue: async () => catalogue, log: silent });
  showDiagnostics(checker);
  await checker.search();
  return checker;
}

const shown = (path: string): readonly string[] =>
  (desk.diagnostics.get(path) ?? []).map(
    ({ range, message, severity }: Diagnostic) => `${range.start.line + 1}:${range.start.character + 1} ${severity} ${message}`,
  );

const log = ['hazards:', '  - id: H-001', '    name: Missed'].join('\n');

describe('The checker of the editor', () => {
  it('shows each finding in its own file, with its rule, its page and its source', async () => {
    await editor({ 'model-card.yaml': 'name: Nothing\n', 'hazard-log.yaml': `scheme: dcb0129-example\n${log}` });
    assert.deepEqual(shown('/project/model-card.yaml'), ['1:7 0 It is called nothing']);
    assert.deepEqual(shown('/project/hazard-log.yaml'), ['3:9 0 H-001: no owner is named']);
    const [finding] = desk.diagnostics.get('/project/model-card.yaml') ?? [];
    assert.equal(finding?.source, 'Carelint');
    assert.equal(
      JSON.stringify(finding?.code),
      JSON.stringify({ value: 'small/name-matches', target: { scheme: 'carelint-rule', authority: '', path: '/small/name-matches.md' } }),
    );
    const [related] = (finding?.relatedInformation ?? []) as { message: string; location: { uri: { path: string } } }[];
    assert.equal(related?.message, 'the scheme declared here');
    assert.equal(related?.location.uri.path, '/project/hazard-log.yaml');
  });

  it('shows what is not known as information, and hides it on demand', async () => {
    await editor({ 'model-card.yaml': 'version: 1\n' });
    assert.deepEqual(
      shown('/project/model-card.yaml').map((line) => line.replace(/^\S+ /, '')),
      ['2 Not determined yet. What is it called?'],
    );
    begin({ 'model-card.yaml': 'version: 1\n' });
    desk.settings.undetermined = 'hide';
    const checker = new Checker({ catalogue: async () => catalogue, log: silent });
    showDiagnostics(checker);
    await checker.search();
    assert.deepEqual(shown('/project/model-card.yaml'), []);
  });

  it('judges what is typed before it is saved', async () => {
    const checker = await editor({ 'model-card.yaml': 'name: One\n', 'hazard-log.yaml': log });
    type('/project/hazard-log.yaml', `${log}\n    owner: Dr P. Example`);
    await checker.settled();
    assert.deepEqual(shown('/project/hazard-log.yaml'), []);
    type('/project/hazard-log.yaml', log);
    await checker.settled();
    assert.equal(shown('/project/hazard-log.yaml').length, 1);
  });

  it('tells the editor only of files in which something changed', async () => {
    const checker = await editor({ 'model-card.yaml': 'name: Nothing\n', 'hazard-log.yaml': log });
    const [card, hazards] = ['/project/model-card.yaml', '/project/hazard-log.yaml'].map((path) => desk.diagnostics.get(path));
    type('/project/hazard-log.yaml', `${log}\n    owner: Dr P. Example`);
    await checker.settled();
    assert.equal(desk.diagnostics.get('/project/model-card.yaml'), card);
    assert.notEqual(desk.diagnostics.get('/project/hazard-log.yaml'), hazards);
  });

  it('keeps the projects of a workspace apart', async () => {
    const checker = await editor({
      'a/model-card.yaml': 'name: One\n',
      'a/hazard-log.yaml': log,
      'b/model-card.yaml': 'name: Nothing\n',
      'node_modules/x/README.md': '# no card\n',
    });
    assert.deepEqual(
      checker.all().map(({ root, name }) => `${root.path} ${name}`),
      ['/project/a One', '/project/b Nothing'],
    );
    assert.deepEqual(shown('/project/a/model-card.yaml'), []);
    assert.deepEqual(shown('/project/b/model-card.yaml'), ['1:7 0 It is called nothing']);
  });

  it('reads what the project file names, and says when it is not there', async () => {
    const checker = await editor({
      'carelint.yaml': 'documents:\n  card: docs/product.yaml\n  risk: gone.yaml\n',
      'docs/product.yaml': 'name: Nothing\n',
    });
    assert.deepEqual(shown('/project/docs/product.yaml'), ['1:7 0 It is called nothing']);
    assert.deepEqual(
      checker.all()[0]?.report.problems.map(({ code, place }) => `${code} ${place.uri}`),
      ['unreadable gone.yaml'],
    );
  });

  it('looks for the files that documents name as evidence', async () => {
    await editor({
      'hazard-log.yaml': [
        'records:',
        '  - { id: R-1, kind: other, file: here.pdf }',
        '  - { id: R-2, kind: other, file: gone.pdf }',
        '  - { id: R-3, kind: other, file: ../out.pdf }',
      ].join('\n'),
      'here.pdf': '',
    });
    assert.deepEqual(
      shown('/project/hazard-log.yaml')
        .filter((line) => line.includes('.pdf'))
        .map((line) => line.replace(/^\S+ \d /, '')),
      ['gone.pdf is not in the project', '../out.pdf is not in the project'],
    );
  });

  it('leaves a project alone whose check is switched off', async () => {
    begin({ 'model-card.yaml': 'name: Nothing\n' });
    desk.settings.enable = false;
    const checker = new Checker({ catalogue: () => assert.fail('the catalogue is not needed'), log: silent });
    await checker.search();
    assert.deepEqual(checker.all(), []);
  });

  it('uses rules of the project only where the workspace is trusted', async () => {
    const files = {
      'carelint.yaml': 'rules: [our-rules]\n',
      'model-card.yaml': 'name: One\n',
      'our-rules/ours/pack.yaml': 'title: Ours\nissuer: Us\nabout: Ours.\n',
      'our-rules/ours/named-two.yaml': `title: It is called Two
severity: advice
from: concept
sources: [{ source: law }]
theme: 1
require: card.name == 'Two'
at: card.name
message: It is not called Two
why: We say so.
how: Call it Two.
examples: { met: { a.yaml: "" }, unmet: { a.yaml: "" } }
`,
    };
    await editor(files);
    assert.deepEqual(shown('/project/model-card.yaml'), ['1:7 2 It is not called Two']);
    begin(files);
    desk.trusted = false;
    const checker = new Checker({ catalogue: async () => catalogue, log: silent });
    showDiagnostics(checker);
    await checker.search();
    assert.deepEqual(shown('/project/model-card.yaml'), []);
  });
});

describe('Who asks at every key', () => {
  it('waits for the pause, and who asks for an answer does not', async () => {
    const checker = await editor({ 'model-card.yaml': 'name: One\n', 'hazard-log.yaml': log });
    const uri = Uri.file('/project/hazard-log.yaml') as never;
    type('/project/hazard-log.yaml', `${log}\n    owner: A`);
    const order: string[] = [];
    const calm = checker.calm(uri).then((project) => order.push(`calm ${unmetIn(project)}`));
    await new Promise((done) => setTimeout(done, 20));
    const fresh = checker.fresh(uri).then((project) => order.push(`fresh ${unmetIn(project)}`));
    await Promise.all([calm, fresh]);
    assert.deepEqual(order.sort(), ['calm 0', 'fresh 0']);
  });

  it('is answered when the project goes away meanwhile', async () => {
    const checker = await editor({ 'model-card.yaml': 'name: One\n' });
    type('/project/model-card.yaml', 'name: Two\n');
    const waiting = checker.calm(Uri.file('/project/model-card.yaml') as never);
    desk.files.clear();
    await checker.search();
    await waiting;
    assert.deepEqual(checker.all(), []);
  });
});

const unmetIn = (project: CheckedProject | undefined): number =>
  project?.report.results.filter(({ status }) => status === 'unmet').length ?? -1;
