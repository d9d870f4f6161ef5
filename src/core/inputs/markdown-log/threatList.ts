import { foldId } from '../../facts/folding';
import { shareOfIds } from '../tables/columnCells';
import type { Grid, GridCell } from '../tables/grid';
import type { HazardDraft } from '../tables/hazardDraft';
import { has, type LogColumns } from '../tables/logColumns';
import { foldHeader } from '../tables/logHeader';
import { isRating } from '../tables/meaning';

interface Table {
  readonly grid: Grid;
  readonly columns: LogColumns;
}

/**
 * Threats under ids of their own that a register of risks names by these ids: T-001 in the row of R-001. The risks are the hazards then,
 * and the threats say what they are. Empty where no table points to them so.
 */
export function threatsPointedTo(tables: readonly Table[]): ReadonlyMap<string, GridCell> {
  const rated = tables.filter(isRegister);
  if (rated.length === 0) return new Map();
  return new Map(
    tables.filter(isThreatList).flatMap(({ grid, columns }) => {
      const [idAt, nameAt] = [columns.findIndex((each) => each?.fact === 'id'), columns.findIndex((each) => each?.fact === 'name')];
      return grid.rows.flatMap(({ cells }) => {
        const [id, name] = [cells[idAt], cells[nameAt]];
        return id === undefined || name === undefined || id.text === '' ? [] : [[foldId(id.text), name] as const];
      });
    }),
  );
}

/** A list of threats that rates and controls nothing. */
export function isThreatList({ grid, columns }: Table): boolean {
  const telling = columns.some(
    (column) => column !== undefined && (isRating(column.fact) || !['id', 'name', 'description'].includes(column.fact)),
  );
  return has(columns, 'id') && !telling && namesThreats(grid, columns) && shareOfIds(grid, nameAtOf(columns)) < 0.5;
}

/** Gives the hazards that are called by the id of a threat the name of that threat. */
export function nameByThreats(hazards: readonly HazardDraft[], threats: ReadonlyMap<string, GridCell>): void {
  for (const { fields } of hazards) {
    const called = fields.get('name');
    const names = called?.text.split(/[,;/&+]/).flatMap((id) => threats.get(foldId(id)) ?? []) ?? [];
    const [first] = names;
    if (called === undefined || first === undefined) continue;
    fields.set('name', { ...called, text: first.text.replaceAll('\n', ' '), span: first.span });
  }
}

/** A register that rates and has ids of its own beside those of threats. */
function isRegister({ grid, columns }: Table): boolean {
  const rates = has(columns, 'severity', 'likelihood', 'level');
  return rates && has(columns, 'id') && namesThreats(grid, columns) && shareOfIds(grid, nameAtOf(columns)) >= 0.5;
}

function namesThreats(grid: Grid, columns: LogColumns): boolean {
  return /\bthreats?\b/.test(foldHeader(grid.header[nameAtOf(columns)]?.text ?? ''));
}

const nameAtOf = (columns: LogColumns): number => columns.findIndex((column) => column?.fact === 'name');
