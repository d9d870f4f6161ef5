import { callOf, childrenOf, type ExprNode } from '../expr/node';
import { describedAt } from '../facts/describedFacts';
import { asWritten, countedList, listed, pathOf, type Sight, sightOf, termOf } from './conditionTerms';

/**
 * The demands that a condition joins by `&&`, each in plain words: what a reader needs to see whether a rule concerns them.
 * What has no plain words stays as it is written, in backticks. `each` is the list that the rule goes through.
 */
export function conditionInWords(node: ExprNode, source: string, each?: string): readonly string[] {
  const sight = sightOf(source, each);
  return demandsOf(node, sight).map((demand) => said(demand, sight, 'yes'));
}

type Side = 'yes' | 'no';
const other = (side: Side): Side => (side === 'yes' ? 'no' : 'yes');

function said(node: ExprNode, sight: Sight, side: Side): string {
  const [left, right] = childrenOf(node);
  switch (node.op) {
    case '&&':
    case '||':
      return saidJoined(node, sight, side);
    case '!_':
      if (left === undefined) break;
      return (side === 'yes' ? unless(left, sight) : undefined) ?? said(left, sight, other(side));
    case '==':
    case '!=':
      if (left === undefined || right === undefined) break;
      return saidEqual(left, right, { sight, side: node.op === '==' ? side : other(side) });
    case 'in':
      if (left === undefined || right === undefined) break;
      return saidIn(left, right, { sight, side });
    case '<':
    case '<=':
    case '>':
    case '>=':
      if (left === undefined || right === undefined) break;
      return saidCompared(left, right, { op: node.op, sight, side });
  }
  return (
    saidCall(node, sight, side) ??
    saidFact(node, sight, side) ??
    (side === 'yes' ? asWritten(node, sight) : `not ${asWritten(node, sight)}`)
  );
}

/** A flat list of demands. `has(x)` beside another demand on x says nothing more and is left out. */
function demandsOf(node: ExprNode, sight: Sight): readonly ExprNode[] {
  const all = joined(node, '&&');
  return all.filter((one) => {
    const call = callOf(one);
    if (call?.kind !== 'has') return true;
    const asked = pathOf(call.subject, sight);
    return !all.some((another) => callOf(another)?.kind !== 'has' && speaksOf(another, asked, sight));
  });
}

function joined(node: ExprNode, op: '&&' | '||'): readonly ExprNode[] {
  return node.op === op ? childrenOf(node).flatMap((child) => joined(child, op)) : [node];
}

function speaksOf(node: ExprNode, path: string | undefined, sight: Sight): boolean {
  return (path !== undefined && pathOf(node, sight) === path) || childrenOf(node).some((child) => speaksOf(child, path, sight));
}

/** `!(has(x) && …)` is how rules leave out a project that says it does not concern them. */
function unless(inner: ExprNode, sight: Sight): string | undefined {
  const all = joined(inner, '&&');
  if (all.length < 2 || !all.some((one) => callOf(one)?.kind === 'has')) return undefined;
  return `unless ${listed(
    demandsOf(inner, sight).map((one) => said(one, sight, 'yes')),
    'and',
  )}`;
}

function saidJoined(node: ExprNode, sight: Sight, side: Side): string {
  const parts = node.op === '&&' ? demandsOf(node, sight) : joined(node, '||');
  const word = (node.op === '&&') === (side === 'yes') ? 'and' : 'or';
  const words = parts.map((part) => said(part, sight, side));
  if (words.length > 1 && word === 'or' && parts.some((part) => part.op === '&&')) return `either ${words.join(', or ')}`;
  return listed(words, word);
}

interface Saying {
  readonly sight: Sight;
  readonly side: Side;
}

function saidEqual(left: ExprNode, right: ExprNode, { sight, side }: Saying): string {
  const list = right.op === 'value' && String(right.args) === '0' ? countedList(left, sight) : undefined;
  if (list !== undefined) return side === 'yes' ? nothingIn(list) : `${list} are listed`;
  return `${termOf(left, sight)} ${side === 'yes' ? 'is' : 'is not'} ${termOf(right, sight)}`;
}

function saidIn(left: ExprNode, right: ExprNode, { sight, side }: Saying): string {
  const what = termOf(left, sight);
  if (right.op !== 'list') return `${what} is ${side === 'yes' ? '' : 'not '}among ${termOf(right, sight)}`;
  const words = childrenOf(right).map((item) => termOf(item, sight));
  if (side === 'yes') return `${what} is ${listed(words, 'or')}`;
  return words.length === 1 ? `${what} is not ${words[0]}` : `${what} is none of ${listed(words, 'and')}`;
}

const comparisons = {
  '<': { yes: 'is below', no: 'is at least' },
  '<=': { yes: 'is at most', no: 'is above' },
  '>': { yes: 'is above', no: 'is at most' },
  '>=': { yes: 'is at least', no: 'is below' },
} as const;

function saidCompared(left: ExprNode, right: ExprNode, { op, sight, side }: Saying & { readonly op: keyof typeof comparisons }): string {
  const list = countedList(left, sight);
  if (list !== undefined && op === '>' && right.op === 'value') {
    if (String(right.args) === '0') return side === 'yes' ? `${list} are listed` : nothingIn(list);
    return `${side === 'yes' ? 'more than' : 'at most'} ${right.args} of ${list} are listed`;
  }
  if (op === '<=' && right.op === 'id' && right.args === 'asOf') {
    return `${termOf(left, sight)} is ${side === 'yes' ? 'no later than' : 'after'} the date asked about`;
  }
  return `${termOf(left, sight)} ${comparisons[op][side]} ${termOf(right, sight)}`;
}

const nothingIn = (list: string): string => (/^(?:the|its) /.test(list) ? `none of ${list} are listed` : `no ${list} are listed`);

function saidCall(node: ExprNode, sight: Sight, side: Side): string | undefined {
  const call = callOf(node);
  if (call?.kind === 'has') return `${termOf(call.subject, sight)} is ${side === 'yes' ? '' : 'not '}stated`;
  if (call?.kind === 'comprehension') {
    const path = pathOf(call.list, sight);
    const [body] = call.bodies;
    if (body === undefined || (call.name !== 'exists' && call.name !== 'all')) return undefined;
    const many = termOf(call.list, sight);
    const inner: Sight = { ...sight, variables: new Map([...sight.variables, [call.variable, `${path ?? ''}[]`]]) };
    const words = body.op === 'in' ? childrenOf(body) : [];
    // Some word of a list is one of these: no entry has to be spoken of.
    if (call.name === 'exists' && words[0]?.op === 'id' && words[0].args === call.variable && words[1]?.op === 'list') {
      return `${termOf(words[1], inner)} is ${side === 'yes' ? '' : 'not '}among ${many}`;
    }
    const every = call.name === 'all';
    const lead = side === 'yes' ? (every ? 'for each of' : 'for one or more of') : every ? 'not for each of' : 'for none of';
    return `${lead} ${many}: ${said(body, inner, 'yes')}`;
  }
  if (call?.kind !== 'call') return undefined;
  const phrase = phrases[call.name];
  return phrase?.(call.args.map((arg) => termOf(arg, sight)))[side];
}

type Phrase = (args: readonly string[]) => Readonly<Record<Side, string>>;

/** Functions that answer yes or no, in words. */
const phrases: Readonly<Record<string, Phrase>> = {
  isShare: ([metric]) => ({ yes: `${metric} is a share of counted cases`, no: `${metric} is not a share of counted cases` }),
  isOverall: ([what]) => ({ yes: `${what} is an overall one, of no group or site`, no: `${what} is one of a group or site` }),
  mentions: ([where, terms]) => ({ yes: `${where} mentions ${terms}`, no: `${where} does not mention ${terms}` }),
  causedBy: ([what, kinds]) => ({ yes: `${what} has a cause of the kind ${kinds}`, no: `${what} has no cause of the kind ${kinds}` }),
  current: ([, kind]) => ({ yes: `a record of the kind ${kind} is in force`, no: `no record of the kind ${kind} is in force` }),
  excluded: ([, about]) => ({ yes: `${about} is excluded with a reason`, no: `${about} is not excluded with a reason` }),
  topSeverity: ([word]) => ({
    yes: `${word} is one of the two highest of the scheme`,
    no: `${word} is not one of the two highest of the scheme`,
  }),
  ionising: ([what]) => ({ yes: `${what} uses ionising radiation`, no: `${what} does not use ionising radiation` }),
  inUk: ([where]) => ({ yes: `${where} is in the United Kingdom`, no: `${where} is outside the United Kingdom` }),
  sameText: ([one, same]) => ({ yes: `${one} is ${same}`, no: `${one} is not ${same}` }),
  contains: ([one, part]) => ({ yes: `${one} contains ${part}`, no: `${one} does not contain ${part}` }),
  startsWith: ([one, part]) => ({ yes: `${one} starts with ${part}`, no: `${one} does not start with ${part}` }),
};

/** A fact that is itself the answer, yes or no: its meaning is a question that begins with "Whether". */
function saidFact(node: ExprNode, sight: Sight, side: Side): string | undefined {
  const path = pathOf(node, sight);
  if (path === undefined) return undefined;
  const means = describedAt(path)?.means.match(/^Whether (.*?)\.?$/)?.[1];
  if (means === undefined) return `${termOf(node, sight)} is answered ${side}`;
  return side === 'yes' ? means : `the answer is no to whether ${means}`;
}
