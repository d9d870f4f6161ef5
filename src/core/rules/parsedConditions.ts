import type { Expressions } from '../expr/expressions';
import { keptNode, type ParsedConditions } from '../expr/parsed';
import { piecesOf } from '../expr/template';
import type { Rule } from './rule';

/** Every condition of these rules and every piece of their messages, parsed when they are loaded and not each time they are used. */
export function parsedConditions(rules: readonly Rule[], expressions: Expressions): ParsedConditions {
  return Object.fromEntries(
    rules.flatMap(sourcesOf).flatMap((source) => {
      const parsed = expressions.parse(source);
      return 'condition' in parsed ? [[source, keptNode(parsed.condition.node)]] : [];
    }),
  );
}

/** Keys that hold a condition, and keys whose text holds some in braces. */
const conditions: ReadonlySet<string> = new Set(['when', 'that', 'to']);
const templates: ReadonlySet<string> = new Set(['message', 'question', 'ask', 'title', 'value']);

export function sourcesOf(rule: Rule): readonly string[] {
  // By name, because what explains a rule is read from a file of its own as soon as it is looked at.
  const { when, require, ask, message, question, fix } = rule;
  return textsBelow({ when, require, ask, message, question, fix }, '').flatMap(({ key, text }) => {
    if (conditions.has(key)) return [text];
    if (!templates.has(key)) return [];
    return piecesOf(text).flatMap((piece) => (piece.kind === 'expression' ? [piece.source] : []));
  });
}

/** A value that a fix inserts may be a tree of texts, all of them templates. */
function textsBelow(value: unknown, key: string): readonly { readonly key: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => textsBelow(one, key === 'value' || Array.isArray(value) ? key : inner));
}
