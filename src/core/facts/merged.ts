import type { Span } from '../text/span';
import type { FactScalar } from './documentFacts';
import type { LeafShape, ListShape, ObjectShape } from './shape';

/** The facts of all documents as one tree, each part with the document and the place where it was first written. */
export type Merged = MergedObject | MergedList | MergedLeaf;

interface Origin {
  /** Position of its document among the documents. */
  readonly document: number;
  readonly uri: string;
  readonly span: Span;
  readonly keySpan?: Span;
}

export interface MergedObject extends Origin {
  readonly kind: 'object';
  readonly shape: ObjectShape;
  readonly fields: Map<string, Merged>;
}

export interface MergedList extends Origin {
  readonly kind: 'list';
  readonly shape: ListShape;
  readonly items: (MergedObject | MergedLeaf)[];
}

export interface MergedLeaf extends Origin {
  readonly kind: 'leaf';
  readonly shape: LeafShape;
  readonly written: string;
  readonly placeholder: boolean;
  /** Changed once, when a reference takes the spelling of what it points to. */
  value: FactScalar | undefined;
}

export type MergedRoots = ReadonlyMap<string, Merged>;

/** The value of a leaf below an object, when there is one. */
export function leafOf(holder: MergedObject, key: string): MergedLeaf | undefined {
  const field = holder.fields.get(key);
  return field?.kind === 'leaf' ? field : undefined;
}
