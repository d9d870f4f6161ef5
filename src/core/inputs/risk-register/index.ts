import type { FactBuilder } from '../../facts/factBuilder';
import { foldId } from '../../facts/folding';
import { readLevelLabel } from '../levels/levelLabel';
import { applyMappings, type Mapping, statedBy } from '../mapping/applyMappings';
import { type Found, find, itemsOf, textAt } from '../mapping/find';
import { riskReader } from '../risk/riskReader';
import { type HazardDraft, HazardDrafts } from '../tables/hazardDraft';
import { logFacts } from '../tables/logFacts';
import { putHazards, scalesOf } from '../tables/putHazards';
import { hazardOf, joinResidual, joinTreatment } from './hazardOf';
import { controlLists, lists, openLists } from './lists';

const mappings: readonly Mapping[] = [
  { from: 'intended_use', to: 'risk.intendedUse' },
  { from: 'version', to: 'risk.version' },
  { from: 'approved_by', to: 'risk.approvedBy' },
  { from: 'approved_on', to: 'risk.approvedOn' },
  { each: 'risk_probability_levels', to: 'risk.scheme.likelihoods', fields: [{ from: 'label', to: 'name' }] },
];

export const reader = riskReader({
  canState: [...logFacts, ...statedBy(mappings)],
  mayBeList: true,
  state: (builder, root) => {
    if (root.node.kind === 'map') applyMappings(builder, root, mappings);
    const drafts = new HazardDrafts();
    const registered = controlsById(root);
    for (const item of itemsIn(root)) {
      const draft = hazardOf(item, registered);
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

/** The risks: of the lists that are registers by name, else of the first other list, else of the list that is the document. */
function itemsIn(root: Found): readonly Found[] {
  if (root.node.kind === 'list') return itemsOf(root);
  const named = lists.flatMap((list) => find(root, list));
  // What is accepted stands beside what is not yet.
  if (named.length > 0) named.push(...find(root, 'accepted_risks'), ...find(root, 'closed_risks'));
  const wrapped = (): readonly Found[] =>
    [...lists, ...openLists].flatMap((list) => find(root, `*.${list}`)).filter(({ node }) => node.kind === 'list');
  const found = named.length > 0 ? named : (openLists.map((list) => find(root, list)).find((each) => each.length > 0) ?? wrapped());
  return found.flatMap(itemsOf).flatMap(unwrapped);
}

/** Controls in a list of their own, by their ids. */
function controlsById(root: Found): ReadonlyMap<string, Found> {
  const controls = root.node.kind === 'map' ? controlLists.flatMap((list) => find(root, list)).flatMap(itemsOf) : [];
  return new Map(
    controls.flatMap((control) => {
      const id = control.node.kind === 'map' ? textAt(control, 'id') : undefined;
      return id === undefined ? [] : [[foldId(id.text), control] as const];
    }),
  );
}

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
