import assert from 'node:assert/strict';
import { readSettings } from '../../../src/core/project/settings';
import { filesOfProject, mostSourceFiles, sourceFiles, sourceProblems } from '../../../src/core/project/sourceFiles';

const settings = (text: string) => readSettings({ uri: 'carelint.yaml', text }).settings;
const files = ['model/run.py', 'hazard-log.yaml', 'src/a.ts', 'src/b.txt', 'build/a.ts', 'src/vendor/c.ts', 'odd/x.sas7', 'README.md'];

describe('the source files of a project', () => {
  it('are those that end as source code does, without what tools made', () => {
    assert.deepEqual(sourceFiles({ files, settings: settings('') }).paths, ['model/run.py', 'src/a.ts']);
  });

  it('are those that the project file names, and no others', () => {
    const named = (list: string) => sourceFiles({ files, settings: settings(`documents: { source: ${list} }`) }).paths;
    assert.deepEqual(named('src'), ['src/a.ts', 'src/vendor/c.ts']);
    assert.deepEqual(named('[model/run.py, "odd/*.sas7"]'), ['model/run.py', 'odd/x.sas7']);
    assert.deepEqual(named('["**"]'), ['build/a.ts', 'model/run.py', 'src/a.ts', 'src/vendor/c.ts']);
    assert.deepEqual(named('[]'), []);
  });

  it('are missed where they are named and nothing is there', () => {
    const found = sourceFiles({ files, settings: settings('documents: { source: [lib] }') });
    assert.deepEqual(
      sourceProblems(found, []).map(({ message, place }) => `${place.uri} ${message}`),
      ['carelint.yaml No source code lies at lib, so none was read'],
    );
  });

  it('are so many at most, which is said to whoever names ids in comments', () => {
    const many = Array.from({ length: mostSourceFiles + 2 }, (_, i) => `src/${i}.py`);
    const found = sourceFiles({ files: many, settings: settings('') });
    assert.equal(found.paths.length, mostSourceFiles);
    assert.deepEqual(sourceProblems(found, []), []);
    assert.match(sourceProblems(found, ['src/1.py'])[0]?.message ?? '', /and 2 were not/);
  });

  it('belong to the nearest project', () => {
    const all = ['a.py', 'one/b.py', 'one/two/c.py'];
    const folders = ['', 'one', 'one/two'];
    assert.deepEqual(filesOfProject(all, { folder: '', folders }), ['a.py']);
    assert.deepEqual(filesOfProject(all, { folder: 'one', folders }), ['b.py']);
    assert.deepEqual(filesOfProject(all, { folder: 'one/two', folders }), ['c.py']);
  });
});
