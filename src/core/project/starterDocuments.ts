/** What is known of a project when its documents are begun. What is absent is written as a placeholder. */
export interface StarterProfile {
  readonly name?: string;
  readonly role?: string;
  readonly stage?: string;
  readonly nations?: readonly string[];
  readonly nhs?: boolean;
  readonly personalData?: boolean;
  readonly device?: boolean;
  /** Why it is a medical device or none, in one line. */
  readonly deviceReason?: string;
  readonly modelType?: string;
  readonly adaptivity?: string;
}

/** A word as YAML takes it; what nobody said is the placeholder that counts as not stated. */
function written(value: string | boolean | readonly string[] | undefined): string {
  if (value === undefined) return 'TBC';
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return `[${value.join(', ')}]`;
  // JSON's quotes are YAML's too; a plain word needs none. A leading letter keeps numbers, dates and marks apart.
  return /^[A-Za-z][A-Za-z0-9 -]*$/.test(value) && !/^(?:yes|no|on|off|true|false|null|y|n)$/i.test(value)
    ? value.trim()
    : JSON.stringify(value);
}

/** The least that a person can finish: every TBC stands where a fact is expected, and still counts as missing. */
export function starterDocuments(profile: StarterProfile): Readonly<Record<string, string>> {
  return { 'carelint.yaml': project(profile), 'MODEL_CARD.md': card(profile), 'hazard-log.yaml': hazardLog };
}

const project = ({
  role,
  stage,
  nations,
  nhs,
  personalData,
}: StarterProfile): string => `# The profile of the project: it decides which rules apply.
project:
  role: ${written(role)} # developer, adopter, both
  stage: ${written(stage)} # concept, development, validation, deployment, post-market
  nations: ${written(nations)} # england, scotland, wales, northern-ireland
  nhs: ${written(nhs)} # offered to the NHS or adult social care: true, false
  personalData: ${written(personalData)} # about identified or identifiable people: true, false
`;

const card = ({ name, device, deviceReason, modelType, adaptivity }: StarterProfile): string => `---
# Replace each TBC; until then it counts as not stated.
name: ${written(name)}
version: TBC
summary: TBC
modelType: ${written(modelType)} # rules, statistical, machine-learning, deep-learning, generative
adaptivity: ${written(adaptivity)} # static, periodic, continuous
manufacturer: { name: TBC, address: TBC, country: TBC }
intendedUse:
  statement: TBC # what it does, for whom, used by whom, where
  decisionRole: TBC
population: { description: TBC, ageMin: TBC }
users: [TBC]
outOfScope:
  - { id: X-01, text: TBC }
limitations:
  - { id: L-01, text: TBC, hazards: [H-001] }
regulatory:
  device: ${written(device)} # is it, or any part of it, a medical device: true, false
  deviceReason: ${written(deviceReason)}
  decidedOn: TBC
people:
  - { role: clinical-safety-officer, name: TBC }
---

# ${name === undefined ? 'Model card' : name.replace(/\s+/g, ' ')}

<!-- The facts stand in the block above. What readers need beside them goes here. -->
`;

const hazardLog = `# The hazard log. Severity, likelihood and level use the words of the scheme.
version: TBC
scheme: dcb0129-example
hazards:
  - id: H-001
    name: TBC
    description: TBC # the events that lead from the hazard to a person
    effect: TBC
    harm: TBC
    causes:
      - { text: TBC, kind: TBC }
    initial: { severity: TBC, likelihood: TBC, level: TBC }
    controls:
      - { id: C-001, text: TBC, type: TBC, owner: TBC, state: TBC }
    residual: { severity: TBC, likelihood: TBC, level: TBC }
    owner: TBC
    status: open
`;
