import { writeFileSync } from 'node:fs';
import { corpusFiles, corpusFolder, corpusIsHere, readCorpusFile, snapshotFile } from './readCorpus';

// Writes what is found in every file of the corpus today. Review the difference like code: each line is a claim about a real file.
if (!corpusIsHere()) {
  console.error(`There is no corpus at ${corpusFolder}; nothing was written.`);
  process.exitCode = 2;
} else {
  const files = corpusFiles();
  const snapshot = Object.fromEntries(files.map((file) => [file.name, readCorpusFile(file).found]));
  writeFileSync(snapshotFile, `${JSON.stringify(snapshot, null, 2)}\n`);
  console.log(`${files.length} files are in ${snapshotFile}`);
}
