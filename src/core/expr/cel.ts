import { type ASTNode, Environment, EvaluationError, serialize } from '@marcbachmann/cel-js';
import { celTypeOf, type Declarations } from '../facts/declarations';
import type { FactShape as Shape } from '../facts/shape';
import type { FunctionContext, RuleFunction } from './functions/define';
import { type ExprNode, isNode } from './node';
import { type Bindings, Open, type Outcome } from './outcome';
import { nodeOf, type ParsedConditions } from './parsed';
import { type Callable, type Means, planOf } from './plan';

export type { Bindings, Outcome } from './outcome';

// The only file that knows the library of conditions. Whatever it throws or returns stays in here.

export interface Condition {
  readonly node: ExprNode;
  evaluate(bindings: Bindings): Outcome;
}

export interface SyntaxFault {
  readonly message: string;
  /** In the condition's own text. */
  readonly start: number;
  readonly end: number;
}

export interface Expressions {
  /** The same text gives the same condition. A fault is data, never an exception. */
  parse(source: string): { readonly condition: Condition } | { readonly fault: SyntaxFault };
  /** A piece of a condition as a condition of its own. */
  piece(node: ExprNode): Condition;
  /** What the functions see from now on; set before every check. Evaluation is synchronous, so checks cannot mix. */
  during<T>(context: FunctionContext, work: () => T): T;
}

/** Refuses runaway text long before it costs anything. */
const limits = { maxAstNodes: 2000, maxDepth: 60, maxListElements: 200, maxMapEntries: 50, maxCallArguments: 8 };

/**
 * For evaluation: everything is dynamic, and functions convert their numbers. `parsed` holds what was parsed when the catalogue was built;
 * anything else is parsed here.
 */
export function createExpressions(functions: readonly RuleFunction[], parsed: ParsedConditions = {}): Expressions {
  let current: FunctionContext | undefined;
  const context = (): FunctionContext => {
    if (current === undefined) throw new Error('A condition was evaluated outside a check');
    return current;
  };
  const callables = callablesOf(functions, context);
  const means: Means = {
    context,
    functions: new Map(callables.map(({ name, parameters, call }) => [`${name}/${parameters.length}`, call])),
  };
  const environment = once(() => libraryWith(callables));

  const known = new Map<string, ReturnType<Expressions['parse']>>();
  const pieces = new WeakMap<ExprNode, Condition>();
  const conditionOf = (node: ExprNode, source: () => string): Condition => {
    const run = once(() => planOf(node, means));
    const byLibrary = once(() => environment().parse(source()));
    return {
      node,
      evaluate: (bindings) => {
        const planned = run();
        return planned === undefined ? outcomeOf(() => byLibrary()(bindings)) : answered(planned(bindings, []));
      },
    };
  };
  return {
    parse(source) {
      const before = known.get(source);
      if (before !== undefined) return before;
      const built = Object.hasOwn(parsed, source) ? parsed[source] : undefined;
      const read = built === undefined ? parseIn(environment(), source) : { node: nodeOf(built) };
      const made = 'fault' in read ? read : { condition: conditionOf(read.node, () => source) };
      known.set(source, made);
      return made;
    },
    piece(node) {
      let made = pieces.get(node);
      if (made === undefined) {
        // Offsets leave brackets out, so the text is written anew from the tree.
        made = conditionOf(node, () => serialize(node as unknown as ASTNode));
        pieces.set(node, made);
      }
      return made;
    },
    during(next, work) {
      const before = current;
      current = next;
      try {
        return work();
      } finally {
        current = before;
      }
    },
  };
}

interface NamedCallable {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly call: Callable;
}

/** Functions as conditions call them: whole numbers go in as numbers and come out as the bigint that CEL wants. */
function callablesOf(functions: readonly RuleFunction[], context: () => FunctionContext): readonly NamedCallable[] {
  return functions.map(({ signature, run }) => {
    const { name, parameters, result } = taken(signature);
    const numeric = parameters.map((type) => type === 'int' || type === 'double');
    const work = run as (context: FunctionContext, ...args: unknown[]) => unknown;
    const call: Callable = (...args) => {
      const value = work(context(), ...args.map((arg, i) => (numeric[i] ? Number(arg) : arg)));
      return result === 'int' ? BigInt(value as number) : value;
    };
    return { name, parameters, call };
  });
}

/** Plain objects are maps to it, and nothing has a type before it is evaluated. */
function libraryWith(callables: readonly NamedCallable[]): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false, limits });
  for (const { name, parameters, call } of callables) {
    environment.registerFunction(`${name}(${parameters.map(() => 'dyn').join(', ')}): dyn`, call);
  }
  return environment;
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function parseIn(environment: Environment, source: string): { readonly node: ExprNode } | { readonly fault: SyntaxFault } {
  try {
    const node: unknown = environment.parse(source).ast;
    return isNode(node) ? { node } : { fault: { message: 'Not a condition', start: 0, end: source.length } };
  } catch (error) {
    return { fault: faultOf(error, source) };
  }
}

const yes: Outcome = { kind: 'value', value: true };
const no: Outcome = { kind: 'value', value: false };

function answered(value: unknown): Outcome {
  if (value === true) return yes;
  if (value === false) return no;
  return value instanceof Open ? value.outcome : { kind: 'value', value };
}

function outcomeOf(work: () => unknown): Outcome {
  try {
    return { kind: 'value', value: work() };
  } catch (error) {
    if (error instanceof EvaluationError && (error.code === 'no_such_key' || error.code === 'unknown_variable')) {
      return isNode(error.node) ? { kind: 'missing', node: error.node } : { kind: 'missing' };
    }
    return { kind: 'failed', error };
  }
}

/** The library's own sentence without its drawing of the source. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'summary' in error && typeof error.summary === 'string') return error.summary;
  return error instanceof Error ? error.message : String(error);
}

function faultOf(error: unknown, source: string): SyntaxFault {
  const range = error instanceof Error && 'range' in error ? (error.range as { start: number; end: number } | undefined) : undefined;
  return { message: reasonOf(error), start: range?.start ?? 0, end: range?.end ?? source.length };
}

function taken(signature: string): { readonly name: string; readonly parameters: readonly string[]; readonly result: string } {
  const match = signature.match(/^(\w+)\((.*)\): (.+)$/);
  if (match === null) throw new Error(`Not a signature: ${signature}`);
  return { name: match[1] ?? '', parameters: (match[2] ?? '').split(/,\s*/).filter((one) => one !== ''), result: match[3] ?? '' };
}

export interface Checker {
  /** The type that the condition gives, or what is wrong with it. `expected` is `bool` for a demand and `dyn` for a piece of a message. */
  check(source: string, variables: { readonly it?: Shape; readonly parent?: Shape }, expected: 'bool' | 'dyn'): SyntaxFault | undefined;
}

/** For loading: every fact and function with its type, so that a slip in a rule is found before any project is checked. */
export function createChecker({ types, variables: roots }: Declarations, functions: readonly RuleFunction[]): Checker {
  const typed = new Environment({ limits });
  for (const { name, fields } of types) typed.registerType(name, { fields });
  for (const { name, type } of roots) typed.registerVariable(name, type);
  typed.registerVariable('asOf', 'string');
  typed.registerVariable('param', 'map<string, dyn>');
  for (const { signature } of functions) typed.registerFunction(signature, () => undefined);

  const scoped = new Map<string, Environment>();
  function environmentFor(variables: { readonly it?: Shape; readonly parent?: Shape }): Environment {
    const key = `${variables.it?.path ?? ''} ${variables.parent?.path ?? ''}`;
    let environment = scoped.get(key);
    if (environment === undefined) {
      environment = typed.clone();
      if (variables.it !== undefined) environment.registerVariable('it', celTypeOf(variables.it));
      if (variables.parent !== undefined) environment.registerVariable('parent', celTypeOf(variables.parent));
      scoped.set(key, environment);
    }
    return environment;
  }

  return {
    check(source, variables, expected) {
      const result = environmentFor(variables).check(source);
      if (result.error !== undefined) return faultOf(result.error, source);
      if (expected === 'bool' && result.type !== 'bool' && result.type !== 'dyn') {
        return { message: `A condition must be true or false, and this is ${result.type}`, start: 0, end: source.length };
      }
      return undefined;
    },
  };
}
