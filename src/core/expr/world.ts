import type { FactScalar } from '../facts/documentFacts';
import type { FactValue } from '../facts/facts';
import type { ObjectShape, FactShape as Shape } from '../facts/shape';
import type { Bindings } from './cel';

/** The facts of one project as conditions see them, and the way back from a value to its path. */
export interface World {
  /** Every root, complete by the vocabulary: what nobody wrote is an empty object or list, or a missing leaf. */
  readonly roots: Bindings;
  /** The concrete path of an object or list in it, `risk.hazards[2]`. */
  pathOf(value: object): string | undefined;
  /** Whether anything is stated at a vocabulary path, `risk.hazards[].owner`, or below it. */
  isWritten(path: string): boolean;
}

type Written = FactValue | undefined;

/**
 * Whole numbers become bigint here and nowhere else, because CEL tells int from double. What is as it was in the roots of an earlier
 * check is the same object as there, so that a look at two objects tells whether anything in them changed.
 */
export function worldOf(root: ObjectShape, values: { readonly [root: string]: FactValue }, earlier?: Bindings): World {
  const paths = new WeakMap<object, string>();
  const written = new Set<string>();

  function made(shape: Shape, value: Written, path: string, before: unknown): unknown {
    switch (shape.kind) {
      case 'leaf':
        if (value === undefined || typeof value === 'object') return undefined;
        written.add(shape.path);
        return leaf(shape.type, value);
      case 'list': {
        const items = Array.isArray(value) ? (value as readonly FactValue[]) : [];
        const old = Array.isArray(before) ? (before as readonly unknown[]) : undefined;
        const now = items.map((item, i) => made(shape.item, item, `${path}[${i}]`, old?.[i])).filter((item) => item !== undefined);
        const list = old !== undefined && old.length === now.length && now.every((item, i) => item === old[i]) ? old : now;
        paths.set(list, path);
        return list;
      }
      case 'object': {
        const holder = typeof value === 'object' && !Array.isArray(value) ? (value as { readonly [key: string]: FactValue }) : {};
        const old = typeof before === 'object' && before !== null ? (before as Readonly<Record<string, unknown>>) : undefined;
        const now: Record<string, unknown> = {};
        let same = old !== undefined;
        for (const [key, field] of shape.fields) {
          const written = Object.hasOwn(holder, key) ? holder[key] : undefined;
          const inner = made(field, written, path === '' ? key : `${path}.${key}`, old?.[key]);
          if (inner !== undefined) now[key] = inner;
          same &&= inner === old?.[key];
        }
        const object = same && old !== undefined ? old : now;
        if (path !== '') paths.set(object, path);
        return object;
      }
    }
  }

  const roots = made(root, values, '', earlier) as Bindings;
  for (const path of [...written]) {
    for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) written.add(path.slice(0, dot));
  }
  return { roots, pathOf: (value) => paths.get(value), isWritten: (path) => written.has(path) };
}

function leaf(type: string, value: FactScalar): FactScalar | bigint {
  return type === 'integer' && typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
}
