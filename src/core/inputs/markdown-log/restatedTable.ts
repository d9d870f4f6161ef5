import { foldText } from '../../facts/folding';
import type { Grid } from '../tables/grid';
import type { HazardDraft, HazardDrafts } from '../tables/hazardDraft';
import { fillHazard } from '../tables/hazardRows';
import { has, type LogColumns } from '../tables/logColumns';
import type { LogReading } from './reading';

interface Table {
  readonly grid: Grid;
  readonly columns: LogColumns;
}

/**
 * A table without ids and ratings, most of whose rows name a hazard that an earlier table rates: "Risk | Mitigation | Owner" below
 * "Risk | Likelihood | Impact". It says what is done for those hazards, and records no others.
 */
export function restates(drafts: HazardDrafts, { grid, columns }: Table): boolean {
  if (drafts.all.length === 0 || has(columns, 'id', 'severity', 'likelihood', 'level')) return false;
  const named = grid.rows.filter((row) => hazardNamed(drafts, row.cells[nameAtOf(columns)]?.text ?? '') !== undefined);
  return named.length > 0 && named.length * 2 > grid.rows.length;
}

export function readRestated({ text, drafts }: LogReading, { grid, columns }: Table): void {
  const nameAt = nameAtOf(columns);
  const others = columns.map((column, i) => (i === nameAt ? undefined : column));
  for (const row of grid.rows) {
    const hazard = hazardNamed(drafts, row.cells[nameAt]?.text ?? '');
    if (hazard !== undefined) fillHazard({ text, hazard, row, grid, columns: others, continued: true });
  }
}

/** The rated hazard of this name, or the only one whose name begins with it: "Ransomware" for "Ransomware attack". */
function hazardNamed({ all }: HazardDrafts, written: string): HazardDraft | undefined {
  const name = foldText(written);
  if (name === '') return undefined;
  const rated = all.filter(({ fields }) => [...fields.keys()].some((field) => field.startsWith('initial.')));
  const nameOf = ({ fields }: HazardDraft): string => foldText(fields.get('name')?.text ?? '');
  const begun = rated.filter((hazard) => nameOf(hazard).startsWith(`${name} `));
  return rated.find((hazard) => nameOf(hazard) === name) ?? (begun.length === 1 ? begun[0] : undefined);
}

const nameAtOf = (columns: LogColumns): number => columns.findIndex((column) => column?.fact === 'name');
