import type { FactLeaf, FactNode, FactObject, FactScalar } from './documentFacts';
import type { FactValue } from './facts';
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
  /** As the node's: where it stands among others has changed, and nothing in it. */
  readonly shift?: number;
  readonly fields: Map<string, Merged>;
  /** Only of an item of a list of the project that one document wrote alone. */
  readonly part?: Part;
}

/** What was worked out of an item. A later check of the project takes the item over with it when its words are the same. */
export interface Part {
  readonly node: FactObject;
  /** Its folded id, when it has one. */
  readonly name: string | undefined;
  /** Every text by which something may point to it or into it, folded. */
  names?: readonly string[];
  /** What it points to, folded. */
  pointsTo?: readonly string[];
  /** Its references that lead nowhere. */
  unknown?: readonly MergedLeaf[];
  value?: FactValue | undefined;
  count?: number;
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
