import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readGlossary, shortMeaning, termFinder, termsOfFact } from '../../src/core/index';
import { shippedCatalogue } from './catalogueFiles';

const { sources } = shippedCatalogue().data;
const { glossary, faults } = readGlossary(readFileSync('rules/glossary.yaml', 'utf8'), sources);
const faultsOf = (...lines: readonly string[]): readonly string[] =>
  readGlossary(lines.join('\n'), [{ id: 'law' }]).faults.map(({ message }) => message);

describe('the glossary', () => {
  it('holds the words of the field, every source, fact and term that it points to being there', () => {
    assert.deepEqual(
      faults.map(({ message }) => message),
      [],
    );
    assert.ok(glossary.length >= 60, `${glossary.length} terms`);
    const known = new Set(glossary.map(({ id }) => id));
    const wanted =
      'hazard harm control residual-risk intended-purpose subgroup model-card hazard-log clinical-safety-officer substantial-change predetermined-change-control-plan post-market-surveillance dtac dcb0129 dcb0160 ukca uk-mdr samd aiamd sensitivity confidence-interval calibration drift';
    assert.deepEqual(
      wanted.split(' ').filter((id) => !known.has(id)),
      [],
    );
  });

  it('names nations as sources do, and one at least where a law or mandated standard of one nation sets the word', () => {
    const nations = new Set(sources.flatMap((source) => source.nations));
    assert.deepEqual(
      glossary.flatMap((term) => term.nations).filter((nation) => !nations.has(nation)),
      [],
    );
    const bound = glossary.filter(({ source }) => {
      const found = sources.find(({ id }) => id === source?.source);
      return found !== undefined && ['law', 'mandatory-standard'].includes(found.status);
    });
    assert.ok(bound.length > 10);
    assert.deepEqual(
      bound.filter((term) => term.nations.length === 0).map(({ id }) => id),
      [],
    );
  });

  it('never calls anything compliant or approved by us', () => {
    assert.deepEqual(
      glossary.filter(({ means }) => /\bcompliant\b|\bguarantee/i.test(means)).map(({ id }) => id),
      [],
    );
  });
});

describe('a glossary that is wrong', () => {
  it('is told what points nowhere, which spelling is taken and what is too long', () => {
    assert.deepEqual(
      faultsOf(
        '- { id: harm, term: Harm, means: Injury., see: [hurt], facts: [card.harm], source: { source: bill } }',
        `- { id: injury, term: Injury, also: [harm], means: ${'x'.repeat(321)} }`,
      ),
      [
        'No source has the id bill',
        'There is no fact card.harm',
        'No other term has the id hurt',
        '"harm" already stands for harm',
        '"injury" is explained in 321 characters; 320 is the most',
      ],
    );
  });

  it('is told of keys that are missing or unknown, and that it is no list', () => {
    assert.deepEqual(faultsOf('- { id: harm, term: Harm, meens: Injury. }'), [
      '"means" is missing from a term',
      'a term has no key "meens"',
    ]);
    assert.deepEqual(faultsOf('harm: Injury'), ['A glossary is a list of terms']);
    assert.deepEqual(faultsOf('- harm'), ['A term is a map of keys']);
  });
});

describe('a term in a text', () => {
  const find = termFinder(glossary);
  const found = (text: string): readonly string[] => find(text).map(({ term, start, end }) => `${term.id}: ${text.slice(start, end)}`);

  it('is found as a whole word, in any case, the longest first', () => {
    assert.deepEqual(found('Residual risks of each Hazard'), ['residual-risk: Residual risks', 'hazard: Hazard']);
    assert.deepEqual(found('the hazard log'), ['hazard-log: hazard log']);
    assert.deepEqual(found('hazardous, dcb0129/hazard, bio-hazard'), []);
  });

  it('is an abbreviation only when it is written as one', () => {
    assert.deepEqual(found('PMS and pms, AUC, the auc'), ['post-market-surveillance: PMS', 'auc: AUC']);
  });

  it('is no everyday word', () => {
    assert.deepEqual(found('a decision about a claim at this stage'), []);
  });

  it('is explained in one sentence in a tooltip, and at the keys that it belongs to', () => {
    const drift = glossary.find(({ id }) => id === 'data-drift');
    assert.ok(drift);
    assert.equal(
      shortMeaning(drift),
      'The inputs change, for instance with another scanner, other patients or another way of coding, and leave the range that the model was tested on.',
    );
    assert.deepEqual(
      termsOfFact(glossary, 'card.threshold.value').map(({ id }) => id),
      ['threshold'],
    );
  });
});
