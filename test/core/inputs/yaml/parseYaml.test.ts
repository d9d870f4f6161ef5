import assert from 'node:assert/strict';
import { parseYaml } from '../../../../src/core/inputs/yaml/parseYaml';
import { at, brief, plain, written } from '../tree';

const lines = (...all: string[]): string => `${all.join('\n')}\n`;

describe('YAML is read as a tree with places', () => {
  const text = lines(
    'title: "Sepsis alert"',
    'version: 1.10   # as released',
    'hazards:',
    '  - id: H1',
    '    owner:',
    '  - { id: H2, tags: [a, "b c"] }',
    'summary: |',
    '  First line',
    '  second line',
    '',
    'end: ~',
  );
  const { root, problems } = parseYaml(text);

  it('reads values by the core schema', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(plain(root), {
      title: 'Sepsis alert',
      version: 1.1,
      hazards: [
        { id: 'H1', owner: null },
        { id: 'H2', tags: ['a', 'b c'] },
      ],
      summary: 'First line\nsecond line\n',
      end: null,
    });
  });

  it('points at scalars as written, quotes and block marks included', () => {
    assert.equal(written(text, at(root, 'title').span), '"Sepsis alert"');
    assert.equal(written(text, at(root, 'version').span), '1.10');
    assert.equal(written(text, at(root, 'hazards', 1, 'tags', 1).span), '"b c"');
    assert.equal(written(text, at(root, 'summary').span), '|\n  First line\n  second line');
  });

  it('points just after the colon for a value that is not written', () => {
    const { span } = at(root, 'hazards', 0, 'owner');
    assert.equal(span.start, span.end);
    assert.equal(text.slice(0, span.start).endsWith('owner:'), true);
  });

  it('lets maps and lists cover their content, brackets included', () => {
    assert.equal(written(text, at(root, 'hazards').span), '- id: H1\n    owner:\n  - { id: H2, tags: [a, "b c"] }');
    assert.equal(written(text, at(root, 'hazards', 0).span), 'id: H1\n    owner:');
    assert.equal(written(text, at(root, 'hazards', 1).span), '{ id: H2, tags: [a, "b c"] }');
    assert.equal(written(text, at(root, 'hazards', 1, 'tags').span), '[a, "b c"]');
    assert.equal(root?.span.end, text.indexOf('~') + 1);
  });

  it('keeps how a number was written', () => {
    const version = at(root, 'version');
    assert.deepEqual(version.kind === 'scalar' && [version.value, version.text, version.quoted], [1.1, '1.10', false]);
  });

  it('shifts every place by the offset of the text in its document', () => {
    const shifted = parseYaml('a: "b"', { offset: 100 });
    assert.deepEqual(at(shifted.root, 'a').span, { start: 103, end: 106 });
    assert.deepEqual(shifted.root?.span, { start: 100, end: 106 });
  });
});

describe('YAML values are those of version 1.2', () => {
  const value = (text: string): unknown => plain(parseYaml(`v: ${text}`).root);

  it('leaves yes, no, on and dates as text', () => {
    for (const word of ['yes', 'no', 'on', 'off', 'y', '2024-05-01', '12:30', '1_000']) assert.deepEqual(value(word), { v: word });
  });

  it('reads numbers in all their forms', () => {
    const numbers: readonly (readonly [string, number])[] = [
      ['-3', -3],
      ['+4', 4],
      ['0x1F', 31],
      ['0o17', 15],
      ['1e3', 1000],
      ['.5', 0.5],
      ['007', 7],
      ['-.inf', Number.NEGATIVE_INFINITY],
    ];
    for (const [text, number] of numbers) assert.deepEqual(value(text), { v: number });
  });

  it('reads quoted words as text and follows the tags of the core schema', () => {
    assert.deepEqual(value('"true"'), { v: 'true' });
    assert.deepEqual(value('!!str 1.10'), { v: '1.10' });
    assert.deepEqual(value('!!int "3"'), { v: 3 });
    assert.deepEqual(value('! 12'), { v: '12' });
  });

  it('ignores any other tag with a warning', () => {
    const text = 'a: !secret x\nb: !!timestamp 2024-05-01\nc: !thing {d: 1}';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { a: 'x', b: '2024-05-01', c: { d: 1 } });
    assert.deepEqual(brief(text, problems), ['syntax warning "!secret"', 'syntax warning "!!timestamp"', 'syntax warning "!thing"']);
  });
});

describe('YAML that could mislead is a problem with its place', () => {
  it('keeps the first of two keys and points at both', () => {
    const text = 'owner: Ann\nowner: Bob';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { owner: 'Ann' });
    assert.deepEqual(problems[0]?.code, 'duplicate-key');
    assert.equal(problems[0]?.span.start, 11);
    assert.equal(problems[0]?.related?.[0]?.span.start, 0);
  });

  it('finds a duplicate among thousands of keys', () => {
    const text = `${Array.from({ length: 5000 }, (_, i) => `k${i}: ${i}`).join('\n')}\nk4321: again`;
    assert.deepEqual(brief(text, parseYaml(text).problems), ['duplicate-key error "k4321"']);
  });

  it('drops keys that would reach into objects, and merge keys', () => {
    const text = '__proto__: {a: 1}\nconstructor: x\nprototype: y\nbase: &b {c: 1}\nd:\n  <<: *b\n  e: 2';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { base: { c: 1 }, d: { e: 2 } });
    assert.deepEqual(brief(text, problems), [
      'unknown-key warning "__proto__"',
      'unknown-key warning "constructor"',
      'unknown-key warning "prototype"',
      'unknown-key warning "<<"',
    ]);
  });

  it('follows aliases: a word stands where the alias is, a map where it was written', () => {
    const text = 'a: &who Ann\nb: *who\nc: &m {d: 1}\ne: *m';
    const { root } = parseYaml(text);
    assert.deepEqual(plain(root), { a: 'Ann', b: 'Ann', c: { d: 1 }, e: { d: 1 } });
    assert.equal(written(text, at(root, 'b').span), '*who');
    assert.equal(written(text, at(root, 'e').span), '{d: 1}');
  });

  it('refuses an alias without anchor and one inside its own value', () => {
    const text = 'a: *nobody\nb: &b [1, *b]\nc: 2';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { b: [1], c: 2 });
    assert.deepEqual(brief(text, problems), ['syntax error "*nobody"', 'too-deep error "*b"']);
  });

  it('does not unfold an alias bomb', () => {
    const text = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
      .concat(Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`))
      .join('\n');
    const { problems } = parseYaml(text);
    assert.ok(problems.length > 0 && problems.every((problem) => problem.code === 'too-deep'));
  });

  it('says where nesting is too deep and reads the rest', () => {
    const text = `a: 1\ndeep: ${'['.repeat(500)}${']'.repeat(500)}\nb: 2`;
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { a: 1, b: 2 });
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['too-deep'],
    );
  });

  it('reads the first document of several', () => {
    const text = '---\na: 1\n---\nb: 2\n...\n---\nc: 3';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { a: 1 });
    assert.deepEqual(brief(text, problems), ['wrong-shape warning "b: 2"']);
  });

  it('reads nothing where the first of several documents is empty', () => {
    const text = '---\n---\na: 1';
    const { root, problems } = parseYaml(text);
    assert.deepEqual([root?.kind, plain(root), root?.span], ['scalar', null, { start: 3, end: 3 }]);
    assert.deepEqual(brief(text, problems), ['wrong-shape warning "a: 1"']);
  });

  it('takes an unfilled template mark for a placeholder', () => {
    const text = 'name: {{ model_name }}\nowner: Ann';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { name: {}, owner: 'Ann' });
    assert.deepEqual(brief(text, problems), ['placeholder warning "{ model_name }"']);
  });

  it('reads nothing from an empty text, a comment or a lone marker', () => {
    for (const text of ['', '\n\n', '# only a comment', '---\n', '\ufeff', '---\n...\n'])
      assert.deepEqual(parseYaml(text), { problems: [] });
  });

  it('gives a root that is no map as it is', () => {
    assert.deepEqual(plain(parseYaml('- 1\n- 2').root), [1, 2]);
    assert.equal(plain(parseYaml('just words').root), 'just words');
  });
});

describe('YAML from other tools is read as it is meant', () => {
  it('takes CRLF, lone CR and a byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { root, problems } = parseYaml(`\ufeffa: 1${end}b:${end}  - x${end}  - y${end}`);
      assert.deepEqual([plain(root), problems], [{ a: 1, b: ['x', 'y'] }, []]);
    }
  });

  it('reads no-break spaces between tokens as spaces, and leaves them in values', () => {
    const text = 'a:\n\u00a0\u00a0b:\u00a01\n\u00a0\u00a0c: 5\u00a0mg\n';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { a: { b: 1, c: '5\u00a0mg' } });
    assert.deepEqual(brief(text, problems), ['syntax warning "\u00a0"']);
  });

  it('says nothing about no-break spaces that are only content', () => {
    const text = 'a: 5\u00a0mg\nb: |\n  x\n  \u00a0y\n';
    assert.deepEqual(parseYaml(text).problems, []);
    assert.deepEqual(plain(parseYaml(text).root), { a: '5\u00a0mg', b: 'x\n\u00a0y\n' });
  });

  it('reads indentation by tabs, and says that YAML does not', () => {
    const text = 'a:\n\tb: 1\n\tc:\n\t\t- x\n';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { a: { b: 1, c: ['x'] } });
    assert.deepEqual(brief(text, problems), ['syntax error "\\t"']);
  });

  it('leaves tabs alone where YAML allows them', () => {
    const text = '{\n\t"b": 1,\t"c": [\n\t\t2]\n\t}\n';
    assert.deepEqual([plain(parseYaml(text).root), parseYaml(text).problems], [{ b: 1, c: [2] }, []]);
  });

  it('reads a bracket that is closed below its key, with a warning', () => {
    const text = 'a: {\n  b: 1\n}\nc: 2\n';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { a: { b: 1 }, c: 2 });
    assert.deepEqual(brief(text, problems), ['syntax warning "}"']);
  });

  it('reads JSON with tabs and with faults in a YAML file', () => {
    const text = '{\n\t"a": 1,\n\t"b": [1, 2,}';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { a: 1, b: [1, 2] });
    assert.deepEqual(brief(text, problems), ['syntax error "["']);
  });

  it('calls a NUL character what it is and reads the rest', () => {
    const text = 'a: 1\nb: x\0y\nc: 2';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(plain(root), { a: 1, b: 'x\0y', c: 2 });
    assert.deepEqual(brief(text, problems), ['not-text error "\\u0000"']);
  });
});
