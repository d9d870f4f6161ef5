import type { FactShape } from '../facts/shape';

/** Type names by which functions know some objects; every other object is named after its path. */
const names: ReadonlyMap<string, string> = new Map([
  ['records[]', 'Record'],
  ['people[]', 'Person'],
  ['risk.exclusions[]', 'Exclusion'],
  ['risk.scheme', 'Scheme'],
  ['risk.hazards[]', 'Hazard'],
  ['results[]', 'Result'],
]);

/** The CEL type of a shape: integers are int; shares, numbers and days are double; dates and words are string. */
export function celType(shape: FactShape): string {
  switch (shape.kind) {
    case 'object':
      return names.get(shape.path) ?? shape.path.replaceAll('[]', '_item').replaceAll('.', '_');
    case 'list':
      return `list<${celType(shape.item)}>`;
    case 'leaf':
      switch (shape.type) {
        case 'integer':
          return 'int';
        case 'number':
        case 'percentage':
        case 'duration':
          return 'double';
        case 'boolean':
          return 'bool';
        default:
          return 'string';
      }
  }
}
