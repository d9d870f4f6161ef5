import type { Bindings, Expressions, Outcome } from './expressions';
import { reasonOf } from './expressions';
import { faultAt } from './faultAt';
import { type FunctionContext, MissingFact, type RuleFunction } from './functions/define';
import { lapseOf } from './functions/records';
import { callOf, childrenOf, type ExprNode, isNode } from './node';
import type { View } from './view';
import type { World } from './world';

/** Why a condition has no answer. */
export type Gap = { readonly kind: 'missing'; readonly path: string } | { readonly kind: 'failed'; readonly reason: string };

export interface Grounds {
  /** The first fact that is missing, or the fault. */
  gapOf(view: View, outcome: Outcome): Gap;
  /** Paths of the facts that settled the answer, most telling first: the item that fails `all`, the witness of `exists`. */
  groundsOf(view: View): readonly string[];
  /** The field of an entry of a list by which a demand that is not met fails; absent when the whole entry is at fault. */
  faultAt(view: View, entry: string): string | undefined;
}

const most = 12;

/**
 * Looks into a condition after it was evaluated, by evaluating its pieces. Used only for findings and for evidence that somebody
 * asks for, so that the ordinary run pays nothing.
 */
export function createGrounds({
  expressions,
  world,
  functions,
  context,
}: {
  readonly expressions: Expressions;
  readonly world: World;
  readonly functions: readonly RuleFunction[];
  readonly context: FunctionContext;
}): Grounds {
  const witnesses = new Map(functions.map((one) => [one.signature.slice(0, one.signature.indexOf('(')), one.witness]));

  function answerOf(view: View, node: ExprNode): Outcome {
    return expressions.piece(node)?.evaluate(view.bindings) ?? { kind: 'failed', error: 'a piece of the rule cannot be read alone' };
  }

  function pathOf(view: View, node: ExprNode): string | undefined {
    if (node.op === 'id') {
      const name = String(node.args);
      return view.paths.get(name) ?? (Object.hasOwn(world.roots, name) ? name : undefined);
    }
    if (node.op === '.' && Array.isArray(node.args)) {
      const [base, key] = node.args as [ExprNode, string];
      const above = pathOf(view, base) ?? identified(answerOf(view, base));
      return above === undefined ? undefined : `${above}.${key}`;
    }
    return undefined;
  }

  function identified(outcome: Outcome): string | undefined {
    return outcome.kind === 'value' && typeof outcome.value === 'object' && outcome.value !== null
      ? world.pathOf(outcome.value)
      : undefined;
  }

  function inside(view: View, node: ExprNode, variable: string): readonly View[] {
    const list = answerOf(view, node);
    if (list.kind !== 'value' || !Array.isArray(list.value)) return [];
    const above = pathOf(view, node);
    return (list.value as readonly unknown[]).map((item, i) => {
      const path =
        (typeof item === 'object' && item !== null ? world.pathOf(item) : undefined) ??
        (above === undefined ? undefined : `${above}[${i}]`);
      const paths = new Map(view.paths);
      if (path === undefined) paths.delete(variable);
      else paths.set(variable, path);
      return { condition: view.condition, bindings: { ...flat(view.bindings), [variable]: item }, paths };
    });
  }

  function gapIn(view: View, node: ExprNode, outcome: Outcome): Gap {
    if (outcome.kind === 'missing' && outcome.node?.op === '.') {
      const path = node === view.condition.node && outcome.node !== undefined ? plainPath(view, outcome.node) : undefined;
      if (path !== undefined) return { kind: 'missing', path };
    }
    if (outcome.kind === 'failed' && outcome.error instanceof MissingFact) {
      const holder = world.pathOf(outcome.error.holder);
      if (holder !== undefined) return { kind: 'missing', path: `${holder}.${outcome.error.key}` };
    }
    const call = callOf(node);
    if (call?.kind === 'comprehension') {
      const list = answerOf(view, call.list);
      if (list.kind !== 'value') return gapIn(view, call.list, list);
      for (const inner of inside(view, call.list, call.variable)) {
        for (const body of call.bodies) {
          const found = answerOf(inner, body);
          if (found.kind !== 'value') return gapIn(inner, body, found);
        }
      }
    } else {
      for (const child of call?.kind === 'call' ? call.args : call?.kind === 'has' ? childrenOf(call.subject) : childrenOf(node)) {
        const found = answerOf(view, child);
        if (found.kind !== 'value') return gapIn(view, child, found);
        if (node.op === '?:') {
          const [, yes, no] = childrenOf(node);
          const branch = found.value === true ? yes : no;
          if (branch !== undefined) return gapIn(view, branch, answerOf(view, branch));
        }
      }
    }
    if (outcome.kind === 'missing') {
      const path = pathOf(view, node);
      if (path !== undefined) return { kind: 'missing', path };
    }
    return { kind: 'failed', reason: outcome.kind === 'failed' ? reasonOf(outcome.error) : 'a fact is missing' };
  }

  /** The path of a chain that starts at a fact and not at a variable of a comprehension. */
  function plainPath(view: View, node: ExprNode): string | undefined {
    if (node.op === 'id') {
      const name = String(node.args);
      return name === 'it' || name === 'parent' || Object.hasOwn(world.roots, name) ? (view.paths.get(name) ?? name) : undefined;
    }
    if (node.op !== '.' || !Array.isArray(node.args) || !isNode(node.args[0])) return undefined;
    const above = plainPath(view, node.args[0]);
    return above === undefined ? undefined : `${above}.${String(node.args[1])}`;
  }

  function collect(view: View, node: ExprNode, found: Set<string>): void {
    if (found.size >= most) return;
    const own = node.op === 'id' || node.op === '.' ? pathOf(view, node) : undefined;
    if (own !== undefined) {
      found.add(own);
      return;
    }
    const call = callOf(node);
    if (node.op === '&&' || node.op === '||') collectLogical(view, node, found);
    else if (node.op === '?:') collectChoice(view, node, found);
    else if (call?.kind === 'has') collect(view, call.subject, found);
    else if (call?.kind === 'comprehension') collectItems(view, call, found);
    else {
      if (call !== undefined) for (const path of witnessed(view, call.name, call.args)) found.add(path);
      for (const child of call?.args ?? childrenOf(node)) collect(view, child, found);
    }
  }

  /** A side alone can settle `&&` and `||`; then only that side is evidence. */
  function collectLogical(view: View, node: ExprNode, found: Set<string>): void {
    const settles = node.op === '||';
    const sides = childrenOf(node);
    const deciding = sides.filter((side) => {
      const outcome = answerOf(view, side);
      return outcome.kind === 'value' && outcome.value === settles;
    });
    for (const side of deciding.length > 0 ? deciding : sides) collect(view, side, found);
  }

  function collectChoice(view: View, node: ExprNode, found: Set<string>): void {
    const [test, yes, no] = childrenOf(node);
    if (test === undefined || yes === undefined || no === undefined) return;
    collect(view, test, found);
    const outcome = answerOf(view, test);
    if (outcome.kind === 'value') collect(view, outcome.value === true ? yes : no, found);
  }

  function collectItems(
    view: View,
    call: { readonly name: string; readonly list: ExprNode; readonly variable: string; readonly bodies: readonly ExprNode[] },
    found: Set<string>,
  ): void {
    const telling = call.name === 'all' ? false : call.name === 'exists' ? true : undefined;
    const [body] = call.bodies;
    if (telling !== undefined && body !== undefined) {
      for (const inner of inside(view, call.list, call.variable)) {
        const outcome = answerOf(inner, body);
        if (outcome.kind !== 'value' || outcome.value !== telling) continue;
        const own = inner.paths.get(call.variable);
        if (own !== undefined) found.add(own);
        collect(inner, body, found);
        return;
      }
    }
    collect(view, call.list, found);
  }

  function witnessed(view: View, name: string, args: readonly ExprNode[]): readonly string[] {
    const witness = witnesses.get(name) as ((context: FunctionContext, ...args: unknown[]) => readonly object[]) | undefined;
    if (witness === undefined) return [];
    const outcomes = args.map((arg) => answerOf(view, arg));
    if (outcomes.some((outcome) => outcome.kind !== 'value')) return [];
    try {
      const values = outcomes.map((outcome) => (outcome.kind === 'value' ? outcome.value : undefined));
      return witness(context, ...values).flatMap((object) => world.pathOf(object) ?? []);
    } catch {
      return []; // A function that cannot answer has no witness; that it cannot is told elsewhere.
    }
  }

  return {
    gapOf: (view, outcome) => expressions.during(context, () => gapIn(view, view.condition.node, outcome)),
    groundsOf: (view) =>
      expressions.during(context, () => {
        const found = new Set<string>();
        collect(view, view.condition.node, found);
        return [...found];
      }),
    faultAt: (view, entry) =>
      expressions.during(context, () =>
        faultAt(view, view.condition.node, entry, { answerOf, inside, pathOf, lapseOf: (record) => lapseOf(context, record) }),
      ),
  };
}

/** Bindings may rest on a prototype, so that an item costs one small object. */
function flat(bindings: Bindings): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const name in bindings) all[name] = bindings[name];
  return all;
}
