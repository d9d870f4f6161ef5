import type { FactEntry } from '../facts/factEntry';

/** The vocabulary as a tree: what a value at a path looks like, whether anybody wrote it or not. */
export type Shape = ObjectShape | ListShape | LeafShape;

export interface ObjectShape {
  readonly kind: 'object';
  /** Vocabulary path, `risk.scheme`, `risk.hazards[]`; empty for the root of all. */
  readonly path: string;
  readonly fields: ReadonlyMap<string, Shape>;
}

export interface ListShape {
  readonly kind: 'list';
  /** Vocabulary path with its brackets, `risk.hazards[]`. */
  readonly path: string;
  readonly entry: FactEntry;
  readonly item: Shape;
}

export interface LeafShape {
  readonly kind: 'leaf';
  readonly path: string;
  readonly entry: FactEntry;
}

interface Draft {
  entry?: FactEntry;
  list: boolean;
  readonly fields: Map<string, Draft>;
}

/** Builds the tree from the flat list. Parents need not come before their children. */
export function shapeOf(entries: readonly FactEntry[]): ObjectShape {
  const root: Draft = { list: false, fields: new Map() };
  for (const entry of entries) {
    let draft = root;
    for (const step of entry.path.split('.')) {
      const list = step.endsWith('[]');
      const key = list ? step.slice(0, -2) : step;
      const next = draft.fields.get(key) ?? { list, fields: new Map() };
      next.list ||= list;
      draft.fields.set(key, next);
      draft = next;
    }
    draft.entry = entry;
  }
  return { kind: 'object', path: '', fields: fieldsOf(root, '') };
}

function fieldsOf(draft: Draft, path: string): ReadonlyMap<string, Shape> {
  const fields = new Map<string, Shape>();
  for (const [key, field] of draft.fields) {
    const below = path === '' ? key : `${path}.${key}`;
    fields.set(key, finished(field, field.list ? `${below}[]` : below));
  }
  return fields;
}

function finished(draft: Draft, path: string): Shape {
  const entry = draft.entry ?? { path, type: 'string', absence: 'unknown', means: '', home: '' };
  if (draft.list) {
    const item: Shape =
      draft.fields.size > 0 || entry.item === 'object'
        ? { kind: 'object', path, fields: fieldsOf(draft, path) }
        : { kind: 'leaf', path, entry: { ...entry, type: entry.item === 'integer' ? 'integer' : 'string' } };
    return { kind: 'list', path, entry, item };
  }
  return draft.fields.size > 0 ? { kind: 'object', path, fields: fieldsOf(draft, path) } : { kind: 'leaf', path, entry };
}

/** The shape at a vocabulary path; indexes count as brackets. `risk.hazards` and `risk.hazards[]` give the list and its item. */
export function shapeAt(root: ObjectShape, path: string): Shape | undefined {
  let shape: Shape | undefined = root;
  for (const step of path.split('.')) {
    const match: RegExpMatchArray | null = step.match(/^([^[\]]+)(\[\d*\])?$/);
    if (match === null || shape?.kind !== 'object') return undefined;
    shape = shape.fields.get(match[1] ?? '');
    if (match[2] !== undefined) {
      if (shape?.kind !== 'list') return undefined;
      shape = shape.item;
    }
  }
  return shape;
}

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
export function celType(shape: Shape): string {
  switch (shape.kind) {
    case 'object':
      return names.get(shape.path) ?? shape.path.replaceAll('[]', '_item').replaceAll('.', '_');
    case 'list':
      return `list<${celType(shape.item)}>`;
    case 'leaf':
      switch (shape.entry.type) {
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
