import { isKnownLevelWord } from './knownWords';

/** What stands in a cell for severity, likelihood or level: "3 (Possible)" has the number 3 and the word Possible, "S3" the code S3. */
export interface LevelLabel {
  readonly number?: number;
  /** As written, without number and remark. */
  readonly words?: string;
  /** A letter and a number, upper case: S3, P2. */
  readonly code?: string;
}

const word = String.raw`\p{L}[\p{L}'’]*(?:[ /–-]{1,3}\p{L}[\p{L}'’]*){0,3}`;
const numberFirst = new RegExp(String.raw`^(\d{1,4}(?:\.\d{1,4})?)(?!\d|%)\s*(?:[-–—:.)=|]\s*)?\(?\s*(${word})?`, 'u');
const wordFirst = new RegExp(String.raw`^(${word})(?:\s*(?:[-–—:=]\s*)?[([]?\s*(\d{1,4}(?:\.\d{1,4})?)(?!\d|%))?`, 'u');
const conditional = /^(\p{L}+) (?:if|unless|until|when|once|because|while|since|due)\b.*$/u;
const codeFirst = /^([A-Z])[-\s]?(\d)\b\s*[-–—:(=]?\s*/i;

/**
 * Reads the label at the start of a cell. Absent when the cell opens with a sentence, a share or nothing: only short labels are levels.
 * What follows a label after a full stop, comma, bracket, arrow or colon is a remark.
 */
export function readLevelLabel(written: string): LevelLabel | undefined {
  const text = written
    // Struck out: no longer said.
    .replace(/~~[^~]*~~\s*(?=\S)/g, '')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[٠-٩۰-۹]/g, latinDigit)
    // "336*": the mark of a note below the table.
    .replace(/(?<=\d)[*†‡]+(?=\s|$)/g, '')
    // "Cat II HAZ-001": which hazard it is about.
    .replace(/\s+(?:[A-Z]{2,6}-\d{1,5}[,\s]*)+$/, '')
    .trim()
    // "Medium if reports cluster": on what a known level hangs is a remark.
    .replace(conditional, (whole, level: string) => (isKnownLevelWord(level) ? level : whole));
  if (text === '') return undefined;
  const code = codeFirst.exec(text);
  if (code !== null) {
    const words = new RegExp(`^${word}`, 'u').exec(text.slice(code[0].length))?.[0];
    const label = { code: `${code[1]?.toUpperCase()}${code[2]}` };
    return words === undefined ? label : { ...label, words };
  }
  const numbered = numberFirst.exec(text);
  if (numbered !== null) {
    const words = numbered[2];
    if (!endsLabel(text.slice(numbered[0].length), words !== undefined)) {
      // "3 (S3×P1)": what stands in brackets is no word for the number.
      return /^\d{1,4}\s*\(/.test(text) ? { number: Number(numbered[1]) } : undefined;
    }
    return { number: Number(numbered[1]), ...(words === undefined ? {} : { words }) };
  }
  const worded = wordFirst.exec(text);
  if (worded === null || worded[1] === undefined || !endsLabel(text.slice(worded[0].length), true)) return reasoned(text);
  const named = /^(?:level|class|risk|grade|tier|score)$/i.test(worded[1].trim());
  if (worded[2] === undefined) return named ? undefined : { words: worded[1] };
  return { number: Number(worded[2]), ...(named ? {} : { words: worded[1] }) };
}

/** "High - False positives affect user trust": a known level and, behind a dash, why. */
function reasoned(text: string): LevelLabel | undefined {
  const words = /^(\p{L}+) [-–—] \p{L}/u.exec(text)?.[1];
  return words !== undefined && isKnownLevelWord(words) ? { words } : undefined;
}

/** Arabic and Persian digits stand in order from zero. */
const latinDigit = (digit: string): string => String((digit.codePointAt(0) ?? 0) & 0xf);

/** A label ends the cell, or a remark follows it; another word would make it a sentence. */
function endsLabel(rest: string, afterWords: boolean): boolean {
  const tail = rest.trimStart();
  if (tail === '') return true;
  return afterWords ? /^[.,;:()[\]|→=>/–—-]/.test(tail) : /^[.,;()|→=>/]/.test(tail);
}
