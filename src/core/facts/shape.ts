import type { FactEntry, FactType } from './factEntry';

/** The vocabulary as a tree, with what a reader needs to find its way in it. */
export type FactShape = ObjectShape | ListShape | LeafShape;

export interface ObjectShape {
  readonly kind: 'object';
  /** `risk.scheme`, `risk.hazards[]`; empty for the root of all. */
  readonly path: string;
  readonly fields: ReadonlyMap<string, FactShape>;
  /** The key that a bare value fills. */
  readonly shorthand?: string;
  /** For an item of a list, the key that identifies it. */
  readonly id?: string;
}

export interface ListShape {
  readonly kind: 'list';
  /** With its brackets, `risk.hazards[]`. */
  readonly path: string;
  readonly entry: FactEntry;
  readonly item: ObjectShape | LeafShape;
}

export interface LeafShape {
  readonly kind: 'leaf';
  /** With brackets for an item of a list of words. */
  readonly path: string;
  readonly entry: FactEntry;
  /** For an item of a list, the type of the item. */
  readonly type: FactType;
}

/** Objects that are not items of a list and yet may be written as one bare value. */
const objectShorthands: ReadonlyMap<string, string> = new Map([
  ['card.manufacturer', 'name'],
  ['card.intendedUse', 'statement'],
  ['card.population', 'description'],
  ['card.threshold', 'value'],
  ['card.referenceStandard', 'method'],
  ['card.fairness', 'tolerance'],
  ['card.oversight', 'level'],
  ['card.deployment', 'status'],
  ['risk.scheme', 'name'],
  ['risk.overallResidual', 'statement'],
  ['adoption', 'problem'],
]);

interface Draft {
  entry?: FactEntry;
  list: boolean;
  readonly fields: Map<string, Draft>;
}

/** Builds the tree from the flat list; an entry may come before its parents. */
export function shapeOf(entries: readonly FactEntry[]): ObjectShape {
  const root: Draft = { list: false, fields: new Map() };
  for (const entry of entries) {
    let draft = root;
    for (const step of entry.path.split('.')) {
      const list = step.endsWith('[]');
      const key = list ? step.slice(0, -2) : step;
      const next: Draft = draft.fields.get(key) ?? { list, fields: new Map() };
      next.list ||= list;
      draft.fields.set(key, next);
      draft = next;
    }
    draft.entry = entry;
  }
  return objectFrom(root, '', {});
}

function objectFrom(draft: Draft, path: string, keys: { shorthand?: string; id?: string }): ObjectShape {
  const fields = new Map<string, FactShape>();
  for (const [key, field] of draft.fields) fields.set(key, shapeFrom(field, path === '' ? key : `${path}.${key}`));
  return { kind: 'object', path, fields, ...keys };
}

function shapeFrom(draft: Draft, path: string): FactShape {
  const { entry } = draft;
  if (draft.list) {
    const listPath = `${path}[]`;
    if (entry === undefined) throw new Error(`the vocabulary has items of ${listPath} and not the list itself`);
    if (entry.item === 'object') {
      const { shorthand, id } = entry;
      const keys = { ...(shorthand === undefined ? {} : { shorthand }), ...(id === undefined ? {} : { id }) };
      return { kind: 'list', path: listPath, entry, item: objectFrom(draft, listPath, keys) };
    }
    return { kind: 'list', path: listPath, entry, item: { kind: 'leaf', path: listPath, entry, type: entry.item ?? 'string' } };
  }
  const shorthand = objectShorthands.get(path);
  if (draft.fields.size > 0) return objectFrom(draft, path, shorthand === undefined ? {} : { shorthand });
  if (entry === undefined) throw new Error(`the vocabulary has no entry for ${path}`);
  return { kind: 'leaf', path, entry, type: entry.type };
}
