import { type ASTNode, Environment, EvaluationError, serialize } from '@marcbachmann/cel-js';
import { celTypeOf, type Declarations } from '../facts/declarations';
import type { FactShape as Shape } from '../facts/shape';
import type { FunctionContext, RuleFunction } from './functions/define';
import { type ExprNode, isNode } from './node';

// The only file that knows the library of conditions. Whatever it throws or returns stays in here.

/** Values by name; `it`, `parent`, `param`, `asOf` and the roots of the facts. Whole numbers are bigint, as CEL wants. */
export type Bindings = Readonly<Record<string, unknown>>;

export type Outcome =
  | { readonly kind: 'value'; readonly value: unknown }
  /** Nothing is written at a place that the condition needs; `node` is that place in the condition when it is known. */
  | { readonly kind: 'missing'; readonly node?: ExprNode }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Condition {
  readonly source: string;
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
  piece(node: ExprNode): Condition | undefined;
  /** What the functions see from now on; set before every check. Evaluation is synchronous, so checks cannot mix. */
  during<T>(context: FunctionContext, work: () => T): T;
}

/** Refuses runaway text long before it costs anything. */
const limits = { maxAstNodes: 2000, maxDepth: 60, maxListElements: 200, maxMapEntries: 50, maxCallArguments: 8 };

/** For evaluation: everything is dynamic, plain objects are maps, and functions convert their numbers. */
export function createExpressions(functions: readonly RuleFunction[]): Expressions {
  let current: FunctionContext | undefined;
  const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false, limits });
  for (const { signature, run } of functions) {
    const { name, parameters, result } = taken(signature);
    const dynamic = `${name}(${parameters.map(() => 'dyn').join(', ')}): dyn`;
    const numeric = parameters.map((type) => type === 'int' || type === 'double');
    const call = run as (context: FunctionContext, ...args: unknown[]) => unknown;
    environment.registerFunction(dynamic, (...args: unknown[]) => {
      if (current === undefined) throw new Error('A condition was evaluated outside a check');
      const value = call(current, ...args.map((arg, i) => (numeric[i] ? Number(arg) : arg)));
      return result === 'int' ? BigInt(value as number) : value;
    });
  }

  const known = new Map<string, ReturnType<Expressions['parse']>>();
  const pieces = new WeakMap<ExprNode, Condition>();
  const parse = (source: string): ReturnType<Expressions['parse']> => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const parsed = parseIn(environment, source);
    known.set(source, parsed);
    return parsed;
  };
  return {
    parse,
    piece(node) {
      const before = pieces.get(node);
      if (before !== undefined) return before;
      // Offsets leave brackets out, so the text is written anew from the tree.
      const parsed = parse(serialize(node as unknown as ASTNode));
      if ('fault' in parsed) return undefined;
      pieces.set(node, parsed.condition);
      return parsed.condition;
    },
    during(context, work) {
      const before = current;
      current = context;
      try {
        return work();
      } finally {
        current = before;
      }
    },
  };
}

function parseIn(environment: Environment, source: string): ReturnType<Expressions['parse']> {
  try {
    const run = environment.parse(source);
    const node: unknown = run.ast;
    if (!isNode(node)) return { fault: { message: 'Not a condition', start: 0, end: source.length } };
    return { condition: { source, node, evaluate: (bindings) => outcomeOf(() => run(bindings)) } };
  } catch (error) {
    return { fault: faultOf(error, source) };
  }
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
