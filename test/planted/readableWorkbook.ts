import type { TestSheet } from '../core/inputs/xlsx/workbook';

/**
 * The sheets of a workbook that is kept as text a person can read and compare: a line `[Name]` for each sheet, then lines of the number of a
 * row and its cells after tabs, with `↵` where a cell goes on. The sheet `[Merged]` is none: it names which cells of which sheet are merged.
 */
export function sheetsIn(text: string): readonly TestSheet[] {
  const parts = text.split(/^(?=\[)/m).map((part) => {
    const [head = '', ...lines] = part.trimEnd().split('\n');
    return { name: head.slice(1, -1), lines: lines.map((line) => line.split('\t')) };
  });
  const merged = parts.find(({ name }) => name === 'Merged')?.lines ?? [];
  return parts
    .filter(({ name }) => name !== 'Merged')
    .map(({ name, lines }) => ({ name, rows: rowsOf(lines), merges: merged.find(([, of]) => of === name)?.[2]?.split(' ') ?? [] }));
}

function rowsOf(lines: readonly (readonly string[])[]): (string | number | undefined)[][] {
  const rows: (string | number | undefined)[][] = Array.from({ length: Number(lines.at(-1)?.[0] ?? 0) }, () => []);
  for (const [row, ...cells] of lines) rows[Number(row) - 1] = cells.map(cellOf);
  return rows;
}

function cellOf(text: string): string | number | undefined {
  if (text === '') return undefined;
  return /^\d$/.test(text) ? Number(text) : text.replaceAll('↵', '\n');
}
