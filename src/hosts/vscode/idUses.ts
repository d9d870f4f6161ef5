import { entryAt, type FactEntry, type Facts, type FactValue, type Place, vocabulary } from '../../core/index';

/** One place at which a document writes the id of a hazard, control, limitation, record or the like. */
export interface IdUse {
  readonly id: string;
  readonly role: 'definition' | 'reference';
  /** The fact that holds it: `risk.hazards[2].id`. */
  readonly path: string;
  readonly place: Place;
  /** The hazard that a control belongs to: of its definition, and of a reference such as H-003.C1. */
  readonly hazard?: string;
}

/** `risk.hazards[].id` and its like: the facts that give an item its id. */
const definitions: ReadonlySet<string> = new Set(
  vocabulary.flatMap((entry: FactEntry) => (entry.item === 'object' && entry.id !== undefined ? [`${entry.path}.${entry.id}`] : [])),
);

/** An exclusion is known by the id that it is about, and defines none; it may also be about something without an id. */
const aboutAnother = 'risk.exclusions[].about';

const known = new WeakMap<Facts, readonly IdUse[]>();

/** Every use of every id, in reading order; worked out once for each check. */
export function idUsesOf(facts: Facts): readonly IdUse[] {
  const uses = known.get(facts) ?? usesIn(facts);
  known.set(facts, uses);
  return uses;
}

function usesIn(facts: Facts): readonly IdUse[] {
  const stated = facts.stated();
  const hazards = new Map<string, string>();
  const controls = new Map<string, { readonly hazard: string; readonly control: string }>();
  for (const { path, value } of stated) if (/^risk\.hazards\[\d+\]\.id$/.test(path)) hazards.set(path.slice(0, -3), String(value));
  for (const { path, value } of stated) {
    const above = /^(risk\.hazards\[\d+\])\.controls\[\d+\]\.id$/.exec(path)?.[1];
    const hazard = above === undefined ? undefined : hazards.get(above);
    if (hazard !== undefined) controls.set(folded(`${hazard}.${value}`), { hazard, control: String(value) });
  }
  const ids = new Set(stated.filter(({ path }) => roleOf(path) === 'definition').map(({ value }) => folded(String(value))));
  return stated.flatMap(({ path, value, place }): readonly IdUse[] => {
    const role = roleOf(path);
    if (role === undefined) return [];
    const id = String(value);
    if (path.endsWith('.about') && !ids.has(folded(id))) return [];
    const parts = role === 'reference' && !ids.has(folded(id)) ? controls.get(folded(id)) : undefined;
    if (parts !== undefined) return bothParts({ path, place, ...parts });
    const hazard = hazards.get(/^risk\.hazards\[\d+\](?=\.controls\[\d+\]\.id$)/.exec(path)?.[0] ?? '');
    return [{ id, role, path, place, ...(hazard === undefined ? {} : { hazard }) }];
  });
}

/** H-003.C1 is a use of the hazard and one of the control, each at its part of the text. */
function bothParts(one: { path: string; place: Place; hazard: string; control: string }): readonly IdUse[] {
  const { path, place, hazard, control } = one;
  const { start } = place.span;
  const dot = start + hazard.length;
  return [
    { id: hazard, role: 'reference', path, place: { uri: place.uri, span: { start, end: dot } } },
    { id: control, role: 'reference', path, place: { uri: place.uri, span: { start: dot + 1, end: place.span.end } }, hazard },
  ];
}

const roles = new Map<string, IdUse['role'] | undefined>();

function roleOf(path: string): IdUse['role'] | undefined {
  const plain = path.replace(/\[\d+\]/g, '[]');
  if (!roles.has(plain)) roles.set(plain, roleAt(plain));
  return roles.get(plain);
}

function roleAt(plain: string): IdUse['role'] | undefined {
  if (plain === aboutAnother) return 'reference';
  if (definitions.has(plain)) return 'definition';
  const entry = entryAt(plain);
  return entry?.type === 'ref' || entry?.item === 'ref' ? 'reference' : undefined;
}

export function useAt(uses: readonly IdUse[], at: { readonly uri: string; readonly offset: number }): IdUse | undefined {
  return uses.find(({ place }) => place.uri === at.uri && place.span.start <= at.offset && at.offset <= place.span.end);
}

/** Documents differ in the case and the spaces of an id and mean the same. Of H-003.C1 only the control of that hazard is meant. */
export function usesOf({ id, role, hazard }: IdUse, uses: readonly IdUse[]): readonly IdUse[] {
  const same = uses.filter((use) => folded(use.id) === folded(id));
  if (role === 'definition' || hazard === undefined) return same;
  return same.filter((use) => use.hazard !== undefined && folded(use.hazard) === folded(hazard));
}

const folded = (id: string): string => id.trim().replace(/\s+/g, ' ').toLowerCase();

/** What the item that an id belongs to is called, from the key of its kind that says so. */
export function nameOfDefinition({ path }: IdUse, facts: Facts): string | undefined {
  const holder = valueIn(facts, path.slice(0, path.lastIndexOf('.')));
  for (const key of ['name', 'text', 'title', 'description', 'statement', 'kind']) {
    const value = valueIn(holder, key);
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** The value at a path of the facts, or below one of their values. */
export function valueIn(root: Facts | FactValue | undefined, path: string): FactValue | undefined {
  const start = typeof root === 'object' && 'values' in root && 'stated' in root ? (root as Facts).values : (root as FactValue | undefined);
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<FactValue | undefined>(
      (value, step) => (typeof value === 'object' ? (value as { readonly [key: string]: FactValue })[step] : undefined),
      start,
    );
}
