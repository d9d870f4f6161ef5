import assert from 'node:assert/strict';
import { type Rating, ratingIn } from '../../../../src/core/inputs/tables/ratingText';

const parts = (text: string, key = ''): readonly (string | undefined)[] => {
  const rating: Rating = ratingIn({ text, span: { start: 0, end: text.length }, key }) ?? {};
  return [rating.severity, rating.likelihood, rating.level].map((stated) => {
    if (stated !== undefined) assert.equal(text.slice(stated.span.start, stated.span.end), stated.text);
    return stated?.text;
  });
};

describe('a rating in one phrase', () => {
  const cases: readonly (readonly [text: string, key: string, parts: readonly (string | undefined)[]])[] = [
    ['S3 / P2 -> ALARP', '', ['S3', 'P2', 'ALARP']],
    ['P2 × S4 = 8', '', ['S4', 'P2', '8']],
    ['S4/L3 → not acceptable', '', ['S4', 'L3', 'not acceptable']],
    ['3 (S3×P1)', '', ['S3', 'P1', '3']],
    ['Severity 4 · Likelihood 3 · **Rating 4 (Unacceptable)**', '', ['4', '3', '4 (Unacceptable)']],
    ['Severity: Major, Likelihood: Low', '', ['Major', 'Low', undefined]],
    ['3 × 2 = 6', 'Initial L×S', ['2', '3', '6']],
    ['3 x 2', 'Severity × Likelihood', ['3', '2', undefined]],
    ['3 × 2 = 6 (acceptable)', 'Residual risk', [undefined, undefined, '6']],
    ['3 × 2', 'Residual risk', [undefined, undefined, undefined]],
    ['3C medium', 'Initial', ['3', 'C', 'medium']],
    ['4', 'Initial', [undefined, undefined, undefined]],
    ['Class 3C devices are out of scope', '', [undefined, undefined, undefined]],
  ];
  for (const [text, key, expected] of cases) {
    it(`"${text}"${key === '' ? '' : ` under "${key}"`} has ${expected.map(String).join(', ')}`, () =>
      assert.deepEqual(parts(text, key), expected));
  }

  it('takes the order of two numbers from where the log explains its scoring', () => {
    const text = 'Risk is likelihood (1 to 5) × severity (1 to 5).\n2 × 4, after review';
    const rating = ratingIn({ text, span: { start: text.indexOf('2 ×'), end: text.length }, key: 'Residual risk' });
    assert.deepEqual([rating?.severity?.text, rating?.likelihood?.text], ['4', '2']);
  });
});
