import type { Problem } from '../../text/problem';
import type { Grid, GridCell } from '../tables/grid';
import type { LogColumns } from '../tables/logColumns';
import { telling } from '../tables/meaning';
import { unsettledFormula } from '../xlsx/sheetCells';
import type { TextRow } from '../xlsx/sheetGrids';
import type { FoundTable } from './headerRows';

type RowProblem = Omit<Problem, 'place'> & { readonly span: { readonly start: number; readonly end: number } };

export interface DataRows {
  readonly grid: Grid;
  readonly problems: readonly RowProblem[];
}

/**
 * The rows of a table that tell of hazards. Left out are headings between rows, a header that is repeated, rows that only keep an id
 * ready, and what stands alone below the table; cells whose formula has no stored value, and error values, count as empty.
 */
export function dataRows({ grid, columns, role, rows }: FoundTable): DataRows {
  const problems: RowProblem[] = [];
  const kept: TextRow[] = [];
  const prepared: TextRow[] = [];
  const hidden: TextRow[] = [];
  const unsettled: GridCell[] = [];
  const width = columns.filter((column) => column !== undefined).length;
  let last = rows[0]?.number ?? 0;
  for (const row of rows) {
    const filled = row.cells.filter(({ text }) => text !== '');
    const gap = row.number > last + 1 && kept.length > 0;
    const texts = new Set(filled.map(({ text }) => text));
    // Notes and references below the table fill a cell or two, or merge its columns into two.
    const merged = texts.size <= 2 && filled.length > texts.size;
    if (gap && (filled.length <= 1 || filled.length * 3 <= width + 1 || merged)) break;
    last = row.number;
    // A header over two rows leaves its second one here, most of whose cells are merged with those above.
    const same = row.cells.filter(({ text }, i) => text !== '' && text === grid.header[i]?.text).length;
    const repeated = filled.length > 1 && (same * 2 > filled.length || namesColumns(row, grid, columns));
    if ((texts.size === 1 && (filled.length > 2 || columns.length > 3)) || repeated) continue;
    const cells = row.cells.map((cell, i): GridCell => {
      if (columns[i] === undefined || !isUnsettled(cell.text)) return cell;
      unsettled.push(cell);
      return { ...cell, text: '', source: '' };
    });
    if (role === 'hazards' && !cells.some(({ text }, i) => text !== '' && isTelling(columns, i))) {
      prepared.push(row);
      continue;
    }
    if (row.hidden) hidden.push(row);
    kept.push({ ...row, cells });
  }
  const [firstPrepared, firstHidden, firstUnsettled] = [prepared[0], hidden[0], unsettled[0]];
  if (firstPrepared !== undefined) {
    const message = `${counted(prepared.length, 'row')} of this sheet from here on tell nothing of a hazard but an id or a rating, so no hazard is counted for them`;
    problems.push({ code: 'placeholder', severity: 'warning', message, span: firstPrepared.span });
  }
  if (firstHidden !== undefined) {
    const message = `${counted(hidden.length, 'row')} of this sheet are hidden from view; they are read like the others`;
    problems.push({ code: 'wrong-shape', severity: 'warning', message, span: firstHidden.span });
  }
  if (firstUnsettled !== undefined) {
    const message = `${counted(unsettled.length, 'cell')} of this sheet hold an error or a formula without a stored value, and formulas are not worked out here; they count as empty. Open the workbook in a spreadsheet program and save it`;
    problems.push({ code: 'bad-value', severity: 'warning', message, span: firstUnsettled.span });
  }
  return { grid: { ...grid, rows: kept }, problems };
}

/** A row whose id and name are the words of their columns belongs to the header. */
function namesColumns(row: TextRow, grid: Grid, columns: LogColumns): boolean {
  const naming = columns.flatMap((column, i) => (column?.fact === 'id' || column?.fact === 'name' ? [i] : []));
  return naming.length > 1 && naming.every((i) => row.cells[i]?.text === grid.header[i]?.text);
}

function isTelling(columns: LogColumns, at: number): boolean {
  const fact = columns[at]?.fact;
  return fact !== undefined && telling.includes(fact);
}

/** A formula without a value, or one of the error values of ECMA-376 part 1, 18.17.3. */
function isUnsettled(text: string): boolean {
  return text.startsWith(unsettledFormula) || /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/.test(text);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
