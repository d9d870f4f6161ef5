/**
 * The number by which spreadsheets know a day: whole days since 30 December 1899. Absent for what is no whole day of the calendar, for
 * days before March 1900, which programs count in different ways, and for years of five digits. No clock and no time zone takes part.
 */
export function serialDay(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return undefined;
  const moment = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(moment).toISOString().slice(0, 10) !== iso) return undefined;
  const serial = moment / 86_400_000 + 25_569;
  return serial >= 61 ? serial : undefined;
}
