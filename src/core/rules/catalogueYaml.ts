import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { SourceNode } from '../inputs/sourceNode';
import type { Fault } from './fields';

/** Reads a file of the catalogue into a tree that knows its places. */
export function parseCatalogueYaml(text: string): { readonly root?: SourceNode; readonly faults: readonly Fault[] } {
  const document = parseDocument(text, { schema: 'core', prettyErrors: false, merge: false });
  const faults = document.errors.map((error) => ({ message: error.message, span: { start: error.pos[0], end: error.pos[1] } }));
  const root = document.contents === null ? undefined : treeOf(document.contents as Node);
  return root === undefined ? { faults } : { root, faults };
}

function treeOf(node: Node | null): SourceNode {
  const [start, end] = node?.range ?? [0, 0, 0];
  const span = { start, end };
  if (isMap(node)) {
    return {
      kind: 'map',
      span,
      flow: node.flow === true,
      entries: node.items.map((pair) => {
        const key = pair.key as Node;
        const [keyStart, keyEnd] = key.range ?? [0, 0, 0];
        return { key: isScalar(key) ? String(key.value) : '', keySpan: { start: keyStart, end: keyEnd }, value: treeOf(pair.value as Node | null) };
      }),
    };
  }
  if (isSeq(node)) return { kind: 'list', span, flow: node.flow === true, items: node.items.map((item) => treeOf(item as Node)) };
  const value = isScalar(node) ? (node.value as string | number | boolean | null) : null;
  const source = isScalar(node) ? node.source : undefined;
  return {
    kind: 'scalar',
    span,
    value,
    text: typeof value === 'string' ? value : (source ?? (value === null ? '' : String(value))),
    quoted: isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'),
  };
}
