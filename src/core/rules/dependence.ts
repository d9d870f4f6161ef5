import type { Bindings, Expressions } from '../expr/expressions';
import { itemVariables, readsOf, type Variables } from '../expr/reads';
import { vocabularyShape } from '../facts/vocabulary';
import type { CompiledRule } from './compileCatalogue';
import { sourcesOf } from './parsedConditions';
import type { Rule } from './rule';

/** What the outcome of a rule hangs on besides the item judged, as vocabulary paths. */
export interface Dependence {
  readonly values: readonly string[];
  /** Lists of which only the number of items matters. */
  readonly counted: readonly string[];
}

/** `it` and `parent` stand for no path here: whoever asks looks at the item itself. */
const besidesItem: Variables = new Map([...itemVariables(undefined), ['it', undefined], ['parent', undefined]]);
const known = new WeakMap<CompiledRule, Dependence>();

export function dependenceOf(compiled: CompiledRule, expressions: Expressions): Dependence {
  const there = known.get(compiled) ?? workedOut(compiled.rule, expressions);
  known.set(compiled, there);
  return there;
}

function workedOut(rule: Rule, expressions: Expressions): Dependence {
  const reads = sourcesOf(rule).flatMap((source) => {
    const parsed = expressions.parse(source);
    return 'condition' in parsed ? [readsOf(parsed.condition.node, vocabularyShape, besidesItem)] : [];
  });
  return {
    values: [...new Set([...reads.flatMap(({ values }) => values), ...listsPointedInto(rule)])],
    counted: [...new Set(reads.flatMap(({ counted }) => counted))],
  };
}

/** A place with empty brackets is looked for among all entries of its list. */
function listsPointedInto(rule: Rule): readonly string[] {
  const places = [rule.at, ...rule.require.map((part) => part.at ?? ''), ...rule.see.map((see) => see.at)];
  return places.filter((at) => at.includes('[]') && !/^(it|parent)\b/.test(at)).map((at) => at.slice(0, at.indexOf('[]') + 2));
}

/** What differs between the facts of two checks. The later ones share with the earlier every object in which nothing changed. */
export class Changes {
  private readonly known = { value: new Map<string, boolean>(), number: new Map<string, boolean>() };

  constructor(
    private readonly before: Bindings,
    private readonly now: Bindings,
  ) {}

  touch({ values, counted }: Dependence): boolean {
    return values.some((path) => this.asked(path, 'value')) || counted.some((path) => this.asked(path, 'number'));
  }

  private asked(path: string, what: 'value' | 'number'): boolean {
    const known = this.known[what];
    const answer = known.get(path) ?? differs({ one: this.before, other: this.now, steps: path.split('.'), what });
    known.set(path, answer);
    return answer;
  }
}

function differs(at: { one: unknown; other: unknown; steps: readonly string[]; what: 'value' | 'number' }): boolean {
  const { one, other, steps, what } = at;
  const [step, ...rest] = steps;
  if (one === other) return false;
  if (step === undefined) return true;
  const list = step.endsWith('[]');
  const key = list ? step.slice(0, -2) : step;
  const [here, there] = [fieldOf(one, key), fieldOf(other, key)];
  if (!list) return differs({ one: here, other: there, steps: rest, what });
  if (here === there) return false;
  if (!Array.isArray(here) || !Array.isArray(there) || here.length !== there.length) return true;
  if (rest.length === 0 && what === 'number') return false;
  return here.some((item, i) => differs({ one: item, other: there[i], steps: rest, what }));
}

function fieldOf(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Readonly<Record<string, unknown>>)[key] : undefined;
}
