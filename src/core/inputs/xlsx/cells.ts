import { columnName } from './cellAddress';

export interface CellPlace {
  /** As people name it: `Hazards!B7`; for a place that is in no row the name of the sheet. */
  readonly name: string;
  /** From 1; the first row and column where the place is in none. */
  readonly row: number;
  readonly column: number;
}

/** Finds the cell of a place in the text of a workbook; absent when the text holds no sheet. */
export type CellsOf = (offset: number) => CellPlace | undefined;

/** The sheets are found once; a cell is then found from its own line. */
export function cellsOf(text: string): CellsOf {
  const sheets = [...text.matchAll(/^\(?\[([^[\]\n]*)\]\)?$/gm)].map((match) => ({ at: match.index, name: match[1] ?? '' }));
  return (offset) => {
    const sheet = sheets.findLast(({ at }) => at <= offset) ?? sheets[0];
    if (sheet === undefined) return undefined;
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const row = /^\(?(\d+)\)?\t/.exec(text.slice(start, start + 16));
    if (row?.[1] === undefined) return { name: sheet.name, row: 1, column: 1 };
    const column = Math.max(1, text.slice(start, Math.max(offset, start + row[0].length)).split('\t').length - 1);
    return { name: `${quoted(sheet.name)}!${columnName(column)}${row[1]}`, row: Number(row[1]), column };
  };
}

/** As in formulas: a name with other signs than letters and digits stands in quotes. */
function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
