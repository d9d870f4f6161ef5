import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentFacts, FactLeaf, FactNode } from '../../src/core/facts/documentFacts';
import { foldText } from '../../src/core/facts/folding';
import { mergeFacts } from '../../src/core/facts/mergeFacts';
import { inputFormats, readersFor, readDocument as readWith } from '../../src/core/inputs/index';
import type { InputFormat, Reader } from '../../src/core/inputs/inputFormat';
import type { Span } from '../../src/core/text/span';
import { readDocument, readers } from '../reading';
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
    const read = ({ uri, text, kind }: InputSample): DocumentFacts =>
      (readers.get(format.id) ?? assert.fail()).read({ uri, text }, kind, { format: format.id, why: '' });

    it('is loaded when a document needs it', async () => {
      assert.equal(await format.load(), readers.get(format.id));
      const [sample] = taken(format);
      assert.ok(sample);
      assert.ok((await readersFor([sample])).size > 0);
    });

    it('takes a sample of each kind of document that it reads', () => {
      const kinds = new Set(taken(format).map((sample) => sample.kind));
      assert.deepEqual(
        format.kinds.filter((kind) => !kinds.has(kind)),
        [],
      );
    });

    for (const sample of taken(format)) {
      it(`gives facts with places inside ${label(sample)}`, () => {
        const facts = read(sample);
        assert.ok(nodesOf(facts).length > 0);
        assert.equal(facts.uri, sample.uri);
        assert.equal(facts.format, format.id);
        assertInside(facts, sample.text.length);
      });

      it(`points each value of ${label(sample)} at the text it was read from`, () => {
        const leaves = nodesOf(read(sample)).filter((node): node is FactLeaf => node.kind === 'leaf');
        for (const leaf of leaves) {
          const pointed = foldText(sample.text.slice(leaf.span.start, leaf.span.end));
          assert.ok(pointed.includes(foldText(leaf.written)), `${JSON.stringify(leaf.written)} is not in ${JSON.stringify(pointed)}`);
        }
      });

      it(`gives the same values for ${label(sample)} with other line ends and with a byte order mark`, () => {
        const values = valuesOf(read(sample));
        const crlf = { ...sample, text: sample.text.replaceAll('\n', '\r\n') };
        const marked = { ...sample, text: `\ufeff${sample.text}` };
        assert.deepEqual(valuesOf(read(crlf)), values);
        assert.deepEqual(valuesOf(read(marked)), values);
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
            assertInside(read({ ...sample, text: mangled }), mangled.length);
          }),
          runs,
        );
      });
    }
  });
}

describe('reading a document', () => {
  const told = (facts: DocumentFacts): readonly string[] => facts.problems.map(({ code, message }) => `${code}: ${message}`);
  const read = (uri: string, text: string): readonly string[] => told(readDocument({ uri, text }, 'card'));
  const broken: Reader = {
    read: () => {
      throw new Error('index out of range');
    },
  };
  const formatOf = (id: string, confidence: 'certain' | 'likely', reader: Reader): InputFormat => ({
    id,
    title: 'A format of the test',
    kinds: ['card'],
    detect: () => ({ confidence, why: 'it says so' }),
    load: async () => reader,
  });

  it('asks the format that is sure before one that is likely', () => {
    const nothing: Reader = { read: ({ uri }, _, recognised) => ({ uri, ...recognised, roots: new Map(), problems: [] }) };
    const taken = (...formats: readonly InputFormat[]): string =>
      readWith({ uri: 'a', text: '' }, 'card', { formats, readers: new Map(formats.map(({ id }) => [id, nothing])) }).format;
    assert.equal(taken(formatOf('a', 'likely', nothing), formatOf('b', 'certain', nothing)), 'b');
    assert.equal(taken(formatOf('a', 'likely', nothing), formatOf('b', 'likely', nothing)), 'a');
  });

  it('loads what is needed for what changed, and keeps what was there', async () => {
    const card = { uri: 'MODEL_CARD.md', text: '# A\n', kind: 'card' as const };
    const log = { uri: 'hazard-log.yaml', text: 'hazards: []\n', kind: 'risk' as const };
    const first = await readersFor([card]);
    assert.deepEqual([...first.keys()], ['markdown-card']);
    assert.deepEqual([...(await readersFor([card, log], { documents: [card], readers: first })).keys()], ['markdown-card', 'carelint']);
    assert.throws(() => readWith(log, 'risk', { readers: first }), /The reader carelint was not loaded/);
  });

  it('turns a fault of a reader into a problem that names it', () => {
    const formats = [formatOf('broken', 'certain', broken)];
    assert.deepEqual(told(readWith({ uri: 'a.md', text: 'x' }, 'card', { formats, readers: new Map([['broken', broken]]) })), [
      'unreadable: The reader broken failed, so nothing of this document was read: index out of range',
    ]);
  });

  it('says what was tried when no format fits', () => {
    const [problem = ''] = read('model-card.txt', 'x');
    assert.match(problem, /^unknown-format: No known way .*its name does not end in/);
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
