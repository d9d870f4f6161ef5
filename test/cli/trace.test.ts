import assert from 'node:assert/strict';
import { carelint, folderWith } from './cli';

const log = [
  'project: { role: developer, stage: validation }',
  'hazards:',
  '  - id: H-001',
  '    controls:',
  '      - { id: C-001, text: Films of children are refused, type: design, state: implemented }',
  '      - { id: C-002, text: A banner tells when sorting is off, type: protective, state: implemented }',
  '',
].join('\n');

const ours = /^(?:standards\/(?:code-names|software-control)|dcb0129\/control-tests)/;

/** `rule file:line` of what is unmet, of the rules on source code and tests. */
async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { out } = await carelint(['check', folderWith(files), '--format', 'json']);
  const { results } = JSON.parse(out) as {
    results: readonly { rule: string; status: string; places: readonly { uri: string; line: number }[] }[];
  };
  return results
    .filter(({ rule, status }) => ours.test(rule) && status !== 'met' && status !== 'not-applicable')
    .map(({ rule, status, places: [place] }) => `${status} ${rule} ${place?.uri}:${place?.line}`);
}

describe('carelint check, of source code and tests', () => {
  it('asks nothing of a project whose source code names no id', async () => {
    assert.deepEqual(await found({ 'hazard-log.yaml': log, 'src/a.py': 'print("carelint: C-001")\n' }), []);
  });

  it('asks for every control that is software once one comment names an id', async () => {
    assert.deepEqual(await found({ 'hazard-log.yaml': log, 'src/a.py': '# carelint: C-001\n', 'tests/a.py': '# carelint-test: C-001\n' }), [
      'unmet standards/software-control-has-test hazard-log.yaml:6',
      'unmet standards/software-control-is-in-code hazard-log.yaml:6',
    ]);
  });

  it('points at an id in a comment that nothing defines', async () => {
    const files = { 'hazard-log.yaml': log, 'src/a.js': '\n// carelint: C-001, C-002, C-003\n// carelint-test: C-001, C-002\n' };
    assert.deepEqual(await found(files), ['unmet standards/code-names-known-ids src/a.js:2']);
  });

  it('looks at no folder of tools, at no hidden one, and at none of another project', async () => {
    const files = {
      'hazard-log.yaml': log,
      'model-card.yaml': 'name: Sorter\n',
      'node_modules/a/a.js': '// carelint: C-900\n',
      'dist/a.js': '// carelint: C-901\n',
      '.venv/a.py': '# carelint: C-902\n',
      'build/a.js': '// carelint: C-903\n',
      'other/carelint.yaml': 'project: { stage: concept }\n',
      'other/a.py': '# carelint: C-904\n',
    };
    const { out } = await carelint(['facts', folderWith(files)]);
    assert.match(out, /C-904/);
    assert.doesNotMatch(out, /C-90[0-3]/);
    assert.equal(out.indexOf('C-904') > out.indexOf('other/carelint.yaml'), true);
  });

  it('asks where source code is named although no comment is there', async () => {
    const files = { 'hazard-log.yaml': log, 'carelint.yaml': 'documents: { source: [src] }\n', 'src/a.py': 'pass\n' };
    const rules = (await found(files)).map((line) => line.split(' ')[1]);
    assert.equal(rules.filter((rule) => rule === 'standards/software-control-is-in-code').length, 2);
  });

  it('takes the results of tests that the project file names', async () => {
    const results =
      '<testsuite><testcase name="test_c_001"/><testcase name="test_c_002"><failure/></testcase><testcase name="other"/></testsuite>';
    const files = { 'hazard-log.yaml': log, 'carelint.yaml': 'documents: { tests: [out/*.xml] }\n', 'out/junit.xml': results };
    assert.deepEqual(await found(files), ['unmet dcb0129/control-tests-pass hazard-log.yaml:6']);
    assert.deepEqual(await found({ ...files, 'out/junit.xml': '<testsuite/>' }), [
      'unmet standards/software-control-has-result hazard-log.yaml:5',
      'unmet standards/software-control-has-result hazard-log.yaml:6',
    ]);
  });

  it('says that named results are missing or are no results', async () => {
    const check = async (files: Readonly<Record<string, string>>): Promise<string> => {
      const named = { 'hazard-log.yaml': log, 'carelint.yaml': 'documents: { tests: [junit.xml] }\n', ...files };
      return (await carelint(['check', folderWith(named)])).out;
    };
    assert.match(await check({}), /junit\.xml.*\n.*could not be read/);
    assert.match(await check({ 'junit.xml': '<html/>' }), /No known way of writing test results fits/);
  });

  it('keeps source code out of an evidence pack', async () => {
    const folder = folderWith({
      'hazard-log.yaml': log,
      'model-card.yaml': 'name: Sorter\n',
      'src/a.py': '# carelint: C-001\nSECRET = 1\n',
    });
    const { err, status } = await carelint(['pack', folder, '--output', `${folder}/pack.zip`, '--draft']);
    assert.ok(status <= 1, err);
    const { readFileSync } = await import('node:fs');
    assert.doesNotMatch(readFileSync(`${folder}/pack.zip`, 'latin1'), /project\/src\/a\.py/);
  });
});
