import type { FactBuilder } from '../../facts/factBuilder';
import { readLevelLabel } from '../levels/levelLabel';
import { applyMappings, type Mapping, statedBy } from '../mapping/applyMappings';
import { type Found, find, itemsOf, textAt } from '../mapping/find';
import { riskReader } from '../risk/riskReader';
import { type HazardDraft, HazardDrafts } from '../tables/hazardDraft';
import { logFacts } from '../tables/logFacts';
import { putHazards, scalesOf } from '../tables/putHazards';
import { hazardOf, joinResidual, joinTreatment } from './hazardOf';
import { lists } from './lists';

const mappings: readonly Mapping[] = [
  { from: 'intended_use', to: 'risk.intendedUse' },
  { from: 'version', to: 'risk.version' },
  { from: 'approved_by', to: 'risk.approvedBy' },
  { from: 'approved_on', to: 'risk.approvedOn' },
  { each: 'risk_probability_levels', to: 'risk.scheme.likelihoods', fields: [{ from: 'label', to: 'name' }] },
];

export const reader = riskReader({
  canState: [...logFacts, ...statedBy(mappings)],
  state: (builder, root) => {
    applyMappings(builder, root, mappings);
    const drafts = new HazardDrafts();
    for (const item of lists
      .flatMap((list) => find(root, list))
      .flatMap(itemsOf)
      .flatMap(unwrapped)) {
      const draft = hazardOf(item);
      const id = draft.fields.get('id');
      const hazard = drafts.add(draft.span, id);
      for (const [field, stated] of draft.fields) hazard.fields.set(field, stated);
      hazard.causes.push(...draft.causes);
      hazard.controls.push(...draft.controls);
    }
    joinBeside(root, drafts, ['treatment_plan', 'treatments', 'risk_treatment', 'risk_treatments'], joinTreatment);
    joinBeside(root, drafts, ['residual_risks', 'residual_risk'], joinResidual);
    stateScheme(builder, root, drafts.all);
    putHazards(builder, drafts.all, scalesOf(drafts.all, { severity: [], likelihood: [] }));
  },
});

/** A register that wraps its list: `risk_register: { exported_on: …, risks: [ … ] }`. */
function unwrapped(item: Found): readonly Found[] {
  const inner = [...lists, 'hazards', 'entries', 'items'].flatMap((list) => find(item, list)).filter(({ node }) => node.kind === 'list');
  return inner.length === 0 ? [item] : inner.flatMap(itemsOf);
}

function joinBeside(root: Found, drafts: HazardDrafts, keys: readonly string[], join: (hazard: HazardDraft, item: Found) => void): void {
  for (const item of keys.flatMap((key) => find(root, key)).flatMap(itemsOf)) {
    const id = textAt(item, 'risk_id') ?? textAt(item, 'risk') ?? textAt(item, 'id');
    const hazard = id === undefined ? undefined : drafts.find(id.text);
    if (hazard !== undefined) join(hazard, item);
  }
}

/** A file with its own level tables, or with a level above 5, does not use the DCB0129 example. */
function stateScheme(builder: FactBuilder, root: Found, hazards: readonly HazardDraft[]): void {
  const table = find(root, 'risk_levels')[0];
  if (table?.keySpan !== undefined) {
    builder.putWritten('risk.scheme.name', { text: table.key ?? '', meant: 'own', span: table.keySpan });
    return;
  }
  for (const hazard of hazards) {
    const level = hazard.fields.get('initial.level');
    if (level !== undefined && (readLevelLabel(level.text)?.number ?? 0) > 5) {
      builder.putWritten('risk.scheme.name', { ...level, meant: 'own' });
      return;
    }
  }
}
