import { callOf, childrenOf, type ExprNode, literalText } from '../expr/node';
import { wordsFor } from './words';

/** What the words of a condition depend on besides its tree. */
export interface Sight {
  /** The condition as written, for what has no plain words. */
  readonly source: string;
  /** Which list a variable goes through, as a vocabulary path with `[]` at its end. */
  readonly variables: ReadonlyMap<string, string>;
}

/** `it`, and `parent` in a list within a list. */
export function sightOf(source: string, each: string | undefined): Sight {
  const variables = new Map<string, string>();
  if (each !== undefined) {
    variables.set('it', `${each}[]`);
    const inner = each.lastIndexOf('[].');
    if (inner >= 0) variables.set('parent', each.slice(0, inner + 2));
  }
  return { source, variables };
}

/** A value in words: a fact, a literal, or what some functions make of facts; anything else as it is written, in backticks. */
export function termOf(node: ExprNode, sight: Sight): string {
  if (node.op === 'value') return typeof node.args === 'string' ? `"${node.args}"` : String(node.args);
  if (node.op === 'list')
    return listed(
      childrenOf(node).map((item) => termOf(item, sight)),
      'or',
    );
  if (node.op === 'id' && node.args === 'asOf') return 'the date asked about';
  const path = pathOf(node, sight);
  if (path !== undefined) return factTerm(node, path, sight);
  const call = callOf(node);
  const [first, second] = call?.kind === 'call' ? call.args : [];
  if (call?.kind === 'call' && first !== undefined) {
    switch (call.name) {
      case 'acceptability':
        return `the acceptability of ${termOf(first, sight)}`;
      case 'severityRank':
        return `the rank of ${termOf(first, sight)}`;
      case 'overall':
        return `overall results for ${literalText(second) ?? (second === undefined ? '' : termOf(second, sight))}`;
      case 'headline':
        return 'overall results that have a target';
    }
  }
  return asWritten(node, sight);
}

/** The list in `size(list)`, in words. */
export function countedList(node: ExprNode, sight: Sight): string | undefined {
  const call = callOf(node);
  const list = call?.kind === 'call' && call.name === 'size' ? call.args[0] : undefined;
  return list === undefined ? undefined : termOf(list, sight);
}

/** The vocabulary path that an expression names, variables resolved. */
export function pathOf(node: ExprNode, sight: Sight): string | undefined {
  if (node.op === 'id') {
    const name = String(node.args);
    return sight.variables.get(name) ?? (name === 'asOf' || name === 'param' ? undefined : name);
  }
  if (node.op !== '.') return undefined;
  const [base, key] = node.args as readonly [ExprNode, string];
  const above = pathOf(base, sight);
  return above === undefined ? undefined : `${above}.${key}`;
}

export function asWritten(node: ExprNode, { source }: Sight): string {
  return `\`${source.slice(node.start, node.end).replace(/\s+/g, ' ').trim()}\``;
}

export function listed(words: readonly string[], word: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** `risk.hazards[]` is a hazard. */
export function nounOf(list: string): string {
  const noun = wordsFor(list).split(' ').at(-1) ?? list;
  return nouns[noun] ?? (noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.replace(/s$/, ''));
}

const nouns: Readonly<Record<string, string>> = { people: 'person', engagement: 'activity', effectiveness: 'result', uses: 'use' };

function factTerm(node: ExprNode, path: string, { variables }: Sight): string {
  const root = rootOf(node);
  const own = root === undefined ? undefined : variables.get(root);
  // "Role" alone could be anybody's.
  if (root === undefined || own === undefined)
    return path.startsWith('project.') ? `project ${wordsFor(path.slice('project.'.length))}` : wordsFor(path);
  const rest = path.slice(own.length + 1);
  // The item judged has its name; what a condition goes through inside is close enough for "its".
  if (root === 'it' || root === 'parent') return rest === '' ? `the ${nounOf(own)}` : `the ${nounOf(own)}'s ${wordsFor(rest)}`;
  return rest === '' ? 'that entry' : `its ${wordsFor(rest)}`;
}

function rootOf(node: ExprNode): string | undefined {
  if (node.op === 'id') return String(node.args);
  const [base] = node.op === '.' ? childrenOf(node) : [];
  return base === undefined ? undefined : rootOf(base);
}
