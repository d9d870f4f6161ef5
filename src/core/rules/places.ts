import { callOf, childrenOf, type ExprNode, literalTexts } from '../expr/node';
import type { World } from '../expr/world';
import type { Facts } from '../facts/facts';
import type { LabelledPlace } from '../report/report';
import type { Place } from '../text/span';
import { type Item, valueAt } from './items';

export interface Where {
  readonly facts: Facts;
  readonly world: World;
  /** The written value in full; for what nobody wrote, and for whole items and lists, the line at which a reader would look. */
  readonly placeOf: (path: string) => Place | undefined;
}

/** `textOf` gives the text of a document, so that a place of many lines is shown at its first. Each path is looked up once. */
export function whereIn({
  facts,
  world,
  textOf,
}: {
  readonly facts: Facts;
  readonly world: World;
  readonly textOf: (uri: string) => string | undefined;
}): Where {
  const known = new Map<string, Place | undefined>();
  return {
    facts,
    world,
    placeOf: (path) => {
      if (known.has(path)) return known.get(path);
      const place = found(facts, textOf, path);
      known.set(path, place);
      return place;
    },
  };
}

function found(facts: Facts, textOf: (uri: string) => string | undefined, path: string): Place | undefined {
  const there = facts.find(path);
  return there === undefined || there.isValue ? there?.place : firstLine(there.place, textOf(there.place.uri));
}

/** `it`, `it.x` and `parent.x` as concrete paths. */
export function concretePath(at: string, item: Item | undefined): string {
  if (at === 'it' || at.startsWith('it.') || at.startsWith('it[')) return `${item?.path ?? ''}${at.slice(2)}`;
  if (at === 'parent' || at.startsWith('parent.')) return `${item?.parent?.path ?? ''}${at.slice(6)}`;
  return at;
}

/**
 * Where a finding points. `grounds` are the facts that settled it, most telling first, and `condition` the demand itself: a list
 * with brackets means the entry at fault (`faultAt` says which stated field of it), else the newest entry of the kind that the demand names, else the list.
 */
export function pointAt(
  at: string,
  {
    where,
    item,
    grounds,
    condition,
    faultAt,
  }: {
    readonly where: Where;
    readonly item: Item | undefined;
    readonly grounds: () => readonly string[];
    readonly condition: ExprNode | undefined;
    readonly faultAt?: (entry: string) => string | undefined;
  },
): string {
  let path = concretePath(at, item);
  for (let open = path.indexOf('[]'); open >= 0; open = path.indexOf('[]')) {
    const list = path.slice(0, open);
    const entry = grounds().find((ground) => ground.startsWith(`${list}[`));
    const chosen = entry?.slice(0, entry.indexOf(']', list.length) + 1) ?? entryNamed(where.world, list, condition);
    if (chosen === undefined) return list;
    path = `${chosen}${path.slice(open + 2)}`;
    if (path === chosen) return faultAt?.(chosen) ?? chosen;
  }
  return path;
}

function firstLine(place: Place, text: string | undefined): Place {
  if (text === undefined) return place;
  const { start, end } = place.span;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) return { uri: place.uri, span: { start, end: i } };
  }
  return place;
}

/** The places of several paths, each once; the first is where a finding points. */
export function placesOf(where: Where, paths: readonly { readonly path: string; readonly label?: string }[]): readonly LabelledPlace[] {
  const places: LabelledPlace[] = [];
  for (const { path, label } of paths) {
    const place = where.placeOf(path);
    if (place === undefined) continue;
    if (places.some((one) => one.uri === place.uri && one.span.start === place.span.start && one.span.end === place.span.end)) continue;
    places.push(label === undefined ? place : { ...place, label });
  }
  return places;
}

/** Functions that look for entries by one of their keys. */
const keyOfFunction: ReadonlyMap<string, string> = new Map([
  ['current', 'kind'],
  ['covered', 'kind'],
  ['newest', 'kind'],
  ['named', 'role'],
  ['excluded', 'about'],
  ['overall', 'metric'],
]);

function entryNamed(world: World, list: string, condition: ExprNode | undefined): string | undefined {
  const entries = valueAt(world.roots, list);
  if (condition === undefined || !Array.isArray(entries)) return undefined;
  const wanted = namesWanted(condition, list);
  const typed = [...wanted].filter(([key]) => kindKeys.has(key));
  let best: { readonly at: number; readonly hits: number; readonly date: string } | undefined;
  for (const [at, entry] of (entries as readonly unknown[]).entries()) {
    const fits = ([key, names]: readonly [string, ReadonlySet<string>]): boolean => names.has(String(valueAt(entry, key)));
    const hits = [...wanted].filter(fits).length;
    if (hits === 0 || (typed.length > 0 && !typed.some(fits))) continue;
    const date = dateOf(entry);
    if (best === undefined || hits > best.hits || (hits === best.hits && date >= best.date)) best = { at, hits, date };
  }
  return best === undefined ? undefined : `${list}[${best.at}]`;
}

/** By key of the entries of a list, the words that a condition asks for there. */
type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

/** A condition asks for the same of every item, so it is looked through once. */
function namesWanted(condition: ExprNode, list: string): Wanted {
  const lists = wantedBefore.get(condition) ?? new Map<string, Wanted>();
  wantedBefore.set(condition, lists);
  const before = lists.get(list);
  if (before !== undefined) return before;
  const wanted = new Map<string, Set<string>>();
  collectNames(condition, list, wanted);
  lists.set(list, wanted);
  return wanted;
}

const wantedBefore = new WeakMap<ExprNode, Map<string, Wanted>>();

/** Keys that say what an entry is; one of another kind is never meant, however much else of it fits. */
const kindKeys: ReadonlySet<string> = new Set(['kind', 'role', 'audience', 'purpose', 'metric', 'about']);

function dateOf(entry: unknown): string {
  for (const key of ['date', 'updatedOn', 'on']) {
    const date = valueAt(entry, key);
    if (typeof date === 'string') return date;
  }
  return '';
}

function collectNames(node: ExprNode, list: string, wanted: Map<string, Set<string>>): void {
  const call = callOf(node);
  if (call?.kind === 'comprehension') {
    const before = wanted.size;
    if (chainOf(call.list) === list) for (const body of call.bodies) collectEqualities(body, call.variable, wanted);
    collectNames(call.list, list, wanted);
    // "A deputy whose address is that of no safety contact" asks for a deputy.
    if (wanted.size === before) for (const body of call.bodies) collectNames(body, list, wanted);
    return;
  }
  if (call?.kind === 'call') {
    const [first, second] = call.args;
    const key = keyOfFunction.get(call.name);
    if (key !== undefined && first !== undefined && chainOf(first) === list) add(wanted, key, literalTexts(second));
  }
  for (const child of call?.kind === 'call' ? call.args : call?.kind === 'has' ? [] : childrenOf(node)) collectNames(child, list, wanted);
}

function collectEqualities(node: ExprNode, variable: string, wanted: Map<string, Set<string>>): void {
  const [left, right] = childrenOf(node);
  if (node.op === '==' || node.op === 'in') {
    for (const [fact, words] of [
      [left, right],
      [right, left],
    ]) {
      const chain = fact === undefined ? undefined : chainOf(fact);
      if (chain?.startsWith(`${variable}.`) === true) add(wanted, chain.slice(variable.length + 1), literalTexts(words));
    }
    return;
  }
  if (node.op === '&&' || node.op === '||') for (const child of childrenOf(node)) collectEqualities(child, variable, wanted);
}

function add(wanted: Map<string, Set<string>>, key: string, names: readonly string[]): void {
  if (names.length > 0) wanted.set(key, new Set([...(wanted.get(key) ?? []), ...names]));
}

/** `a.b.c` when a node is nothing but that. */
function chainOf(node: ExprNode): string | undefined {
  if (node.op === 'id') return String(node.args);
  if (node.op !== '.' || !Array.isArray(node.args)) return undefined;
  const above = chainOf(node.args[0] as ExprNode);
  return above === undefined ? undefined : `${above}.${String(node.args[1])}`;
}
