import type { Bindings } from './cel';
import { type Lookups, quickLookup } from './lookups';
import { callOf, childrenOf, type ExprNode } from './node';
import { type Frame, local, type Scope, type Step, unsure } from './quickSteps';
import { binarySteps, memberSteps, textTests } from './quickValues';

/** Evaluates a condition for the ordinary case; `unsure` when it met anything else, and the library has to say. */
export type Quick = (bindings: Bindings) => unknown;

export interface QuickMeans {
  /** The rule functions as the library calls them. */
  readonly functions: ReadonlyMap<string, (...args: unknown[]) => unknown>;
  readonly lookups: Lookups;
}

/**
 * Turns a parsed condition into closures, some ten times faster than the library walks its tree. A missing fact, an error, values of unlike
 * types and whatever else is out of the ordinary give `unsure`, never an answer of its own: the library stays the only judge of those.
 * Absent for a condition with parts that are not known here.
 */
export function quickOf(node: ExprNode, means: QuickMeans): Quick | undefined {
  const scope: Scope = { variables: new Map(), slots: { count: 0 } };
  const step = stepOf(node, scope, means);
  if (step === undefined) return undefined;
  return (bindings) => {
    try {
      return step({ bindings, locals: scope.slots.count === 0 ? none : new Array(scope.slots.count) });
    } catch {
      return unsure; // The library meets the same fault and tells it with its place.
    }
  };
}

const none: unknown[] = [];

function stepOf(node: ExprNode, scope: Scope, means: QuickMeans): Step | undefined {
  switch (node.op) {
    case 'value':
      return literal(node.args);
    case 'id':
      return variable(String(node.args), scope);
    case 'list':
      return listOf(node, scope, means);
    case 'call':
    case 'rcall':
      return callStep(node, scope, means);
    case '.':
      return memberStep(node, scope, means);
    default:
      return operator(node, scope, means);
  }
}

function literal(value: unknown): Step | undefined {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
  return plain ? () => value : undefined;
}

function variable(name: string, { variables }: Scope): Step {
  const slot = variables.get(name);
  if (slot !== undefined) return ({ locals }) => locals[slot];
  return ({ bindings }) => bindings[name] ?? unsure;
}

function memberStep(node: ExprNode, scope: Scope, means: QuickMeans): Step | undefined {
  const [base, key] = node.args as [ExprNode, string];
  const holder = stepOf(base, scope, means);
  return holder && memberSteps.read(holder, key);
}

function operator(node: ExprNode, scope: Scope, means: QuickMeans): Step | undefined {
  const steps = childrenOf(node).map((child) => stepOf(child, scope, means));
  const [first, second, third] = steps;
  if (first === undefined || steps.includes(undefined)) return undefined;
  if (node.op === '!_') {
    return (frame) => {
      const value = first(frame);
      return typeof value === 'boolean' ? !value : unsure;
    };
  }
  if (second === undefined) return undefined;
  if (node.op === '&&') return both(first, second, true);
  if (node.op === '||') return both(first, second, false);
  if (node.op === '?:') {
    if (third === undefined) return undefined;
    return (frame) => {
      const test = first(frame);
      return test === true ? second(frame) : test === false ? third(frame) : unsure;
    };
  }
  return binarySteps.get(node.op)?.(first, second);
}

/** `&&` goes on while sides are true, `||` while they are false. */
function both(first: Step, second: Step, on: boolean): Step {
  return (frame) => {
    const left = first(frame);
    if (left !== on) return typeof left === 'boolean' ? left : unsure;
    const right = second(frame);
    return typeof right === 'boolean' ? right : unsure;
  };
}

function listOf(node: ExprNode, scope: Scope, means: QuickMeans): Step | undefined {
  const steps = childrenOf(node).map((child) => stepOf(child, scope, means));
  const known = steps.filter((step) => step !== undefined);
  if (known.length < steps.length) return undefined;
  return (frame) => {
    const values = known.map((step) => step(frame));
    return values.includes(unsure) ? unsure : values;
  };
}

function callStep(node: ExprNode, scope: Scope, means: QuickMeans): Step | undefined {
  const call = callOf(node);
  if (call === undefined) return undefined;
  if (call.kind === 'has') {
    if (call.subject.op !== '.') return undefined;
    const [base, key] = call.subject.args as [ExprNode, string];
    const holder = stepOf(base, scope, means);
    return holder && memberSteps.has(holder, key);
  }
  if (call.kind === 'comprehension') return comprehension(call, scope, means);
  const steps = call.args.map((arg) => stepOf(arg, scope, means));
  const known = steps.filter((step) => step !== undefined);
  const [first, second] = known;
  if (known.length < steps.length || first === undefined) return undefined;
  if (node.op === 'rcall') return second && textTests.get(call.name)?.(first, second);
  if (call.name === 'size') return memberSteps.size(first);
  if (call.name === 'double') return memberSteps.double(first);
  const run = means.functions.get(call.name);
  if (run === undefined) return undefined;
  return (frame) => {
    const values = known.map((step) => step(frame));
    return values.includes(unsure) ? unsure : (run(...values) ?? unsure);
  };
}

type Comprehension = Extract<ReturnType<typeof callOf>, { kind: 'comprehension' }>;

function comprehension(call: Comprehension, scope: Scope, means: QuickMeans): Step | undefined {
  const [body] = call.bodies;
  const list = stepOf(call.list, scope, means);
  if (body === undefined || call.bodies.length > 1 || list === undefined) return undefined;
  const { slot, inner } = local(scope, call.variable);
  const test = stepOf(body, inner, means);
  if (test === undefined) return undefined;
  const each = (frame: Frame, visit: (value: unknown, item: unknown) => unknown): unknown => {
    const items = list(frame);
    if (!Array.isArray(items)) return unsure;
    for (const item of items as readonly unknown[]) {
      frame.locals[slot] = item;
      const stop = visit(test(frame), item);
      if (stop !== undefined) return stop;
    }
    return undefined;
  };
  switch (call.name) {
    case 'all':
      return (frame) => each(frame, (value) => (value === true ? undefined : value === false ? false : unsure)) ?? true;
    case 'filter':
      return (frame) => {
        const kept: unknown[] = [];
        const stop = each(frame, (value, item) => {
          if (typeof value !== 'boolean') return unsure;
          if (value) kept.push(item);
          return undefined;
        });
        return stop ?? kept;
      };
    case 'map':
      return (frame) => {
        const made: unknown[] = [];
        return each(frame, (value) => (value === unsure ? unsure : void made.push(value))) ?? made;
      };
    case 'exists': {
      const narrowed = quickLookup(call, { lookups: means.lookups, stepOf: (part) => stepOf(part, scope, means) }) ?? list;
      return (frame) => {
        const items = narrowed(frame);
        if (!Array.isArray(items)) return unsure;
        for (const item of items as readonly unknown[]) {
          frame.locals[slot] = item;
          const value = test(frame);
          if (value !== false) return value === true ? true : unsure;
        }
        return false;
      };
    }
    default:
      return undefined;
  }
}
