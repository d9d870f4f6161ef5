import { callOf, childrenOf, type ExprNode, literalText } from '../expr/node';
import { entryAt } from '../facts/vocabulary';
import { wordsFor } from './words';

/** Which list a variable goes through, as a vocabulary path with `[]` at its end. */
type Scope = ReadonlyMap<string, string>;

/**
 * The demands that a condition joins by `&&`, each in plain words: what a reader needs to see whether a rule concerns them.
 * What has no plain words stays as it is written, in backticks. `each` is the list of the rule.
 */
export function conditionInWords(node: ExprNode, source: string, each?: string): readonly string[] {
  const list = each?.replace(/\[\]$/, '');
  const scope = new Map<string, string>();
  if (list !== undefined) {
    scope.set('it', `${list}[]`);
    const inner = list.lastIndexOf('[].');
    if (inner >= 0) scope.set('parent', list.slice(0, inner + 2));
  }
  const demands = demandsOf(node, scope);
  const speaker: Speaker = { source };
  return demands.map((demand) => said(demand, { scope, speaker, negated: false }));
}

interface Speaker {
  readonly source: string;
}

interface Saying {
  readonly scope: Scope;
  readonly speaker: Speaker;
  readonly negated: boolean;
}

/** A flat list of demands. `has(x)` beside a demand on x says nothing more and is left out. */
function demandsOf(node: ExprNode, scope: Scope): readonly ExprNode[] {
  const all = joined(node, '&&');
  return all.filter((one) => {
    const call = callOf(one);
    if (call?.kind !== 'has') return true;
    const asked = pathOf(call.subject, scope);
    return !all.some((other) => other !== one && callOf(other)?.kind !== 'has' && mentionsPath(other, asked, scope));
  });
}

function joined(node: ExprNode, op: '&&' | '||'): readonly ExprNode[] {
  return node.op === op ? childrenOf(node).flatMap((child) => joined(child, op)) : [node];
}

function said(node: ExprNode, saying: Saying): string {
  const { negated } = saying;
  switch (node.op) {
    case '&&':
    case '||':
      return saidJoined(node, saying);
    case '!_': {
      const [inner] = childrenOf(node);
      if (inner === undefined) return asWritten(node, saying);
      const whole = negated ? undefined : unless(inner, saying);
      return whole ?? said(inner, { ...saying, negated: !negated });
    }
    case '==':
    case '!=':
      return saidEqual(node, saying);
    case 'in':
      return saidIn(node, saying);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return saidCompared(node, saying);
    default:
      return saidCall(node, saying) ?? saidFact(node, saying) ?? asWritten(node, saying);
  }
}

/** `!(has(x) && …)` is how rules leave out a project that says it does not concern them. */
function unless(inner: ExprNode, saying: Saying): string | undefined {
  const all = joined(inner, '&&');
  if (all.length < 2 || !all.some((one) => callOf(one)?.kind === 'has')) return undefined;
  const demands = demandsOf(inner, saying.scope);
  return `unless ${listed(
    demands.map((one) => said(one, saying)),
    'and',
  )}`;
}

function saidJoined(node: ExprNode, saying: Saying): string {
  const op = node.op === '&&' ? '&&' : '||';
  const parts = op === '&&' ? demandsOf(node, saying.scope) : joined(node, op);
  const word = (op === '&&') === saying.negated ? 'or' : 'and';
  const words = parts.map((part) => said(part, saying));
  if (words.length === 1) return words[0] ?? '';
  const mixed = parts.some((part) => part.op === '&&' || part.op === '||');
  return mixed && word === 'or' ? `either ${words.join(', or ')}` : listed(words, word);
}

function saidEqual(node: ExprNode, { scope, speaker, negated }: Saying): string {
  const [left, right] = childrenOf(node);
  if (left === undefined || right === undefined) return asWritten(node, { scope, speaker, negated });
  const is = (node.op === '==') !== negated ? 'is' : 'is not';
  const none = right.op === 'value' && String(right.args) === '0' ? listIn(left, scope) : undefined;
  if (none !== undefined) return is === 'is' ? `no ${none} are listed` : `some ${none} are listed`;
  return `${term(left, scope, speaker)} ${is} ${term(right, scope, speaker)}`;
}

function saidIn(node: ExprNode, { scope, speaker, negated }: Saying): string {
  const [left, right] = childrenOf(node);
  if (left === undefined || right === undefined) return asWritten(node, { scope, speaker, negated });
  const what = term(left, scope, speaker);
  if (right.op === 'list') {
    const words = childrenOf(right).map((item) => term(item, scope, speaker));
    if (words.length === 1) return `${what} ${negated ? 'is not' : 'is'} ${words[0]}`;
    return negated ? `${what} is none of ${listed(words, 'and')}` : `${what} is ${listed(words, 'or')}`;
  }
  return `${term(right, scope, speaker)} ${negated ? 'do not include' : 'include'} ${what}`;
}

const comparisons: Readonly<Record<string, readonly [string, string]>> = {
  '<': ['is below', 'is not below'],
  '<=': ['is at most', 'is above'],
  '>': ['is above', 'is at most'],
  '>=': ['is at least', 'is below'],
};

function saidCompared(node: ExprNode, { scope, speaker, negated }: Saying): string {
  const [left, right] = childrenOf(node);
  if (left === undefined || right === undefined) return asWritten(node, { scope, speaker, negated });
  const list = listIn(left, scope);
  if (list !== undefined && node.op === '>' && right.op === 'value') {
    if (String(right.args) === '0') return negated ? `no ${list} are listed` : `some ${list} are listed`;
    return negated ? `at most ${right.args} of ${list} are listed` : `more than ${right.args} of ${list} are listed`;
  }
  const dated = /^\s*(?:asOf|.*On)$/.test(text(right, speaker)) && node.op === '<=';
  if (dated) return `${term(left, scope, speaker)} is ${negated ? 'after' : 'no later than'} ${term(right, scope, speaker)}`;
  return `${term(left, scope, speaker)} ${comparisons[node.op]?.[negated ? 1 : 0]} ${term(right, scope, speaker)}`;
}

function saidCall(node: ExprNode, saying: Saying): string | undefined {
  const { scope, speaker, negated } = saying;
  const call = callOf(node);
  if (call?.kind === 'has') return `${term(call.subject, scope, speaker)} is ${negated ? 'not ' : ''}stated`;
  if (call?.kind === 'comprehension') {
    const path = pathOf(call.list, scope);
    const inner = new Map([...scope, [call.variable, `${path ?? ''}[]`]]);
    const [body] = call.bodies;
    if (body === undefined || (call.name !== 'exists' && call.name !== 'all')) return undefined;
    const many = term(call.list, scope, speaker);
    const entry = path === undefined ? undefined : entryAt(`${path}[]`);
    const words = said(body, { scope: inner, speaker, negated: false });
    if (entry?.item !== undefined && entry.item !== 'object' && call.name === 'exists' && body.op === 'in') {
      const [, choice] = childrenOf(body);
      if (choice?.op === 'list')
        return `${many} ${negated ? 'include none of' : 'include'} ${listed(
          childrenOf(choice).map((item) => term(item, inner, speaker)),
          negated ? 'and' : 'or',
        )}`;
    }
    if (call.name === 'all') return `${negated ? 'not of every one' : 'of every one'} of ${many}: ${words}`;
    return `for ${negated ? 'none' : 'one or more'} of ${many}: ${words}`;
  }
  if (call?.kind !== 'call') return undefined;
  const phrase = phrases[call.name];
  if (phrase === undefined) return undefined;
  const [positive, negative] = phrase(
    call.args.map((arg) => (arg.op === 'list' ? listed(childrenOf(arg).map((item) => term(item, scope, speaker)), 'or') : term(arg, scope, speaker))),
  );
  return negated ? negative : positive;
}

type Phrase = (args: readonly string[]) => readonly [string, string];

/** Functions that answer yes or no, in words and in the negative. */
const phrases: Readonly<Record<string, Phrase>> = {
  isShare: ([metric]) => [`${metric} is a share of counted cases`, `${metric} is not a share of counted cases`],
  isOverall: () => ['it is an overall result, of no group or site', 'it is the result of a group or a site'],
  mentions: ([where, terms]) => [`${where} mentions ${terms}`, `${where} does not mention ${terms}`],
  causedBy: ([, kinds]) => [`it has a cause of the kind ${kinds}`, `it has no cause of the kind ${kinds}`],
  current: ([, kind]) => [`a record of the kind ${kind} is in force`, `no record of the kind ${kind} is in force`],
  excluded: ([, about]) => [`${about} is excluded with a reason`, `${about} is not excluded with a reason`],
  named: ([, role]) => [`somebody is named as ${role}`, `nobody is named as ${role}`],
  topSeverity: ([word]) => [`${word} is one of the two highest of the scheme`, `${word} is not one of the two highest of the scheme`],
  ionising: ([what]) => [`${what} uses ionising radiation`, `${what} does not use ionising radiation`],
  inUk: ([where]) => [`${where} is in the United Kingdom`, `${where} is outside the United Kingdom`],
  sameText: ([one, other]) => [`${one} is ${other}`, `${one} is not ${other}`],
  contains: ([one, other]) => [`${one} contains ${other}`, `${one} does not contain ${other}`],
  startsWith: ([one, other]) => [`${one} starts with ${other}`, `${one} does not start with ${other}`],
};

/** A fact that is itself the answer, yes or no: its meaning is a question that begins with "Whether". */
function saidFact(node: ExprNode, { scope, speaker, negated }: Saying): string | undefined {
  const path = pathOf(node, scope);
  const means = path === undefined ? undefined : entryAt(path)?.means.match(/^Whether (.*?)\.?$/)?.[1];
  if (means === undefined) {
    if (path === undefined) return undefined;
    return negated ? `${term(node, scope, speaker)} is answered no` : `${term(node, scope, speaker)} is answered yes`;
  }
  return negated ? `the answer is no to whether ${means}` : means;
}

/** A value in words: a fact, a literal, or a function of facts. */
function term(node: ExprNode, scope: Scope, speaker: Speaker): string {
  if (node.op === 'value') return typeof node.args === 'string' ? `"${node.args}"` : String(node.args);
  if (node.op === 'id' && node.args === 'asOf') return 'the date asked about';
  const path = pathOf(node, scope);
  if (path !== undefined) return factTerm(node, path, scope);
  const call = callOf(node);
  if (call?.kind === 'call') {
    const [first, second] = call.args;
    const words = first === undefined ? '' : term(first, scope, speaker);
    switch (call.name) {
      case 'acceptability':
        return `the acceptability of ${words}`;
      case 'severityRank':
        return `the rank of ${words}`;
      case 'double':
        return words;
      case 'size':
        return `the number of ${words}`;
      case 'overall':
        return `overall results for ${literalText(second) ?? (second === undefined ? '' : term(second, scope, speaker))}`;
      case 'headline':
        return 'overall results that have a target';
    }
  }
  return `\`${text(node, speaker)}\``;
}

function factTerm(node: ExprNode, path: string, scope: Scope): string {
  const root = rootOf(node);
  if (root === undefined || !scope.has(root)) return wordsFor(path);
  const own = scope.get(root) ?? '';
  const rest = path.slice(own.length + 1);
  if (rest === '') return 'it';
  return root === 'parent' ? `${wordsFor(rest)} of its ${wordsFor(own.replace(/\[\]$/, '')).split(' ').at(-1)}` : `its ${wordsFor(rest)}`;
}

/** `size(list)`, or the list itself: its words. */
function listIn(node: ExprNode, scope: Scope): string | undefined {
  const call = callOf(node);
  if (call?.kind !== 'call' || call.name !== 'size') return undefined;
  const [list] = call.args;
  if (list === undefined) return undefined;
  const path = pathOf(list, scope);
  return path === undefined ? term(list, scope, { source: '' }).replaceAll('`', '') : factTerm(list, path, scope);
}

function pathOf(node: ExprNode, scope: Scope): string | undefined {
  if (node.op === 'id') {
    const name = String(node.args);
    return scope.get(name) ?? (entryIsRoot(name) ? name : undefined);
  }
  if (node.op !== '.') return undefined;
  const [base, key] = node.args as readonly [ExprNode, string];
  const above = pathOf(base, scope);
  return above === undefined ? undefined : `${above}.${key}`;
}

const otherNames: ReadonlySet<string> = new Set(['asOf', 'param']);
const entryIsRoot = (name: string): boolean => !otherNames.has(name);

function rootOf(node: ExprNode): string | undefined {
  if (node.op === 'id') return String(node.args);
  const [base] = node.op === '.' ? childrenOf(node) : [];
  return base === undefined ? undefined : rootOf(base);
}

function mentionsPath(node: ExprNode, path: string | undefined, scope: Scope): boolean {
  if (path !== undefined && pathOf(node, scope) === path) return true;
  return childrenOf(node).some((child) => mentionsPath(child, path, scope));
}

const text = (node: ExprNode, { source }: Speaker): string => source.slice(node.start, node.end).replace(/\s+/g, ' ').trim();

function asWritten(node: ExprNode, { speaker, negated }: Saying): string {
  return negated ? `not \`${text(node, speaker)}\`` : `\`${text(node, speaker)}\``;
}

function listed(words: readonly string[], word: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${word} ${last}`;
}
