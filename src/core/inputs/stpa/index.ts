import { type Found, find, itemsOf, textAt, textsAt } from '../mapping/find';
import { addCauses, addControl, type FieldKeys, stateFields } from '../risk/draft';
import { riskReader } from '../risk/riskReader';
import { type HazardDraft, HazardDrafts, newHazard } from '../tables/hazardDraft';
import { logFacts } from '../tables/logFacts';
import { putHazards, scalesOf } from '../tables/putHazards';

/** Types of artifacts that are hazards here. */
const hazardTypes = new Set(['hazard', 'sub-hazard', 'sec-hazard', 'risk-assessment', 'misuse-risk']);

const fields: readonly FieldKeys[] = [
  ['id', 'id'],
  ['name', 'title', 'name'],
  ['description', 'description', 'fields.risk-description', 'fields.misuse-scenario'],
  ['harm', 'fields.harm-potential'],
  ['initial.severity', 'fields.severity', 'severity'],
  ['initial.likelihood', 'fields.likelihood', 'likelihood'],
  ['initial.level', 'fields.risk-level', 'risk-level'],
  ['owner', 'fields.owner', 'owner'],
];

export const reader = riskReader({
  canState: logFacts.filter((fact) => !/\.residual\.|\.status$|acceptance|accepted|reviewedOn|approved/.test(fact)),
  state: (builder, root) => {
    const drafts = new HazardDrafts();
    const artifacts = find(root, 'artifacts').flatMap(itemsOf);
    const hazards = [
      ...['hazards', 'sub-hazards'].flatMap((list) => find(root, list)).flatMap(itemsOf),
      ...artifacts.filter((artifact) => hazardTypes.has(textAt(artifact, 'type')?.text ?? '')),
    ];
    for (const item of hazards) addHazard(drafts, item);
    const losses = namesById([
      ...find(root, 'losses').flatMap(itemsOf),
      ...artifacts.filter((artifact) => textAt(artifact, 'type')?.text === 'loss'),
    ]);
    for (const item of hazards) stateLosses(drafts, item, losses);
    for (const scenario of find(root, 'loss-scenarios').flatMap(itemsOf)) addScenario(drafts, scenario);
    for (const artifact of artifacts) addLinked(drafts, artifact);
    putHazards(builder, drafts.all, scalesOf(drafts.all, { severity: [], likelihood: [] }));
  },
});

function addHazard(drafts: HazardDrafts, item: Found): void {
  const draft = newHazard(item.node.span);
  stateFields(draft.fields, item, fields);
  const hazard = drafts.add(draft.span, draft.fields.get('id'));
  for (const [field, stated] of draft.fields) hazard.fields.set(field, stated);
}

function namesById(items: readonly Found[]): ReadonlyMap<string, NonNullable<ReturnType<typeof textAt>>> {
  const names = new Map<string, NonNullable<ReturnType<typeof textAt>>>();
  for (const item of items) {
    const id = textAt(item, 'id');
    const name = textAt(item, 'title') ?? textAt(item, 'name') ?? textAt(item, 'description');
    if (id !== undefined && name !== undefined) names.set(id.text, name);
  }
  return names;
}

/** The first loss that a hazard leads to is its harm: by name where the file names it, else by its id. */
function stateLosses(drafts: HazardDrafts, item: Found, losses: ReturnType<typeof namesById>): void {
  const hazard = hazardOf(drafts, textAt(item, 'id')?.text);
  const [loss] = [...textsAt(item, 'losses'), ...linked(item, /^leads-to-(?:sec-)?loss$/)];
  if (hazard === undefined || loss === undefined || hazard.fields.has('harm')) return;
  hazard.fields.set('harm', losses.get(loss.text) ?? loss);
}

function addScenario(drafts: HazardDrafts, scenario: Found): void {
  for (const { text } of textsAt(scenario, 'hazards')) {
    const hazard = hazardOf(drafts, text);
    const told = textAt(scenario, 'scenario') ?? textAt(scenario, 'title') ?? textAt(scenario, 'description');
    if (hazard !== undefined) addCauses(hazard, [...(told === undefined ? [] : [told]), ...textsAt(scenario, 'causal-factors')]);
  }
}

/** What leads to a hazard is a cause of it; what mitigates it is a control. */
function addLinked(drafts: HazardDrafts, artifact: Found): void {
  const title = textAt(artifact, 'title');
  for (const { text } of linked(artifact, /^leads-to-hazard$/)) {
    const hazard = hazardOf(drafts, text);
    if (hazard !== undefined && title !== undefined) addCauses(hazard, [title]);
  }
  for (const { text } of linked(artifact, /^mitigates$/)) {
    const hazard = hazardOf(drafts, text);
    if (hazard === undefined) continue;
    const before = hazard.controls.length;
    addControl(hazard, artifact);
    const control = hazard.controls[before];
    control?.fields.delete('type');
    control?.fields.delete('state');
    const measure = textAt(artifact, 'fields.measure-description');
    if (measure !== undefined) control?.fields.set('text', measure);
    const evidence = textsAt(artifact, 'fields.effectiveness-evidence');
    if (evidence.length > 0) control?.lists.set('effectiveness', [...evidence]);
  }
}

function linked(artifact: Found, type: RegExp): readonly NonNullable<ReturnType<typeof textAt>>[] {
  return find(artifact, 'links')
    .flatMap(itemsOf)
    .flatMap((link) => (type.test(textAt(link, 'type')?.text ?? '') ? (textAt(link, 'target') ?? []) : []));
}

function hazardOf(drafts: HazardDrafts, id: string | undefined): HazardDraft | undefined {
  return id === undefined ? undefined : drafts.find(id);
}
