// Which facts name something that is defined elsewhere, and where.

/** A list whose items are meant, and the keys that name them. */
export interface Definition {
  readonly list: string;
  readonly keys: readonly string[];
}

const toPeople = [
  'risk.hazards[].owner',
  'risk.hazards[].acceptedBy',
  'risk.hazards[].controls[].owner',
  'risk.approvedBy',
  'risk.reviews[].attendees[]',
  'monitoring.indicators[].owner',
  'card.contacts[].owner',
  'card.oversight.role',
  'records[].by',
];

const toGroups = [
  'results[].group',
  'card.limitations[].group',
  'card.datasets[].demographics[].group',
  'risk.hazards[].group',
  'monitoring.indicators[].group',
  'adoption.sites[].groups[]',
];

const toUsers = ['card.engagement[].group', 'card.training[].role', 'adoption.sites[].users[]'];

const people: Definition = { list: 'people[]', keys: ['role', 'name'] };
/** A list of words has no keys. */
export const users: Definition = { list: 'card.users[]', keys: [] };
const parts: readonly Definition[] = [
  { list: 'card.interfaces[]', keys: ['name'] },
  { list: 'card.components[]', keys: ['name'] },
];

/**
 * Facts that name a person, a post, a group or a part of the product in plain words; they take the spelling of the definition where there is
 * one, the first of several.
 */
export const named: ReadonlyMap<string, readonly Definition[]> = new Map<string, readonly Definition[]>([
  ...toPeople.map((path): [string, readonly Definition[]] => [path, [people]]),
  ...toUsers.map((path): [string, readonly Definition[]] => [path, [users, people]]),
  ...toGroups.map((path): [string, readonly Definition[]] => [path, [{ list: 'card.groups[]', keys: ['name'] }]]),
  ['results[].site', [{ list: 'adoption.sites[]', keys: ['name'] }]],
  ['records[].covers[]', [...parts, { list: 'card.outOfScope[]', keys: ['id'] }]],
  ['records[].about[]', [...parts, people, { list: 'card.datasets[]', keys: ['id'] }, { list: 'adoption.sites[]', keys: ['name'] }]],
]);

/** References of which a rule with its source says that they lead nowhere. */
export const judgedByRule: ReadonlySet<string> = new Set(['trace.comments[].ref']);
