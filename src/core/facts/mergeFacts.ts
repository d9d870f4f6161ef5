import type { DocumentFacts } from './documentFacts';
import { pathOf } from './factPath';
import type { Facts, StatedFact } from './facts';
import { valuesOf } from './factValues';
import { joinDocuments, type Parts } from './joinDocuments';
import { follow, homeOf, itemsOf, placeOf } from './locate';
import type { Merged, MergedRoots } from './merged';
import { later, movedSpan } from './movedFacts';
import { type Settled, settleReferences } from './references';

const keptOf = new WeakMap<Facts, { readonly parts: Parts; readonly settled: Settled }>();

/**
 * Joins what the documents of a project say. The order of the documents matters: of a contradiction the first is judged. With the facts
 * of an earlier check, items whose words were not read anew are taken over from it; the facts are the same without.
 */
export function mergeFacts(documents: readonly DocumentFacts[], earlier?: Facts): Facts {
  const kept = earlier === undefined ? undefined : keptOf.get(earlier);
  const parts: Parts = kept?.parts ?? new WeakMap();
  const { roots, problems } = joinDocuments(documents, parts);
  const settled = settleReferences(roots, kept?.settled);
  const values = valuesOf(roots);
  const find: Facts['find'] = (path) => {
    const { node, whole, shift } = follow(roots, path);
    const place = node === undefined ? homeOf(documents, path) : placeOf(node, shift);
    return place && { place, isValue: whole && node?.kind === 'leaf' && node.node.placeholder !== true };
  };
  const facts: Facts = {
    values,
    locate: (path) => find(path)?.place,
    find,
    locateKey: (path) => {
      const { node, shift } = follow(roots, path);
      if (node === undefined) return homeOf(documents, path);
      return node.kind === 'leaf' && node.node.keySpan !== undefined
        ? { uri: node.source.uri, span: movedSpan(node.node.keySpan, later(shift)) }
        : placeOf(node, shift);
    },
    isStated: (path) => {
      const { node, whole } = follow(roots, path);
      return whole && node !== undefined && (node.kind !== 'leaf' || node.node.placeholder !== true);
    },
    placeholdersIn: (path) => {
      const { node, whole, shift } = follow(roots, path);
      if (!whole || node?.kind !== 'list') return [];
      return node.items.flatMap((item) => (item.kind === 'leaf' && item.node.placeholder === true ? [placeOf(item, shift)] : []));
    },
    stated: () => statedIn(roots),
    statedBy: () => statedBy(roots),
    count: () => [...roots.values()].reduce((sum, node) => sum + countIn(node), 0),
    problems: [...documents.flatMap((document) => document.problems), ...problems, ...settled.problems],
    documents: documents.map(({ uri, format, why, canState }) =>
      canState === undefined ? { uri, format, why } : { uri, format, why, canState },
    ),
  };
  keptOf.set(facts, { parts, settled });
  return facts;
}

function statedIn(roots: MergedRoots): readonly StatedFact[] {
  const found: { fact: StatedFact; document: number }[] = [];
  const walk = (node: Merged, steps: readonly (string | number)[], shift: number): void => {
    if (node.kind === 'leaf') {
      if (node.value === undefined) return;
      const fact = {
        path: pathOf(steps),
        value: node.value,
        place: { uri: node.source.uri, span: movedSpan(node.node.span, later(shift)) },
      };
      found.push({ fact, document: node.source.position });
    } else if (node.kind === 'list') for (const [i, item] of itemsOf(node).entries()) walk(item, [...steps, i], shift);
    else for (const [key, field] of node.fields) walk(field, [...steps, key], shift + (node.shift ?? 0));
  };
  for (const [root, node] of roots) walk(node, [root], 0);
  found.sort((a, b) => a.document - b.document || a.fact.place.span.start - b.fact.place.span.start);
  return found.map(({ fact }) => fact);
}

function statedBy(roots: MergedRoots): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (node: Merged): void => {
    if (node.kind !== 'leaf') for (const inner of node.kind === 'list' ? node.items : node.fields.values()) walk(inner);
    else if (node.value !== undefined) {
      const there = found.get(node.shape.path);
      if (there === undefined) found.set(node.shape.path, new Set([node.source.uri]));
      else there.add(node.source.uri);
    }
  };
  for (const node of roots.values()) walk(node);
  return found;
}

function countIn(node: Merged): number {
  if (node.kind === 'leaf') return node.value === undefined ? 0 : 1;
  const part = node.kind === 'object' ? node.part : undefined;
  if (part?.count !== undefined) return part.count;
  let count = 0;
  for (const inner of node.kind === 'list' ? itemsOf(node) : node.fields.values()) count += countIn(inner);
  if (part !== undefined) part.count = count;
  return count;
}
