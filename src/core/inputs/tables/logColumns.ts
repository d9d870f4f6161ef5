import { statusOf } from './closedWords';
import { isLetterOfRating, isLevelWord, isRatingOfImpact, share, shareOfNumbers, shareOfProse } from './columnCells';
import type { Grid } from './grid';
import { foldHeader, type MeaningOf } from './logHeader';
import { type HazardFact, isRating, type Meaning, type Phase } from './meaning';
import { ratesRisk, settleMissingName, settleRisk } from './nameColumn';

/** What each column of a table holds, once the columns are looked at together; absent for one that means nothing to us. */
export type LogColumns = readonly (Meaning | undefined)[];

/**
 * Reads the header row. Headers that leave something open are settled by their neighbours and their cells:
 * S, P and Acceptable that stand twice are initial and then residual; "Impact" is a severity when its cells are levels;
 * "Risk" is a level or the name; a lone "Hazard description" is the hazard itself.
 */
export function readColumns(grid: Grid, meaningOf: MeaningOf, phase: Phase | undefined): LogColumns {
  const columns = grid.header.map((cell) => meaningOf(cell.text));
  dropFactors(grid, columns);
  dropMisled(grid, columns);
  dropOthersNames(grid, columns);
  settleIds(grid, columns);
  settleImpact(grid, columns);
  settleRisk(grid, columns);
  settleStatus(grid, columns);
  settlePhases(grid, columns, phase);
  settleMissingName(grid, columns);
  settleNames(grid, columns);
  dropRepeats(grid, columns);
  return columns;
}

type Columns = (Meaning | undefined)[];

export function has(columns: LogColumns, ...facts: readonly HazardFact[]): boolean {
  return columns.some((column) => column !== undefined && facts.includes(column.fact));
}

/** Numbers that a rating is worked out from and that are none: p1 and p2 of a probability, E and C beside the S of a vehicle's hazard. */
function dropFactors(grid: Grid, columns: Columns): void {
  const headers = grid.header.map((cell) => foldHeader(cell.text));
  const among = (...all: readonly string[]): boolean => all.every((header) => headers.includes(header));
  for (const [i, header] of headers.entries()) {
    if ((header === 'p2' && among('p1')) || (header === 'c' && among('s', 'e'))) columns[i] = undefined;
    // What likelihood and impact come to; a vehicle is exposed to a hazard beside that and not because of it.
    if (header === 'exposure' && has(columns, 'likelihood') && has(columns, 'impact', 'severity')) columns[i] = { fact: 'level' };
  }
}

/** Headers that are known for another thing than their column holds: what would be accepted, and what shows that there is a risk. */
function dropMisled(grid: Grid, columns: Columns): void {
  const controls = columns.findIndex((column) => column?.fact === 'controls');
  for (const [i, column] of columns.entries()) {
    const header = foldHeader(grid.header[i]?.text ?? '');
    if (column?.fact === 'acceptedBy' && !/\bby\b/.test(header) && shareOfProse(grid, i) >= 0.5) columns[i] = undefined;
    const judged = columns
      .slice(i, controls)
      .some((between) => between !== undefined && (isRating(between.fact) || between.fact === 'status'));
    // "Target" over "100% in a year" is an aim, and over a level one for what is left of the risk.
    const aim = column?.fact === 'level' && /^(?:target|final|original|raw)$/.test(header);
    if (aim && share(grid, i, isRatingOfImpact) < 0.5) columns[i] = undefined;
    // What is left of a risk, in sentences, and what kind it is of.
    const told =
      column?.fact === 'level' &&
      /^(?:residual(?: risks?)?|risk category|category|classification)\b/.test(header) &&
      share(grid, i, ratesRisk) === 0;
    if (told && share(grid, i, (text) => text.split(' ').length >= (header.startsWith('residual') ? 3 : 2)) >= 0.4) columns[i] = undefined;
    if (column?.fact === 'controls.verification' && header.startsWith('evidence') && i < controls && judged) columns[i] = undefined;
  }
}

/** "Name" behind "Asset ID" is that of an asset. */
function dropOthersNames(grid: Grid, columns: Columns): void {
  const others = /^(?:asset|component|system|supplier|vendor|control|safeguard|requirement) (?:id|no|ref|number)$/;
  if (!others.test(foldHeader(grid.header[0]?.text ?? ''))) return;
  for (const [i, column] of columns.entries()) {
    const bare = /^(?:name|title|description|details|item)$/.test(foldHeader(grid.header[i]?.text ?? ''));
    if (bare && (column?.fact === 'name' || column?.fact === 'description')) columns[i] = undefined;
  }
}

/** "Status" over levels rates, and "Current state" over sentences describes. */
function settleStatus(grid: Grid, columns: Columns): void {
  const at = columns.findIndex((column) => column?.fact === 'status');
  if (at < 0) return;
  const describes = foldHeader(grid.header[at]?.text ?? '').endsWith('state') && shareOfProse(grid, at) >= 0.5;
  if (share(grid, at, isLevelWord) >= 0.6) columns[at] = has(columns, 'level') ? undefined : { fact: 'level' };
  else if (describes && share(grid, at, (text) => statusOf(text) !== undefined) < 0.3) columns[at] = undefined;
}

/** "Hazard" over H1, H2 … points to hazards by their ids. */
function settleIds(grid: Grid, columns: Columns): void {
  // "Item" over parts of a device says where the hazard is, and numbers nothing.
  for (const [i, column] of columns.entries()) {
    const item = column?.fact === 'id' && foldHeader(grid.header[i]?.text ?? '') === 'item';
    if (item && share(grid, i, (text) => /\d/.test(text) && !/\p{L}{4}/u.test(text)) < 0.5) columns[i] = undefined;
  }
  const at = columns.findIndex((column) => column?.fact === 'name');
  if (at < 0 || has(columns, 'id')) return;
  if (share(grid, at, (text) => /^[A-Z]{1,6}[-_ ]?\d{1,5}[a-z]?$/i.test(text)) >= 0.8) columns[at] = { fact: 'id' };
}

function settleImpact(grid: Grid, columns: Columns): void {
  const impacts = indexesOf(columns, 'impact');
  const rating = new Set(impacts.filter((at) => rates(grid, at)));
  // Where the impact rates the harm, a further column headed "Severity" gives the level that follows.
  if (rating.size > 0)
    for (const [i, column] of columns.entries()) if (column?.fact === 'severity') columns[i] = { ...column, fact: 'level' };
  for (const at of impacts) {
    const { phase } = columns[at] ?? {};
    columns[at] = { fact: rating.has(at) ? 'severity' : 'effect', ...(phase === undefined ? {} : { phase }) };
  }
}

function rates(grid: Grid, column: number): boolean {
  // "Impact / likelihood" has both in its cells.
  const first = (text: string): string => (/[/|]/.test(grid.header[column]?.text ?? '') ? (text.split(/[/|]/)[0] ?? '') : text);
  return share(grid, column, (text) => isRatingOfImpact(first(text)) || isLetterOfRating(first(text))) >= 0.6;
}

function settlePhases(grid: Grid, columns: Columns, phase: Phase | undefined): void {
  const seen = new Set<string>();
  const first = columns.findIndex((column) => column?.phase !== undefined && isRating(column.fact));
  for (const [i, column] of columns.entries()) {
    if (column === undefined || !isRating(column.fact)) continue;
    // "Residual severity, Likelihood, Risk": what follows a phase goes with it until another phase or a repeat.
    const carried = first >= 0 && i > first ? columns.slice(0, i).findLast((before) => before?.phase !== undefined)?.phase : undefined;
    const header = foldHeader(grid.header[i]?.text ?? '');
    if (/\bcurrent\b/.test(header) && isLater(columns, i)) {
      columns[i] = { ...column, phase: 'residual' };
      continue;
    }
    // "L×I (I)" and "L×I (R)": inherent and residual.
    const marked = /\(R\)\s*$/.test(grid.header[i]?.text ?? '') && grid.header.some(({ text }) => /\(I\)\s*$/.test(text));
    if (marked) {
      columns[i] = { ...column, phase: 'residual' };
      continue;
    }
    columns[i] = { ...column, phase: column.phase ?? phase ?? (seen.has(header) ? 'residual' : (carried ?? 'initial')) };
    seen.add(header);
  }
}

/** "Current likelihood" comes after an inherent one, and before a residual one. */
function isLater(columns: Columns, at: number): boolean {
  const same = columns.filter((column, i) => i !== at && column?.fact === columns[at]?.fact);
  return same.some((column) => column?.phase === 'initial') && !same.some((column) => column?.phase === 'residual');
}

function settleNames(grid: Grid, columns: Columns): void {
  // Beside "Risk description", a "Threat" is what brings it about.
  const risk = columns.findIndex((column, i) => column?.fact === 'description' && /^risk\b/.test(foldHeader(grid.header[i]?.text ?? '')));
  const threat = columns.findIndex((column, i) => column?.fact === 'name' && /^threats?$/.test(foldHeader(grid.header[i]?.text ?? '')));
  if (risk >= 0 && threat >= 0) {
    columns[risk] = { fact: 'name' };
    columns[threat] = { fact: 'causes' };
  }
  const names = indexesOf(columns, 'name');
  const descriptions = indexesOf(columns, 'description');
  const [firstName, ...otherNames] = names;
  const [description, ...otherDescriptions] = descriptions;
  if (firstName === undefined && description !== undefined) columns[description] = { fact: 'name' };
  for (const i of otherNames) columns[i] = description === undefined ? { fact: 'description' } : undefined;
  for (const i of otherDescriptions) columns[i] = has(columns, 'effect') ? undefined : { fact: 'effect' };
  const situation = descriptions.find((i) => foldHeader(grid.header[i]?.text ?? '').startsWith('hazardous situation'));
  if (situation !== undefined && situation === description && otherDescriptions[0] !== undefined && firstName !== undefined) {
    columns[situation] = { fact: 'effect' };
    columns[otherDescriptions[0]] = { fact: 'description' };
  }
}

/** Of two columns for one fact the first that holds anything is read; of two levels the one that holds numbers. */
function dropRepeats(grid: Grid, columns: Columns): void {
  const several: ReadonlySet<HazardFact> = new Set(['controls', 'controls.verification', 'causes']);
  const first = new Map<string, number>();
  for (const [i, column] of columns.entries()) {
    if (column === undefined || several.has(column.fact)) continue;
    const key = `${column.fact} ${column.phase ?? ''}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    else if (
      isBlank(grid, before) ||
      (column.fact === 'id' && filledIn(grid, i) > filledIn(grid, before)) ||
      (column.fact === 'level' && shareOfNumbers(grid, before) < 0.5 && shareOfNumbers(grid, i) >= 0.5)
    ) {
      columns[before] = undefined;
      first.set(key, i);
    } else columns[i] = undefined;
  }
}

function filledIn(grid: Grid, column: number): number {
  return grid.rows.filter((row) => (row.cells[column]?.text ?? '') !== '').length;
}

function isBlank(grid: Grid, column: number): boolean {
  return grid.rows.length > 0 && share(grid, column, () => true) === 0;
}

function indexesOf(columns: Columns, fact: HazardFact): readonly number[] {
  return columns.flatMap((column, i) => (column?.fact === fact ? [i] : []));
}
