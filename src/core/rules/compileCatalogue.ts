import { type Condition, createExpressions, type Expressions } from '../expr/cel';
import { ruleFunctions } from '../expr/functions/index';
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
  readonly when?: CompiledCondition;
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
  const when = rule.when === undefined ? undefined : compile(rule.when);
  const parts = rule.require.flatMap((part) => {
    const that = compile(part.that);
    return that === undefined ? [] : [{ part, that }];
  });
  if (faults.length > 0) return { fault: faults.join('; ') };
  const facts = new Set([...(when?.reads.facts ?? []), ...parts.flatMap(({ that }) => that.reads.facts)]);
  return { rule, ...(when === undefined ? {} : { when }), parts, facts: [...facts] };
}
