import type { ObjectShape } from './shape';

/** Objects whose name is not simply that of their key in the singular. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['risk', 'RiskFile'],
  ['risk.scheme.matrix[]', 'MatrixCell'],
  ['risk.hazards[].initial', 'InitialRisk'],
  ['risk.hazards[].residual', 'ResidualRisk'],
  ['card.outOfScope[]', 'UseRuledOut'],
  ['people[]', 'Person'],
  ['changes', 'Changes'],
  ['changes.planned[]', 'PlannedChange'],
  ['dataProtection.risks[]', 'PrivacyRisk'],
  ['monitoring.reportDays', 'ReportDays'],
  ['card.population', 'Population'],
]);

/**
 * The name of a type of object, the same in conditions, in TypeScript and in messages: `Hazard` for an item of `risk.hazards[]`.
 * A test holds that no two objects share a name.
 */
export function typeNameOf(shape: Pick<ObjectShape, 'path'>): string {
  const known = irregular.get(shape.path);
  if (known !== undefined) return known;
  const key = (shape.path.split('.').at(-1) ?? '').replace('[]', '');
  const single = shape.path.endsWith('[]') ? singular(key) : key;
  return single.charAt(0).toUpperCase() + single.slice(1);
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
