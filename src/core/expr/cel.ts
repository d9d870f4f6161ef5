import { type ASTNode, Environment, EvaluationError, serialize } from '@marcbachmann/cel-js';
import { celTypeOf, type Declarations } from '../facts/declarations';
import type { FactShape as Shape } from '../facts/shape';
import { type Library, type NamedCallable, reasonOf, type SyntaxFault } from './expressions';
import type { RuleFunction } from './functions/define';
import { isNode } from './node';
import type { Outcome } from './outcome';

// The only file that knows the library of conditions. Whatever it throws or returns stays in here. It is loaded for rules of a project's own
// and when the catalogue is built; the conditions that ship were parsed then.

/** Refuses runaway text long before it costs anything. */
const limits = { maxAstNodes: 2000, maxDepth: 60, maxListElements: 200, maxMapEntries: 50, maxCallArguments: 8 };

/** For evaluation: everything is dynamic, plain objects are maps, and functions convert their numbers. */
export function celLibrary(callables: readonly NamedCallable[]): Library {
  const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false, limits });
  for (const { name, parameters, call } of callables) {
    environment.registerFunction(`${name}(${parameters.map(() => 'dyn').join(', ')}): dyn`, call);
  }
  return {
    parse(source) {
      try {
        const node: unknown = environment.parse(source).ast;
        return isNode(node) ? { node } : { fault: { message: 'Not a condition', start: 0, end: source.length } };
      } catch (error) {
        return { fault: faultOf(error, source) };
      }
    },
    prepare(source) {
      const run = environment.parse(source);
      return (bindings) => outcomeOf(() => run(bindings));
    },
    textOf: (node) => serialize(node as unknown as ASTNode),
  };
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

function faultOf(error: unknown, source: string): SyntaxFault {
  const range = error instanceof Error && 'range' in error ? (error.range as { start: number; end: number } | undefined) : undefined;
  return { message: reasonOf(error), start: range?.start ?? 0, end: range?.end ?? source.length };
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
