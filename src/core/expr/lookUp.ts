import { type FunctionContext, keep } from './functions/define';
import { childrenOf, type ExprNode } from './node';
import type { Bindings } from './outcome';

/** A comprehension whose body demands that a fact of the item is a given word: `h.id == x`. */
export interface Keyed {
  readonly key: string;
  readonly word: (bindings: Bindings, slots: unknown[]) => unknown;
}

/** Below this, to go through all costs less than to look up. */
const few = 16;

/** The fact of the item and the expression that it must equal, when one of the demands joined by `&&` says so. */
export function keyedBy(body: ExprNode, variable: string): { readonly key: string; readonly word: ExprNode } | undefined {
  const [left, right] = childrenOf(body);
  if (left === undefined || right === undefined) return undefined;
  if (body.op === '&&') return keyedBy(left, variable) ?? keyedBy(right, variable);
  if (body.op !== '==') return undefined;
  for (const [one, word] of [
    [left, right],
    [right, left],
  ] as const) {
    const [base, key] = one.op === '.' ? (one.args as readonly [ExprNode, string]) : [];
    if (base?.op === 'id' && base.args === variable && key !== undefined && !mentions(word, variable)) return { key, word };
  }
  return undefined;
}

function mentions(node: ExprNode, variable: string): boolean {
  return (node.op === 'id' && node.args === variable) || childrenOf(node).some((child) => mentions(child, variable));
}

/**
 * The items that can hold or be open, in their order: those with the word, and those that do not have the fact. Every other one fails the
 * demand, whatever else is asked of it. A log of thousands is then not gone through once for each of its hazards.
 */
export function itemsLookedAt(
  items: readonly unknown[],
  {
    keyed,
    bindings,
    slots,
    context,
  }: { readonly keyed: Keyed; readonly bindings: Bindings; readonly slots: unknown[]; readonly context: () => FunctionContext },
): readonly unknown[] {
  if (items.length < few) return items;
  const word = keyed.word(bindings, slots);
  if (typeof word !== 'string') return items;
  const { byWord, without } = keep(context(), items, `items by ${keyed.key}`, () => indexOf(items, keyed.key));
  const found = byWord.get(word) ?? [];
  if (without.length === 0) return found.map((i) => items[i]);
  return [...found, ...without].sort((one, other) => one - other).map((i) => items[i]);
}

interface Index {
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Where the fact is no word, or is not there. */
  readonly without: readonly number[];
}

function indexOf(items: readonly unknown[], key: string): Index {
  const byWord = new Map<string, number[]>();
  const without: number[] = [];
  for (const [i, item] of items.entries()) {
    const word = typeof item === 'object' && item !== null && Object.hasOwn(item, key) ? (item as Record<string, unknown>)[key] : undefined;
    const known = typeof word === 'string' ? byWord.get(word) : without;
    if (known === undefined) byWord.set(word as string, [i]);
    else known.push(i);
  }
  return { byWord, without };
}
