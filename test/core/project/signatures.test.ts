import assert from 'node:assert/strict';
import { checkSignatures, documentSeal, readDecisions } from '../../../src/core/index';

const text = 'hazards:\n  - { id: H-1 }\n';

function signed(keys: string, now: string = text) {
  const { signatures, problems } = readDecisions({
    uri: 'carelint.decisions.yaml',
    text: `decisions:\n  - { id: D-1, document: hazard-log.yaml, decision: sign-off, by: Ann, on: 2026-10-01${keys} }\n`,
  });
  assert.deepEqual(problems, []);
  const checked = checkSignatures({ signatures, documents: [{ uri: 'hazard-log.yaml', text: now }], asOf: '2026-11-24' });
  return { states: checked.signed.map(({ state }) => state), problems: checked.problems.map(({ code, message }) => `${code} ${message}`) };
}

const sealed = `, sha256: ${documentSeal(text)}`;

describe('a signature under a document', () => {
  it('holds while the document is as it was signed, however its lines end', () => {
    for (const now of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`])
      assert.deepEqual(signed(sealed, now), { states: ['holds'], problems: [] });
  });

  it('is stale after any other change, and says who signed and when', () => {
    assert.deepEqual(signed(sealed, text.replace('H-1', 'H-2')), {
      states: ['changed'],
      problems: ['stale-decision hazard-log.yaml was signed by Ann on 2026-10-01 and has changed since (D-1)'],
    });
  });

  it('lapses, waits for its day, and says nothing without a seal', () => {
    assert.deepEqual(signed(`, until: 2026-11-01${sealed}`).states, ['lapsed']);
    assert.deepEqual(signed(`, until: 2026-11-24${sealed}`).states, ['holds']);
    assert.deepEqual(signed('').states, ['not-sealed']);
  });

  it('is an orphan when its document was not read', () => {
    const { signatures } = readDecisions({
      uri: 'd.yaml',
      text: `- { id: D-1, document: gone.yaml, decision: sign-off, by: Ann, on: 2027-10-01${sealed} }`,
    });
    const look = (uri: string) => checkSignatures({ signatures, documents: [{ uri, text }], asOf: '2026-11-24' });
    assert.deepEqual(
      look('hazard-log.yaml').problems.map(({ message }) => message),
      ['D-1 signs gone.yaml, and no such document was read'],
    );
    assert.equal(look('gone.yaml').signed[0]?.state, 'not-yet');
  });

  it('is for a document or a rule, and only signs', () => {
    const said = (keys: string) =>
      readDecisions({ uri: 'd.yaml', text: `- { id: D-1, ${keys}, by: A, on: 2026-10-01 }` }).problems[0]?.message;
    assert.match(said('document: a.yaml, rule: p/r, decision: sign-off') ?? '', /about a rule or about a document, not both/);
    assert.match(said('document: a.yaml, decision: accepted, reason: x') ?? '', /a document can be signed off, nothing else/);
  });
});
