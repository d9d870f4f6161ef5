/** A year is 365.25 days and a month a twelfth of it, so that 12 months are exactly a year; counted from a date, both come out as 365 days. */
const daysIn: ReadonlyMap<string, number> = new Map([
  ['second', 1 / 86_400],
  ['sec', 1 / 86_400],
  ['minute', 1 / 1_440],
  ['min', 1 / 1_440],
  ['hour', 1 / 24],
  ['hr', 1 / 24],
  ['h', 1 / 24],
  ['day', 1],
  ['d', 1],
  ['week', 7],
  ['wk', 7],
  ['w', 7],
  ['fortnight', 14],
  ['month', 365.25 / 12],
  ['mth', 365.25 / 12],
  ['mo', 365.25 / 12],
  ['quarter', 365.25 / 4],
  ['year', 365.25],
  ['yr', 365.25],
  ['y', 365.25],
]);

const adverbs: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['fortnightly', 'fortnight'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year'],
  ['annual', 'year'],
]);

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/**
 * Reads a duration in days: "12 months", "3 days", "4 hours", "every 6 months", "quarterly", "1 year and 6 months", P3M.
 * Absent without a unit, and for working days, whose number of days depends on the calendar.
 */
export function readDuration(written: string): number | undefined {
  const text = written.trim().toLowerCase();
  const iso = /^p(?=\w)(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)?$/.exec(text);
  if (iso !== null) {
    const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
    return units.reduce((sum, unit, i) => sum + Number(iso[i + 1] ?? 0) * (daysIn.get(unit) ?? 0), 0);
  }
  const adverb = adverbs.get(text);
  if (adverb !== undefined) return daysIn.get(adverb);
  const plain = text
    .replace(/^(?:every|each|within|up to|per)\s+/, '')
    .replace(/^(?:a|an|one)?\s*(?=(?:hour|day|week|fortnight|month|quarter|year)$)/, '1 ');
  const parts = plain.split(/\s*(?:,|\band\b)\s*/).filter((part) => part !== '');
  let days = 0;
  for (const part of parts) {
    const match = /^([\d.,]+|[a-z]+)[\s-]*([a-z]+?)s?\.?$/.exec(part);
    const word = match?.[1] ?? '';
    const amount = /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : numbers.indexOf(word) + 1 || undefined;
    const unit = daysIn.get(match?.[2] ?? '');
    if (amount === undefined || unit === undefined) return undefined;
    days += amount * unit;
  }
  return parts.length === 0 ? undefined : days;
}
