import type { FactScalar } from '../facts/documentFacts';
import type { FactValue } from '../facts/facts';
import type { ObjectShape, FactShape as Shape } from '../facts/shape';
import type { Bindings } from './expressions';

/** The facts of one project as conditions see them, and the way back from a value to its path. */
export interface World {
  /** Every root, complete by the vocabulary: what nobody wrote is an empty object or list, or a missing leaf. */
  readonly roots: Bindings;
  /** The facts that it was made from. */
  readonly values: Values;
  /** The concrete path of an object or list in it, `risk.hazards[2]`. */
  pathOf(value: object): string | undefined;
  /** Whether anything is stated at a vocabulary path, `risk.hazards[].owner`, or below it. */
  isWritten(path: string): boolean;
}

type Values = { readonly [root: string]: FactValue };
type Written = FactValue | undefined;

/**
 * Whole numbers become bigint here and nowhere else, because CEL tells int from double. What is as it was in the world of an earlier
 * check is the same object as there, so that a look at two objects tells whether anything in them changed.
 */
export function worldOf(root: ObjectShape, values: Values, earlier?: World): World {
  // An object stays at its path for life, so what earlier checks noted of it still holds.
  const paths = (earlier === undefined ? undefined : pathsOf.get(earlier)) ?? new WeakMap<object, string>();

  function made(shape: Shape, value: Written, path: string, before: Before): unknown {
    if (shape.kind === 'leaf') return value === undefined || typeof value === 'object' ? undefined : leaf(shape.type, value);
    if (before.made !== undefined && value === before.value) return before.made;
    if (shape.kind === 'list') {
      const items = listIn(value);
      const [old, oldItems] = [before.made as readonly unknown[] | undefined, listIn(before.value)];
      const now = items
        .map((item, i) => made(shape.item, item, `${path}[${i}]`, { made: old?.[i], value: oldItems[i] }))
        .filter((item) => item !== undefined);
      const list = old !== undefined && old.length === now.length && now.every((item, i) => item === old[i]) ? old : now;
      paths.set(list, path);
      return list;
    }
    const [holder, oldHolder] = [objectIn(value), objectIn(before.value)];
    const old = before.made as Readonly<Record<string, unknown>> | undefined;
    const now: Record<string, unknown> = {};
    let same = old !== undefined;
    for (const [key, field] of shape.fields) {
      const inner = made(field, holder[key], path === '' ? key : `${path}.${key}`, { made: old?.[key], value: oldHolder[key] });
      if (inner !== undefined) now[key] = inner;
      same &&= inner === old?.[key];
    }
    const object = same && old !== undefined ? old : now;
    if (path !== '') paths.set(object, path);
    return object;
  }

  const roots = made(root, values, '', { made: earlier?.roots, value: earlier?.values }) as Bindings;
  const asked = new Map<string, boolean>();
  const world: World = {
    roots,
    values,
    pathOf: (value) => paths.get(value),
    isWritten: (path) => {
      const answer = asked.get(path) ?? statedAt(roots, path.split('.'));
      asked.set(path, answer);
      return answer;
    },
  };
  pathsOf.set(world, paths);
  return world;
}

const pathsOf = new WeakMap<World, WeakMap<object, string>>();

/** The same part of an earlier world, and the value that it was made from. */
interface Before {
  readonly made: unknown;
  readonly value: Written;
}

function listIn(value: Written): readonly FactValue[] {
  return Array.isArray(value) ? (value as readonly FactValue[]) : [];
}

const nothing: { readonly [key: string]: FactValue } = Object.freeze(Object.create(null));

function objectIn(value: Written): { readonly [key: string]: FactValue } {
  return typeof value === 'object' && !Array.isArray(value) ? (value as { readonly [key: string]: FactValue }) : nothing;
}

function statedAt(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return !Array.isArray(value) && anyIn(value);
  const list = step.endsWith('[]');
  const inner = typeof value === 'object' && value !== null ? (value as Bindings)[list ? step.slice(0, -2) : step] : undefined;
  return list ? Array.isArray(inner) && inner.some((item) => statedAt(item, rest)) : inner !== undefined && statedAt(inner, rest);
}

function anyIn(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.values(value).some(anyIn) : value !== undefined;
}

function leaf(type: string, value: FactScalar): FactScalar | bigint {
  return type === 'integer' && typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
}
