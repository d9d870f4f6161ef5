import assert from 'node:assert/strict';
import { splitFrontMatter } from '../../../../src/core/inputs/yaml/frontMatter';

describe('Front matter is the YAML block that opens a Markdown document', () => {
  it('is told apart from the body', () => {
    const text = '---\nlicense: mit\ntags: [a]\n---\n# Card\n';
    const found = splitFrontMatter(text);
    assert.deepEqual(found, { yaml: 'license: mit\ntags: [a]\n', yamlSpan: { start: 4, end: 27 }, bodyStart: 31 });
    assert.equal(text.slice(found?.bodyStart), '# Card\n');
  });

  it('may start after white space or a byte order mark, and end with dots, on any line ending', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      for (const before of ['', '\ufeff', end, `  ${end}`]) {
        for (const fence of ['---', '...', '---  ', '--- \t']) {
          const text = `${before}---${end}a: 1${end}${fence}${end}Body`;
          const found = splitFrontMatter(text);
          assert.equal(found?.yaml, `a: 1${end}`);
          assert.equal(text.slice(found?.yamlSpan.start, found?.yamlSpan.end), found?.yaml);
          assert.equal(text.slice(found?.bodyStart), 'Body');
        }
      }
    }
  });

  it('may be empty, and may be all there is', () => {
    assert.deepEqual(splitFrontMatter('---\n---\nBody'), { yaml: '', yamlSpan: { start: 4, end: 4 }, bodyStart: 8 });
    assert.equal(splitFrontMatter('---\na: 1\n---')?.bodyStart, 12);
  });

  it('is not a rule or a heading further down, a table, or a block without end', () => {
    for (const text of ['Title\n---\na: 1\n---\n', '---\na: 1\n', '----\na: 1\n----\n', '--- a: 1\n---\n', '', 'no']) {
      assert.equal(splitFrontMatter(text), undefined);
    }
  });

  it('is not ended by a longer line of dashes', () => {
    assert.equal(splitFrontMatter('---\na: 1\n-----\n---\n')?.yaml, 'a: 1\n-----\n');
  });
});
