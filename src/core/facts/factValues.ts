import type { FactValue } from './facts';
import { itemsOf } from './locate';
import type { Merged, MergedRoots } from './merged';
import type { FactShape } from './shape';
import { vocabularyShape } from './vocabulary';

/** The plain values of all records: every object and list of the vocabulary is there, and a leaf that nobody wrote is missing. */
export function valuesOf(roots: MergedRoots): { readonly [root: string]: FactValue } {
  const values: { [root: string]: FactValue } = {};
  for (const [root, shape] of vocabularyShape.fields) {
    const value = shapedValue(shape, roots.get(root));
    if (value !== undefined) values[root] = value;
  }
  return Object.freeze(values);
}

function shapedValue(shape: FactShape, node: Merged | undefined): FactValue | undefined {
  switch (shape.kind) {
    case 'leaf':
      return node?.kind === 'leaf' ? node.value : undefined;
    case 'list': {
      if (node?.kind !== 'list') return Object.freeze([]);
      return Object.freeze(itemsOf(node).flatMap((item) => shapedValue(shape.item, item) ?? []));
    }
    case 'object': {
      const part = node?.kind === 'object' ? node.part : undefined;
      if (part?.value !== undefined) return part.value;
      const fields = node?.kind === 'object' ? node.fields : undefined;
      const value: { [key: string]: FactValue } = {};
      for (const [key, field] of shape.fields) {
        const inner = shapedValue(field, fields?.get(key));
        if (inner !== undefined) value[key] = inner;
      }
      const frozen = Object.freeze(value);
      if (part !== undefined) part.value = frozen;
      return frozen;
    }
  }
}
