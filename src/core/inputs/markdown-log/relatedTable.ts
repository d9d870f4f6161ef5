import { foldId } from '../../facts/folding';
import type { Grid } from '../tables/grid';
import { type HazardDraft, type HazardDrafts, newPart, type PartDraft, type Stated, stateField } from '../tables/hazardDraft';
import { foldHeader } from '../tables/logHeader';
import { readControlTable } from './controlTable';
import type { LogReading } from './reading';

/** A table that says more about hazards from the side: of controls, or of causes such as failure modes. */
export interface RelatedTable {
  readonly grid: Grid;
  /** The column that names the hazards; absent when the hazards name the rows. */
  readonly hazardsAt?: number;
  readonly ofControls: boolean;
}

export function readRelatedTable(reading: LogReading, { grid, hazardsAt, ofControls }: RelatedTable): void {
  if (hazardsAt === undefined) readRegister(reading, grid);
  else for (const row of grid.rows) readRow(reading, { grid: { ...grid, rows: [row] }, hazardsAt, ofControls });
}

/** Each failure mode is a cause of the hazards that its row names, wherever it names them. */
export function readFailureModes(reading: LogReading, grid: Grid): void {
  for (const row of grid.rows) {
    const [mode, ...others] = row.cells;
    if (mode === undefined || mode.text === '') continue;
    const hazards = others.flatMap((cell) => hazardsNamedIn(reading.drafts, cell.text));
    for (const hazard of new Set(hazards)) {
      const cause = newPart(mode.span);
      cause.fields.set('text', { text: mode.text.replaceAll('\n', ' '), span: mode.span });
      hazard.causes.push(cause);
    }
  }
}

/** The hazards whose ids stand in a text. */
export function hazardsNamedIn(drafts: HazardDrafts, text: string): readonly HazardDraft[] {
  return (text.match(/\b[A-Z]{1,6}-?\d{1,5}\b/g) ?? []).flatMap((id) => drafts.find(id) ?? []);
}

/** Controls under ids that hazards point to: each hazard's control of that id gains what the register says. */
function readRegister(reading: LogReading, grid: Grid): void {
  const hazard = { span: grid.span, fields: new Map<string, Stated>(), causes: [], controls: [] as PartDraft[], limitations: [] };
  readControlTable({ reading, hazard }, grid);
  const byId = new Map(
    hazard.controls.flatMap((control) => {
      const id = control.fields.get('id')?.text;
      return id === undefined ? [] : [[foldId(id), control] as const];
    }),
  );
  if (byId.size === 0) return;
  for (const { controls } of reading.drafts.all) {
    for (const [i, control] of controls.entries()) {
      const text = control.fields.get('text')?.text ?? '';
      const registered = byId.get(foldId(control.fields.get('id')?.text ?? text));
      if (registered === undefined) continue;
      const pointsOnly = control.fields.get('id') === undefined;
      const merged = pointsOnly ? newPart(control.span, control.place) : control;
      for (const [field, stated] of registered.fields) stateField(merged.fields, field, stated);
      for (const [list, references] of registered.lists) merged.lists.set(list, [...(merged.lists.get(list) ?? []), ...references]);
      controls[i] = merged;
    }
  }
}

function readRow(reading: LogReading, { grid, hazardsAt, ofControls }: Required<RelatedTable>): void {
  const [row] = grid.rows;
  const hazards = (row?.cells[hazardsAt]?.text ?? '').split(/[,;\s]+/).flatMap((id) => (id === '' ? [] : (reading.drafts.find(id) ?? [])));
  if (row === undefined || hazards.length === 0) return;
  const causeAt = grid.header.findIndex((cell) => /^(?:failure mode|cause|root cause|software failure)s?$/.test(foldHeader(cell.text)));
  for (const hazard of hazards) {
    const cell = row.cells[causeAt];
    if (cell !== undefined && cell.text !== '') {
      const cause = newPart(cell.span);
      cause.fields.set('text', { text: cell.text.replaceAll('\n', ' '), span: cell.span });
      hazard.causes.push(cause);
    } else if (ofControls) {
      const header = grid.header.map((each, i) => (i === hazardsAt ? { ...each, text: '' } : each));
      readControlTable({ reading, hazard }, { ...grid, header });
    }
  }
}
