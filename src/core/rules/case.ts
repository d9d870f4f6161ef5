import type { Bindings } from '../expr/expressions';
import type { Grounds } from '../expr/grounds';
import { type Rendered, render } from '../expr/template';
import type { World } from '../expr/world';
import type { CompiledCatalogue, CompiledRule } from './compileCatalogue';
import type { Item, Items } from './items';
import type { Where } from './places';
import type { Answers } from './questions';
import type { Severity } from './rule';

/** All that judging needs besides the rule. */
export interface Bench {
  readonly catalogue: CompiledCatalogue;
  readonly world: World;
  readonly where: Where;
  readonly grounds: Grounds;
  readonly answers: Answers;
  /** What every condition sees: the facts and the date. */
  readonly ground: Bindings;
  /** The items of a list, the same for every rule that goes through it. */
  readonly items: (each: string) => Items;
  readonly parameter: (rule: string, name: string) => string | number | boolean | undefined;
  /** Stands for this check and no other, and keeps nothing of it alive. */
  readonly edition: object;
}

/** A rule that is asked, as the results of all its cases share it. */
export interface Hearing {
  /** A later check that keeps the results puts its own bench here: their words are then shown where they stand now. */
  bench: Bench;
  readonly compiled: CompiledRule;
  readonly severity: Severity;
}

/** One rule at one item, or at the whole project. */
export interface Case {
  readonly bench: Bench;
  readonly compiled: CompiledRule;
  readonly severity: Severity;
  readonly item: Item | undefined;
  readonly bindings: Bindings;
  readonly param: Readonly<Record<string, unknown>> | undefined;
}

/** The case of one item, or of the whole project. */
export function caseOf({ bench, compiled, severity }: Hearing, item?: Item): Case {
  const param = parametersOf(bench, compiled);
  return { bench, compiled, severity, item, param, bindings: withParam(item?.bindings ?? bench.ground, param) };
}

function parametersOf(bench: Bench, { rule }: CompiledRule): Case['param'] {
  const names = Object.entries(rule.parameters);
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map(([name, { value }]) => [name, bench.parameter(rule.id, name) ?? value]));
}

function withParam(bindings: Bindings, param: Case['param']): Bindings {
  return param === undefined ? bindings : Object.assign(Object.create(bindings), { param });
}

/** `H-001: `, unless the fact spoken of brings that name itself. */
export function who({ item }: Case, besides?: string): string {
  if (item === undefined || besides?.startsWith(item.path) === true) return '';
  return `${item.name}: `;
}

/** Fills a template of the rule; an item that has no id is called by the name it goes by. */
export function fill(one: Case, template: string): Rendered {
  const { item, bench, bindings } = one;
  return render(template, {
    expressions: bench.catalogue.expressions,
    bindings,
    instead: (source) => {
      if (item !== undefined && /^it\.(id|name|metric)$/.test(source)) return item.name;
      if (item?.parent !== undefined && /^parent\.(id|name)$/.test(source)) return item.parent.name;
      return undefined;
    },
  });
}
