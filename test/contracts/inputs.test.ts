import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentFacts, FactLeaf, FactNode } from '../../src/core/facts/documentFacts';
import { foldText } from '../../src/core/facts/folding';
import { mergeFacts } from '../../src/core/facts/mergeFacts';
import { inputFormats, readDocument } from '../../src/core/inputs/index';
import type { InputFormat } from '../../src/core/inputs/inputFormat';
import type { Span } from '../../src/core/text/span';
import { type InputSample, inputSamples } from './inputSamples';

const runs = { numRuns: 60 };

function nodesOf(facts: DocumentFacts): readonly FactNode[] {
  const nodes: FactNode[] = [];
  const walk = (node: FactNode): void => {
    nodes.push(node);
    if (node.kind === 'list') node.items.forEach(walk);
    if (node.kind === 'object') for (const field of node.fields.values()) walk(field);
  };
  for (const root of facts.roots.values()) walk(root);
  return nodes;
}

function assertInside(facts: DocumentFacts, length: number): void {
  const inside = (span: Span, what: string): void => {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= length, `${what}: ${span.start}-${span.end} of ${length}`);
  };
  for (const node of nodesOf(facts)) {
    inside(node.span, node.kind);
    if (node.keySpan !== undefined) inside(node.keySpan, `key of ${node.kind}`);
  }
  for (const problem of facts.problems) {
    assert.equal(problem.place.uri, facts.uri);
    inside(problem.place.span, problem.code);
    for (const { place } of problem.related ?? []) inside(place.span, `other place of ${problem.code}`);
  }
}

/** Paths and values, without places. */
function valuesOf(facts: DocumentFacts): readonly (readonly [string, unknown])[] {
  return mergeFacts([facts])
    .stated()
    .map(({ path, value }) => [path, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

const label = (sample: InputSample): string => `${sample.uri} (${sample.kind}, ${sample.text.length} characters)`;
const taken = (format: InputFormat): readonly InputSample[] =>
  inputSamples.filter((sample) => format.kinds.includes(sample.kind) && format.detect(sample, sample.kind).confidence !== 'no');

for (const format of inputFormats) {
  describe(`the input format ${format.id}`, () => {
    it('takes a sample of each kind of document that it reads', () => {
      const kinds = new Set(taken(format).map((sample) => sample.kind));
      assert.deepEqual(
        format.kinds.filter((kind) => !kinds.has(kind)),
        [],
      );
    });

    for (const sample of taken(format)) {
      it(`gives facts with places inside ${label(sample)}`, () => {
        const facts = format.read(sample, sample.kind);
        assert.ok(nodesOf(facts).length > 0);
        assert.equal(facts.uri, sample.uri);
        assert.equal(facts.format, format.id);
        assertInside(facts, sample.text.length);
      });

      it(`points each value of ${label(sample)} at the text it was read from`, () => {
        const leaves = nodesOf(format.read(sample, sample.kind)).filter((node): node is FactLeaf => node.kind === 'leaf');
        for (const leaf of leaves) {
          const pointed = foldText(sample.text.slice(leaf.span.start, leaf.span.end));
          assert.ok(pointed.includes(foldText(leaf.written)), `${JSON.stringify(leaf.written)} is not in ${JSON.stringify(pointed)}`);
        }
      });

      it(`gives the same values for ${label(sample)} with other line ends and with a byte order mark`, () => {
        const values = valuesOf(format.read(sample, sample.kind));
        const crlf = { ...sample, text: sample.text.replaceAll('\n', '\r\n') };
        const marked = { ...sample, text: `\ufeff${sample.text}` };
        assert.deepEqual(valuesOf(format.read(crlf, sample.kind)), values);
        assert.deepEqual(valuesOf(format.read(marked, sample.kind)), values);
        assert.deepEqual(format.detect(crlf, sample.kind), format.detect(sample, sample.kind));
      });

      it(`reads any beginning of ${label(sample)} and any mangling of it`, () => {
        const text = fc.oneof(
          fc.nat({ max: sample.text.length }).map((end) => sample.text.slice(0, end)),
          fc
            .tuple(fc.nat({ max: sample.text.length }), fc.nat({ max: 20 }), fc.string({ unit: 'binary', maxLength: 8 }))
            .map(([at, cut, put]) => sample.text.slice(0, at) + put + sample.text.slice(at + cut)),
        );
        fc.assert(
          fc.property(text, (mangled) => {
            format.detect({ ...sample, text: mangled }, sample.kind);
            assertInside(format.read({ ...sample, text: mangled }, sample.kind), mangled.length);
          }),
          runs,
        );
      });
    }
  });
}

describe('reading a document', () => {
  const read = (uri: string, text: string, formats?: readonly InputFormat[]): readonly string[] =>
    readDocument({ uri, text }, 'card', formats).problems.map(({ code, message }) => `${code}: ${message}`);
  const broken: InputFormat = {
    id: 'broken',
    title: 'A format with a fault',
    kinds: ['card'],
    detect: () => ({ confidence: 'certain', why: 'it says so' }),
    read: () => {
      throw new Error('index out of range');
    },
  };

  it('asks the format that is sure before one that is likely', () => {
    const asked = (id: string, confidence: 'certain' | 'likely'): InputFormat => ({
      ...broken,
      id,
      detect: () => ({ confidence, why: '' }),
      read: ({ uri }) => ({ uri, format: id, why: '', roots: new Map(), problems: [] }),
    });
    assert.equal(readDocument({ uri: 'a', text: '' }, 'card', [asked('a', 'likely'), asked('b', 'certain')]).format, 'b');
    assert.equal(readDocument({ uri: 'a', text: '' }, 'card', [asked('a', 'likely'), asked('b', 'likely')]).format, 'a');
  });

  it('turns a fault of a reader into a problem that names it', () => {
    assert.deepEqual(read('a.md', 'x', [broken]), [
      'unreadable: The reader broken failed, so nothing of this document was read: index out of range',
    ]);
  });

  it('says what was tried when no format fits', () => {
    const [problem = ''] = read('model-card.txt', 'x', inputFormats.slice(0, 1));
    assert.match(problem, /^unknown-format: .*its name does not end in/);
  });

  it('refuses what is no text, and what is too large', () => {
    assert.match(read('a.md', 'PK\u0003\u0004abc')[0] ?? '', /^not-text: /);
    assert.match(read('a.md', 'a\0b')[0] ?? '', /^not-text: /);
    assert.match(read('a.md', '\ufffd'.repeat(50))[0] ?? '', /^not-text: /);
    assert.match(read('a.xlsx', 'x')[0] ?? '', /^unknown-format: Of spreadsheets only a hazard log/);
    assert.match(read('a.ods', 'x')[0] ?? '', /^unknown-format: Of spreadsheets only .xlsx/);
    assert.match(read('a.yaml', `name: ${'x'.repeat(1024 * 1024)}`)[0] ?? '', /^too-large: /);
  });

  it('never throws, whatever the text and the name', () => {
    const names = fc.constantFrom('a.yaml', 'a.json', 'a.md', 'a.csv', 'a.xml', 'a.xlsx', 'a');
    const kinds = fc.constantFrom('card' as const, 'risk' as const, 'project' as const, 'record' as const, 'decisions' as const);
    fc.assert(
      fc.property(names, kinds, fc.string({ unit: 'binary', maxLength: 200 }), (uri, kind, text) => {
        assertInside(readDocument({ uri, text }, kind), text.length);
      }),
      { numRuns: 200 },
    );
  });
});
