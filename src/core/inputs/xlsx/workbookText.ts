import type { Problem, ProblemCode } from '../../text/problem';
import { limits } from '../limits';
import { WorkbookFault } from './fault';
import type { Merge, SheetRow } from './sheetCells';
import { readWorkbook, type Sheet } from './workbook';
import { openZip, type ZipLimits } from './zip';

/** A workbook as text, unless it could not be read; then why. */
export type WorkbookText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly code: ProblemCode; readonly severity: Problem['severity']; readonly message: string };

/**
 * Writes the cells of a workbook as the text that readers and places work on: a line `[Hazards]` for each sheet and below it a line for
 * each row that holds anything, its number and its cells, each after a tab. Sheets and rows that are hidden have their name or number in
 * round brackets. A line break within a cell becomes `↵`, so that every cell lies in one line. The text of merged cells stands in each of
 * the cells that they cover. `cellsOf` finds a cell from a place in this text again.
 */
export function workbookText(bytes: Uint8Array, zip?: ZipLimits): WorkbookText {
  try {
    return { kind: 'text', text: readWorkbook(openZip(bytes, zip)).map(sheetText).join('') };
  } catch (fault) {
    if (!(fault instanceof WorkbookFault)) throw fault;
    const old = bytes[0] === 0xd0 && bytes[1] === 0xcf;
    const message = old
      ? 'This workbook is locked with a password or of an older kind (.xls). Save it as .xlsx without one.'
      : fault.message;
    return { kind: 'fault', code: fault.code, severity: 'error', message };
  }
}

/** Columns beyond this hold nothing that a log says; a single mark far to the right would make every line as long. */
const mostColumns = 400;

function sheetText({ name, hidden, rows, merges }: Sheet): string {
  spreadMerges(rows, merges);
  const title = `[${oneLine(name).replace(/[[\]]/g, '')}]`;
  const lines = [hidden ? `(${title})` : title];
  let length = 0;
  for (const row of rows) {
    const line = rowText(row);
    length += line.length;
    if (length > limits.logSize) throw new WorkbookFault('too-large', `The sheet ${name} is larger than is read. Nothing of it was read.`);
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

function rowText({ number, hidden, cells }: SheetRow): string {
  const last = Math.min(mostColumns, Math.max(...cells.keys()));
  const texts = Array.from({ length: last }, (_, i) => oneLine(cells.get(i + 1) ?? ''));
  return `${hidden ? `(${number})` : number}\t${texts.join('\t')}`;
}

function oneLine(text: string): string {
  return text
    .trim()
    .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '↵')
    .replace(/\t/g, ' ');
}

/** Only rows that hold something of their own are filled: a merge over a whole column adds none. */
function spreadMerges(rows: readonly SheetRow[], merges: readonly Merge[]): void {
  if (merges.length === 0) return;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const widest = Math.min(
    mostColumns,
    rows.reduce((most, { cells }) => Math.max(most, ...cells.keys()), 0),
  );
  for (const { from, to } of merges) {
    const text = byNumber.get(from.row)?.cells.get(from.column);
    if (text === undefined) continue;
    for (let number = from.row; number <= Math.min(to.row, rows.at(-1)?.number ?? 0); number++) {
      const cells = byNumber.get(number)?.cells;
      if (cells === undefined) continue;
      for (let column = from.column; column <= Math.min(to.column, widest); column++) if (!cells.has(column)) cells.set(column, text);
    }
  }
}
