import type { Bindings } from '../expr/expressions';
import { entryAt } from '../facts/vocabulary';

/** One item that a rule is asked about. */
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

/**
 * The items of a list, or of a list in each item of a list, in document order; shared by all rules that go through them. A log may have
 * tens of thousands, of which few are spoken of, so each is made when somebody asks for it.
 */
export class Items {
  private readonly made: (Item | undefined)[] = [];

  private constructor(
    private readonly ground: Bindings,
    readonly path: string,
    private readonly values: readonly unknown[],
    /** The items above, and for each the number of its first item here; one more stands for the end. */
    private readonly above?: { readonly items: Items; readonly first: readonly number[]; readonly parent: readonly number[] },
  ) {}

  /** `ground` is what every condition sees; `itemsAt` gives the lists above. */
  static at(each: string, ground: Bindings, itemsAt: (each: string) => Items): Items {
    const cut = each.lastIndexOf('[].');
    if (cut < 0) return new Items(ground, each, listAt(ground, each));
    const items = itemsAt(each.slice(0, cut));
    const step = each.slice(cut + 3);
    const values: unknown[] = [];
    const first: number[] = [0];
    const parent: number[] = [];
    for (const [i, holder] of items.values.entries()) {
      for (const value of listAt(holder, step)) {
        values.push(value);
        parent.push(i);
      }
      first.push(values.length);
    }
    return new Items(ground, step, values, { items, first, parent });
  }

  /** Every item, made. */
  all(): readonly Item[] {
    return this.values.map((_, number) => this.get(number));
  }

  get length(): number {
    return this.values.length;
  }

  get(number: number): Item {
    const there = this.made[number];
    if (there !== undefined) return there;
    const made = this.make(number);
    this.made[number] = made;
    return made;
  }

  /**
   * For each item its number among earlier ones, if it is the same there, at the same path and below the same parent: a value that did not
   * change is the same object.
   */
  among(before: Items): readonly (number | undefined)[] {
    const { above } = this;
    if (above === undefined) return this.values.map((value, i) => (i < before.length && value === before.values[i] ? i : undefined));
    const parents = above.items.among(before.above?.items ?? before);
    return this.values.map((value, i) => {
      const parent = above.parent[i] ?? 0;
      const same = parents[parent];
      const there = (before.above?.first[parent] ?? 0) + i - (above.first[parent] ?? 0);
      return same !== undefined && value === before.values[there] && before.above?.parent[there] === same ? there : undefined;
    });
  }

  private make(number: number): Item {
    const { above, ground } = this;
    const value = this.values[number];
    const bindings = Object.create(ground) as Record<string, unknown>;
    bindings.it = value;
    if (above === undefined) {
      const path = `${this.path}[${number}]`;
      return { value, path, name: nameOf(value, path), bindings };
    }
    const at = above.parent[number] ?? 0;
    const parent = above.items.get(at);
    const path = `${parent.path}.${this.path}[${number - (above.first[at] ?? 0)}]`;
    bindings.parent = parent.value;
    return { value, path, name: nameOf(value, path), parent, bindings };
  }
}

/** The lists of one check, each made once. */
export function itemLists(ground: Bindings): (each: string) => Items {
  const lists = new Map<string, Items>();
  const itemsAt = (each: string): Items => {
    const items = lists.get(each) ?? Items.at(each, ground, itemsAt);
    lists.set(each, items);
    return items;
  };
  return itemsAt;
}

function listAt(holder: unknown, path: string): readonly unknown[] {
  const list = valueAt(holder, path);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
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
