import { type DocumentKind, type FactShape, keyOf, shapeAt, topKeyOf } from '../../core/index';

/** The record that the keys at the top of a document of this kind belong to. */
export function homeOf(kind: DocumentKind): 'card' | 'risk' | undefined {
  return kind === 'card' || kind === 'risk' ? kind : undefined;
}

/** What the vocabulary knows under a chain of written keys; absent when one of them is not in it. An empty chain is the top of the document. */
export function shapeUnder(chain: readonly string[], home: 'card' | 'risk' | undefined): FactShape | undefined {
  let shape: FactShape | undefined = shapeAt('');
  chain.forEach((key, depth) => {
    if (shape === undefined) return;
    if (key === '[]') {
      shape = shape.kind === 'list' ? shape.item : undefined;
      return;
    }
    // A list of a single item is often written without its dash.
    const holder: FactShape = shape.kind === 'list' ? shape.item : shape;
    if (holder.kind !== 'object') {
      shape = undefined;
      return;
    }
    const keys = depth === 0 ? topKeyOf(home, key) : keyOf(holder, key);
    shape = keys?.reduce<FactShape | undefined>((at, step) => (at?.kind === 'object' ? at.fields.get(step) : undefined), holder);
  });
  return shape;
}
