import { oneSpelling } from '../../text/spelling';

/** Words in lower case, accents kept, in the one spelling that British and American come to, everything else a gap. `Non-inferior, e.g. 95%` gives non inferior e g 95. */
export function wordsOf(text: string): readonly string[] {
  return oneSpelling(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** One word, or the English plural of the other: `radiologist` and `radiologists`, `bias` and `biases`, `study` and `studies`. */
export function sameWord(one: string, other: string): boolean {
  return one === other || isPlural(one, other) || isPlural(other, one);
}

function isPlural(plural: string, word: string): boolean {
  if (word.length < 2 || !plural.endsWith('s')) return false;
  if (plural === `${word}s` || plural === `${word}es`) return true;
  if (word.endsWith('y')) return plural === `${word.slice(0, -1)}ies`;
  return word.endsWith('is') && plural === `${word.slice(0, -2)}es`;
}

/** Where the run of words begins in the other, plurals aside; -1 when it does not occur. */
export function findWords(within: readonly string[], sought: readonly string[], from = 0): number {
  if (sought.length === 0) return -1;
  for (let start = from; start + sought.length <= within.length; start++) {
    if (sought.every((word, i) => sameWord(word, within[start + i] ?? ''))) return start;
  }
  return -1;
}

/** Case and a space, underscore or hyphen do not matter: `Very High` is `very-high`. */
export function folded(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
