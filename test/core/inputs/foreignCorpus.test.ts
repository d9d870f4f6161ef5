import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../reading';

const corpus = path.resolve(__dirname, '../../../../shared/corpus');

describe('Every YAML, JSON and XML file of the corpus', () => {
  for (const [folder, kind] of [
    ['model-cards', 'card'],
    ['risk-files', 'risk'],
  ] as const) {
    it(`in ${folder} is taken by a format, and no reader fails or finds broken syntax`, function () {
      if (!existsSync(corpus)) {
        console.warn('      not run: the corpus is not here');
        this.skip();
      }
      const files = readdirSync(path.join(corpus, folder)).filter((file) => /\.(?:ya?ml|json|xml)$/.test(file));
      assert.ok(files.length > 10, `only ${files.length} files were looked at`);
      for (const file of files) {
        const read = readDocument({ uri: file, text: readFileSync(path.join(corpus, folder, file), 'utf8') }, kind);
        assert.ok(read.format !== 'none' && read.format !== 'carelint', `${file}: ${read.format}`);
        assert.deepEqual(
          read.problems.filter(({ code }) => code === 'syntax' || code === 'unreadable' || code === 'duplicate-key'),
          [],
          file,
        );
        assert.ok(read.roots.size > 0, file);
      }
    });
  }
});
