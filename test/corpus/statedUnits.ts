import type { FactLeaf, FactNode } from '../../src/core/facts/documentFacts';
import { LineIndex } from '../../src/core/text/lineIndex';

/** The facts that are labelled in every card: whatever else a reader finds is not measured. */
export const labelledFacts = [
  'card.intendedUse.statement',
  'card.outOfScope',
  'card.users',
  'card.population.description',
  'card.limitations',
  'card.datasets',
  'card.ethics',
  'card.manufacturer.name',
  'card.contacts',
  'card.licence',
  'card.version',
  'results',
] as const;

export interface StatedLeaf {
  /** Below the unit; empty for the unit itself. */
  readonly path: string;
  readonly line: number;
  readonly lastLine: number;
  readonly value: string | number | boolean;
  readonly written: string;
}

/** One stated fact, or one item of a list with all that it states. */
export interface StatedUnit {
  readonly fact: string;
  readonly leaves: readonly StatedLeaf[];
}

export interface Stated {
  readonly root: ReadonlyMap<string, FactNode>;
  readonly text: string;
}

/** The facts that were found under a path, one unit an item where it is a list. */
export function unitsAt({ root, text }: Stated, fact: string): readonly StatedUnit[] {
  const [first = '', ...rest] = fact.split('.');
  let node = root.get(first);
  for (const key of rest) node = node?.kind === 'object' ? node.fields.get(key) : undefined;
  if (!node) return [];
  const lines = new LineIndex(text);
  const found = node.kind === 'list' ? node.items : [node];
  return found.map((item) => ({ fact, leaves: leavesOf(item, lines) })).filter(({ leaves }) => leaves.length > 0);
}

function leavesOf(node: FactNode, lines: LineIndex, path = ''): readonly StatedLeaf[] {
  if (node.kind === 'object') {
    return [...node.fields].flatMap(([key, field]) => leavesOf(field, lines, path === '' ? key : `${path}.${key}`));
  }
  if (node.kind === 'list') return node.items.flatMap((item) => leavesOf(item, lines, `${path}[]`));
  return node.value === undefined ? [] : [leafOf(node, node.value, lines, path)];
}

const leafOf = (node: FactLeaf, value: StatedLeaf['value'], lines: LineIndex, path: string): StatedLeaf => ({
  path,
  line: lines.positionAt(node.span.start).line,
  lastLine: lines.positionAt(node.span.end).line,
  value,
  written: node.written,
});
