import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentFacts } from '../../../../src/core/facts/documentFacts';
import { movedNode } from '../../../../src/core/facts/movedFacts';
import { readDocument, rereadDocument } from '../../../reading';

const log = `# The log of an example
version: "1.0"
people: [{ role: clinical-safety-officer, name: Dr P. Example }]
hazards:
  - id: H-001
    name: Missed finding & what comes of it
    description: >
      Written over

      two lines
    causes:
      - { text: Training data, kind: bias }
      - text: "A quote: with a colon"
    initial: { severity: major, likelihood: TBC }
    # a remark
    controls:
    - id: C1
      text: A plain text
        that goes on
      state: implemented

  - id: H-002
    name: 'It''s late'
    effect: |+
      Kept

  - id: H-003
    nmae: misspelt
    owner: clinical-safety-officer
    residual:
      severity: minor
`;

const pieces = ['x', ' ', '\n', '    ', '"', "'", '- ', ': ', ' #', '&a ', '*a', '|', '>', '[', ']', '{', '}', ',', '---\n', '? '];
const more = [
  '\n  - id: H-009\n',
  '\t',
  '\u00a0',
  '!!str ',
  '%',
  'owner: A\n',
  '\r',
  '\nversion: 2\n',
  '- - ',
  '<<: ',
  '\n...\n',
  'name: y\n    ',
];

const share = fc.integer({ min: 0, max: 9999 }).map((n) => n / 10_000);
const edits = fc.array(
  fc.record({
    at: share,
    gone: fc.constantFrom(0, 0, 0, 1, 1, 2, 5, 30),
    comes: fc.oneof(fc.constantFrom('', 'x', 'y z'), fc.constantFrom(...pieces, ...more)),
  }),
  { minLength: 1, maxLength: 6 },
);

const document = (text: string) => ({ uri: 'hazard-log.yaml', text });

/** With every place written out. */
const written = (facts: DocumentFacts): DocumentFacts => ({
  ...facts,
  roots: new Map([...facts.roots].map(([root, node]) => [root, movedNode(node, (position) => position)])),
});

/** How often the facts after an edit came from one hazard alone: then those before it are the very same. */
function readInParts(tail: string): number {
  let alone = 0;
  fc.assert(
    fc.property(edits, (sequence) => {
      let text = `${log}${tail}`;
      let facts = readDocument(document(text), 'risk');
      for (const { at, gone, comes } of sequence) {
        const from = Math.floor(at * text.length);
        const edited = `${text.slice(0, from)}${comes}${text.slice(from + gone)}`;
        const anew = rereadDocument(document(edited), 'risk', { text, facts });
        assert.deepEqual(written(anew), readDocument(document(edited), 'risk'));
        const version = anew.roots.get('risk');
        const before = facts.roots.get('risk');
        const leaf = version?.kind === 'object' ? version.fields.get('version') : undefined;
        if (leaf !== undefined && before?.kind === 'object' && leaf === before.fields.get('version')) alone++;
        [text, facts] = [edited, anew];
      }
    }),
    { numRuns: 80 },
  );
  return alone;
}

describe('a YAML hazard log that is edited', () => {
  for (const [title, tail] of [
    ['with the hazards at its end', ''],
    ['with more keys behind the hazards', 'scheme: dcb0129-example\nexclusions: []\n'],
  ] as const) {
    it(`gives the facts that reading it as a whole gives, ${title}`, () => {
      const alone = readInParts(tail);
      assert.ok(alone > 20, `only ${alone} edits were read by themselves`);
    });
  }

  it('is read as a whole when an edit in one hazard matters to another', () => {
    const text = 'hazards:\n  - id: &one H-1\n    name: A\n  - id: H-2\n    name: *one\n';
    const facts = readDocument(document(text), 'risk');
    const edited = text.replace('&one H-1', '&one H-3');
    assert.deepEqual(rereadDocument(document(edited), 'risk', { text, facts }), readDocument(document(edited), 'risk'));
  });
});
