import type { FactNode } from '../../../src/core/facts/documentFacts';
import type { DocumentKind } from '../../../src/core/inputs/inputFormat';
import { readDocument } from '../../reading';

export interface Read {
  readonly format: string;
  /** Every leaf: path, then value; what counts as not written has the value `undefined`. Empty lists are `[]`. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Path, then the text that its span covers. */
  readonly places: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

/** Reads a document as a host would, and says what it states, where, and what is wrong with it. */
export function readLines(kind: DocumentKind, uri: string, ...lines: readonly string[]): Read {
  return readText(kind, uri, lines.join('\n'));
}

export function readText(kind: DocumentKind, uri: string, text: string): Read {
  const read = readDocument({ uri, text }, kind);
  const facts: Record<string, unknown> = {};
  const places: Record<string, string> = {};
  const walk = (node: FactNode, path: string): void => {
    places[path] = text.slice(node.span.start, node.span.end);
    if (node.kind === 'leaf') facts[path] = node.value;
    else if (node.kind === 'object') for (const [key, field] of node.fields) walk(field, `${path}.${key}`);
    else {
      if (node.items.length === 0) facts[path] = [];
      for (const [i, item] of node.items.entries()) walk(item, `${path}[${i}]`);
    }
  };
  for (const [root, node] of read.roots) walk(node, root);
  return {
    format: read.format,
    facts,
    places,
    problems: read.problems.map(({ code, place }) => `${code}: ${text.slice(place.span.start, place.span.end)}`),
  };
}

/** The facts below a path, by the rest of their paths. */
export function below(read: Read, path: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(read.facts).flatMap(([key, value]) =>
      key.startsWith(`${path}.`) ? [[key.slice(path.length + 1), value] as const] : [],
    ),
  );
}

export function hazardsIn(read: Read): number {
  return new Set(Object.keys(read.facts).flatMap((path) => /^risk\.hazards\[(\d+)\]/.exec(path)?.[1] ?? [])).size;
}
