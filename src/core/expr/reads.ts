import type { ObjectShape, FactShape as Shape } from '../facts/shape';
import { shapeAt } from '../facts/vocabulary';
import { ruleFunctions } from './functions/index';
import { callOf, childrenOf, type ExprNode } from './node';

export interface ReadProblem {
  readonly message: string;
  /** In the expression's own text. */
  readonly start: number;
  readonly end: number;
}

export interface Reads {
  /** Vocabulary paths with `it`, `parent` and comprehension variables resolved: `people[].role`. Each once, in order. */
  readonly facts: readonly string[];
  /** Those of which the value itself is used, with all that lies below it. */
  readonly values: readonly string[];
  /** Lists that are gone through or counted: of these only the number of items is used. */
  readonly counted: readonly string[];
  readonly problems: readonly ReadProblem[];
  /** Whether the expression speaks of the item judged. */
  readonly usesItem: boolean;
}

/** What the variables of an expression stand for; a variable that stands for no fact maps to `undefined`. */
export type Variables = ReadonlyMap<string, Shape | undefined>;

const forbidden: ReadonlySet<string> = new Set(['matches']);

const readsOnly = new Map(ruleFunctions.map((one) => [one.signature.slice(0, one.signature.indexOf('(')), one.readsOnly]));

/** Works out, without evaluating, which facts an expression can read, and refuses what the vocabulary does not know. */
export function readsOf(node: ExprNode, root: ObjectShape, variables: Variables): Reads {
  const facts = new Set<string>();
  const values = new Set<string>();
  const counted = new Set<string>();
  const problems: ReadProblem[] = [];
  let usesItem = false;

  function walk(at: ExprNode, scope: Variables): Shape | undefined {
    if (at.op === 'id') {
      const name = String(at.args);
      if (name === 'it' || name === 'parent') usesItem = true;
      return scope.has(name) ? scope.get(name) : root.fields.get(name);
    }
    if (at.op === '.') return field(at, scope);
    const call = callOf(at);
    switch (call?.kind) {
      case 'has': {
        const shape = walk(call.subject, scope);
        if (shape !== undefined && shape.kind !== 'leaf') {
          problems.push({
            message: `has(${shape.path}) is always true: ask for one of its facts, or for size() of a list`,
            start: at.start,
            end: at.end,
          });
        }
        read(shape);
        return undefined;
      }
      case 'comprehension': {
        const list = walk(call.list, scope);
        count(list);
        const item = list?.kind === 'list' ? list.item : undefined;
        const inner = new Map([...scope, [call.variable, item]]);
        const results = call.bodies.map((body) => read(walk(body, inner)));
        return call.name === 'filter' ? list : call.name === 'map' ? results.at(-1) && undefined : undefined;
      }
      case 'call': {
        if (forbidden.has(call.name)) {
          problems.push({ message: `${call.name}() is not allowed in rules: a pattern from data can hang`, start: at.start, end: at.end });
        }
        const shapes = call.args.map((arg, i) => {
          const only = readsOnly.get(call.name)?.[i];
          return only === undefined ? (call.name === 'size' ? count : read)(walk(arg, scope)) : readOnly(arg, scope, only);
        });
        if (call.name === 'newest') return item(shapes[0]);
        return call.name === 'overall' || call.name === 'headline' ? shapes[0] : undefined;
      }
      case undefined: {
        const shapes = childrenOf(at).map((child) => read(walk(child, scope)));
        if (at.op === '[]') return item(shapes[0]);
        return undefined;
      }
    }
  }

  function field(at: ExprNode, scope: Variables): Shape | undefined {
    const [base, key] = at.args as [ExprNode, string];
    const shape = walk(base, scope);
    if (shape === undefined) return undefined;
    if (shape.kind !== 'object') {
      problems.push({ message: `${shape.path} has no parts, so .${key} is unknown`, start: at.start, end: at.end });
      return undefined;
    }
    const next = shape.fields.get(key);
    if (next === undefined) {
      problems.push({ message: `The vocabulary has no fact ${shape.path}.${key}`, start: at.start, end: at.end });
    }
    return next;
  }

  function read(shape: Shape | undefined): Shape | undefined {
    if (shape === undefined) return undefined;
    facts.add(shape.path);
    values.add(shape.path);
    return shape;
  }

  function count(shape: Shape | undefined): Shape | undefined {
    if (shape?.kind !== 'list') return read(shape);
    facts.add(shape.path);
    counted.add(shape.path);
    return shape;
  }

  /** The items of a list, or of one that is written out, of which a function reads no more than these keys. */
  function readOnly(arg: ExprNode, scope: Variables, keys: readonly string[]): Shape | undefined {
    const list = arg.op === 'list' ? undefined : count(walk(arg, scope));
    const items = arg.op === 'list' ? childrenOf(arg).map((child) => walk(child, scope)) : [item(list)];
    for (const one of items) {
      if (one === undefined) continue;
      facts.add(one.path);
      for (const key of keys) values.add(`${one.path}.${key}`);
    }
    return list;
  }

  read(walk(node, variables));
  return { facts: [...facts], values: [...values], counted: [...counted], problems, usesItem };
}

function item(shape: Shape | undefined): Shape | undefined {
  return shape?.kind === 'list' ? shape.item : undefined;
}

/** The shapes of `it` and `parent` for the list that a rule goes through. */
export function itemVariables(each: string | undefined): Variables {
  const variables = new Map<string, Shape | undefined>([
    ['asOf', undefined],
    ['param', undefined],
  ]);
  if (each === undefined) return variables;
  variables.set('it', shapeAt(`${each}[]`));
  const inner = each.lastIndexOf('[]');
  if (inner >= 0) variables.set('parent', shapeAt(each.slice(0, inner + 2)));
  return variables;
}
