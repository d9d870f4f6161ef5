import type { Place } from '../text/span';
import type { DocumentFacts } from './documentFacts';
import { stepsOf } from './factPath';
import type { Merged, MergedLeaf, MergedObject, MergedRoots } from './merged';
import { later, movedSpan } from './movedFacts';

export interface Found {
  /** The last part of the path that is written; absent when nobody wrote even the root. */
  readonly node?: Merged;
  readonly whole: boolean;
  /** By how much its places lie later than they say. */
  readonly shift: number;
}

/** Follows a path as far as it is written. Items that are placeholders have no index, as in the values. */
export function follow(roots: MergedRoots, path: string): Found {
  const [root, ...rest] = stepsOf(path);
  let node = typeof root === 'string' ? roots.get(root) : undefined;
  let shift = shiftIn(node);
  if (node === undefined) return { whole: false, shift };
  for (const step of rest) {
    let next: Merged | undefined;
    if (node.kind === 'object' && typeof step === 'string') next = node.fields.get(step);
    else if (node.kind === 'list' && typeof step === 'number') next = itemsOf(node)[step];
    if (next === undefined) return { node, whole: false, shift };
    shift += shiftIn(next);
    node = next;
  }
  return { node, whole: true, shift };
}

function shiftIn(node: Merged | undefined): number {
  return node?.kind === 'object' ? (node.shift ?? 0) : 0;
}

const kept = new WeakMap<object, readonly (MergedObject | Merged)[]>();

/** The items of a list that count: a word that is a placeholder or could not be read is none. */
export function itemsOf(list: Extract<Merged, { kind: 'list' }>): readonly Merged[] {
  if (list.shape.item.kind === 'object') return list.items;
  const there = kept.get(list);
  if (there !== undefined) return there;
  const items = list.items.filter((item) => item.kind !== 'leaf' || item.value !== undefined);
  kept.set(list, items);
  return items;
}

/**
 * A short place for a written part: a value's own text; of an object or list its key; of an item the value that identifies it,
 * otherwise its first key. A record with no key of its own begins where its document begins.
 */
export function placeOf(node: Merged, shift: number): Place {
  const { uri, span } = unshiftedPlace(node);
  return shift === 0 ? { uri, span } : { uri, span: { start: span.start + shift, end: span.end + shift } };
}

function unshiftedPlace(node: Merged): Place {
  const { uri } = node.source;
  const { span, keySpan } = node.node;
  if (node.kind === 'leaf') return { uri, span: span.end > span.start ? span : (keySpan ?? span) };
  const id = node.kind === 'object' ? idLeaf(node) : undefined;
  if (id !== undefined) return { uri: id.source.uri, span: id.node.span };
  if (keySpan !== undefined) return { uri, span: keySpan };
  if (!node.shape.path.includes('.') && !node.shape.path.includes('[')) return { uri, span: { start: 0, end: 0 } };
  const first = firstLeaf(node, 0);
  if (first === undefined) return { uri, span };
  const { leaf, shift } = first;
  return { uri: leaf.source.uri, span: movedSpan(leaf.node.keySpan ?? leaf.node.span, later(shift)) };
}

function idLeaf({ shape, fields }: MergedObject): Merged | undefined {
  const leaf = shape.id === undefined ? undefined : fields.get(shape.id);
  return leaf?.kind === 'leaf' && leaf.node.span.end > leaf.node.span.start ? leaf : undefined;
}

/** With how much later than `node` says of itself its place is. */
function firstLeaf(node: Merged, shift: number): { readonly leaf: MergedLeaf; readonly shift: number } | undefined {
  if (node.kind === 'leaf') return { leaf: node, shift };
  for (const inner of node.kind === 'list' ? node.items : node.fields.values()) {
    const found = firstLeaf(inner, shift + shiftIn(inner));
    if (found !== undefined) return found;
  }
  return undefined;
}

type Kind = NonNullable<DocumentFacts['kind']>;

const homes: Readonly<Record<string, readonly Kind[]>> = {
  project: ['project', 'card', 'risk', 'record'],
  risk: ['risk', 'project', 'card', 'record'],
};
const otherHomes: readonly Kind[] = ['card', 'risk', 'project', 'record'];

/** Where a record that nobody wrote would stand: the start of the first document of the kind that is its home. */
export function homeOf(documents: readonly DocumentFacts[], path: string): Place | undefined {
  const root = String(stepsOf(path)[0] ?? '');
  for (const kind of homes[root] ?? otherHomes) {
    const home =
      documents.find((document) => document.kind === kind) ??
      documents.find((document) => document.kind === undefined && document.roots.has(kind));
    if (home !== undefined) return { uri: home.uri, span: { start: 0, end: 0 } };
  }
  const [first] = documents;
  return first === undefined ? undefined : { uri: first.uri, span: { start: 0, end: 0 } };
}
