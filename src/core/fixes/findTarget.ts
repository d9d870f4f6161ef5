import type { FactEntry } from '../facts/factEntry';
import { entryAt } from '../facts/vocabulary';
import type { MapEntry, MapNode, SourceNode } from '../inputs/sourceNode';
import type { Span } from '../text/span';

/** Keys and indexes of a fact path: `risk.hazards[2].owner` is `['risk', 'hazards', 2, 'owner']`. */
export type Segments = readonly (string | number)[];

export function segmentsOf(path: string): Segments {
  return path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export function pathOf(segments: Segments): string {
  return segments.reduce<string>(
    (path, part) => (typeof part === 'number' ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`),
    '',
  );
}

function folded(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** The entry of a map under the vocabulary's own key, or under a word that readers know for it. */
export function entryOf(map: MapNode, key: string, fact: FactEntry | undefined): MapEntry | undefined {
  const own = map.entries.find((entry) => folded(entry.key) === folded(key));
  if (own !== undefined) return own;
  const aliases = new Set((fact?.aliases ?? []).map(folded));
  return map.entries.find((entry) => aliases.has(folded(entry.key)));
}

/** The innermost node of a list that covers the place: the item that a finding about it points into. */
export function itemAround(root: SourceNode, span: Span): SourceNode | undefined {
  let found: SourceNode | undefined;
  const walk = (node: SourceNode): void => {
    if (node.kind === 'list') {
      for (const item of node.items) {
        if (item.span.start <= span.start && span.end <= item.span.end) {
          found = item;
          walk(item);
        }
      }
    } else if (node.kind === 'map') {
      for (const entry of node.entries) {
        if (entry.keySpan.start <= span.start && span.end <= Math.max(entry.value.span.end, entry.keySpan.end)) walk(entry.value);
      }
    }
  };
  walk(root);
  return found;
}

/** How far a path is already written below a map: the last node reached, the entry that holds it, and what is left to write. */
export interface Reached {
  readonly node: SourceNode;
  readonly entry?: MapEntry;
  readonly rest: readonly string[];
}

/** Follows keys below a node. `prefix` is the fact path of the node, for looking up aliases. */
export function follow(node: SourceNode, prefix: string, keys: readonly string[]): Reached {
  let reached: Reached = { node, rest: keys };
  let path = prefix;
  for (const key of keys) {
    if (reached.node.kind !== 'map') return reached;
    path = path === '' ? key : `${path}.${key}`;
    const entry = entryOf(reached.node, key, entryAt(path) ?? entryAt(`${path}[]`));
    if (entry === undefined) return reached;
    reached = { node: entry.value, entry, rest: reached.rest.slice(1) };
  }
  return reached;
}
