import { readDuration } from '../facts/readDuration';

const units = [
  ['year', 365.25],
  ['month', 365.25 / 12],
  ['week', 7],
  ['day', 1],
  ['hour', 1 / 24],
  ['minute', 1 / 1_440],
  ['second', 1 / 86_400],
] as const;

/** A duration in days in the largest unit of which it is a whole number and from which it is read again as the very same number. */
export function durationText(days: number): string {
  for (const [unit, length] of units) {
    const amount = Math.round(days / length);
    const text = `${amount} ${unit}${amount === 1 ? '' : 's'}`;
    if (amount > 0 && readDuration(text) === days) return text;
  }
  return `${days} days`;
}
