import './fakeVscode';
import assert from 'node:assert/strict';
import { Checker } from '../../../src/hosts/vscode/checker';
import { projectAround } from '../../../src/hosts/vscode/sourceSearch';
import { begin, desk, type, Uri } from './fakeVscode';
import { smallCatalogue } from './smallCatalogue';

const silent = { error: (...parts: unknown[]) => assert.fail(parts.join(' ')), debug: () => undefined } as never;
const log = 'hazards:\n  - id: H-001\n    controls: [{ id: C-001, text: x }]\n';

async function editor(files: Readonly<Record<string, string>>): Promise<Checker> {
  begin(files);
  const checker = new Checker({ catalogue: async () => smallCatalogue(), log: silent });
  await checker.search();
  await checker.settled();
  return checker;
}

/** `path: id, id` for each document that is source code. */
function named(checker: Checker): readonly string[] {
  return checker.all().flatMap(({ documents, facts }) =>
    documents
      .filter(({ kind }) => kind === 'source')
      .map(({ uri }) => {
        const ids = facts.stated().filter(({ path, place }) => path.endsWith('.ref') && place.uri === uri);
        return `${uri}: ${ids.map(({ value }) => value).join(', ')}`;
      }),
  );
}

describe('Source code in the editor', () => {
  it('is read where a comment names an id, and nowhere else', async () => {
    const checker = await editor({
      'hazard-log.yaml': log,
      'src/a.py': '# carelint: C-001, H-001\n',
      'src/b.py': 'print(1)\n',
      'node_modules/c.js': '// carelint: C-001\n',
    });
    assert.deepEqual(named(checker), ['src/a.py: C-001, H-001']);
  });

  it('is searched where the project file says, and nowhere else', async () => {
    const files = { 'hazard-log.yaml': log, 'src/a.py': '# carelint: C-001\n', 'lib/b.odd': '# carelint: C-001\n' };
    assert.deepEqual(named(await editor({ ...files, 'carelint.yaml': 'documents: { source: [lib/b.odd] }\n' })), ['lib/b.odd: C-001']);
    const checker = await editor({ ...files, 'carelint.yaml': 'documents: { source: [gone] }\n' });
    assert.deepEqual(named(checker), []);
    assert.match(
      checker
        .all()[0]
        ?.report.problems.map(({ message }) => message)
        .join() ?? '',
      /No source code lies at gone/,
    );
  });

  it('counts as soon as the first comment is typed, and no longer when it is gone', async () => {
    const checker = await editor({ 'hazard-log.yaml': log, 'src/a.py': 'print(1)\n' });
    type('/project/src/a.py', 'print(1)\n# carelint: C-001\n');
    await checker.settled();
    assert.deepEqual(named(checker), ['src/a.py: C-001']);
    type('/project/src/a.py', 'print(1)\n');
    await checker.settled();
    assert.deepEqual(named(checker), []);
  });

  it('is not looked at key by key where nothing names an id', async () => {
    const checker = await editor({ 'hazard-log.yaml': log, 'src/a.py': 'print(1)\n' });
    let checks = 0;
    checker.onDidCheck(() => checks++);
    type('/project/src/a.py', 'print(2)\n');
    await checker.settled();
    assert.equal(checks, 0);
  });

  it('belongs to the nearest project', () => {
    const projects = ['/w', '/w/a', '/w/ab'].map((path) => ({ root: Uri.file(path) })) as never[];
    assert.equal((projectAround(projects, Uri.file('/w/a/b.py') as never)?.project as { root: Uri } | undefined)?.root.path, '/w/a');
    assert.equal(projectAround(projects, Uri.file('/other/b.py') as never), undefined);
    assert.equal(desk.folders.length, 1);
  });
});
