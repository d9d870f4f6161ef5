import { readLevelLabel } from '../levels/levelLabel';
import { type Found, textAt, textsAt } from '../mapping/find';
import { addCauses, addControls, type FieldKeys, stateFields } from '../risk/draft';
import { type HazardDraft, newHazard, stateField } from '../tables/hazardDraft';

const fields: readonly FieldKeys[] = [
  ['id', 'id', 'risk_id', 'hazard_id', 'ref', 'reference'],
  ['name', 'title', 'name', 'hazard', 'risk'],
  ['description', 'description', 'risk_description', 'events', 'sequence', 'scenario'],
  ['effect', 'effect', 'clinical_effect', 'hazardous_situation', 'consequence', 'consequences'],
  ['harm', 'harm', 'potential_harm'],
  ['initial.severity', 'severity', 'initial_severity', 'inherent_severity', 'inherent_impact', 'initial.severity', 'inherent.severity'],
  [
    'initial.likelihood',
    'likelihood',
    'probability',
    'initial_likelihood',
    'initial_probability',
    'inherent_likelihood',
    'initial.likelihood',
  ],
  [
    'initial.level',
    'risk_level',
    'level',
    'rating',
    'score',
    'risk_score',
    'risk_rating',
    'initial_risk',
    'inherent_risk',
    'initial.level',
  ],
  ['owner', 'owner', 'risk_owner', 'hazard_owner', 'responsible'],
  ['status', 'status', 'state'],
  ['acceptedBy', 'accepted_by'],
  ['acceptedOn', 'accepted_on', 'acceptance_date'],
  ['acceptanceReason', 'acceptance_rationale', 'justification', 'rationale'],
  ['reviewedOn', 'last_reviewed', 'reviewed_on', 'review_date'],
];

/** What a residual rating is called wherever it stands; nested in an item of its own, shorter names do. */
const residualSeverity = ['residual_severity', 'residual_risk_severity', 'post_mitigation_severity', 'residual_impact'] as const;
const residualLikelihood = [
  'residual_likelihood',
  'residual_probability',
  'residual_risk_probability',
  'residual_risk_likelihood',
  'post_mitigation_probability',
] as const;

const residual: readonly FieldKeys[] = [
  ['residual.severity', ...residualSeverity, 'residual.severity', 'residual.impact'],
  ['residual.likelihood', ...residualLikelihood, 'residual.likelihood', 'residual.probability'],
  ['residual.level', 'residual_level', 'residual_risk', 'residual_rating', 'residual_score', 'residual_risk_level', 'residual.level'],
];

const controlKeys = [
  'controls',
  'control_measures',
  'existing_controls',
  'risk_controls',
  'risk_control_measures',
  'mitigation',
  'mitigations',
  'mitigation_measures',
  'measure',
  'measures',
  'treatment',
  'treatments',
];

/** One risk of a register. What is called description names the risk where it has no other name. */
export function hazardOf(item: Found): HazardDraft {
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
  for (const key of ['cause', 'causes', 'root_cause', 'root_causes', 'possible_causes']) {
    addCauses(hazard, [...textsAt(item, key), ...textsAt(item, `${key}.text`), ...textsAt(item, `${key}.description`)]);
  }
  addControls(hazard, item, controlKeys);
  return hazard;
}

/** Impact is how bad it is where a level stands there, and what happens where a sentence does. */
function stateImpact(hazard: HazardDraft, item: Found): void {
  const impact = textAt(item, 'impact');
  if (impact === undefined) return;
  stateField(hazard.fields, readLevelLabel(impact.text) === undefined ? 'effect' : 'initial.severity', impact);
}

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
