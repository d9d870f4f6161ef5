import './fakeVscode';
import assert from 'node:assert/strict';
import type { CheckedProject } from '../../../src/hosts/vscode/checkedProject';
import { Checker } from '../../../src/hosts/vscode/checker';
import { idsToName } from '../../../src/hosts/vscode/commentIds';
import { idText } from '../../../src/hosts/vscode/hover';
import { renameEdit, usesAround } from '../../../src/hosts/vscode/idPlaces';
import { begin, Uri, type WorkspaceEdit } from './fakeVscode';
import { smallCatalogue } from './smallCatalogue';

const silent = { error: (...parts: unknown[]) => assert.fail(parts.join(' ')), debug: () => undefined } as never;

const log = [
  'hazards:',
  '  - id: H-001',
  '    name: Missed',
  '    harm: Late treatment',
  '    initial: { severity: major, likelihood: medium, level: 3 }',
  '    controls: [{ id: C1, text: Films of children are refused, type: design, state: implemented }]',
  '  - id: H-002',
  '    name: Read with less care',
  '    controls: [{ id: C1, text: No sign on unmarked films }, { id: C-002, text: Training }]',
  '',
].join('\n');
const source = ['# carelint: H-001.C1, C-002', '# carelint-test: h-002.c1', ''].join('\n');

async function project(): Promise<CheckedProject> {
  begin({ 'hazard-log.yaml': log, 'src/a.py': source });
  const checker = new Checker({ catalogue: async () => smallCatalogue(), log: silent });
  await checker.search();
  await checker.settled();
  const [found] = checker.all();
  assert.ok(found);
  return found;
}

/** What is at the first occurrence of a text in the source file. */
function foundAt(checked: CheckedProject, text: string) {
  const found = usesAround({ project: checked, uri: Uri.file('/project/src/a.py') as never, offset: source.indexOf(text) + 1 });
  assert.ok(found, text);
  return found;
}

const where = ({ uses }: ReturnType<typeof foundAt>): readonly string[] =>
  uses.map(({ role, place }) => `${role} ${place.uri}:${place.span.start}-${place.span.end}`);

describe('Ids in comments of source code, in the editor', () => {
  it('are offered, controls first, with their hazard where the number comes again', async () => {
    assert.deepEqual(
      idsToName((await project()).facts).map(({ id, name }) => `${id} ${name}`),
      [
        'H-001.C1 Films of children are refused',
        'H-002.C1 No sign on unmarked films',
        'C-002 Training',
        'H-001 Missed',
        'H-002 Read with less care',
      ],
    );
  });

  it('lead to their definition and are found from there', async () => {
    const control = log.indexOf('C-002');
    assert.deepEqual(where(foundAt(await project(), 'C-002')), [
      `definition hazard-log.yaml:${control}-${control + 5}`,
      `reference src/a.py:${source.indexOf('C-002')}-${source.indexOf('C-002') + 5}`,
    ]);
  });

  it('mean the control of the hazard before the point, and that hazard', async () => {
    const checked = await project();
    const first = log.indexOf('C1');
    assert.deepEqual(where(foundAt(checked, 'C1,')), [`definition hazard-log.yaml:${first}-${first + 2}`, 'reference src/a.py:18-20']);
    assert.equal(where(foundAt(checked, 'H-001')).length, 2);
  });

  it('are renamed with the log, each part by itself', async () => {
    const checked = await project();
    const renamed = (text: string, name: string): readonly string[] =>
      (renameEdit(foundAt(checked, text), name) as unknown as WorkspaceEdit).replaced.map(
        ({ uri, range, newText }) => `${uri.path} ${range.start.line}:${range.start.character}-${range.end.character} ${newText}`,
      );
    assert.deepEqual(renamed('c1', 'C2'), ['/project/hazard-log.yaml 8:21-23 C2', '/project/src/a.py 1:23-25 C2']);
    assert.deepEqual(renamed('H-001', 'H-100'), ['/project/hazard-log.yaml 1:8-13 H-100', '/project/src/a.py 0:12-17 H-100']);
  });

  it('are explained with what the log says of the control and of the hazard', async () => {
    const checked = await project();
    assert.equal(
      idText(foundAt(checked, 'C1,')).replaceAll('\\', ''),
      '**C1** Films of children are refused (named in 1 place)\n- Control of H-001 Missed\n- design, implemented',
    );
    assert.equal(
      idText(foundAt(checked, 'H-001')).replaceAll('\\', ''),
      '**H-001** Missed (named in 1 place)\n- Harm: Late treatment\n- Initial risk: major, medium, level 3',
    );
  });
});
