import { CannotSay, type RuleFunction } from './define';

const day = 86_400_000;

/** Days since 1970 of an ISO date; a month stands for its first day, a year for 1 January. */
export function dayNumber(date: string): number {
  const match = date.match(/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/);
  if (match === null) throw new CannotSay(`${date} is not a date`);
  return Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)) / day;
}

function isoDate(days: number): string {
  if (!Number.isFinite(days) || Math.abs(days) > 3_000_000) throw new CannotSay('the date is out of range');
  return new Date(days * day).toISOString().slice(0, 10);
}

/** The date so many days later. */
export const plusDays = (date: string, days: number): string => isoDate(Math.round(dayNumber(date) + days));

/** The same day so many years later; 29 February becomes 28 February where that year has none. */
export function plusYears(date: string, years: number): string {
  const start = new Date(dayNumber(date) * day);
  const end = new Date(Date.UTC(start.getUTCFullYear() + years, start.getUTCMonth(), start.getUTCDate()));
  if (Number.isNaN(end.getTime())) throw new CannotSay('the date is out of range');
  if (end.getUTCMonth() !== start.getUTCMonth()) end.setUTCDate(0);
  return end.toISOString().slice(0, 10);
}

function versionParts(version: string): readonly number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}

export const dateFunctions: readonly RuleFunction[] = [
  {
    signature: 'daysBetween(string, string): int',
    means: 'days from the first date to the second; negative when the second comes first',
    run: (_, from: string, to: string) => Math.round(dayNumber(to) - dayNumber(from)),
  },
  {
    signature: 'plusDays(string, double): string',
    means: 'the date so many days later; durations are in days',
    run: (_, date: string, days: number) => plusDays(date, days),
  },
  {
    signature: 'plusYears(string, int): string',
    means: 'the same day so many years later',
    run: (_, date: string, years: number) => plusYears(date, years),
  },
  {
    signature: 'sameMajor(string, string): bool',
    means: 'equal up to the first dot of the version',
    run: (_, one: string, other: string) => major(one) === major(other),
  },
  {
    signature: 'versionAtLeast(string, string): bool',
    means: 'the first version is the second or later, compared number by number, so 10.0 comes after 2.0',
    run: (_, version: string, least: string) => {
      const mine = versionParts(version);
      const theirs = versionParts(least);
      if (mine.length === 0 || theirs.length === 0)
        throw new CannotSay(`${mine.length === 0 ? version : least} holds no number to compare`);
      for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
        const difference = (mine[i] ?? 0) - (theirs[i] ?? 0);
        if (difference !== 0) return difference > 0;
      }
      return true;
    },
  },
];

function major(version: string): string {
  return (
    version
      .trim()
      .replace(/^v(?=\d)/i, '')
      .split('.')[0] ?? ''
  );
}
