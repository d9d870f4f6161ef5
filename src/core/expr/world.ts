import type { FactValue } from '../facts/facts';
import type { ObjectShape, FactShape as Shape } from '../facts/shape';
import type { Bindings } from './cel';

/** The facts of one project as conditions see them, and the way back from a value to its path. */
export interface World {
  /** Every root, complete by the vocabulary: what nobody wrote is an empty object or list, or a missing leaf. */
  readonly roots: Bindings;
  /** The concrete path of an object or list in it, `risk.hazards[2]`. */
  pathOf(value: object): string | undefined;
}

type Written = FactValue | undefined;

/** Whole numbers become bigint here and nowhere else, because CEL tells int from double. */
export function worldOf(root: ObjectShape, values: { readonly [root: string]: FactValue }): World {
  const paths = new WeakMap<object, string>();

  function made(shape: Shape, written: Written, path: string): unknown {
    switch (shape.kind) {
      case 'leaf':
        return leaf(shape.type, written);
      case 'list': {
        const items = Array.isArray(written) ? (written as readonly FactValue[]) : [];
        const list = items.map((item, i) => made(shape.item, item, `${path}[${i}]`)).filter((item) => item !== undefined);
        paths.set(list, path);
        return list;
      }
      case 'object': {
        const holder = typeof written === 'object' && !Array.isArray(written) ? (written as { readonly [key: string]: FactValue }) : {};
        const object: Record<string, unknown> = {};
        for (const [key, field] of shape.fields) {
          const value = made(field, Object.hasOwn(holder, key) ? holder[key] : undefined, path === '' ? key : `${path}.${key}`);
          if (value !== undefined) object[key] = value;
        }
        if (path !== '') paths.set(object, path);
        return object;
      }
    }
  }

  return { roots: made(root, values, '') as Bindings, pathOf: (value) => paths.get(value) };
}

function leaf(type: string, written: Written): unknown {
  if (written === undefined || typeof written === 'object') return undefined;
  if (type === 'integer' && typeof written === 'number' && Number.isInteger(written)) return BigInt(written);
  return written;
}
