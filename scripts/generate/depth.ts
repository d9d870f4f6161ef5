import { callOf, childrenOf, type ExprNode } from '../../src/core/expr/node';
import type { CompiledCatalogue, Rule } from '../../src/core/index';

/** Functions that only say whether something is there. */
const presence: ReadonlySet<string> = new Set(['current', 'covered', 'named', 'excluded', 'inForce']);

/** Rules whose every demand is that something is stated: nothing is compared, linked, computed or dated. */
export function statedOnly({ data, expressions }: CompiledCatalogue): readonly Rule[] {
  return data.rules.filter(
    (rule) =>
      rule.ask === undefined &&
      rule.require.every(({ that }) => {
        const parsed = expressions.parse(that);
        return 'condition' in parsed && asksPresence(parsed.condition.node, 'outside');
      }),
  );
}

/**
 * Whether a condition only asks that something is there: `has`, `size(x) > 0`, a record or person of a kind, joined by `&&`, `||` and
 * `!`. Inside `exists` and `all` a comparison with a word picks the entries that are meant; outside it judges what is said.
 */
function asksPresence(node: ExprNode, where: 'outside' | 'inside'): boolean {
  const [left, right] = childrenOf(node);
  const call = callOf(node);
  if (call?.kind === 'has') return true;
  if (call?.kind === 'comprehension')
    return (call.name === 'exists' || call.name === 'all') && call.bodies.every((body) => asksPresence(body, 'inside'));
  if (call?.kind === 'call') return presence.has(call.name);
  switch (node.op) {
    case '&&':
    case '||':
    case '!_':
      return childrenOf(node).every((child) => asksPresence(child, where));
    case '==':
    case '!=':
    case '>':
    case '>=':
      if (left !== undefined && isSize(left) && isSmall(right)) return true;
      return (node.op === '==' || node.op === '!=') && where === 'inside' && (isWord(left) || isWord(right));
    case 'in':
      return where === 'inside' && (isWord(left) || isWord(right));
    case '.':
    case 'id':
      // A fact that is itself yes or no, as a filter of entries.
      return where === 'inside';
    default:
      return false;
  }
}

/** The size of a list that documents state, or of the rows for a metric; what a function finds in a text is computed. */
function isSize(node: ExprNode): boolean {
  const call = callOf(node);
  const list = call?.kind === 'call' && call.name === 'size' ? call.args[0] : undefined;
  if (list === undefined) return false;
  const inner = callOf(list);
  return inner === undefined || (inner.kind === 'call' && (inner.name === 'overall' || inner.name === 'headline'));
}

const isSmall = (node: ExprNode | undefined): boolean => node?.op === 'value' && (String(node.args) === '0' || String(node.args) === '1');

/** A literal word, or a list of them. */
function isWord(node: ExprNode | undefined): boolean {
  if (node === undefined) return false;
  return node.op === 'list' ? childrenOf(node).every(isWord) : node.op === 'value' && typeof node.args === 'string';
}
