import type { Span } from '../../../core/index';

/**
 * Ten digits, in one run or as 3-3-4, that stand alone: not part of a longer number, of a telephone number with its country, or of a
 * hash.
 */
const shape = /(?<![0-9A-Za-z]|\d[-.,/ ]|\+\d{1,3} )\d{3}([ -]?)\d{3}\1\d{4}(?![0-9A-Za-z]|[-.,/]\d| \d)/g;

/** Words before a number that make it a moment in seconds. */
const momentBefore = /(?:time|date|epoch|created|updated|stamp|seed|\bts)["']?\s*[:=]\s*["']?$/i;

export function nhsNumbersIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(shape)) {
    const digits = match[0].replace(/\D/g, '');
    if (!holdsCheckDigit(digits) || /^(\d)\1+$/.test(digits)) continue;
    if (digits.startsWith('1') && momentBefore.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Modulus 11, as the NHS data dictionary defines it for the NHS number; CHI and H&C numbers follow the same. */
export function holdsCheckDigit(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits.charAt(9));
}
