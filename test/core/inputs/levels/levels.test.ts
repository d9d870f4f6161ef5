import assert from 'node:assert/strict';
import { readLevelLabel } from '../../../../src/core/inputs/levels/levelLabel';
import { dcbSeverities, decideScale, levelNumber, levelWord, type Scale } from '../../../../src/core/inputs/levels/scale';

const labels = (...texts: string[]) => texts.flatMap((text) => readLevelLabel(text) ?? []);
const scale = (table: string[], ...texts: string[]): Scale =>
  decideScale({ labels: labels(...texts), table: labels(...table), words: dcbSeverities });
const word = (text: string, given: Scale): string | undefined => {
  const label = readLevelLabel(text);
  return label === undefined ? undefined : levelWord(label, given, dcbSeverities);
};

describe('labels of severity, likelihood and level', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['Major', { words: 'Major' }],
    ['3 (Possible)', { number: 3, words: 'Possible' }],
    ['Major (4)', { number: 4, words: 'Major' }],
    ['5 - Almost Certain', { number: 5, words: 'Almost Certain' }],
    ['4: Major', { number: 4, words: 'Major' }],
    ['Level 3 - Undesirable', { number: 3 }],
    ['S3 / P2 -> ALARP', { code: 'S3' }],
    ['🟥 High (20)', { number: 20, words: 'High' }],
    ['2 - Significant: Minor injury, long term', { number: 2, words: 'Significant' }],
    ['Low–Moderate. The number may mislead', { words: 'Low–Moderate' }],
    ['High - Wrong lists affect trust and safety', { words: 'High' }],
    ['Lists - Wrong ones affect trust and safety', undefined],
    ['12', { number: 12 }],
    ['', undefined],
    ['94%', undefined],
    ['1-2', undefined],
    ['The risk is considered low because of the check', undefined],
  ];
  for (const [text, label] of cases) {
    it(`of "${text}" are ${JSON.stringify(label) ?? 'none'}`, () => assert.deepEqual(readLevelLabel(text), label));
  }
});

describe('the scale of a log', () => {
  it('is the DCB0129 example when all its words are, and then speaks in the spelling of the vocabulary', () => {
    const given = scale([], 'Major', 'Minor', 'Considerable');
    assert.equal(given.scheme, 'dcb0129-example');
    assert.equal(word('Major (4)', given), 'major');
  });

  it('is its own when one word is not, and then every label stays as it is written', () => {
    const given = scale([], 'Major', 'Minor', 'Moderate');
    assert.equal(given.scheme, 'own');
    assert.equal(word('Minor', given), 'Minor');
  });

  it('turns a number or code into its word only when the file says which it is', () => {
    assert.equal(word('4', scale([], '4', '2')), '4');
    assert.equal(word('4', scale([], '4 (Major)', '2')), 'major');
    assert.equal(word('S3', scale(['S3 Serious', 'S1 Negligible'], 'S3')), 'Serious');
  });

  it('gives a level as its number, or as the one that a DCB0129 word stands for', () => {
    const dcb = scale([], 'Major', 'Significant');
    const level = (text: string, given: Scale) => levelNumber(readLevelLabel(text) ?? {}, given);
    assert.equal(level('3 (Undesirable)', dcb), 3);
    assert.equal(level('Unacceptable', dcb), 5);
    assert.equal(level('Acceptable', dcb), undefined);
    assert.equal(level('Unacceptable', scale([], 'Moderate')), undefined);
    assert.equal(level('High', dcb), undefined);
  });
});
