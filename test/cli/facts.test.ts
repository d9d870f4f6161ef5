import assert from 'node:assert/strict';
import { carelint, folderWith } from './cli';

const log = 'hazards:\n  - id: H-001\n    initial: { severity: major }\n';

describe('carelint facts', () => {
  it('gives every fact with its path, value and place', async () => {
    const { status, out } = await carelint(['facts', 'hazard-log.yaml', '--format', 'json'], {
      folder: folderWith({ 'hazard-log.yaml': log }),
    });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out), {
      documents: [{ uri: 'hazard-log.yaml', format: 'carelint' }],
      facts: [
        { path: 'risk.hazards[0].id', value: 'H-001', uri: 'hazard-log.yaml', line: 2, column: 9, endLine: 2, endColumn: 14 },
        {
          path: 'risk.hazards[0].initial.severity',
          value: 'major',
          uri: 'hazard-log.yaml',
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 31,
        },
      ],
      problems: [],
    });
  });

  it('takes a file of any name and says on the side what it was taken for', async () => {
    const { out, err } = await carelint(['facts', 'whatever.yaml'], { folder: folderWith({ 'whatever.yaml': log }) });
    assert.match(err, /^whatever\.yaml: read as a hazard log, because as a model card it states \d+ facts and as a hazard log 2\.\n$/);
    assert.match(out, /risk\.hazards\[0\]\.initial\.severity {2}major {2}whatever\.yaml:3:26/);
    assert.match(out, /2 facts from 1 documents?/);
  });

  it('reads a whole project and keeps several apart', async () => {
    const folder = folderWith({ 'MODEL_CARD.md': '---\nname: A\n---\n', 'hazard-log.yaml': log });
    const { out } = await carelint(['facts', '.', '--format', 'json'], { folder });
    assert.deepEqual(
      JSON.parse(out).facts.map(({ path }: { path: string }) => path),
      ['card.name', 'risk.hazards[0].id', 'risk.hazards[0].initial.severity'],
    );
    const two = folderWith({ 'a/carelint.yaml': 'project: { role: both }\n', 'b/carelint.yaml': 'project: { role: adopter }\n' });
    assert.deepEqual(
      JSON.parse((await carelint(['facts', '.', '--format', 'json'], { folder: two })).out).projects.map(
        ({ root }: { root: string }) => root,
      ),
      ['a', 'b'],
    );
  });

  it('reports what is wrong with the text beside the facts', async () => {
    const { out } = await carelint(['facts', 'hazard-log.yaml', '--format', 'json'], {
      folder: folderWith({ 'hazard-log.yaml': `${log}    owner: TBC\n` }),
    });
    assert.deepEqual(
      JSON.parse(out).problems.map(({ code, line }: { code: string; line: number }) => [code, line]),
      [['placeholder', 4]],
    );
  });

  it('exits with 2 when there is nothing to read', async () => {
    const { status, err } = await carelint(['facts', 'nowhere.md'], { folder: folderWith({}) });
    assert.equal(status, 2);
    assert.match(err, /"nowhere\.md": it does not exist/);
  });
});
