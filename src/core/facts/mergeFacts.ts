import type { DocumentFacts } from './documentFacts';
import { pathOf } from './factPath';
import type { Facts, StatedFact } from './facts';
import { valuesOf } from './factValues';
import { joinDocuments } from './joinDocuments';
import { follow, homeOf, itemsOf, placeOf } from './locate';
import type { Merged, MergedRoots } from './merged';
import { settleReferences } from './references';

/** Joins what the documents of a project say. The order of the documents matters: of a contradiction the first is judged. */
export function mergeFacts(documents: readonly DocumentFacts[]): Facts {
  const { roots, problems } = joinDocuments(documents);
  const references = settleReferences(roots);
  const values = valuesOf(roots);
  return {
    values,
    locate: (path) => {
      const { node } = follow(roots, path);
      return node === undefined ? homeOf(documents, path) : placeOf(node);
    },
    locateKey: (path) => {
      const { node } = follow(roots, path);
      if (node === undefined) return homeOf(documents, path);
      return node.kind === 'leaf' && node.node.keySpan !== undefined ? { uri: node.source.uri, span: node.node.keySpan } : placeOf(node);
    },
    isStated: (path) => {
      const { node, whole } = follow(roots, path);
      return whole && node !== undefined && (node.kind !== 'leaf' || node.node.placeholder !== true);
    },
    placeholdersIn: (path) => {
      const { node, whole } = follow(roots, path);
      if (!whole || node?.kind !== 'list') return [];
      return node.items.flatMap((item) => (item.kind === 'leaf' && item.node.placeholder === true ? [placeOf(item)] : []));
    },
    stated: () => statedIn(roots),
    count: () => [...roots.values()].reduce((sum, node) => sum + countIn(node), 0),
    problems: [...documents.flatMap((document) => document.problems), ...problems, ...references],
    documents: documents.map(({ uri, format, why, canState }) =>
      canState === undefined ? { uri, format, why } : { uri, format, why, canState },
    ),
  };
}

function statedIn(roots: MergedRoots): readonly StatedFact[] {
  const found: { fact: StatedFact; document: number }[] = [];
  const walk = (node: Merged, steps: readonly (string | number)[]): void => {
    if (node.kind === 'leaf') {
      if (node.value === undefined) return;
      const fact = { path: pathOf(steps), value: node.value, place: { uri: node.source.uri, span: node.node.span } };
      found.push({ fact, document: node.source.position });
    } else if (node.kind === 'list') for (const [i, item] of itemsOf(node).entries()) walk(item, [...steps, i]);
    else for (const [key, field] of node.fields) walk(field, [...steps, key]);
  };
  for (const [root, node] of roots) walk(node, [root]);
  found.sort((a, b) => a.document - b.document || a.fact.place.span.start - b.fact.place.span.start);
  return found.map(({ fact }) => fact);
}

function countIn(node: Merged): number {
  if (node.kind === 'leaf') return node.value === undefined ? 0 : 1;
  let count = 0;
  for (const inner of node.kind === 'list' ? itemsOf(node) : node.fields.values()) count += countIn(inner);
  return count;
}
