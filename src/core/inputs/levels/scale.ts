import { foldWord } from '../../facts/folding';
import type { LevelLabel } from './levelLabel';

/** The words of the DCB0129 example, lightest first, in the vocabulary's spelling. */
export const dcbSeverities = ['minor', 'significant', 'considerable', 'major', 'catastrophic'] as const;
export const dcbLikelihoods = ['very-low', 'low', 'medium', 'high', 'very-high'] as const;

/** Decided once for a file, because the same word is another rank in another scheme: minor is 1 in DCB0129 and 2 elsewhere. */
export interface Scale {
  readonly scheme: 'dcb0129-example' | 'own' | 'unknown';
  /** What a number or a code stands for in this file, as its scale table or its own labels say. */
  readonly meanings: ReadonlyMap<string, string>;
}

export interface ScaleEvidence {
  /** Every label of the file that stands for a severity, or every one that stands for a likelihood. */
  readonly labels: readonly LevelLabel[];
  /** Rows of a scale table: a number or code with its word. */
  readonly table: readonly LevelLabel[];
  readonly words: readonly string[];
}

/**
 * The scheme of a column from all the words used in it: a word that DCB0129 does not know makes it a scheme of the file's own, unless
 * it is a single slip among words that plainly are of DCB0129. Numbers alone say nothing about the scheme.
 */
export function decideScale({ labels, table, words }: ScaleEvidence): Scale {
  const known = new Set(words.map(foldWord));
  const meanings = new Map<string, string>();
  const used: string[] = [];
  for (const label of [...table, ...labels]) {
    if (label.words === undefined) continue;
    used.push(label.words);
    for (const key of keysOf(label)) if (!meanings.has(key)) meanings.set(key, label.words);
  }
  if (used.length === 0) return { scheme: 'unknown', meanings };
  const strange = used.filter((word) => !known.has(foldWord(word)));
  const isDcb = strange.length === 0 || (strange.length === 1 && table.length === 0 && isPlainlyDcb(used));
  return { scheme: isDcb ? 'dcb0129-example' : 'own', meanings };
}

/** Words that stand in no other scheme that is known. */
const telling = new Set(['significant', 'considerable', 'very low', 'very high'].map(foldWord));

/** Six ratings or more, one of them in words of DCB0129 alone. */
const isPlainlyDcb = (used: readonly string[]): boolean => used.length >= 6 && used.some((word) => telling.has(foldWord(word)));

/**
 * The label as a fact: the vocabulary's spelling when the file uses the DCB0129 words, otherwise the file's own word.
 * A number or code becomes its word where the file says which; else it stays as written.
 */
export function levelWord(label: LevelLabel, scale: Scale, words: readonly string[]): string | undefined {
  const key = keysOf(label)[0];
  const own = label.words ?? (key === undefined ? undefined : (scale.meanings.get(key) ?? key));
  if (own === undefined) return undefined;
  if (scale.scheme !== 'dcb0129-example') return own;
  const folded = foldWord(own);
  return words.find((word) => foldWord(word) === folded) ?? own;
}

function keysOf(label: LevelLabel): readonly string[] {
  const keys: string[] = [];
  if (label.code !== undefined) keys.push(label.code);
  if (label.number !== undefined) keys.push(String(label.number));
  return keys;
}

const acceptability: readonly (readonly [RegExp, number])[] = [
  [/^undesirable\b/i, 3],
  [/^mandatory (?:elimination|risk elimination)\b/i, 4],
  [/^unacceptable\b/i, 5],
];

/**
 * The level a label states: its number, or, in the DCB0129 scheme, the one level that an acceptability word stands for
 * ("acceptable" is two levels, so it is none). Words such as High are no number and give none.
 */
export function levelNumber(label: LevelLabel, severities: Scale): number | undefined {
  if (label.number !== undefined) return Number.isSafeInteger(label.number) ? label.number : undefined;
  if (severities.scheme !== 'dcb0129-example' || label.words === undefined) return undefined;
  return acceptability.find(([word]) => word.test(label.words ?? ''))?.[1];
}
