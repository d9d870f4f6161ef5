import type { Problem } from '../text/problem';
import { excerpt } from './excerpt';
import { foldId } from './folding';
import type { Merged, MergedLeaf, MergedObject, MergedRoots, Part } from './merged';
import { later, movedSpan } from './movedFacts';
import { type Names, namesOf, otherNames } from './namesOf';
import { judgedByRule, named, users } from './pointers';
import { lastKey } from './vocabulary';

/** What was found of the references of a project, for the next check of it. */
export interface Settled {
  /** References that mean nothing. */
  readonly problems: readonly Problem[];
  /** Texts by which something may be pointed to, each behind its vocabulary path: those outside of items, then those of each item. */
  readonly names: readonly (readonly string[])[];
  /** What the names of a list mean, looked up so far. */
  readonly tables: Map<string, Names>;
}

/**
 * Gives references the spelling of the id they mean, so that rules can compare them as text, and reports those that mean nothing.
 * A reference may use an item's id, its name or, for a record, its file; it becomes the id where the item has one. Items that come
 * from the check `before` are gone through again only when a name that they may point to came, went or moved.
 */
export function settleReferences(roots: MergedRoots, before?: Settled): Settled {
  const units = unitsIn(roots);
  const names = [
    namesAmong(units.flatMap((unit) => (unit.kind === 'leaf' ? [unit] : []))),
    ...units.flatMap((unit) => (unit.kind === 'leaf' ? [] : [namesInItem(unit)])),
  ];
  const changed = before === undefined ? undefined : changesOf(before.names, names);
  const tables = changed?.size === 0 && before !== undefined ? before.tables : new Map<string, Names>();
  const namesIn = (list: string, keys?: readonly string[]): Names => {
    const key = `${list} ${keys?.join(' ') ?? ''}`;
    const there = tables.get(key) ?? namesOf(roots, list, keys);
    tables.set(key, there);
    return there;
  };
  const problems: Problem[] = [];
  const settle = (leaves: readonly MergedLeaf[]): MergedLeaf[] => leaves.filter((leaf) => leadsNowhere(leaf, namesIn));
  for (const unit of units) {
    if (unit.kind === 'leaf') {
      for (const leaf of settle([unit])) problems.push(unknownReference(leaf, 0));
      continue;
    }
    const { part, shift = 0 } = unit;
    if (part.unknown === undefined || changed === undefined || part.pointsTo?.some((name) => concerns(name, changed)) === true) {
      const own = leavesOf(unit);
      part.pointsTo ??= own.flatMap((leaf) => (pointsAway(leaf) && typeof leaf.node.value === 'string' ? [foldId(leaf.node.value)] : []));
      part.unknown = settle(own);
      part.value = undefined;
    }
    for (const leaf of part.unknown) problems.push(unknownReference(leaf, shift));
  }
  return { problems, names, tables };
}

/** Folded texts that are names in one of two checks and not in the other, or that stand for another item; undefined when items came or went. */
function changesOf(before: Settled['names'], now: Settled['names']): ReadonlySet<string> | undefined {
  if (before.length !== now.length) return undefined;
  const changed = new Set<string>();
  for (const [i, names] of now.entries()) {
    const old = before[i] ?? [];
    if (old === names || (old.length === names.length && old.every((name, at) => name === names[at]))) continue;
    for (const name of [...old, ...names]) changed.add(foldId(name.slice(name.indexOf(' ') + 1)));
  }
  return changed;
}

/** Whether a reference may mean one of these: by its name, or by `H-003.C1` below or above it. */
function concerns(reference: string, changed: ReadonlySet<string>): boolean {
  if (changed.has(reference)) return true;
  if (!reference.includes('.')) return false;
  return [...changed].some((name) => reference.startsWith(`${name}.`) || reference.endsWith(`.${name}`));
}

const nameKeys: ReadonlySet<string> = new Set(['id', 'role', ...otherNames]);

function namesAmong(leaves: readonly MergedLeaf[]): readonly string[] {
  return leaves.flatMap(({ shape, node: { value } }) =>
    (nameKeys.has(lastKey(shape.path)) || shape.path === users.list) && typeof value === 'string' ? [`${shape.path} ${value}`] : [],
  );
}

function namesInItem(item: Item): readonly string[] {
  item.part.names ??= namesAmong(leavesOf(item));
  return item.part.names;
}

function pointsAway({ shape }: MergedLeaf): boolean {
  return shape.entry.to !== undefined || named.has(shape.path);
}

/** Gives a reference the spelling of what it means; true when it means nothing and somebody should be told. */
function leadsNowhere(leaf: MergedLeaf, namesIn: (list: string, keys?: readonly string[]) => Names): boolean {
  const { value } = leaf.node;
  if (typeof value !== 'string') return false;
  leaf.value = value;
  const { to } = leaf.shape.entry;
  if (to !== undefined) {
    for (const list of to) {
      const meant = namesIn(list).get(foldId(value));
      if (meant === undefined) continue;
      leaf.value = meant;
      return false;
    }
    return !judgedByRule.has(leaf.shape.path);
  }
  for (const { list, keys } of named.get(leaf.shape.path) ?? []) {
    const meant = namesIn(list, keys).get(foldId(value));
    if (meant === undefined) continue;
    leaf.value = meant;
    break;
  }
  return false;
}

function unknownReference(leaf: MergedLeaf, shift: number): Problem {
  const wanted = (leaf.shape.entry.to ?? []).map((list) => lastKey(list)).join(' or ');
  return {
    code: 'unknown-reference',
    severity: 'warning',
    message: `"${excerpt(String(leaf.node.value))}" is not defined: no item of ${wanted} has that id`,
    place: { uri: leaf.source.uri, span: movedSpan(leaf.node.span, later(shift)) },
  };
}

type Item = MergedObject & { readonly part: Part };

/** Every item, and every leaf outside of items, in reading order. */
function unitsIn(roots: MergedRoots): readonly (MergedLeaf | Item)[] {
  const units: (MergedLeaf | Item)[] = [];
  const walk = (node: Merged): void => {
    if (node.kind === 'leaf') units.push(node);
    else if (node.kind === 'list') node.items.forEach(walk);
    else if (isItem(node)) units.push(node);
    else node.fields.forEach(walk);
  };
  roots.forEach(walk);
  return units;
}

function isItem(node: MergedObject): node is Item {
  return node.part !== undefined;
}

function leavesOf(node: Merged, found: MergedLeaf[] = []): readonly MergedLeaf[] {
  if (node.kind === 'leaf') found.push(node);
  else for (const inner of node.kind === 'list' ? node.items : node.fields.values()) leavesOf(inner, found);
  return found;
}
