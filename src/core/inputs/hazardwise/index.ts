import type { FactBuilder } from '../../facts/factBuilder';
import { type Found, find, itemsOf, textAt, textsAt } from '../mapping/find';
import { addCauses, addControl, type FieldKeys, stateFields } from '../risk/draft';
import { riskReader } from '../risk/riskReader';
import { type HazardDraft, newHazard, stateField } from '../tables/hazardDraft';
import { logFacts } from '../tables/logFacts';
import { putHazards, scalesOf } from '../tables/putHazards';

const fields: readonly FieldKeys[] = [
  ['id', 'id'],
  ['name', 'description'],
];

export const reader = riskReader({
  canState: [...logFacts.filter((fact) => !/\.residual\.|controls\[\]\.(?!id|text)/.test(fact)), 'people[].name', 'people[].role'],
  state: (builder, root) => {
    const officer = find(root, 'project.safetyOfficer')[0];
    const name = officer === undefined ? undefined : textAt(officer, '');
    if (officer?.keySpan !== undefined && name !== undefined) {
      const at = `people[${builder.item('people', name.span, officer.keySpan)}]`;
      builder.putWritten(`${at}.role`, { text: officer.key ?? '', meant: 'clinical-safety-officer', span: officer.keySpan });
      builder.put(`${at}.name`, name.text, name.span, officer.keySpan);
    }
    const graph = { causes: byId(root, 'causes'), impacts: byId(root, 'impacts'), mitigations: byId(root, 'mitigations') };
    const hazards = find(root, 'project.hazards')
      .flatMap(itemsOf)
      .map((item) => hazardOf(builder, item, graph));
    putHazards(builder, hazards, scalesOf(hazards, { severity: [], likelihood: [] }));
  },
});

interface Graph {
  readonly causes: ReadonlyMap<string, Found>;
  readonly impacts: ReadonlyMap<string, Found>;
  readonly mitigations: ReadonlyMap<string, Found>;
}

function byId(root: Found, list: string): ReadonlyMap<string, Found> {
  return new Map(
    find(root, list)
      .flatMap(itemsOf)
      .map((item) => [textAt(item, 'id')?.text ?? '', item]),
  );
}

function hazardOf(builder: FactBuilder, item: Found, graph: Graph): HazardDraft {
  const hazard = newHazard(item.node.span);
  stateFields(hazard.fields, item, fields);
  const causes = followed(item, 'causeIds', graph.causes);
  addCauses(
    hazard,
    causes.flatMap((cause) => textsAt(cause, 'description')),
  );
  const mitigations = new Set([item, ...causes].flatMap((from) => followed(from, 'mitigationIds', graph.mitigations)));
  for (const mitigation of mitigations) addControl(hazard, mitigation);
  stateRisks(builder, hazard, item, graph.impacts);
  return hazard;
}

/** A hazard has one risk for each impact. One can be stated; of several none is the hazard's, and choosing is left to people. */
function stateRisks(builder: FactBuilder, hazard: HazardDraft, item: Found, impacts: Graph['impacts']): void {
  const risks = find(item, 'hazardImpacts').flatMap(itemsOf);
  const [first] = risks;
  if (first === undefined) return;
  if (risks.length > 1) {
    const span = find(item, 'hazardImpacts')[0]?.keySpan ?? first.node.span;
    builder.problem({
      code: 'wrong-shape',
      severity: 'warning',
      message: `This hazard has ${risks.length} risks, one for each impact; none of them is read as the risk of the hazard`,
      span,
    });
  }
  const impact = impacts.get(textAt(first, 'impactID')?.text ?? '');
  if (risks.length > 1 || impact === undefined) return;
  stateFields(hazard.fields, first, [['initial.likelihood', 'likelihood']]);
  stateFields(hazard.fields, impact, [['initial.severity', 'severity']]);
  const harm = textAt(impact, 'description');
  if (harm !== undefined) stateField(hazard.fields, 'harm', harm);
}

function followed(from: Found, key: string, to: ReadonlyMap<string, Found>): readonly Found[] {
  return textsAt(from, key).flatMap(({ text }) => to.get(text) ?? []);
}
