import { foldWord } from './folding';
import type { FactShape, ObjectShape } from './shape';
import { vocabularyShape } from './vocabulary';

/** The keys from an object down to the fact that a written key means, `['intendedUse', 'statement']` for "intended purpose" on a card. */
export type KeyPath = readonly string[];

const words = new WeakMap<ObjectShape, ReadonlyMap<string, KeyPath>>();

/**
 * What a written key of an object means. Its own keys come first, then other words for them, then other words for facts of the objects inside it.
 * Of two facts that know the same word the earlier in the vocabulary has it.
 */
export function keyOf(shape: ObjectShape, written: string): KeyPath | undefined {
  if (shape.fields.has(written)) return [written];
  let known = words.get(shape);
  if (known === undefined) {
    known = wordsOf(shape);
    words.set(shape, known);
  }
  return known.get(foldWord(written));
}

/**
 * What a key at the top of a document means, as keys from the root: the document's own record first, then the roots by name,
 * then other words for either.
 */
export function topKeyOf(home: 'card' | 'risk' | undefined, written: string): KeyPath | undefined {
  const shape = home === undefined ? undefined : vocabularyShape.fields.get(home);
  const folded = foldWord(written);
  if (home !== undefined && shape?.kind === 'object') {
    const own = ownKey(shape, folded);
    if (own !== undefined) return [home, own];
  }
  const root = ownKey(vocabularyShape, folded);
  if (root !== undefined) return [root];
  if (home !== undefined && shape?.kind === 'object') {
    const other = keyOf(shape, written);
    if (other !== undefined) return [home, ...other];
  }
  for (const [key, field] of vocabularyShape.fields) {
    if (field.kind === 'list' && field.entry.aliases?.some((alias) => foldWord(alias) === folded)) return [key];
  }
  return undefined;
}

function ownKey(shape: ObjectShape, folded: string): string | undefined {
  for (const key of shape.fields.keys()) if (foldWord(key) === folded) return key;
  return undefined;
}

function wordsOf(shape: ObjectShape): ReadonlyMap<string, KeyPath> {
  const known = new Map<string, KeyPath>();
  const add = (word: string, path: KeyPath): void => {
    const folded = foldWord(word);
    if (folded !== '' && !known.has(folded)) known.set(folded, path);
  };
  for (const key of shape.fields.keys()) add(key, [key]);
  for (const [key, field] of shape.fields) for (const alias of aliasesOf(field)) add(alias, [key]);
  for (const [key, field] of shape.fields) addInner(field, [key], add);
  return known;
}

function addInner(field: FactShape, path: KeyPath, add: (word: string, path: KeyPath) => void): void {
  if (field.kind !== 'object') return;
  for (const [key, inner] of field.fields) {
    for (const alias of aliasesOf(inner)) add(alias, [...path, key]);
    addInner(inner, [...path, key], add);
  }
}

function aliasesOf(shape: FactShape): readonly string[] {
  return shape.kind === 'object' ? [] : (shape.entry.aliases ?? []);
}

/** The known key nearest to a misspelt one; absent when none is near enough to be meant. */
export function nearestKey(written: string, candidates: Iterable<string>): string | undefined {
  const folded = foldWord(written);
  let best: { key: string; distance: number } | undefined;
  for (const key of candidates) {
    const distance = editDistance(folded, foldWord(key));
    if (distance <= Math.max(1, Math.floor(folded.length / 3)) && (best === undefined || distance < best.distance))
      best = { key, distance };
  }
  return best?.key;
}

/** Insertions, deletions, replacements and swaps of neighbours; long words are cut, since nobody misspells a paragraph. */
function editDistance(one: string, other: string): number {
  const a = one.slice(0, 40);
  const b = other.slice(0, 40);
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
