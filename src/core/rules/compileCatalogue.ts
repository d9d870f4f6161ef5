import { type Condition, createExpressions, type ExpressionMeans, type Expressions } from '../expr/expressions';
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
 * Makes a loaded catalogue ready to judge with. The types were checked when it was loaded; this only makes conditions, rule by rule, when a
 * rule is first asked for, so that starting costs nothing. `library` is for what rules of a project's own may hold that no rule of ours does.
 */
export function compileCatalogue(data: CatalogueData, library?: ExpressionMeans['library']): CompiledCatalogue {
  const { parsed = {} } = data;
  const expressions = createExpressions({ functions: ruleFunctions, parsed, ...(library === undefined ? {} : { library }) });
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
  const compiled = (condition: Condition): CompiledCondition => {
    let reads: Reads | undefined;
    return {
      condition,
      get reads() {
        reads ??= readsOf(condition.node, vocabularyShape, variables);
        return reads;
      },
    };
  };
  const compile = (source: string): CompiledCondition | undefined => {
    const parsed = expressions.parse(source);
    if ('condition' in parsed) return compiled(parsed.condition);
    faults.push(parsed.fault.message);
    return undefined;
  };
  const whole = rule.when === undefined ? undefined : compile(rule.when);
  const { ofProject, ofItem } = whole === undefined ? {} : splitWhen(whole.condition.node, rule.each);
  const whenProject = ofProject && compiled(expressions.piece(ofProject));
  const whenItem = ofItem && compiled(expressions.piece(ofItem));
  const parts = rule.require.flatMap((part) => {
    const that = compile(part.that);
    return that === undefined ? [] : [{ part, that }];
  });
  if (faults.length > 0) return { fault: faults.join('; ') };
  return {
    rule,
    ...(whenProject === undefined ? {} : { whenProject }),
    ...(whenItem === undefined ? {} : { whenItem }),
    parts,
    get facts() {
      return [...new Set([whenProject, whenItem, ...parts.map(({ that }) => that)].flatMap((one) => one?.reads.facts ?? []))];
    },
  };
}

/**
 * Divides the demands that `when` joins with `&&` into those of the project and those of the item. Thousands of items then do not
 * each ask whether the project is a device, and a project that does not say is asked once.
 */
function splitWhen(when: ExprNode, each: string | undefined): { readonly ofProject?: ExprNode; readonly ofItem?: ExprNode } {
  if (each === undefined) return { ofProject: when };
  const demands = conjuncts(when);
  const ofProject = joined(demands.filter((one) => !speaksOfItem(one)));
  const ofItem = joined(demands.filter(speaksOfItem));
  return { ...(ofProject === undefined ? {} : { ofProject }), ...(ofItem === undefined ? {} : { ofItem }) };
}

function conjuncts(node: ExprNode): readonly ExprNode[] {
  return node.op === '&&' ? childrenOf(node).flatMap(conjuncts) : [node];
}

function joined(demands: readonly ExprNode[]): ExprNode | undefined {
  const [first, ...others] = demands;
  return first && others.reduce<ExprNode>((left, right) => ({ op: '&&', args: [left, right], start: left.start, end: right.end }), first);
}

function speaksOfItem(node: ExprNode): boolean {
  return (node.op === 'id' && (node.args === 'it' || node.args === 'parent')) || childrenOf(node).some(speaksOfItem);
}
