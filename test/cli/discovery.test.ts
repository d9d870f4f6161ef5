import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { discover } from '../../src/hosts/cli/discovery';
import { evidenceIn } from '../../src/hosts/cli/inside';
import { loadProject } from '../../src/hosts/cli/loadProject';
import { folderWith } from './cli';

const card = '---\nname: A\n---\n';
const log = 'hazards: []\n';

/** `folder: documents` for each project found below a folder that holds these files. */
function found(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = folderWith(files);
  return discover(['.'], folder).projects.map((project) => {
    const way = relative(folder, project.folder);
    return `${way === '' ? '.' : `${way}/`}: ${project.documents.map(({ uri }) => uri).join(' ')}`;
  });
}

describe('projects of a folder', () => {
  it('one card makes one project of everything, wherever it lies', () => {
    assert.deepEqual(found({ 'docs/MODEL_CARD.md': card, 'safety/hazard-log.csv': 'id\n', 'notes.yaml': 'a: 1' }), [
      '.: docs/MODEL_CARD.md safety/hazard-log.csv',
    ]);
  });

  it('a project file makes a project of its folder, and a nested one another', () => {
    assert.deepEqual(found({ 'carelint.yaml': '', 'MODEL_CARD.md': card, 'sub/carelint.yaml': '', 'sub/deep/hazard-log.yaml': log }), [
      '.: MODEL_CARD.md carelint.yaml',
      'sub/: deep/hazard-log.yaml carelint.yaml',
    ]);
  });

  it('cards in several folders make several projects, and a log joins the nearest', () => {
    assert.deepEqual(found({ 'a/MODEL_CARD.md': card, 'a/risk/hazard-log.yaml': log, 'b/model-card.yaml': 'name: B' }), [
      'a/: MODEL_CARD.md risk/hazard-log.yaml',
      'b/: model-card.yaml',
    ]);
  });

  it('a log that is as near to two cards joins neither', () => {
    assert.deepEqual(found({ 'a/MODEL_CARD.md': card, 'b/MODEL_CARD.md': card, 'hazard-log.yaml': log }), [
      '.: hazard-log.yaml',
      'a/: MODEL_CARD.md',
      'b/: MODEL_CARD.md',
    ]);
  });

  it('leaves out hidden folders and what tools put there', () => {
    assert.deepEqual(
      found({
        'MODEL_CARD.md': card,
        'node_modules/x/MODEL_CARD.md': card,
        'dist/MODEL_CARD.md': card,
        '.git/MODEL_CARD.md': card,
        '.venv/hazard-log.yaml': log,
      }),
      ['.: MODEL_CARD.md'],
    );
  });

  it('leaves out what an unpacked evidence pack made of the documents, and takes the documents in it', () => {
    const pack = { 'pack/attestation.dsse.json': '{}', 'pack/hazard-log.xlsx': '', 'pack/project/MODEL_CARD.md': card };
    assert.deepEqual(found({ 'MODEL_CARD.md': card, 'hazard-log.yaml': log, ...pack }), [
      '.: MODEL_CARD.md hazard-log.yaml',
      'pack/project/: MODEL_CARD.md',
    ]);
  });

  it('takes a README only when it opens as a model card', () => {
    assert.deepEqual(found({ 'a/README.md': '---\nlibrary_name: x\n---\n', 'b/README.md': '# A page\n', 'hazard-log.yaml': log }), [
      '.: a/README.md hazard-log.yaml',
    ]);
  });

  it('follows the paths and patterns of the project file', () => {
    const project = 'documents:\n  card: docs/our-card.md\n  risk: safety/**/*.yaml\n';
    assert.deepEqual(
      found({
        'carelint.yaml': project,
        'MODEL_CARD.md': card,
        'docs/our-card.md': card,
        'safety/a/one.yaml': log,
        'safety/two.yaml': log,
      }),
      ['.: docs/our-card.md safety/a/one.yaml safety/two.yaml carelint.yaml'],
    );
  });

  it('does not follow a link to a folder, and refuses a document that is a link out of the project', async () => {
    const folder = folderWith({ 'in/MODEL_CARD.md': card, 'out/hazard-log.yaml': log });
    symlinkSync(join(folder, 'out/hazard-log.yaml'), join(folder, 'in/hazard-log.yaml'));
    symlinkSync(join(folder, 'in'), join(folder, 'in/again'));
    const [project, ...others] = discover(['in'], folder).projects;
    assert.ok(project);
    assert.deepEqual(others, []);
    const loaded = await loadProject(project, folder);
    assert.deepEqual(
      loaded.documents.map(({ uri }) => uri),
      ['MODEL_CARD.md'],
    );
    assert.deepEqual(
      loaded.problems.map(({ code, place }) => `${code} ${place.uri}`),
      ['unreadable hazard-log.yaml'],
    );
  });

  it('reads a link that stays inside', async () => {
    const folder = folderWith({ 'kept/card.md': card });
    symlinkSync(join(folder, 'kept/card.md'), join(folder, 'MODEL_CARD.md'));
    const [project] = discover(['.'], folder).projects;
    assert.ok(project);
    assert.equal((await loadProject(project, folder)).documents[0]?.text, card);
  });
});

describe('files named by hand', () => {
  it('make one project in their deepest common folder, with the project file that stands there', () => {
    const folder = folderWith({ 'p/carelint.yaml': '', 'p/MODEL_CARD.md': card, 'p/a/odd.md': card, 'p/b/hazard-log.yaml': log });
    const { projects, refused } = discover(['p/a/odd.md', 'p/b/hazard-log.yaml'], folder);
    assert.deepEqual(refused, []);
    assert.deepEqual(
      projects.map((project) => [project.folder, project.documents.map(({ uri }) => uri)]),
      [[join(folder, 'p'), ['carelint.yaml', 'a/odd.md', 'b/hazard-log.yaml']]],
    );
  });

  it('may have any name: the text says what they are, and the reason is told', async () => {
    const folder = folderWith({ 'one.yaml': 'hazards:\n  - id: H1\n    name: Fire\n', 'two.yaml': 'name: A\nintendedUse: To sort\n' });
    const kinds: string[] = [];
    for (const name of ['one.yaml', 'two.yaml']) {
      const [project] = discover([name], folder).projects;
      assert.ok(project);
      const { documents, guesses } = await loadProject(project, folder);
      kinds.push(`${documents[0]?.kind}; ${guesses[0]}`);
    }
    assert.match(kinds[0] ?? '', /^risk; one\.yaml: read as a hazard log, because/);
    assert.match(kinds[1] ?? '', /^card; two\.yaml: read as a model card, because/);
  });
});

describe('what is not there', () => {
  it('is refused by name, and the rest is found all the same', () => {
    const folder = folderWith({ 'a/MODEL_CARD.md': card });
    mkdirSync(join(folder, 'empty'));
    const { projects, refused } = discover(['nowhere', 'empty', 'a'], folder);
    assert.equal(projects.length, 1);
    assert.match(refused[0] ?? '', /^"nowhere": it does not exist/);
    assert.match(refused[1] ?? '', /^No documents in "empty"\. Looked for MODEL_CARD\.md/);
  });
});

describe('evidence', () => {
  it('exists when a file of that name lies in the project, links resolved', () => {
    const folder = folderWith({ 'p/docs/plan.md': '', 'secret.md': '' });
    symlinkSync(join(folder, 'secret.md'), join(folder, 'p/link.md'));
    const exists = evidenceIn(join(folder, 'p'));
    assert.deepEqual(
      [
        'docs/plan.md',
        'docs',
        'docs/other.md',
        '../secret.md',
        'link.md',
        join(folder, 'p/docs/plan.md'),
        '',
        'docs/plan.md\0',
        'https://example.org/plan',
      ].map((path) => exists(path)),
      [true, false, false, false, false, false, false, false, false],
    );
  });
});
