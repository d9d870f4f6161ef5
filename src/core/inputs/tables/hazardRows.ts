import { foldText } from '../../facts/folding';
import { listIn } from './cellList';
import { type Grid, type GridCell, type GridRow, isEmptyRow } from './grid';
import type { HazardDraft, HazardDrafts } from './hazardDraft';
import { idInFront } from './idInFront';
import type { LogColumns } from './logColumns';
import { type Meaning, telling } from './meaning';
import { statedIn, stateMeaning } from './stateMeaning';

export interface RowsToRead {
  readonly text: string;
  readonly grid: Grid;
  readonly columns: LogColumns;
  readonly drafts: HazardDrafts;
}

/**
 * A row is a hazard. A row with the id of another table's hazard adds to it; a row without id and name, or with the id and name of the row
 * above, carries on that row (merged cells come out so). Without an id the name tells which hazard of another table is meant. Where the
 * names are ids of hazards, the ids in front are those of their risks, which say more of them. A column of ids that is empty tells nothing.
 */
export function readHazardRows({ text, grid, columns, drafts }: RowsToRead): void {
  const idAt = columns.findIndex((column) => column?.fact === 'id');
  const nameAt = columns.findIndex((column) => column?.fact === 'name');
  const idless = grid.rows.every((row) => (row.cells[idAt]?.text ?? '') === '');
  const names = grid.rows.flatMap((row) => row.cells[nameAt] ?? []).filter((cell) => cell.text !== '');
  const numbered = areNumbered(names);
  const isKnown = (id: string): boolean => numbered || drafts.find(id) !== undefined;
  const idsInNames = idAt < 0 && names.length > 0 && names.every((cell) => idInFront(text, cell, isKnown) !== undefined);
  const ofThisTable = new Set<HazardDraft>();
  const refers = idAt >= 0 && names.length > 0 && names.every((cell) => drafts.find(cell.text) !== undefined);
  const header = grid.header.map(({ text: word }) => foldText(word)).join('|');
  let last: HazardDraft | undefined;
  // As this table has it: another one may name the hazard in other words.
  let lastName = '';
  const seen = new Set<string>();
  let above: GridRow | undefined;
  for (const row of grid.rows) {
    if (isEmptyRow(row)) continue;
    // Filters leave copies of a table below each other.
    const words = row.cells.map((cell) => cell.text).join('\n');
    if (seen.has(words) && (row.cells[idAt]?.text ?? '') !== '') continue;
    seen.add(words);
    const named = row.cells[nameAt];
    const referred = refers && named !== undefined ? drafts.join(named.text, row.cells[idAt]?.text ?? '') : undefined;
    if (referred !== undefined) {
      const others = columns.map((column, i) => (i === nameAt || i === idAt ? undefined : column));
      fillHazard({ text, hazard: referred, row, grid, columns: others, continued: false });
      continue;
    }
    const inName = idsInNames && named !== undefined ? idInFront(text, named, isKnown) : undefined;
    const id = inName?.id ?? row.cells[idAt];
    const name = inName?.name ?? named;
    const hasName = name !== undefined && name.text !== '';
    const nameText = name?.text.replaceAll('\n', ' ');
    const known = id === undefined ? undefined : drafts.find(id.text, nameText);
    const sameName = hasName && foldText(lastName) === foldText(name.text);
    // Without ids, a name that is written once stands for the rows below it.
    const below = idAt < 0 && nameAt >= 0 && !hasName && lastName !== '';
    const carriesOn =
      last !== undefined &&
      (below || id === undefined || id.text === '' || known === last) &&
      (!hasName || (sameName && !idless)) &&
      (below || known === last || id?.text === '');
    if (carriesOn && last !== undefined) {
      fillHazard({ text, hazard: last, row, grid, columns, continued: true, ...(above === undefined ? {} : { above }) });
      above = row;
      last.span = { start: last.span.start, end: row.span.end };
      continue;
    }
    // A register that is parted into tables may number each from one: there another name is another hazard.
    const parted = known !== undefined && drafts.headers.get(known) === header && hasName && nameOf(known) !== foldText(name.text);
    const joins = known !== undefined && !ofThisTable.has(known) && !parted;
    // A row that only keeps an id ready, or a note below the rows, is no hazard.
    if (!joins && !tellsOfHazard(row, columns)) continue;
    const hazard = joins ? known : drafts.add(row.span, id === undefined ? undefined : statedIn(id, grid.header[idAt]));
    if (!joins) drafts.headers.set(hazard, header);
    const cells = inName === undefined ? row.cells : row.cells.map((cell, i) => (i === nameAt ? inName.name : cell));
    fillHazard({ text, hazard, row: { ...row, cells }, grid, columns, continued: false });
    ofThisTable.add(hazard);
    last = hazard;
    lastName = name?.text ?? '';
    above = row;
  }
}

/** "H01 Wrong patient" over "H02 Late alert": without a sign between them, ids in front are ids where every row has another one. */
function areNumbered(names: readonly GridCell[]): boolean {
  const ids = names.map(({ text }) => /^([A-Z]{1,4}[-_]?)\d{1,4}(?=\s)/.exec(text));
  const [first] = ids;
  return (
    names.length > 1 && new Set(ids.map((id) => id?.[0])).size === names.length && ids.every((id) => id !== null && id[1] === first?.[1])
  );
}

const nameOf = ({ fields }: HazardDraft): string => foldText(fields.get('name')?.text ?? '');

function tellsOfHazard(row: GridRow, columns: LogColumns): boolean {
  return columns.some((column, i) => column !== undefined && telling.includes(column.fact) && (row.cells[i]?.text ?? '') !== '');
}

interface Filling {
  readonly text: string;
  readonly hazard: HazardDraft;
  readonly row: GridRow;
  readonly grid: Grid;
  readonly columns: LogColumns;
  readonly continued: boolean;
  /** The row before, of the same hazard. */
  readonly above?: GridRow;
}

/** States what a row says of its hazard. */
export function fillHazard({ text, hazard, row, grid, columns, continued, above }: Filling): void {
  const controlsBefore = hazard.controls.length;
  const causesBefore = hazard.causes.length;
  const isList = ([, column]: readonly [number, Meaning | undefined]): boolean => column?.fact === 'causes' || column?.fact === 'controls';
  const ids = row.cells[columns.findIndex((column) => column?.fact === 'controls.id')];
  const oneControl = ids !== undefined && listIn(text, ids).length === 1;
  // What says something of causes and controls waits for them, on whichever side of them its column stands.
  const [lists, others] = [[...columns.entries()].filter(isList), [...columns.entries()].filter((entry) => !isList(entry))];
  for (const [i, column] of [...lists, ...others]) {
    const cell = row.cells[i];
    if (column === undefined || cell === undefined || (continued && cell.text === '')) continue;
    // Cells that are merged over rows say the same in each.
    if (isList([i, column]) && cell.text !== '' && cell.text === above?.cells[i]?.text) continue;
    // An empty cell is told in its row, not at the head of its column.
    const keySpan = cell.text === '' ? undefined : grid.header[i]?.span;
    const from = { controlsBefore, causesBefore, oneControl };
    stateMeaning({ text, hazard, meaning: column, cell, ...from, ...(keySpan === undefined ? {} : { keySpan }) });
  }
}
