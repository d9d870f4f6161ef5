import { goneThrough } from './comprehensions';
import type { FunctionContext } from './functions/define';
import { itemsLookedAt, type Keyed, keyedBy } from './lookUp';
import { callOf, type ExprNode } from './node';
import { binaryOperators, standardFunctions, typeName, unaryOperators } from './operators';
import { type Bindings, failure, Open } from './outcome';

/** Works out a piece of a condition. `slots` hold what comprehensions go through, by depth. */
export type Run = (bindings: Bindings, slots: unknown[]) => unknown;

/** A function of ours, ready to be called with values as conditions hold them. */
export type Callable = (...args: readonly unknown[]) => unknown;

export interface Means {
  /** By name and number of arguments: `causedBy/2`. */
  readonly functions: ReadonlyMap<string, Callable>;
  readonly context: () => FunctionContext;
}

/** The slot of each variable of the comprehensions around. */
type Scope = ReadonlyMap<string, number>;

class Beyond extends Error {}

/**
 * Turns a parsed condition into closures, which costs less than to walk its tree for every hazard. Absent when it holds something of CEL
 * that no fact or rule has needed yet (timestamps, maps as literals): the library works that out.
 */
export function planOf(node: ExprNode, means: Means): Run | undefined {
  try {
    return planned(node, new Map(), means);
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

function planned(node: ExprNode, scope: Scope, means: Means): Run {
  const plan = (one: ExprNode): Run => planned(one, scope, means);
  const args = node.args as readonly [ExprNode, ExprNode, ExprNode];
  switch (node.op) {
    case 'value': {
      if (typeof node.args === 'object' && node.args !== null) throw new Beyond(node.op);
      return () => node.args;
    }
    case 'id':
      return variable(node, scope);
    case '.':
      return field(node, plan(args[0]));
    case '[]':
      return element(node, plan(args[0]), plan(args[1]));
    case 'list':
      return list(node.args as readonly ExprNode[], plan);
    case '&&':
      return joined(false, plan(args[0]), plan(args[1]));
    case '||':
      return joined(true, plan(args[0]), plan(args[1]));
    case '?:': {
      const [test, yes, no] = args.map(plan) as [Run, Run, Run];
      return (bindings, slots) => {
        const held = test(bindings, slots);
        if (held === true) return yes(bindings, slots);
        if (held === false) return no(bindings, slots);
        return held instanceof Open ? held : failure(`Ternary condition must be bool, got '${typeName(held)}'`);
      };
    }
    default:
      return operation(node, plan) ?? call(node, scope, means);
  }
}

/** A list of words is the same each time. */
function list(items: readonly ExprNode[], plan: (one: ExprNode) => Run): Run {
  if (!items.every(({ op }) => op === 'value')) return every(items.map(plan), (...values) => values);
  const values = items.map(({ args }) => args);
  return () => values;
}

function variable(node: ExprNode, scope: Scope): Run {
  const name = String(node.args);
  const slot = scope.get(name);
  if (slot !== undefined) return (_, slots) => slots[slot];
  const missing = new Open({ kind: 'missing', node });
  return (bindings) => bindings[name] ?? missing;
}

function ownField(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null && !Array.isArray(holder) && Object.hasOwn(holder, key)
    ? (holder as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function field(node: ExprNode, of: Run): Run {
  const key = String((node.args as readonly unknown[])[1]);
  const missing = new Open({ kind: 'missing', node });
  return (bindings, slots) => {
    const holder = of(bindings, slots);
    return holder instanceof Open ? holder : (ownField(holder, key) ?? missing);
  };
}

function element(node: ExprNode, of: Run, at: Run): Run {
  const missing = new Open({ kind: 'missing', node });
  return (bindings, slots) => {
    const holder = of(bindings, slots);
    if (holder instanceof Open) return holder;
    const index = at(bindings, slots);
    if (index instanceof Open) return index;
    if (!Array.isArray(holder)) return typeof index === 'string' ? (ownField(holder, index) ?? missing) : missing;
    if (typeof index !== 'bigint' && typeof index !== 'number') return missing;
    return (
      holder[Number(index)] ?? failure(`No such key: index out of bounds, index ${index} ${index < 0 ? '< 0' : `>= size ${holder.length}`}`)
    );
  };
}

/** A side that settles the answer outweighs one that is open, as the language demands: `settling` is true for `||`. */
function joined(settling: boolean, left: Run, right: Run): Run {
  const bool = (value: unknown): Open | boolean =>
    typeof value === 'boolean' || value instanceof Open
      ? value
      : failure(`Logical operator requires bool operands, got '${typeName(value)}'`);
  return (bindings, slots) => {
    const first = left(bindings, slots);
    if (first === settling) return settling;
    const second = right(bindings, slots);
    if (second === settling || (first === !settling && second === !settling)) return second;
    return second === !settling ? bool(first) : bool(second);
  };
}

function operation(node: ExprNode, plan: (one: ExprNode) => Run): Run | undefined {
  const unary = unaryOperators[node.op];
  if (unary !== undefined) return every([plan(node.args as ExprNode)], unary);
  const binary = binaryOperators[node.op];
  if (binary === undefined) return undefined;
  const [left, right] = (node.args as readonly [ExprNode, ExprNode]).map(plan) as [Run, Run];
  return (bindings, slots) => {
    const one = left(bindings, slots);
    if (one instanceof Open) return one;
    const other = right(bindings, slots);
    return other instanceof Open ? other : binary(one, other);
  };
}

/** The last argument is worked out first: of several that are open, the library names the last. */
function every(args: readonly Run[], work: Callable): Run {
  return (bindings, slots) => {
    const values = new Array<unknown>(args.length);
    for (let i = args.length - 1; i >= 0; i--) {
      const value = args[i]?.(bindings, slots);
      if (value instanceof Open) return value;
      values[i] = value;
    }
    return work(...values);
  };
}

function call(node: ExprNode, scope: Scope, means: Means): Run {
  const found = callOf(node);
  if (found?.kind === 'has') return has(found.subject, scope, means);
  if (found?.kind === 'comprehension') return comprehension(found, scope, means);
  if (found === undefined) throw new Beyond(node.op);
  const name = `${found.name}/${found.args.length}`;
  const own = node.op === 'call' ? means.functions.get(name) : undefined;
  const work = own === undefined ? standardFunctions.get(node.op === 'rcall' ? `.${name}` : name) : caught(own);
  if (work === undefined) throw new Beyond(found.name);
  return every(
    found.args.map((arg) => planned(arg, scope, means)),
    work,
  );
}

/** A function of ours throws when it cannot answer. */
function caught(work: Callable): Callable {
  return (...args) => {
    try {
      return work(...args);
    } catch (error) {
      return new Open({ kind: 'failed', error });
    }
  };
}

/** Only the last step may be missing; what stands before it must be there. */
function has(subject: ExprNode, scope: Scope, means: Means): Run {
  const [above, key] = subject.args as readonly [ExprNode, string];
  if (subject.op !== '.' || !isChain(above)) throw new Beyond('has');
  const of = planned(above, scope, means);
  return (bindings, slots) => {
    const holder = of(bindings, slots);
    return holder instanceof Open ? holder : ownField(holder, key) !== undefined;
  };
}

function isChain(node: ExprNode): boolean {
  return node.op === 'id' || (node.op === '.' && isChain((node.args as readonly [ExprNode])[0]));
}

interface Comprehension {
  readonly name: string;
  readonly list: ExprNode;
  readonly variable: string;
  readonly bodies: readonly ExprNode[];
}

function comprehension({ name, list, variable, bodies }: Comprehension, scope: Scope, means: Means): Run {
  const [body] = bodies;
  const go = goneThrough[name];
  if (body === undefined || bodies.length > 1 || go === undefined) throw new Beyond(name);
  const slot = scope.size;
  if (scope.has(variable)) throw new Beyond('a variable within its namesake');
  const of = planned(list, scope, means);
  const run = planned(body, new Map([...scope, [variable, slot]]), means);
  const found = name === 'exists' || name === 'filter' ? keyedBy(body, variable) : undefined;
  const keyed: Keyed | undefined = found && { key: found.key, word: planned(found.word, scope, means) };
  return (bindings, slots) => {
    const held = of(bindings, slots);
    if (held instanceof Open) return held;
    if (typeof held !== 'object' || held === null) {
      return failure(`Expression of type '${typeName(held)}' cannot be range of a comprehension (must be list, map, or dynamic).`);
    }
    const all: readonly unknown[] = Array.isArray(held) ? held : Object.keys(held);
    const items = keyed === undefined ? all : itemsLookedAt(all, { keyed, bindings, slots, context: means.context });
    return go(items, (item) => {
      slots[slot] = item;
      return run(bindings, slots);
    });
  };
}
