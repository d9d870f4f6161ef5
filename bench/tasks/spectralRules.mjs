// biome-ignore-all lint/suspicious/noThenProperty: the format of rulesets has this key

// Fifty rules of the kind that a team would write for a card and a log: a key is there, a word is in a list, a text has a shape.

const hazardKeys = [
  'id',
  'name',
  'description',
  'effect',
  'harm',
  'causes',
  'initial',
  'controls',
  'residual',
  'owner',
  'status',
  'reviewedOn',
];
const controlKeys = ['id', 'text', 'type', 'party', 'owner', 'state', 'verification'];
const cardKeys = [
  'name',
  'version',
  'summary',
  'modelType',
  'manufacturer',
  'project',
  'intendedUse',
  'population',
  'users',
  'limitations',
  'results',
  'people',
];
const severities = ['minor', 'significant', 'considerable', 'major', 'catastrophic'];
const likelihoods = ['very-low', 'low', 'medium', 'high', 'very-high'];

const present = (given, field) => ({ given, then: { field, function: 'truthy' } });
const oneOf = (given, field, values) => ({ given, then: { field, function: 'enumeration', functionOptions: { values } } });
const shaped = (given, field, match) => ({ given, then: { field, function: 'pattern', functionOptions: { match } } });

const rules = [
  ...hazardKeys.map((key) => present('$.hazards[*]', key)),
  ...controlKeys.map((key) => present('$.hazards[*].controls[*]', key)),
  ...['initial', 'residual'].flatMap((phase) => [
    oneOf(`$.hazards[*].${phase}`, 'severity', severities),
    oneOf(`$.hazards[*].${phase}`, 'likelihood', likelihoods),
    present(`$.hazards[*].${phase}`, 'level'),
  ]),
  oneOf('$.hazards[*]', 'status', ['open', 'closed', 'transferred']),
  oneOf('$.hazards[*].controls[*]', 'type', ['design', 'protective', 'training', 'information']),
  oneOf('$.hazards[*].controls[*]', 'party', ['manufacturer', 'deployer']),
  oneOf('$.hazards[*].controls[*]', 'state', ['implemented', 'planned']),
  shaped('$.hazards[*]', 'id', '^H-[0-9]+$'),
  shaped('$.hazards[*]', 'reviewedOn', '^[0-9]{4}-'),
  shaped('$.hazards[*].controls[*]', 'id', '^C-[0-9]+'),
  ...cardKeys.map((key) => present('$', key)),
  present('$.limitations[*]', 'id'),
  present('$.limitations[*]', 'text'),
  present('$.results[*]', 'metric'),
  present('$.results[*]', 'value'),
  present('$.results[*]', 'n'),
  shaped('$.limitations[*]', 'id', '^L-'),
];

/** With the functions themselves for the library, or with their names for a ruleset file. */
export function spectralRules(functions) {
  const entries = rules.map(({ given, then }, i) => {
    const named = { given, severity: 'warn', then, message: `rule ${i + 1}: {{error}}` };
    return [`rule-${i + 1}`, functions === undefined ? named : { ...named, then: { ...then, function: functions[then.function] } }];
  });
  return Object.fromEntries(entries);
}
