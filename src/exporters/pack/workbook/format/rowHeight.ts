import type { Look, Row } from './sheet';

/** In points: one line of the usual font, and the most that spreadsheet programs show of a row. */
const line = 12.75;
const most = 409;

const fixed: Partial<Record<Look, number>> = { title: 21, draft: 18, heading: 15, note: 15 };

/** Letters of usual words that fit where the width of a column counts digits. */
const lettersPerDigit = 1.12;

/**
 * The height that a row needs for its wrapped text, estimated from the widths of its columns: programs differ in whether they work it out
 * when they open a workbook. It is no fixed height, so they still make room for what is typed later.
 */
export function rowHeight(row: Row, widths: readonly number[]): number {
  const needed = row.map((cell, at) => {
    if (cell === undefined) return 0;
    const given = fixed[cell.look];
    if (given !== undefined) return given;
    const digits = cell.look === 'prose' ? widths.reduce((sum, width) => sum + width, 0) : (widths[at] ?? 10);
    return typeof cell.value === 'string' ? linesIn(cell.value, Math.floor(digits * lettersPerDigit), most / line) * line : line;
  });
  return Math.min(most, Math.max(line, ...needed) + 1.5);
}

/** Lines of a text in a column of so many characters, by whole words; up to `enough`. */
function linesIn(text: string, width: number, enough: number): number {
  let lines = 0;
  for (const paragraph of text.slice(0, 8000).split('\n')) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        lines++;
        used = 0;
      }
      lines += Math.floor(Math.max(0, word.length - 1) / width);
      used += (used > 0 ? 1 : 0) + (word.length > width ? word.length % width : word.length);
    }
    if (lines > enough) return enough;
  }
  return lines;
}
