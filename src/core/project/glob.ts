/**
 * Whether a path with `/` fits a pattern: `*` and `?` within a name, `**` for any number of folders. No braces, no classes.
 * The time is bounded by the product of the lengths, whatever the pattern.
 */
export function fitsGlob(path: string, pattern: string): boolean {
  return fits(path.split('/'), pattern.split('/'), (name, part) => part === '**' || fitsName(name, part), '**');
}

export const isGlob = (pattern: string): boolean => /[*?]/.test(pattern);

const fitsName = (name: string, part: string): boolean =>
  fits([...name], [...part], (sign, wanted) => wanted === '?' || wanted === sign, '*');

/** The usual walk with one way back: to the last wildcard, which then takes one more. */
function fits(
  subject: readonly string[],
  pattern: readonly string[],
  same: (one: string, wanted: string) => boolean,
  wildcard: string,
): boolean {
  let at = 0;
  let wanted = 0;
  let back: { readonly wanted: number; at: number } | undefined;
  while (at < subject.length) {
    const one = subject[at] ?? '';
    const part = pattern[wanted];
    if (part === wildcard) {
      back = { wanted, at };
      wanted++;
    } else if (part !== undefined && same(one, part)) {
      at++;
      wanted++;
    } else if (back) {
      back.at++;
      at = back.at;
      wanted = back.wanted + 1;
    } else return false;
  }
  return pattern.slice(wanted).every((part) => part === wildcard);
}
