import { entryAt, type FactEntry, type Facts, type FactValue, type Place, vocabulary } from '../../core/index';

/** One place at which a document writes the id of a hazard, control, limitation, record or the like. */
export interface IdUse {
  readonly id: string;
  readonly role: 'definition' | 'reference';
  /** The fact that holds it: `risk.hazards[2].id`. */
  readonly path: string;
  readonly place: Place;
}

/** `risk.hazards[].id` and its like: the facts that give an item its id. */
const definitions: ReadonlySet<string> = new Set(
  vocabulary.flatMap((entry: FactEntry) => (entry.item === 'object' && entry.id !== undefined ? [`${entry.path}.${entry.id}`] : [])),
);

/** Every use of every id, in reading order. */
export function idUsesOf(facts: Facts): readonly IdUse[] {
  return facts.stated().flatMap(({ path, value, place }) => {
    const role = roleOf(path);
    return role === undefined ? [] : [{ id: String(value), role, path, place }];
  });
}

function roleOf(path: string): IdUse['role'] | undefined {
  if (definitions.has(path.replace(/\[\d+\]/g, '[]'))) return 'definition';
  const entry = entryAt(path);
  return entry?.type === 'ref' || entry?.item === 'ref' ? 'reference' : undefined;
}

export function useAt(uses: readonly IdUse[], at: { readonly uri: string; readonly offset: number }): IdUse | undefined {
  return uses.find(({ place }) => place.uri === at.uri && place.span.start <= at.offset && at.offset <= place.span.end);
}

/** Documents differ in the case and the spaces of an id and mean the same. */
export function usesOf(id: string, uses: readonly IdUse[]): readonly IdUse[] {
  return uses.filter((use) => folded(use.id) === folded(id));
}

const folded = (id: string): string => id.trim().replace(/\s+/g, ' ').toLowerCase();

/** What the item that an id belongs to is called, from the key of its kind that says so. */
export function nameOfDefinition({ path }: IdUse, facts: Facts): string | undefined {
  const item = path.slice(0, path.lastIndexOf('.'));
  const holder = valueAt(facts.values, item);
  for (const key of ['name', 'text', 'title', 'description', 'statement', 'kind']) {
    const value = valueAt(holder, key);
    if (typeof value === 'string') return value;
  }
  return undefined;
}

function valueAt(root: FactValue | undefined, path: string): FactValue | undefined {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<FactValue | undefined>(
      (value, step) => (typeof value === 'object' ? (value as { readonly [key: string]: FactValue })[step] : undefined),
      root,
    );
}
