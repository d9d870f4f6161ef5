import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJson } from '../../../../src/core/inputs/json/parseJson';
import { assertSpansInside, at, brief, plain, spansOf, written } from '../tree';
import { anyText, mangled } from '../yaml/samples';

describe('JSON is read as a tree with places', () => {
  const text = '{ "name": "Sepsis \\u00e9", "n": 1.10, "list": [true, null, {"a": -2e3}], "empty": {} }';
  const { root, problems } = parseJson(text);

  it('reads the same values as the language does', () => {
    assert.deepEqual([plain(root), problems], [JSON.parse(text), []]);
  });

  it('points at keys and values as written', () => {
    assert.equal(written(text, at(root, 'name').span), '"Sepsis \\u00e9"');
    assert.equal(written(text, at(root, 'list').span), '[true, null, {"a": -2e3}]');
    assert.equal(written(text, at(root, 'list', 2, 'a').span), '-2e3');
    assert.equal(root?.kind === 'map' && root.entries[1] && written(text, root.entries[1].keySpan), '"n"');
  });

  it('keeps how a number was written', () => {
    const n = at(root, 'n');
    assert.deepEqual(n.kind === 'scalar' && [n.value, n.text, n.quoted], [1.1, '1.10', false]);
  });

  it('shifts places by the offset, and takes a byte order mark', () => {
    assert.deepEqual(at(parseJson('{"a": 1}', { offset: 10 }).root, 'a').span, { start: 16, end: 17 });
    assert.deepEqual(at(parseJson('\ufeff{"a": 1}').root, 'a').span, { start: 7, end: 8 });
  });

  it('reads nothing from nothing', () => {
    assert.deepEqual(parseJson(' \n'), { problems: [] });
  });
});

describe('JSON that is not quite JSON is read with problems at their places', () => {
  const cases: readonly (readonly [string, string, unknown, readonly string[]])[] = [
    ['comments', '{ // why\n "a": 1, /* or */ "b": 2 }', { a: 1, b: 2 }, ['syntax warning "// why"']],
    ['trailing commas', '{"a": [1, 2,], }', { a: [1, 2] }, ['syntax warning ","', 'syntax warning ","']],
    ['a missing comma', '{"a": 1 "b": [2 3]}', { a: 1, b: [2, 3] }, ['syntax error "\\"b\\""', 'syntax error "3"']],
    ['a missing colon', '{"a" 1}', { a: 1 }, ['syntax error "1"']],
    ['a key without value', '{"a":, "b": 1, "c"}', { b: 1 }, ['syntax error ","', 'syntax error "\\"c\\""']],
    ['bare and single-quoted keys', "{a: 1, 'b': 2}", { a: 1, b: 2 }, ['syntax error "a"', `syntax error "'b'"`]],
    ['words that are no values', '{"a": NaN, "b": 1}', { a: 'NaN', b: 1 }, ['syntax error "NaN"']],
    ['a bracket left open', '{"a": [1, 2}', { a: [1, 2] }, ['syntax error "["']],
    ['an end too early', '{"a": {"b": "c', { a: { b: 'c' } }, ['syntax error "\\"c"', 'syntax error "{"']],
    ['an end too late', '{"a": 1} {"b": 2}', { a: 1 }, ['wrong-shape warning "{"']],
    ['a duplicate key', '{"a": 1, "a": 2}', { a: 1 }, ['duplicate-key error "\\"a\\""']],
    ['a key that reaches into objects', '{"__proto__": {"x": 1}, "b": 2}', { b: 2 }, ['unknown-key warning "\\"__proto__\\""']],
  ];
  for (const [name, text, value, expected] of cases) {
    it(`for ${name}`, () => {
      const { root, problems } = parseJson(text);
      assert.deepEqual(plain(root), value);
      assert.deepEqual(brief(text, problems), expected);
    });
  }

  it('leaves out what is nested too deeply, and no stack overflows', () => {
    const deep = `{"a": 1, "b": ${'['.repeat(50_000)}${']'.repeat(50_000)}, "c": 2}`;
    const { problems, root } = parseJson(deep);
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['too-deep'],
    );
    assert.equal(at(root, 'c').kind, 'scalar');
    assert.equal(parseJson('['.repeat(100_000)).problems[0]?.code, 'too-deep');
  });
});

describe('Whatever the JSON, reading keeps its promises', () => {
  const runs = { numRuns: 150 };
  const sample = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 2, '\t'))
    .map(([text, indent]) => JSON.stringify(JSON.parse(text), null, indent));

  it('never throws, and every place lies inside the text', () => {
    const broken = sample.chain((text) =>
      fc.oneof(
        anyText,
        fc.nat(text.length).map((end) => text.slice(0, end)),
        mangled(text),
      ),
    );
    fc.assert(
      fc.property(broken, (text) => {
        const { root, problems } = parseJson(text);
        assertSpansInside(text, root, problems);
      }),
      { numRuns: 400 },
    );
  });

  it('reads back what was written', () => {
    fc.assert(
      fc.property(sample, (text) => {
        const { root, problems } = parseJson(text);
        // Forbidden keys are left out, and said.
        if (problems.every((problem) => problem.code === 'unknown-key')) {
          if (problems.length === 0) assert.deepEqual(JSON.stringify(plain(root)), JSON.stringify(JSON.parse(text)));
        } else assert.fail(JSON.stringify(problems));
      }),
      runs,
    );
  });

  it('gives the same for CRLF as for LF, and for one line as for many', () => {
    fc.assert(
      fc.property(sample, (text) => {
        const lf = parseJson(text);
        for (const other of [text.replaceAll('\n', '\r\n'), JSON.stringify(JSON.parse(text))]) {
          assert.deepEqual(JSON.stringify(plain(parseJson(other).root)), JSON.stringify(plain(lf.root)));
          assert.equal(spansOf(parseJson(other).root).length, spansOf(lf.root).length);
        }
      }),
      runs,
    );
  });
});
