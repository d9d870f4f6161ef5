import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseAllDocuments, parseDocument } from 'yaml';
import { parseYaml } from '../../../../src/core/inputs/yaml/parseYaml';
import { plain } from '../tree';
import { anyText, yamlSample } from './samples';

const options = { version: '1.2', merge: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/** What the reference reader makes of a text, with the keys of maps as text; undefined when it refuses it. */
function reference(text: string): { value: unknown } | undefined {
  const document = parseDocument(text, { ...options, stringKeys: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  return { value: document.toJS({ maxAliasCount: 100 }) };
}

describe('The YAML reader agrees with a second one', () => {
  it('on every way of writing generated values', () => {
    fc.assert(
      fc.property(yamlSample, ({ text }) => {
        assert.deepEqual(plain(parseYaml(text).root) ?? null, reference(text)?.value);
      }),
      { numRuns: 150 },
    );
  });

  it('on what it takes without a word from text that is nearly YAML', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root, problems } = parseYaml(text);
        // Aliases and tags are handled in our own way; the rest are corners where the two read the specification apart.
        if (problems.length > 0 || /[*&!?]|^[ \t]+---|[{[,]\s*:|:\s*:|\r(?!\n)|\ufeff/.test(text)) return;
        // The first of several documents is read here; where it is empty, the other reader says so and ours goes on.
        if ((text.match(/^---/gm)?.length ?? 0) > 1) return;
        const other = reference(text);
        if (other !== undefined) assert.deepEqual(plain(root) ?? null, other.value);
      }),
      { numRuns: 400 },
    );
  });

  it('on every YAML file of the corpus', function () {
    const corpus = path.resolve(__dirname, '../../../../../shared/corpus');
    if (!existsSync(corpus)) {
      console.warn('      not run: the corpus is not here');
      this.skip();
    }
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
    assert.ok(files.length > 10, `only ${files.length} YAML files were looked at`);
    for (const file of files) {
      const text = readFileSync(path.join(corpus, file), 'utf8');
      const { root, problems } = parseYaml(text);
      const documents = parseAllDocuments(text, options);
      const first = Array.isArray(documents) ? documents[0] : undefined;
      assert.equal(first?.errors.length, 0, file);
      assert.deepEqual(problems, [], file);
      assert.deepEqual(plain(root), first?.toJS(), file);
    }
  });
});
