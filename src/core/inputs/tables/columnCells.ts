import { isKnownLevelWord } from '../levels/knownWords';
import { readLevelLabel } from '../levels/levelLabel';
import type { Grid } from './grid';

/** The share, of the first cells of a column that hold anything, that pass a test; none of none. */
export function share(grid: Grid, column: number, test: (text: string) => boolean): number {
  const texts = grid.rows
    .slice(0, 50)
    .map((row) => row.cells[column]?.text ?? '')
    .filter((text) => text !== '');
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

export function shareOfNumbers(grid: Grid, column: number): number {
  return share(grid, column, (text) => readLevelLabel(text)?.number !== undefined);
}

export function shareOfProse(grid: Grid, column: number): number {
  return share(
    grid,
    column,
    (text) => text.split(' ').length >= 3 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u.test(text),
  );
}

/** "H-01" and "T-001, T-009" point to something by its id. */
export function shareOfIds(grid: Grid, column: number): number {
  return share(grid, column, (text) => text.split(/\s*[,;/&+]\s*/).every((one) => isId(one)));
}

/** "R3", "haz-01", "R 3", "Risk 3"; "Missed 1" is a name. */
function isId(text: string): boolean {
  return /^[a-z]{1,6}[-_]?\d{1,5}[a-z]?$/i.test(text) || /^(?:[A-Z]{1,6}|[Rr]isk|[Hh]azard) \d{1,5}[a-z]?$/.test(text);
}

/** A number, a code or a word that rates; two words that say what happens are no rating. */
export function isRatingOfImpact(text: string): boolean {
  const label = readLevelLabel(text);
  if (label === undefined) return false;
  return label.number !== undefined || label.code !== undefined || (label.words !== undefined && isKnownLevelWord(label.words));
}

/** A word that rates, and nothing else. */
export function isLevelWord(text: string): boolean {
  const label = readLevelLabel(text);
  return label?.number === undefined && label?.words !== undefined && isKnownLevelWord(label.words);
}

/** The first letters of low, medium, high and critical, which rate where a whole column holds nothing else. */
export function isLetterOfRating(text: string): boolean {
  return /^(?:v?l|l?m|med|m?h|hi|v?h|c)$/i.test(text.trim());
}
