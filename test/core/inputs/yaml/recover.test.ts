import assert from 'node:assert/strict';
import { parseYaml } from '../../../../src/core/inputs/yaml/parseYaml';
import { at, brief, plain, written } from '../tree';

const lines = (...all: string[]): string => `${all.join('\n')}\n`;

/** The one message of a text that has one fault. */
function message(text: string): string {
  const { problems } = parseYaml(text);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  return problems[0]?.message ?? '';
}

describe('A broken part of a YAML document loses only itself', () => {
  const text = lines(
    'title: Log',
    'hazards:',
    '  - id: H1',
    '    title: Missed alert',
    '  - id: H2',
    '    title: "Late alert',
    '    owner: Ann',
    '    controls:',
    '      - text: one',
    '      - text: [two',
    '      - text: three',
    '  - id: H3',
    '    title: False alert',
    'review: 2025-01-01',
  );
  const { root, problems } = parseYaml(text);

  it('keeps every other entry, down to the controls of the hazard at fault', () => {
    assert.deepEqual(plain(root), {
      title: 'Log',
      hazards: [
        { id: 'H1', title: 'Missed alert' },
        { id: 'H2', owner: 'Ann', controls: [{ text: 'one' }, { text: 'three' }] },
        { id: 'H3', title: 'False alert' },
      ],
      review: '2025-01-01',
    });
  });

  it('points at the mark to close, once for each', () => {
    assert.deepEqual(brief(text, problems), ['syntax error "\\""', 'syntax error "["']);
    assert.equal(problems[0]?.span.start, text.indexOf('"Late'));
    assert.equal(problems[1]?.span.start, text.indexOf('[two'));
  });

  it('keeps exact places behind the fault', () => {
    assert.equal(written(text, at(root, 'hazards', 2, 'title').span), 'False alert');
    assert.equal(written(text, at(root, 'hazards', 1).span).startsWith('id: H2'), true);
    assert.equal(written(text, at(root, 'review').span), '2025-01-01');
  });

  it('shifts places and problems by the offset', () => {
    const shifted = parseYaml(text, { offset: 7 });
    assert.equal(shifted.problems[0]?.span.start, text.indexOf('"Late') + 7);
    assert.equal(at(shifted.root, 'hazards', 2, 'title').span.start, text.indexOf('False') + 7);
  });

  it('reads lists that are not indented, and lists at the top', () => {
    assert.deepEqual(plain(parseYaml('hazards:\n- id: H1\n  x: "\n- id: H2\n').root), { hazards: [{ id: 'H1' }, { id: 'H2' }] });
    assert.deepEqual(plain(parseYaml('- id: H1\n- id: [\n- id: H3\n').root), [{ id: 'H1' }, { id: 'H3' }]);
  });

  it('knows anchors of other parts, and duplicates across them', () => {
    const broken = 'a: &who Ann\nb: "\nc: *who\na: again\n';
    const read = parseYaml(broken);
    assert.deepEqual(plain(read.root), { a: 'Ann', c: 'Ann' });
    assert.deepEqual(brief(broken, read.problems), ['syntax error "\\""', 'duplicate-key error "a"']);
  });

  it('does not blame the content of an unclosed quote', () => {
    const broken = 'a: "one\ntwo\nthree\nb: 1\n';
    const read = parseYaml(broken);
    assert.deepEqual(plain(read.root), { b: 1 });
    assert.equal(read.problems.length, 1);
  });

  it('takes a line that stands between items for what it is', () => {
    const broken = 'hazards:\n  - id: H1\n stray\n      more-of-it\n  - id: H2\n';
    const read = parseYaml(broken);
    assert.deepEqual(plain(read.root), { hazards: [{ id: 'H1' }, { id: 'H2' }] });
    assert.deepEqual(brief(broken, read.problems), ['syntax error "stray"']);
  });

  it('reads only the first document', () => {
    const broken = '---\na: 1\nb: "\n---\nc: 1\n';
    const read = parseYaml(broken);
    assert.deepEqual(plain(read.root), { a: 1 });
    assert.deepEqual(brief(broken, read.problems), ['wrong-shape warning "---"', 'syntax error "\\""']);
  });

  it('lists a limited number of problems and counts the rest', () => {
    const broken = Array.from({ length: 300 }, (_, i) => `k${i}:v`).join('\n');
    const read = parseYaml(`${broken}\nok: 1\n`);
    assert.equal(read.problems.length, 201);
    assert.match(read.problems.at(-1)?.message ?? '', /^100 more problems/);
    assert.deepEqual(plain(read.root), { ok: 1 });
  });
});

describe('A syntax problem says what to do', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a missing space', 'a: 1\nb:2\n', /space is missing after this colon/],
    ['a colon in a value', 'a: note: this\nb: 1\n', /colon and a space stand inside a value/],
    ['an unclosed quote', "a: 'x\nb: 1\n", /quotation mark is not closed/],
    ['an unclosed bracket', 'a: {b: 1\nc: 1\n', /bracket is not closed/],
    ['a tab', 'a: 1\n\tb: 2\n', /tab stands in the indentation/],
    ['a stray line', 'a: 1\nhello\nb: 2\n', /neither "key: value" nor an item/],
    ['an indentation', 'a: 1\n  b: 2\nc: 3\n', /not indented like the lines/],
    ['a reserved start', 'a: @ann\nb: 1\n', /cannot start with @/],
    ['a percent start', 'a: 1\nb:\n  - %x\n', /cannot start with %/],
    ['text after a quote', 'a: "x" y\nb: 1\n', /follows a closed quotation mark/],
    ['a missing comma', 'a: [{b: 1} c]\nd: 1\n', /comma or a closing bracket is missing/],
    ['a bad escape', 'a: "C:\\data"\nb: 1\n', /backslash in double quotes/],
    ['a star', 'a: * x\nb: 1\n', /starts with \* is an alias/],
    ['a control character', 'a: x\u0007y\nb: 1\n', /control character/],
    ['a template mark', 'a: {% if x %}\nb: 1\n', /template mark/],
  ];
  for (const [name, text, expected] of cases) it(`for ${name}`, () => assert.match(message(text), expected));
});
