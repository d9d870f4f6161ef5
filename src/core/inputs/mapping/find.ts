import { foldWord } from '../../facts/folding';
import type { Span } from '../../text/span';
import type { ScalarNode, SourceNode } from '../sourceNode';

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
  let found: readonly Found[] = [from];
  for (const step of path === '' ? [] : path.split('.')) {
    const folded = foldWord(step);
    found = found
      .flatMap(itemsOf)
      .flatMap((up) =>
        up.node.kind !== 'map'
          ? []
          : up.node.entries
              .filter((entry) => step === '*' || foldWord(entry.key) === folded)
              .map(({ key, keySpan, value }) => ({ node: value, key, keySpan, up })),
      );
  }
  return found;
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
  return find(from, path)
    .flatMap(itemsOf)
    .flatMap(({ node, keySpan }) =>
      node.kind === 'scalar' ? [{ text: textOf(node), span: node.span, ...(keySpan === undefined ? {} : { keySpan }) }] : [],
    );
}

export function textOf(node: ScalarNode): string {
  return node.value === null && !node.quoted ? '' : node.text.trim();
}

/** The first single value at a path that is not empty. */
export function textAt(from: Found, path: string): FoundText | undefined {
  return textsAt(from, path).find((one) => one.text !== '');
}
