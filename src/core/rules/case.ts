import type { Bindings } from '../expr/cel';
import type { Grounds } from '../expr/grounds';
import { type Rendered, render } from '../expr/template';
import type { World } from '../expr/world';
import type { CompiledCatalogue, CompiledRule } from './compileCatalogue';
import type { Item } from './items';
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
  readonly items: (each: string) => readonly Item[];
  readonly parameter: (rule: string, name: string) => string | number | boolean | undefined;
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
