import { type Condition, createExpressions, type Expressions } from '../expr/cel';
import { ruleFunctions } from '../expr/functions/index';
import { childrenOf, type ExprNode } from '../expr/node';
import { itemVariables, type Reads, readsOf } from '../expr/reads';
import { vocabularyShape } from '../facts/vocabulary';
import type { CatalogueData, Part, Rule } from './rule';

/** A condition and what it can read. */
export interface CompiledCondition {
  readonly condition: Condition;
  readonly reads: Reads;
}

export interface CompiledRule {
  readonly rule: Rule;
  /** What of `when` speaks of the project alone, and is settled once. */
  readonly whenProject?: CompiledCondition;
  /** What of `when` speaks of the item. */
  readonly whenItem?: CompiledCondition;
  readonly parts: readonly { readonly part: Part; readonly that: CompiledCondition }[];
  /** Every fact that the rule can read, as vocabulary paths; for docs, hovers and for what a format can state. */
  readonly facts: readonly string[];
}

export interface CompiledCatalogue {
  readonly data: CatalogueData;
  readonly expressions: Expressions;
  readonly rule: (id: string) => Rule | undefined;
  /** Compiles on first use. `fault` when the rule cannot be compiled here: it then counts as undetermined with that reason. */
  readonly compiled: (id: string) => CompiledRule | { readonly fault: string };
}

/**
 * Makes a loaded catalogue ready to judge with. The types were checked when it was loaded; this only parses, rule by rule, when a
 * rule is first asked for, so that starting costs nothing.
 */
export function compileCatalogue(data: CatalogueData): CompiledCatalogue {
  const expressions = createExpressions(ruleFunctions);
  const rules = new Map(data.rules.map((rule) => [rule.id, rule]));
  const done = new Map<string, CompiledRule | { readonly fault: string }>();
  return {
    data,
    expressions,
    rule: (id) => rules.get(id),
    compiled: (id) => {
      const before = done.get(id);
      if (before !== undefined) return before;
      const rule = rules.get(id);
      const made = rule === undefined ? { fault: `There is no rule ${id}` } : compileRule(rule, expressions);
      done.set(id, made);
      return made;
    },
  };
}

function compileRule(rule: Rule, expressions: Expressions): CompiledRule | { readonly fault: string } {
  const variables = itemVariables(rule.each);
  const faults: string[] = [];
  const compile = (source: string): CompiledCondition | undefined => {
    const parsed = expressions.parse(source);
    if ('fault' in parsed) {
      faults.push(parsed.fault.message);
      return undefined;
    }
    return { condition: parsed.condition, reads: readsOf(parsed.condition.node, vocabularyShape, variables) };
  };
  const reads = (condition: Condition): CompiledCondition => ({ condition, reads: readsOf(condition.node, vocabularyShape, variables) });
  const { whenProject, whenItem } = splitWhen(rule, { compile, reads, expressions });
  const parts = rule.require.flatMap((part) => {
    const that = compile(part.that);
    return that === undefined ? [] : [{ part, that }];
  });
  if (faults.length > 0) return { fault: faults.join('; ') };
  const facts = new Set([whenProject, whenItem, ...parts.map(({ that }) => that)].flatMap((one) => one?.reads.facts ?? []));
  return {
    rule,
    ...(whenProject === undefined ? {} : { whenProject }),
    ...(whenItem === undefined ? {} : { whenItem }),
    parts,
    facts: [...facts],
  };
}

/**
 * Divides the demands that `when` joins with `&&` into those of the project and those of the item. Thousands of items then do not
 * each ask whether the project is a device, and a project that does not say is asked once.
 */
function splitWhen(
  rule: Rule,
  {
    compile,
    reads,
    expressions,
  }: {
    readonly compile: (source: string) => CompiledCondition | undefined;
    readonly reads: (condition: Condition) => CompiledCondition;
    readonly expressions: Expressions;
  },
): { readonly whenProject?: CompiledCondition; readonly whenItem?: CompiledCondition } {
  const whole = rule.when === undefined ? undefined : compile(rule.when);
  if (whole === undefined) return {};
  if (rule.each === undefined || !whole.reads.usesItem) return { whenProject: whole };
  const demands = conjuncts(whole.condition.node).map((node) => {
    const piece = expressions.piece(node);
    return piece === undefined ? undefined : reads(piece);
  });
  const known = demands.filter((one) => one !== undefined);
  const project = known.filter((one) => !one.reads.usesItem);
  if (known.length < demands.length || project.length === 0) return { whenItem: whole };
  const joined = (some: readonly CompiledCondition[]): CompiledCondition | undefined =>
    compile(some.map(({ condition }) => `(${condition.source})`).join(' && '));
  const whenProject = joined(project);
  const whenItem = joined(known.filter((one) => one.reads.usesItem));
  return { ...(whenProject === undefined ? {} : { whenProject }), ...(whenItem === undefined ? {} : { whenItem }) };
}

function conjuncts(node: ExprNode): readonly ExprNode[] {
  return node.op === '&&' ? childrenOf(node).flatMap(conjuncts) : [node];
}
