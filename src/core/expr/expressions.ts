import type { FunctionContext, RuleFunction } from './functions/define';
import type { ExprNode } from './node';
import { once } from './once';
import { type Bindings, Open, type Outcome } from './outcome';
import { nodeOf, type ParsedConditions } from './parsed';
import { type Callable, type Means, planOf } from './plan';

export type { Bindings, Outcome } from './outcome';

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

/** What knows the language of conditions: parses a text, and works out what closures are not made for. */
export interface Library {
  parse(source: string): { readonly node: ExprNode } | { readonly fault: SyntaxFault };
  /** Throws for a text that is no condition. */
  prepare(source: string): (bindings: Bindings) => Outcome;
  textOf(node: ExprNode): string;
}

export interface ExpressionMeans {
  readonly functions: readonly RuleFunction[];
  /** What was parsed before. */
  readonly parsed?: ParsedConditions;
  /** For texts that were not; without it they are faults, and so is what closures are not made for. */
  readonly library?: (callables: readonly NamedCallable[]) => Library;
}

/** Conditions ready to be evaluated, made once for each text. */
export function createExpressions({ functions, parsed = {}, library: open }: ExpressionMeans): Expressions {
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
  const library = once(() => open?.(callables));

  const known = new Map<string, ReturnType<Expressions['parse']>>();
  const pieces = new WeakMap<ExprNode, Condition>();
  const conditionOf = (node: ExprNode, source: (library: Library) => string): Condition => {
    const run = once(() => planOf(node, means));
    const byLibrary = once(() => {
      const used = library();
      return used?.prepare(source(used));
    });
    return {
      node,
      evaluate: (bindings) => {
        const planned = run();
        return planned === undefined ? (byLibrary()?.(bindings) ?? beyond) : answered(planned(bindings, []));
      },
    };
  };
  return {
    parse(source) {
      const before = known.get(source);
      if (before !== undefined) return before;
      const built = Object.hasOwn(parsed, source) ? parsed[source] : undefined;
      const read = built === undefined ? (library()?.parse(source) ?? unread(source)) : { node: nodeOf(built) };
      const made = 'fault' in read ? read : { condition: conditionOf(read.node, () => source) };
      known.set(source, made);
      return made;
    },
    piece(node) {
      let made = pieces.get(node);
      if (made === undefined) {
        // Offsets leave brackets out, so the text is written anew from the tree.
        made = conditionOf(node, (library) => library.textOf(node));
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

const beyond: Outcome = { kind: 'failed', error: new Error('it holds what the catalogue does not use') };

const unread = (source: string): { readonly fault: SyntaxFault } => ({
  fault: { message: 'It was not read with the catalogue', start: 0, end: source.length },
});

/** A function of ours by its name and the types of its parameters. */
export interface NamedCallable {
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

const yes: Outcome = { kind: 'value', value: true };
const no: Outcome = { kind: 'value', value: false };

function answered(value: unknown): Outcome {
  if (value === true) return yes;
  if (value === false) return no;
  return value instanceof Open ? value.outcome : { kind: 'value', value };
}

/** The library's own sentence without its drawing of the source. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'summary' in error && typeof error.summary === 'string') return error.summary;
  return error instanceof Error ? error.message : String(error);
}

function taken(signature: string): { readonly name: string; readonly parameters: readonly string[]; readonly result: string } {
  const match = signature.match(/^(\w+)\((.*)\): (.+)$/);
  if (match === null) throw new Error(`Not a signature: ${signature}`);
  return { name: match[1] ?? '', parameters: (match[2] ?? '').split(/,\s*/).filter((one) => one !== ''), result: match[3] ?? '' };
}
