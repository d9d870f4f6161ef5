import { attribute, scanXml } from './scanXml';

/** What a number in a cell stands for, as its format shows it. */
export type NumberKind = 'number' | 'percentage' | 'date' | 'date-time' | 'time';

/** The kind of number by the index of a cell's style. */
export function readNumberFormats(xml: string): readonly NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        const code = codes.get(id);
        kinds.push(code === undefined ? builtIn(id) : kindOfCode(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text() {},
  });
  return kinds;
}

/** ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates of East Asian editions. */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percentage';
  if (id === 22) return 'date-time';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'number';
}

function kindOfCode(code: string): NumberKind {
  const first = code.split(';')[0] ?? '';
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/general/i.test(bare)) return 'number';
  const day = /[yd]/i.test(bare) || /m{3,}/i.test(bare);
  const hour = /[hs]/i.test(bare);
  if (day) return hour ? 'date-time' : 'date';
  if (hour) return 'time';
  return bare.includes('%') ? 'percentage' : 'number';
}

/** A number as a reader of the sheet would write it down: dates as ISO text. `from1904`: days are counted from 1904, as old Macs did. */
export function numberText(value: number, kind: NumberKind, from1904: boolean): string {
  if (kind === 'number') return plain(value);
  if (kind === 'percentage') return `${plain(Number((value * 100).toPrecision(15)))}%`;
  if (kind === 'time' && value < 1) return clock(value);
  // Day 60 of the 1900 count is 29 February 1900, which never was; days before it are one more.
  const days = from1904 ? value + 1462 : value < 60 ? value + 1 : value;
  const time = (days - 25_569) * 86_400_000;
  if (!(value >= 0 && days < 2_958_466)) return plain(value);
  const iso = new Date(Math.round(time / 1000) * 1000).toISOString();
  return kind === 'date' || days % 1 === 0 ? iso.slice(0, 10) : iso.slice(0, 16);
}

function clock(share: number): string {
  const minutes = Math.round(share * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Sheets keep 15 digits; what a float adds behind them nobody wrote. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}
