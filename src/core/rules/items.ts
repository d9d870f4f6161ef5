import type { World } from '../expr/world';
import { entryAt } from '../facts/vocabulary';

/** One item that a rule is asked about. */
export interface Item {
  /** An object, or a word of a list of words. */
  readonly value: unknown;
  /** `risk.hazards[2].controls[0]` */
  readonly path: string;
  readonly parent?: Item;
}

/** The items of a list, or of a list in a list, in document order. */
export function itemsOf(world: World, each: string): readonly Item[] {
  return each.split('[].').reduce<readonly Item[]>((above, step, i) => {
    if (i === 0) return listed(valueAt(world.roots, step), step, undefined);
    return above.flatMap((parent) => listed(valueAt(parent.value, step), `${parent.path}.${step}`, parent));
  }, []);
}

function listed(list: unknown, path: string, parent: Item | undefined): readonly Item[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).map((value, i) => ({
    value,
    path: `${path}[${i}]`,
    ...(parent === undefined ? {} : { parent }),
  }));
}

/** What stands at keys below a value; indexes are allowed. */
export function valueAt(from: unknown, path: string): unknown {
  let value: unknown = from;
  for (const step of path.split(/[.[\]]+/)) {
    if (step === '') continue;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

/** The name by which a person knows an item: its id, its name, else its number in the list. */
export function nameOf(value: unknown, path: string): string {
  if (typeof value === 'string' && value.trim() !== '') return shortened(value);
  const key = entryAt(path.replace(/\[\d+\]$/, '[]'))?.id;
  for (const candidate of [key, 'id', 'name', 'role', 'metric', 'text', 'kind']) {
    const name = candidate === undefined ? undefined : valueAt(value, candidate);
    if (typeof name === 'string' && name.trim() !== '') return shortened(name);
    if (typeof name === 'bigint' || typeof name === 'number') return String(name);
  }
  const index = path.match(/\[(\d+)\]$/)?.[1];
  return index === undefined ? path : `item ${Number(index) + 1}`;
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 57).trimEnd()}...` : name;
}
