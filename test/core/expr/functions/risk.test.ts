import assert from 'node:assert/strict';
import { answer } from '../answer';

const none = { likelihoods: [], matrix: [], levels: [] };
const own = {
  name: 'own',
  likelihoods: [{ name: 'rare', perUse: 0.001 }],
  matrix: [
    { severity: 'harm', likelihood: 'often', level: 3n },
    { severity: 'harm', likelihood: 'rare', level: 2n },
    { severity: 'upset', likelihood: 'often', level: 2n },
    { severity: 'upset', likelihood: 'rare', level: 1n },
  ],
  levels: [
    { level: 3n, acceptability: 'never' },
    { level: 2n, acceptability: 'conditional' },
  ],
};

// Severity from minor to catastrophic, as the guidance of DCB0129 prints its example.
const example = {
  'very-high': [3, 4, 4, 5, 5],
  high: [2, 3, 3, 4, 5],
  medium: [2, 2, 3, 3, 4],
  low: [1, 2, 2, 3, 4],
  'very-low': [1, 1, 2, 2, 3],
};
const severities = ['minor', 'significant', 'considerable', 'major', 'catastrophic'];

describe('functions on risk', () => {
  it('looks up all 25 cells of the DCB0129 example', () => {
    for (const [likelihood, levels] of Object.entries(example)) {
      const found = severities.map((severity) => answer(`riskLevel("${severity}", "${likelihood}", s)`, { s: none }));
      assert.deepEqual(found, levels, likelihood);
    }
  });

  it('does not mind case, or a space for a hyphen', () => {
    assert.equal(answer('riskLevel("Major", "Very high", s)', { s: none }), 5);
    assert.equal(answer('inScheme("Major", "VERY LOW", s)', { s: none }), true);
  });

  it('cannot say for a word that the scheme does not know', () => {
    assert.equal(
      answer('riskLevel("severe", "low", s)', { s: none }),
      '(the scheme has no cell for severity "severe" and likelihood "low")',
    );
    assert.equal(answer('inScheme("severe", "low", s)', { s: none }), false);
  });

  it('looks up a scheme of the project before any other', () => {
    assert.equal(answer('riskLevel("harm", "rare", s)', { s: own }), 2);
    assert.equal(answer('severityRank("harm", s)', { s: own }), 2);
    assert.equal(answer('acceptability(3, s)', { s: own }), 'never');
    assert.equal(answer('acceptability(1, s)', { s: own }), '(the scheme does not say whether level 1 may be accepted)');
  });

  it('cannot look up a scheme that gives only a name nobody knows', () => {
    assert.equal(
      answer('riskLevel("major", "low", s)', { s: { ...none, name: 'house' } }),
      '(the scheme "house" gives no matrix, so levels cannot be looked up)',
    );
  });

  it('says which levels of the example may be accepted', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((level) => answer(`acceptability(${level}, s)`, { s: none })),
      ['always', 'conditional', 'conditional', 'never', 'never'],
    );
  });

  it('ranks severities and knows the two highest', () => {
    assert.deepEqual(
      severities.map((severity) => answer(`severityRank("${severity}", s)`, { s: none })),
      [1, 2, 3, 4, 5],
    );
    assert.deepEqual(
      severities.map((severity) => answer(`topSeverity("${severity}", s)`, { s: none })),
      [false, false, false, true, true],
    );
  });

  it('finds the worst of the severities, and knows none among none or foreign words', () => {
    assert.equal(answer('worstSeverity(["Minor", "major", "Major"], s)', { s: none }), 'major');
    assert.equal(answer('worstSeverity([], s)', { s: none }), '(no severity is stated)');
    assert.equal(answer('worstSeverity(["minor", "awful"], s)', { s: none }), '("awful" is not a severity of the scheme)');
  });

  it('reads the number behind a likelihood, where the scheme gives one', () => {
    assert.equal(answer('likelihoodCeiling("Rare", s)', { s: own }), 0.001);
    assert.equal(answer('likelihoodCeiling("low", s)', { s: none }), '(the scheme gives no number for "low")');
  });

  it('finds hazards by the kind of their causes', () => {
    const hazards = [{ causes: [{ kind: 'drift' }] }, { causes: [{ kind: 'bias' }] }];
    assert.equal(answer('causedBy(hs, ["bias", "coding"])', { hs: hazards }), true);
    assert.equal(answer('causedBy(hs, ["coding"])', { hs: hazards }), false);
    assert.equal(answer('causedBy(hs, ["coding"])', { hs: [{ causes: [{ text: 'x' }] }] }), '(kind is not stated)');
  });

  it('holds a software class against the severity it allows', () => {
    assert.equal(answer('softwareClassAllows("A", 2)'), false);
    assert.equal(answer('softwareClassAllows("C", 5)'), true);
    assert.equal(answer('softwareClassAllows("D", 1)'), '("D" is not a software class of the table)');
  });
});
