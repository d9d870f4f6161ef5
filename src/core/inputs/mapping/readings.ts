import { readNumber } from '../../facts/readNumber';
import { type Found, textAt } from './find';

/** Readings that several foreign formats need: what a text stands for, or undefined when it does not state the fact. */

/** What a data set is for, by its name: "train_split", "Evaluation Set". "Validation" is said of both and so says nothing. */
export function useOfName(name: string): string | undefined {
  const words = name.toLowerCase();
  const training = /\btrain/.test(words.replace(/[_-]/g, ' '));
  const test = /\b(?:test|eval|hold ?out)/.test(words.replace(/[_-]/g, ' '));
  if (training === test) return undefined;
  return training ? 'training' : 'test';
}

/** The slice of a metric; the whole is no subgroup, and neither is the test set. */
export function subgroup(slice: string): string | undefined {
  const whole =
    /^(?:overall|all|total|whole|none|n\/a|)$/i.test(slice.trim()) ||
    /\b(?:test|validation|held ?out)\b.*\bset\b/i.test(slice.replace(/[_-]/g, ' '));
  return whole ? undefined : slice;
}

/** A number and nothing else; prose about a number is no number. */
export function plainNumber(text: string): string | undefined {
  return readNumber(text) === undefined ? undefined : text;
}

/** Text that a sentence such as "not to be used for diagnosis" makes the opposite of an intended use. */
export function isDisclaimer(text: string): boolean {
  return /\bnot (?:to be used|be used|intended|for (?:clinical|diagnostic|medical))|\bshould not be used\b|\bresearch use only\b/i.test(
    text,
  );
}

/** A number whose unit stands beside it: with "%" it is a percentage. */
export function numberWithUnit(text: string, item: Found): string {
  return textAt(item, 'unit')?.text === '%' && /^[-+\d.]+$/.test(text) ? `${text}%` : text;
}

/** A unit, unless the number beside it has taken it in. */
export function unitLeft(unit: string): string | undefined {
  return unit === '%' ? undefined : unit;
}
