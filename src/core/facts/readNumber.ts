/**
 * Reads a number as people write it: 1,200 or 1 200, 0.94, 94 %, 1e-4, −3. A percentage becomes a fraction.
 * Absent when the text is something else, such as a range or a comparison: a reader never guesses.
 */
export function readNumber(written: string): number | undefined {
  const text = written
    .trim()
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/\u2212/g, '-');
  const match = /^([+-]?)(\d[\d, ]*(?:\.\d+)?|\.\d+)(e[+-]?\d+)?\s*(%|per ?cent)?$/i.exec(text);
  if (match === null) return undefined;
  const [, sign = '', body = '', exponent = '', percent] = match;
  const plain = withoutSeparators(body.trim());
  if (plain === undefined) return undefined;
  const value = Number(`${sign}${plain}${exponent}`);
  if (!Number.isFinite(value)) return undefined;
  return percent === undefined ? value : hundredth(value);
}

/** Groups of three are thousands; a single comma before any other number of digits is a decimal comma. */
function withoutSeparators(body: string): string | undefined {
  if (/^\d*\.?\d+$/.test(body)) return body;
  if (/^\d{1,3}([, ])\d{3}(?:\1\d{3})*(?:\.\d+)?$/.test(body) && !body.startsWith('0')) return body.replace(/[, ]/g, '');
  if (/^\d+,\d+$/.test(body)) return body.replace(',', '.');
  return undefined;
}

/** 94.05 % is 0.9405 and not 0.9404999999999999. */
function hundredth(value: number): number {
  return Number((value / 100).toPrecision(15));
}

/**
 * Reads a whole number. A word behind it that only repeats the unit, or a label such as "3 (Undesirable)" or "Level 3", is allowed for.
 */
export function readInteger(written: string, unit: string | undefined): number | undefined {
  const plain = readNumber(written);
  if (plain !== undefined) return Number.isSafeInteger(plain) && !written.includes('%') ? plain : undefined;
  const labelled =
    /^(?:level|class|risk|grade|tier)\s+(\d+)$/i.exec(written.trim()) ?? /^(\d+)\s*(?:\(|[-–—:]\s*\p{L})/u.exec(written.trim());
  if (labelled?.[1] !== undefined) return Number(labelled[1]);
  const counted = /^(\d[\d, ]*)\s+([a-z]+)$/i.exec(written.trim());
  if (counted?.[1] === undefined || counted[2] === undefined || unit === undefined) return undefined;
  const stem = (word: string): string => word.toLowerCase().replace(/s$/, '');
  if (!unit.split(' ').some((word) => stem(word) === stem(counted[2] ?? ''))) return undefined;
  const value = readNumber(counted[1]);
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}
