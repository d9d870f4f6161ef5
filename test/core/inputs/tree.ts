import assert from 'node:assert/strict';
import type { RawProblem } from '../../../src/core/inputs/rawProblem';
import type { SourceNode } from '../../../src/core/inputs/sourceNode';
import type { Span } from '../../../src/core/text/span';

/** The values of a tree without its places, as a map so that any key can be compared. */
export function plain(node: SourceNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
}

/** What a path of keys and indexes leads to. */
export function at(node: SourceNode | undefined, ...path: readonly (string | number)[]): SourceNode {
  let found = node;
  for (const step of path) {
    if (found?.kind === 'map') found = found.entries.find((entry) => entry.key === step)?.value;
    else if (found?.kind === 'list' && typeof step === 'number') found = found.items[step];
    else found = undefined;
  }
  assert.ok(found, `nothing at ${path.join('.')}`);
  return found;
}

export function written(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Problems as `code severity "text"`, which reads well in an assertion. */
export function brief(text: string, problems: readonly RawProblem[]): readonly string[] {
  return problems.map(({ code, severity, span }) => `${code} ${severity} ${JSON.stringify(written(text, span))}`);
}

/** Every node of a tree, keys as spans included, each shared node once. */
export function spansOf(node: SourceNode | undefined, seen = new Set<SourceNode>()): readonly Span[] {
  if (node === undefined || seen.has(node)) return [];
  seen.add(node);
  if (node.kind === 'scalar') return [node.span];
  if (node.kind === 'list') return [node.span, ...node.items.flatMap((item) => spansOf(item, seen))];
  return [node.span, ...node.entries.flatMap((entry) => [entry.keySpan, ...spansOf(entry.value, seen)])];
}

export function assertSpansInside(text: string, node: SourceNode | undefined, problems: readonly RawProblem[]): void {
  for (const { start, end } of [...spansOf(node), ...problems.map((problem) => problem.span)]) {
    assert.ok(Number.isInteger(start) && start >= 0 && start <= end && end <= text.length, `${start}..${end} of ${text.length}`);
  }
}
