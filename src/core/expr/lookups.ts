import { childrenOf, type ExprNode } from './node';
import { type Step, unsure } from './quickSteps';

/** Finds the items of a list by the text at one of their keys. Lists are those of one check, which nothing changes. */
export interface Lookups {
  /** In the order of the list: items whose key is that text or a list with it, and those of which it cannot be said. */
  find(list: readonly unknown[], key: string, text: string): readonly unknown[];
}

interface Index {
  readonly byText: ReadonlyMap<string, readonly unknown[]>;
  readonly unclear: readonly unknown[];
}

export function createLookups(): Lookups {
  const known = new WeakMap<object, Map<string, Index>>();
  return {
    find(list, key, text) {
      let indexes = known.get(list);
      if (indexes === undefined) {
        indexes = new Map();
        known.set(list, indexes);
      }
      let index = indexes.get(key);
      if (index === undefined) {
        index = indexOf(list, key);
        indexes.set(key, index);
      }
      const found = index.byText.get(text) ?? [];
      return index.unclear.length === 0 ? found : [...found, ...index.unclear];
    },
  };
}

function indexOf(list: readonly unknown[], key: string): Index {
  const byText = new Map<string, unknown[]>();
  const unclear: unknown[] = [];
  for (const item of list) {
    const value = typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>)[key] : undefined;
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (texts.some((text) => typeof text !== 'string')) unclear.push(item);
    else {
      for (const text of new Set(texts as readonly string[])) {
        const there = byText.get(text);
        if (there === undefined) byText.set(text, [item]);
        else there.push(item);
      }
    }
  }
  return { byText, unclear };
}

/** A demand that an item can only meet when the text at its key, or one in its list there, is that of `wanted`. */
interface Demand {
  readonly key: string;
  readonly wanted: ExprNode;
}

/** Below this a look at each item is as fast. */
const shortest = 8;

/**
 * For `risk.hazards.exists(h, … h.id == x …)`: the few hazards that can meet it, so that a log whose entries point to each other does not
 * take the square of its length. Absent where the condition does not compare a key of the item with something else.
 */
export function quickLookup(
  { list, variable, bodies }: { readonly list: ExprNode; readonly variable: string; readonly bodies: readonly ExprNode[] },
  { lookups, stepOf }: { readonly lookups: Lookups; readonly stepOf: (node: ExprNode) => Step | undefined },
): Step | undefined {
  const [body] = bodies;
  const demands = body === undefined ? undefined : demandsOf(body, variable);
  const whole = stepOf(list);
  if (demands === undefined || whole === undefined) return undefined;
  const steps = demands.flatMap(({ key, wanted }) => {
    const step = stepOf(wanted);
    return step === undefined ? [] : [{ key, step }];
  });
  if (steps.length < demands.length) return undefined;
  return (frame) => {
    const items = whole(frame);
    if (!Array.isArray(items) || items.length < shortest) return items;
    const found: unknown[] = [];
    for (const { key, step } of steps) {
      const text = step(frame);
      if (typeof text !== 'string') return text === unsure ? unsure : items;
      found.push(...lookups.find(items, key, text));
    }
    return found;
  };
}

/** Every item that meets a condition meets one of these; absent when nothing of the kind can be said. */
function demandsOf(node: ExprNode, variable: string): readonly Demand[] | undefined {
  const [left, right] = childrenOf(node);
  if (left === undefined || right === undefined) return undefined;
  switch (node.op) {
    case '&&':
      return demandsOf(left, variable) ?? demandsOf(right, variable);
    case '||': {
      const [one, other] = [demandsOf(left, variable), demandsOf(right, variable)];
      return one === undefined || other === undefined ? undefined : [...one, ...other];
    }
    case '==':
      return demand(left, right, variable) ?? demand(right, left, variable);
    case 'in':
      return demand(right, left, variable);
    default:
      return undefined;
  }
}

function demand(own: ExprNode, wanted: ExprNode, variable: string): readonly Demand[] | undefined {
  if (own.op !== '.' || !Array.isArray(own.args) || mentions(wanted, variable)) return undefined;
  const [base, key] = own.args as [ExprNode, string];
  return base.op === 'id' && base.args === variable ? [{ key, wanted }] : undefined;
}

function mentions(node: ExprNode, variable: string): boolean {
  return (node.op === 'id' && node.args === variable) || childrenOf(node).some((child) => mentions(child, variable));
}
