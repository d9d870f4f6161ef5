/** The two kinds of document that a conversion gives; the root of their own facts. */
export type Home = 'card' | 'risk';

/**
 * What our form asks of every card and every log, as steps below the object that holds them. Where nobody states it, a placeholder keeps
 * its place. Only single values and lists of words are among them: a placeholder in a list of objects would be one object more.
 */
const cardKeys = [
  'name',
  'version',
  'summary',
  'modelType',
  'manufacturer.name',
  'intendedUse.statement',
  'intendedUse.decisionRole',
  'population.description',
  'users',
];
const riskKeys = ['version', 'scheme.name'];
const hazardKeys = [
  'id',
  'name',
  'harm',
  'initial.severity',
  'initial.likelihood',
  'initial.level',
  'residual.severity',
  'residual.likelihood',
  'residual.level',
  'owner',
  'status',
];

/** Vocabulary paths that a document of a kind should state, lists with brackets. */
export function coreKeys(home: Home): ReadonlySet<string> {
  const own = home === 'card' ? cardKeys : riskKeys;
  return new Set([...own.map((key) => `${home}.${key}`), ...(home === 'risk' ? hazardKeys.map((key) => `risk.hazards[].${key}`) : [])]);
}
