/** Words in lower case, accents kept, everything else a gap. `Non-inferior, e.g. 95%` gives non inferior e g 95. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Evens out an English plural, so that `radiologists` finds `radiologist`. Short words and -ss keep their s. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is'))
    return word.slice(0, -1);
  return word;
}

/** Where the run of words begins in the other, each compared in the singular; -1 when it does not occur. */
export function findWords(within: readonly string[], sought: readonly string[], from = 0): number {
  if (sought.length === 0) return -1;
  for (let start = from; start + sought.length <= within.length; start++) {
    if (sought.every((word, i) => singular(word) === singular(within[start + i] ?? ''))) return start;
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
