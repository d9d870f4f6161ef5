/** A cell by its column and row, both from 1. */
export interface CellAddress {
  readonly column: number;
  readonly row: number;
}

/** A1 is column 1, row 1. Absent for what is no address. */
export function readAddress(text: string): CellAddress | undefined {
  let column = 0;
  let at = text.charCodeAt(0) === 36 ? 1 : 0;
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(text.slice(text.charCodeAt(at) === 36 ? at + 1 : at));
  return column > 0 && column <= 16_384 && Number.isInteger(row) && row > 0 && row <= 1_048_576 ? { column, row } : undefined;
}

/** The letters of a column from 1: 28 is AB. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
