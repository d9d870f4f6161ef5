import { foldWord } from '../../facts/folding';
import type { Span } from '../../text/span';
import type { MapEntry, MapNode, ScalarNode, SourceNode } from '../sourceNode';

/** A value of a tree with the key that led to it. */
export interface Found {
  readonly node: SourceNode;
  readonly key?: string;
  readonly keySpan?: Span;
  /** The value whose key led to this one. */
  readonly up?: Found;
}

/**
 * All values at a path of keys joined by dots. Keys are compared without regard to case, spaces, hyphens and underscores; `*` is any key;
 * lists on the way are gone through. The empty path is the value itself.
 */
export function find(from: Found, path: string): readonly Found[] {
  const [first] = stepsOf(path);
  // Most keys that a reader asks for are not there.
  if (first !== undefined && first !== '*' && from.node.kind === 'map' && !foldedEntries(from.node).has(first)) return none;
  let found: readonly Found[] = [from];
  for (const step of stepsOf(path)) {
    const next: Found[] = [];
    for (const each of found) {
      if (each.node.kind === 'list') for (const up of itemsOf(each)) addUnder(next, up, step);
      else addUnder(next, each, step);
    }
    if (next.length === 0) return next;
    found = next;
  }
  return found;
}

function addUnder(found: Found[], up: Found, step: string): void {
  if (up.node.kind !== 'map') return;
  const entries = step === '*' ? up.node.entries : foldedEntries(up.node).get(step);
  for (const { key, keySpan, value } of entries ?? []) found.push({ node: value, key, keySpan, up });
}

const none: readonly never[] = [];

/** Readers ask the same few paths of every item. */
const steps = new Map<string, readonly string[]>();

function stepsOf(path: string): readonly string[] {
  let known = steps.get(path);
  if (known === undefined) {
    known = path === '' ? [] : path.split('.').map((step) => (step === '*' ? step : foldWord(step)));
    steps.set(path, known);
  }
  return known;
}

const folded = new WeakMap<MapNode, ReadonlyMap<string, readonly MapEntry[]>>();

function foldedEntries(map: MapNode): ReadonlyMap<string, readonly MapEntry[]> {
  let known = folded.get(map);
  if (known === undefined) {
    const entries = new Map<string, MapEntry[]>();
    for (const entry of map.entries) {
      const key = foldWord(entry.key);
      const there = entries.get(key);
      if (there === undefined) entries.set(key, [entry]);
      else there.push(entry);
    }
    known = entries;
    folded.set(map, known);
  }
  return known;
}

/** The items of a list, each under the key of the list; anything else is one item. */
export function itemsOf(found: Found): readonly Found[] {
  const { node, ...key } = found;
  return node.kind === 'list' ? node.items.flatMap((item) => itemsOf({ node: item, ...key })) : [found];
}

export interface FoundText {
  readonly text: string;
  readonly span: Span;
  readonly keySpan?: Span;
}

/** The single values at a path, lists gone through; maps are none. A null counts as written, with nothing in it. */
export function textsAt(from: Found, path: string): readonly FoundText[] {
  if (path === '@key' || path === '@up') {
    const { key, keySpan } = path === '@key' ? from : (from.up ?? { key: undefined, keySpan: undefined });
    return key === undefined || keySpan === undefined ? [] : [{ text: key, span: keySpan }];
  }
  const all = find(from, path);
  if (all.length === 0) return none;
  const texts: FoundText[] = [];
  for (const found of all) {
    for (const { node, keySpan } of found.node.kind === 'list' ? itemsOf(found) : [found]) {
      if (node.kind === 'scalar')
        texts.push(keySpan === undefined ? { text: textOf(node), span: node.span } : { text: textOf(node), span: node.span, keySpan });
    }
  }
  return texts;
}

export function textOf(node: ScalarNode): string {
  return node.value === null && !node.quoted ? '' : node.text.trim();
}

/** The first single value at a path that is not empty. */
export function textAt(from: Found, path: string): FoundText | undefined {
  return textsAt(from, path).find((one) => one.text !== '');
}
