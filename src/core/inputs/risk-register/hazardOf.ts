import { readLevelLabel } from '../levels/levelLabel';
import { type Found, textAt, textsAt } from '../mapping/find';
import { addCauses, addControls, type FieldKeys, stateFields } from '../risk/draft';
import { isRatingOfImpact } from '../tables/columnCells';
import { type HazardDraft, newHazard, stateField } from '../tables/hazardDraft';

const fields: readonly FieldKeys[] = [
  ['id', 'id', 'risk_id', 'hazard_id', 'ref', 'reference', 'failure_mode_id', 'threat_id', 'key'],
  [
    'name',
    'title',
    'name',
    'hazard',
    'risk',
    'hazard_name',
    'risk_title',
    'risk_name',
    'failure_mode',
    'failure_modes',
    'threat',
    'threat_event',
    'event',
    'hazard_description',
  ],
  ['description', 'description', 'risk_description', 'events', 'sequence', 'scenario', 'details', 'statement'],
  [
    'effect',
    'effect',
    'clinical_effect',
    'hazardous_situation',
    'consequence',
    'consequences',
    'effects',
    'potential_effect',
    'potential_effects',
    'system_effect',
    'local_effect',
  ],
  ['harm', 'harm', 'potential_harm', 'harms', 'patient_harm', 'clinical_harm'],
  [
    'initial.severity',
    'severity',
    'initial_severity',
    'inherent_severity',
    'inherent_impact',
    'initial.severity',
    'inherent.severity',
    'inherent.impact',
    'initial.impact',
    'pre_mitigation_severity',
    'pre_mitigation.severity',
    'inherent_risk.severity',
    'inherent_risk.impact',
    'initial_risk.severity',
    'initial_risk.impact',
    'risk.severity',
  ],
  [
    'initial.likelihood',
    'likelihood',
    'probability',
    'initial_likelihood',
    'initial_probability',
    'inherent_likelihood',
    'initial.likelihood',
    'inherent.likelihood',
    'inherent.probability',
    'occurrence',
    'initial.probability',
    'pre_mitigation_likelihood',
    'pre_mitigation_probability',
    'pre_mitigation.likelihood',
    'pre_mitigation.probability',
    'inherent_risk.likelihood',
    'initial_risk.likelihood',
    'initial_risk.probability',
    'risk.likelihood',
    'risk.probability',
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
    'inherent.score',
    'inherent.level',
    'inherent.rating',
    'inherent_score',
    'inherent_level',
    'rpn',
    'risk_priority_number',
    'initial_risk_level',
    'initial_score',
    'overall_risk',
    'initial_risk.level',
    'initial_risk.score',
    'inherent_risk.level',
    'inherent_risk.score',
    'risk.level',
    'risk.score',
  ],
  ['owner', 'owner', 'risk_owner', 'hazard_owner', 'responsible', 'owner_role', 'assigned_to', 'assignee', 'responsible_party'],
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
  [
    'residual.severity',
    ...residualSeverity,
    'residual.severity',
    'residual.impact',
    'residual_risk.severity',
    'residual_risk.impact',
    'post_mitigation.severity',
  ],
  [
    'residual.likelihood',
    ...residualLikelihood,
    'residual.likelihood',
    'residual.probability',
    'residual_risk.likelihood',
    'residual_risk.probability',
    'post_mitigation.likelihood',
    'post_mitigation.probability',
  ],
  [
    'residual.level',
    'residual_level',
    'residual_risk',
    'residual_rating',
    'residual_score',
    'residual_risk_level',
    'residual.level',
    'residual_risk_score',
    'residual.score',
    'residual.rating',
    'residual_risk.level',
    'residual_risk.score',
    'post_mitigation.level',
  ],
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
  'mitigation_strategy',
  'mitigation_plan',
  'mitigation_actions',
  'current_controls',
  'planned_controls',
  'risk_control',
  'safeguards',
  'countermeasures',
  'control',
  'proposed_controls',
  'recommended_controls',
  'additional_controls',
  'existing_mitigations',
];
/** Keys of ids alone. */
const controlIdKeys = [
  'control_ids',
  'mitigation_ids',
  'risk_control_ids',
  'control_id',
  'mitigation_id',
  'existing_control_ids',
  'compensating_control_ids',
];

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
