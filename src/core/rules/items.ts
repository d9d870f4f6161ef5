import type { Bindings } from '../expr/cel';
import { entryAt } from '../facts/vocabulary';

/** One item that a rule is asked about. Made once for all rules that go through its list. */
export interface Item {
  /** An object, or a word of a list of words. */
  readonly value: unknown;
  /** `risk.hazards[2].controls[0]` */
  readonly path: string;
  readonly name: string;
  readonly parent?: Item;
  /** `it`, `parent`, and below them the facts of the project. */
  readonly bindings: Bindings;
}

/** The items of a list, or of a list in a list, in document order. `ground` is what every condition sees. */
export function itemsOf(ground: Bindings, each: string): readonly Item[] {
  return each.split('[].').reduce<readonly Item[]>((above, step, i) => {
    if (i === 0) return listed(ground, { list: valueAt(ground, step), path: step });
    return above.flatMap((parent) => listed(ground, { list: valueAt(parent.value, step), path: `${parent.path}.${step}`, parent }));
  }, []);
}

function listed(
  ground: Bindings,
  { list, path, parent }: { readonly list: unknown; readonly path: string; readonly parent?: Item },
): readonly Item[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).map((value, i): Item => {
    const own = `${path}[${i}]`;
    const bindings = Object.create(ground) as Record<string, unknown>;
    bindings.it = value;
    if (parent === undefined) return { value, path: own, name: nameOf(value, own), bindings };
    bindings.parent = parent.value;
    return { value, path: own, name: nameOf(value, own), parent, bindings };
  });
}

/** What stands at keys below a value; indexes are allowed. */
export function valueAt(from: unknown, path: string): unknown {
  let value: unknown = from;
  for (const step of path.split(/[.[\]]+/)) {
    if (step === '') continue;
    if (typeof value !== 'object' || value === null || !(step in value)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

/** The name by which a person knows an item: its id, its name, else its number in the list. */
export function nameOf(value: unknown, path: string): string {
  if (typeof value === 'string' && value.trim() !== '') return shortened(value);
  const key = entryAt(path.replace(/\[\d+\]$/, '[]'))?.id;
  for (const candidate of [key, 'id', 'name', 'role', 'metric', 'text', 'ref', 'kind']) {
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
