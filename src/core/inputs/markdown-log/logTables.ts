import { readLevelLabel } from '../levels/levelLabel';
import { riskMatrixOf } from '../levels/matrix';
import { plainText } from '../markdown/plainText';
import type { Section } from '../markdown/section';
import { flatTables } from '../markdown/words';
import { shareOfIds } from '../tables/columnCells';
import { type Grid, gridOfTable } from '../tables/grid';
import type { HazardDraft } from '../tables/hazardDraft';
import { readHazardRows } from '../tables/hazardRows';
import { joinedHeader } from '../tables/joinedHeader';
import { has, type LogColumns, readColumns } from '../tables/logColumns';
import { foldHeader } from '../tables/logHeader';
import { roleOf } from '../tables/logTable';
import { isRating, phaseIn } from '../tables/meaning';
import { type LogReading, wordsAt } from './reading';
import { hazardsNamedIn, type RelatedTable, readFailureModes, readRelatedTable } from './relatedTable';
import { readRestated, restates } from './restatedTable';
import { isThreatList, nameByThreats, threatsPointedTo } from './threatList';

interface FoundTable {
  readonly grid: Grid;
  readonly columns: LogColumns;
  readonly headings: string;
}

/** Reads the tables outside the hazards' own sheets: first those that name hazards, then those that add to them under their ids. */
export function readTables(reading: LogReading, sheets: ReadonlySet<Section>): { readonly emptyLog?: Grid } {
  const ratings: FoundTable[] = [];
  const related: RelatedTable[] = [];
  const modes: FoundTable[] = [];
  const restated: FoundTable[] = [];
  let emptyLog: Grid | undefined;
  const tables = tablesOutside(reading, sheets);
  const threats = threatsPointedTo(tables);
  for (const found of tables) {
    const { grid, columns } = found;
    if (threats.size > 0 && isThreatList(found)) continue;
    if (takeMatrix(reading, found) || takeScale(reading, found) || /\btemplate$/.test(found.headings)) continue;
    const relation = relationOf(reading, found);
    if (relation !== undefined) related.push(relation);
    else if (pointsToHazards(reading, found)) modes.push(found);
    else if (reading.drafts.all.length > 0 && isOfResiduals(columns)) ratings.push(found);
    else if (restates(reading.drafts, found)) restated.push(found);
    else if (roleOf(columns) === 'hazards') {
      readHazardRows({ text: reading.text, grid, columns, drafts: reading.drafts });
      emptyLog ??= grid;
    } else if (roleOf(columns) === 'ratings') ratings.push(found);
  }
  nameByThreats(reading.drafts.all, threats);
  for (const { grid, columns } of ratings) {
    const idAt = columns.findIndex((column) => column?.fact === 'id');
    const rows = grid.rows.filter((row) => reading.drafts.find(row.cells[idAt]?.text ?? '') !== undefined);
    readHazardRows({ text: reading.text, grid: { ...grid, rows }, columns, drafts: reading.drafts });
  }
  for (const found of restated) readRestated(reading, found);
  for (const { grid } of modes) readFailureModes(reading, grid);
  for (const table of related) readRelatedTable(reading, table);
  return emptyLog === undefined ? {} : { emptyLog };
}

/** What is left of hazards that are recorded above: it adds to them, and names no further ones. */
function isOfResiduals(columns: LogColumns): boolean {
  const ratings = columns.filter((column) => column !== undefined && isRating(column.fact));
  return ratings.length > 0 && ratings.every((rating) => rating?.phase === 'residual') && !has(columns, 'controls', 'causes', 'harm');
}

function tablesOutside(reading: LogReading, sheets: ReadonlySet<Section>): readonly FoundTable[] {
  const found: FoundTable[] = [];
  const walk = (section: Section, above: string): void => {
    if (sheets.has(section)) return;
    const own = section.heading === undefined ? '' : foldHeader(plainText(wordsAt(reading.text, section.heading.text)));
    const headings = `${above} ${own}`.trim();
    for (const { table } of flatTables(section.parts)) {
      const grid = underBothHeaders(reading, gridOfTable(reading.text, table));
      found.push({ grid, columns: readColumns(grid, reading.meaningOf, phaseIn(own)), headings });
    }
    for (const child of section.children) walk(child, headings);
  };
  for (const section of reading.sections) walk(section, '');
  return found;
}

/** A table whose first row parts the columns that its header groups: "S | L" under "Initial risk". */
function underBothHeaders({ meaningOf }: LogReading, grid: Grid): Grid {
  const [first, ...rows] = grid.rows;
  if (first === undefined || rows.length === 0) return grid;
  const filled = first.cells.filter(({ text }) => text !== '');
  const heads = filled.filter(({ text }, i) => meaningOf(text) !== undefined || text === grid.header[i]?.text);
  if (filled.length < 2 || heads.length * 3 < filled.length * 2 || !filled.some(({ text }) => isRating(meaningOf(text)?.fact ?? 'id')))
    return grid;
  const header = joinedHeader({ cells: grid.header, span: grid.span }, first, meaningOf);
  return { ...grid, header, rows };
}

function takeMatrix(reading: LogReading, { grid }: FoundTable): boolean {
  const matrix = riskMatrixOf(grid);
  if (matrix === undefined) return false;
  reading.matrices.push(matrix);
  reading.scales.severity.push(...matrix.severities);
  reading.scales.likelihood.push(...matrix.likelihoods);
  reading.scales.level.push(...matrix.cells.map(({ level }) => level));
  return true;
}

/** A table that explains a scale: numbers or codes beside words, under "severity" or "likelihood". Its rows are no hazards. */
function takeScale(reading: LogReading, { grid, columns, headings }: FoundTable): boolean {
  const header = grid.header.map((cell) => foldHeader(cell.text)).join(' ');
  const about = `${headings.split(' ').slice(-6).join(' ')} ${header}`;
  const kind = /\b(?:severity|consequence|impact)\b/.test(about)
    ? 'severity'
    : /\b(?:likelihood|probability|frequency)\b/.test(about)
      ? 'likelihood'
      : undefined;
  if (kind === undefined || has(columns, 'id', 'harm', 'causes', 'owner') || grid.rows.length < 3 || grid.rows.length > 10) return false;
  const first = columns[0]?.fact;
  const described = first === 'name' && foldHeader(grid.header[0]?.text ?? '') === 'description';
  const explains = described && (columns[1]?.fact === 'level' || columns[1] === undefined) && !has(columns, 'controls', 'effect');
  if (first !== undefined && !explains && first !== 'level' && first !== 'severity' && first !== 'likelihood' && first !== 'impact')
    return false;
  const labels = grid.rows.map((row) => {
    const joined =
      readLevelLabel(`${row.cells[0]?.text ?? ''} ${row.cells[1]?.text ?? ''}`.trim()) ?? readLevelLabel(row.cells[0]?.text ?? '');
    return joined;
  });
  if (
    !labels.every((label) => label !== undefined && (label.number !== undefined || label.code !== undefined || label.words !== undefined))
  )
    return false;
  reading.scales[kind].push(...labels.filter((label) => label !== undefined));
  return true;
}

/** A table of controls or causes that points to hazards by their ids, or that hazards point to. */
function relationOf({ drafts }: LogReading, { grid, columns, headings }: FoundTable): RelatedTable | undefined {
  const ids = grid.header.flatMap((cell, i) =>
    columns[i]?.fact === 'id' || columns[i]?.fact === 'controls.id' || isHazardReference(cell.text) ? [i] : [],
  );
  const named = grid.header.findIndex((cell, i) => isHazardReference(cell.text) || (i > 0 && pointsByIds(grid, i)));
  const hazardsAt = named < 0 ? actionsFor(grid, columns) : named;
  const pointsAway = hazardsAt > 0 && ids.some((i) => i !== hazardsAt && i < hazardsAt);
  const aboutControls = /\b(?:controls?|mitigations?|measures?|safeguards?)\b/.test(headings.split(' ').slice(-5).join(' '));
  const ofControls = has(columns, 'controls.verification', 'controls.effectiveness') || aboutControls;
  if (pointsAway) return { grid, hazardsAt, ofControls: ofControls || has(columns, 'controls') };
  const namesHazards =
    has(columns, 'harm', 'effect', 'severity', 'likelihood', 'causes') || grid.header.some((cell) => /\bhazard\b/i.test(cell.text));
  // "R1 | Mandatory log-in" under "Measures" says what is done about the risk R1.
  const ofHazards = grid.rows.filter(
    ({ cells }) => /[a-z]/i.test(cells[ids[0] ?? 0]?.text ?? '') && drafts.find(cells[ids[0] ?? 0]?.text ?? ''),
  );
  const own = ofHazards.length * 2 <= grid.rows.length;
  return ids.length > 0 && ofControls && !namesHazards && own ? { grid, ofControls } : undefined;
}

/** "Risk(s)" over "R1, R3", behind ids of another kind. */
function pointsByIds(grid: Grid, at: number): boolean {
  return /^(?:risk|hazard)s?$/.test(foldHeader(grid.header[at]?.text ?? '')) && shareOfIds(grid, at) >= 0.8;
}

/** "# | Action | Hazard" with ids of hazards in its last column: what is done for them, whose place it gives; -1 for every other table. */
function actionsFor(grid: Grid, columns: LogColumns): number {
  const at = columns.findIndex((column) => column?.fact === 'name');
  const controls = columns.findIndex((column) => column?.fact === 'controls');
  const rates = columns.some((column) => column !== undefined && isRating(column.fact));
  return controls >= 0 && controls < at && !rates && shareOfIds(grid, at) >= 0.5 ? at : -1;
}

/** Failure modes without ids of their own, most of whose rows name a hazard of a table above: ways to those hazards. */
function pointsToHazards({ drafts }: LogReading, { grid, columns }: FoundTable): boolean {
  if (has(columns, 'id') || foldHeader(grid.header[0]?.text ?? '') !== 'failure mode' || drafts.all.length === 0) return false;
  const naming = grid.rows.filter((row) => row.cells.some((cell) => hazardsNamedIn(drafts, cell.text).length > 0));
  return naming.length * 2 >= grid.rows.length;
}

function isHazardReference(header: string): boolean {
  return /^(?:hazard|risk|linked hazard|related hazard)s? (?:ids?|refs?|references?|addressed)$|^(?:linked|related) hazards?$|^(?:hazard|risk|threat)s? (?:addressed|mitigated|controlled|covered)$/.test(
    foldHeader(header),
  );
}

/** Hazards in the order in which a reader meets them. */
export function inReadingOrder(hazards: readonly HazardDraft[]): readonly HazardDraft[] {
  return hazards.toSorted((a, b) => a.span.start - b.span.start);
}
