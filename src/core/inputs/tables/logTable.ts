import { has, type LogColumns } from './logColumns';
import { type HazardFact, isRating } from './meaning';

/** What a table is to a hazard log. */
export type TableRole = 'hazards' | 'ratings' | 'other';

const judges: readonly HazardFact[] = ['severity', 'likelihood', 'level', 'controls'];
const manages: readonly HazardFact[] = ['causes', 'harm', 'effect', 'owner', 'status', 'description'];

/**
 * `hazards`: rows that name a hazard and rate it, control it or, under an id, say what it leads to or who has it.
 * `ratings`: rows under an id that only add to hazards named elsewhere. A list of names alone is a catalogue, and no log.
 */
export function roleOf(columns: LogColumns): TableRole {
  const first = columns[0];
  // A table that opens with a rating explains its scale.
  if (first !== undefined && (isRating(first.fact) || first.fact === 'impact')) return 'other';
  const id = has(columns, 'id');
  // "Control | Status | Details" and "Action | Name | Date" list what is done, and hazards neither by their ids nor by what they do.
  const hurts = has(columns, 'severity', 'likelihood', 'level', 'causes', 'harm', 'effect');
  if (first?.fact === 'controls' && !id && !hurts) return 'other';
  // What happens alone names no hazard: such a table explains a scale or a level.
  const says = has(columns, 'name', 'harm') || (has(columns, 'effect') && (id || has(columns, 'causes', 'description')));
  if (says && (has(columns, ...judges) || (id && has(columns, ...manages)))) return 'hazards';
  return id && has(columns, ...judges, ...manages) ? 'ratings' : 'other';
}
