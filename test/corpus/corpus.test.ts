import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { corpusFiles, corpusFolder, corpusIsHere, readCorpusFile, type Snapshot, snapshotFile } from './readCorpus';

describe('real cards and risk files', () => {
  if (!corpusIsHere()) {
    console.warn(`not run: the corpus of real files is not at ${corpusFolder}, so no real file was read`);
    it.skip(`are read as reviewed (not run: there is no corpus at ${corpusFolder})`);
    return;
  }
  const files = corpusFiles();
  const snapshot = JSON.parse(readFileSync(snapshotFile, 'utf8')) as Snapshot;

  it('are all in the snapshot, and nothing else is', () => {
    assert.ok(files.length > 80, `only ${files.length} files were found`);
    assert.deepEqual(Object.keys(snapshot).toSorted(), files.map(({ name }) => name).toSorted());
  });

  for (const file of files) {
    it(`say in ${file.name} what was found at the last review, at places inside the text`, () => {
      const { found, problems, nodes } = readCorpusFile(file);
      assert.equal(
        problems.some(({ code, message }) => code === 'unreadable' || /^The reader /.test(message)),
        false,
        'a reader failed',
      );
      for (const { span } of [...nodes, ...problems.map(({ place }) => place)]) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= file.text.length);
      }
      assert.deepEqual(found, snapshot[file.name], 'run `npx tsx test/corpus/update.ts` and review the difference');
    });
  }
});
