import { readLevelLabel } from '../levels/levelLabel';
import { type Found, textAt, textsAt } from '../mapping/find';
import { addCauses, addControls, stateFields } from '../risk/draft';
import { isRatingOfImpact } from '../tables/columnCells';
import { type HazardDraft, newHazard, stateField } from '../tables/hazardDraft';
import { controlIdKeys, controlKeys, fields, residual, residualLikelihood, residualSeverity } from './riskKeys';

/**
 * One risk of a register. What is called description names the risk where it has no other name. `registered` are the controls that stand
 * in a list of their own, by their folded ids.
 */
export function hazardOf(item: Found, registered: ReadonlyMap<string, Found> = new Map()): HazardDraft {
  const hazard = newHazard(item.node.span);
  if (item.node.kind === 'scalar') {
    const [text] = textsAt(item, '');
    if (text !== undefined) stateField(hazard.fields, 'name', text);
    return hazard;
  }
  stateFields(hazard.fields, item, fields);
  stateFields(hazard.fields, item, residual);
  const description = hazard.fields.get('description');
  if (description !== undefined && !hazard.fields.has('name')) {
    hazard.fields.delete('description');
    hazard.fields.set('name', description);
  }
  stateImpact(hazard, item);
  for (const key of [
    'cause',
    'causes',
    'root_cause',
    'root_causes',
    'possible_causes',
    'potential_causes',
    'failure_causes',
    'vulnerability',
  ]) {
    addCauses(hazard, [...textsAt(item, key), ...textsAt(item, `${key}.text`), ...textsAt(item, `${key}.description`)]);
  }
  addControls(hazard, item, controlKeys, registered);
  addControls(hazard, item, controlIdKeys, registered);
  return hazard;
}

/** Impact is how bad it is where a level stands there, and what happens where a sentence does. */
function stateImpact(hazard: HazardDraft, item: Found): void {
  const impact = textAt(item, 'impact');
  if (impact === undefined) return;
  stateField(hazard.fields, isRating(impact.text) ? 'initial.severity' : 'effect', impact);
}

/** A known level, or any one word: two words that are none say what happens. */
const isRating = (text: string): boolean => isRatingOfImpact(text) || (readLevelLabel(text) !== undefined && !/\s/.test(text.trim()));

/** What a list beside the register says about a risk: what is done and what is left. */
export function joinTreatment(hazard: HazardDraft, item: Found): void {
  addControls(hazard, item, ['']);
  stateFields(hazard.fields, item, residual);
}

export function joinResidual(hazard: HazardDraft, item: Found): void {
  stateFields(hazard.fields, item, [
    ['residual.severity', ...residualSeverity, 'severity', 'impact'],
    ['residual.likelihood', ...residualLikelihood, 'likelihood', 'probability'],
    ['residual.level', 'residual_level', 'residual_risk_level', 'level', 'risk_level'],
  ]);
}
