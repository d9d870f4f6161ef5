import type { FactLeaf, FactNode, FactScalar } from './documentFacts';
import type { LeafShape, ListShape, ObjectShape } from './shape';

/** A document among those of the project. */
export interface Source {
  readonly position: number;
  readonly uri: string;
}

/** The facts of all documents as one tree; each part keeps where it was first written. There may be hundreds of thousands, so parts are small. */
export type Merged = MergedObject | MergedList | MergedLeaf;

export interface MergedObject {
  readonly kind: 'object';
  readonly shape: ObjectShape;
  readonly source: Source;
  readonly node: Pick<FactNode, 'span' | 'keySpan'>;
  readonly fields: Map<string, Merged>;
}

export interface MergedList {
  readonly kind: 'list';
  readonly shape: ListShape;
  readonly source: Source;
  readonly node: Pick<FactNode, 'span' | 'keySpan'>;
  readonly items: (MergedObject | MergedLeaf)[];
}

export interface MergedLeaf {
  readonly kind: 'leaf';
  readonly shape: LeafShape;
  readonly source: Source;
  readonly node: FactLeaf;
  /** Changed once, when a reference takes the spelling of what it points to. */
  value: FactScalar | undefined;
}

export type MergedRoots = ReadonlyMap<string, Merged>;

/** The value of a leaf below an object, when there is one. */
export function leafOf(holder: MergedObject, key: string): MergedLeaf | undefined {
  const field = holder.fields.get(key);
  return field?.kind === 'leaf' ? field : undefined;
}
