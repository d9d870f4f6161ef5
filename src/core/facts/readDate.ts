const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date as ISO text: 2026-11-24, or 2026-11 and 2026 where no more is known. Also 24 November 2026, Nov 24, 2026, 2026/11/24 and
 * 24/11/2026. Absent for a day that does not exist, and for 03/04/2026, which is two different days to two readers.
 */
export function readDate(written: string): string | undefined {
  const text = written.trim();
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ]\d{2}:\d{2}.*)?$/.exec(text);
  if (iso !== null) return isoDate(iso[1], iso[2], iso[3]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text);
  if (dayFirst !== null) return isoDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/i.exec(text);
  if (monthFirst !== null) {
    const month = monthNumber(monthFirst[1]);
    return month === undefined ? undefined : isoDate(monthFirst[3], month, monthFirst[2]);
  }
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numeric === null) return undefined;
  const [first, second] = [Number(numeric[1]), Number(numeric[2])];
  if (first > 12 || first === second) return isoDate(numeric[3], numeric[2], numeric[1]);
  return second > 12 ? isoDate(numeric[3], numeric[1], numeric[2]) : undefined;
}

function monthNumber(word: string | undefined): string | undefined {
  const folded = (word ?? '').toLowerCase();
  const index = months.indexOf(folded.slice(0, 3));
  const full = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'][
    index
  ];
  return full?.startsWith(folded) || folded === 'sept' ? String(index + 1) : undefined;
}

function isoDate(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined) return undefined;
  if (month === undefined) return day === undefined ? year : undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day ?? 1)];
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(y, m - 1, d);
  if (date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  const padded = `${year}-${String(m).padStart(2, '0')}`;
  return day === undefined ? padded : `${padded}-${String(d).padStart(2, '0')}`;
}
