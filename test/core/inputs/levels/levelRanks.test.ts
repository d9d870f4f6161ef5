import assert from 'node:assert/strict';
import { readLevelLabel } from '../../../../src/core/inputs/levels/levelLabel';
import { levelRanksOf } from '../../../../src/core/inputs/levels/levelRanks';

const ranks = (...texts: string[]): readonly (number | undefined)[] => {
  const labels = texts.map((text) => readLevelLabel(text) ?? {});
  const found = levelRanksOf(labels);
  return labels.map((label) => found?.rankOf(label));
};

describe('the order of levels in words', () => {
  const cases: readonly (readonly [readonly string[], readonly (number | undefined)[]])[] = [
    [
      ['High', 'Low', 'Medium risk'],
      [3, 1, 2],
    ],
    [['High'], [3]],
    [
      ['QM', 'ASIL B', 'ASIL D (E4)'],
      [1, 3, 5],
    ],
    [
      ['Low–Moderate. It may mislead', 'Moderate', 'Low'],
      [2, 3, 1],
    ],
    [
      ['Very low', 'Critical', 'high'],
      [1, 5, 4],
    ],
    [
      ['ALARP — with review', 'Unacceptable', 'Broadly acceptable'],
      [2, 3, 1],
    ],
    [
      ['low', 'unacceptable', 'moderate'],
      [1, 4, 2],
    ],
    [
      ['3 (Medium)', '12', 'High'],
      [undefined, undefined, undefined],
    ],
    [
      ['Purple', 'High', 'Green', 'Blue'],
      [undefined, undefined, undefined, undefined],
    ],
    [
      ['Yes', 'No'],
      [undefined, undefined],
    ],
  ];
  for (const [texts, expected] of cases) {
    it(`in "${texts.join('", "')}" is ${expected.map(String).join(', ')}`, () => assert.deepEqual(ranks(...texts), expected));
  }
});
