import { celLibrary } from '../expr/cel';
import { type Bindings, createExpressions } from '../expr/expressions';
import { ruleFunctions } from '../expr/functions/index';
import { itemVariables, readsOf } from '../expr/reads';
import type { Tables } from '../expr/tables';
import { worldOf } from '../expr/world';
import type { Facts } from '../facts/facts';
import { vocabularyShape } from '../facts/vocabulary';
import { type Item, itemLists } from '../rules/items';

export interface Judged {
  /** `unknown` when a fact that the condition needs is not written. */
  readonly holds: 'yes' | 'no' | 'unknown';
  /** The vocabulary paths that it read. */
  readonly reads: readonly string[];
}

export interface FormItem {
  /** `risk.hazards[2].controls[0]` */
  readonly path: string;
  /** Of the item around it. */
  readonly parent?: string;
  readonly name: string;
}

export interface Picked {
  readonly picked: readonly FormItem[];
  readonly open: readonly FormItem[];
  /** How many items were looked at. */
  readonly looked: number;
}

export interface FormConditions {
  judge(condition: string): Judged;
  /** The items that a condition picks, and those of which the documents leave it open. */
  pick(list: string, where: string | undefined): Picked;
}

/** Judges the conditions of forms by the facts of one project. */
export function formConditions({
  facts,
  tables,
  asOf,
}: {
  readonly facts: Facts;
  readonly tables: Tables;
  /** ISO date. */
  readonly asOf: string;
}): FormConditions {
  const expressions = createExpressions({ functions: ruleFunctions, library: celLibrary });
  const world = worldOf(vocabularyShape, facts.values);
  const ground = Object.assign(Object.create(world.roots), { asOf });
  const itemsAt = itemLists(ground);
  const context = { asOf, tables, kept: new WeakMap<object, Map<string, unknown>>() };
  const judgeIn = (source: string, bindings: Bindings, list?: string): Judged => {
    const parsed = expressions.parse(source);
    if ('fault' in parsed) throw new Error(`A form was loaded with the condition ${source}: ${parsed.fault.message}`);
    const { condition } = parsed;
    const outcome = expressions.during(context, () => condition.evaluate(bindings));
    const holds = outcome.kind !== 'value' ? 'unknown' : outcome.value === true ? 'yes' : 'no';
    return { holds, reads: readsOf(condition.node, vocabularyShape, itemVariables(list)).facts };
  };
  return {
    judge: (source) => judgeIn(source, ground),
    pick(list, where) {
      const items = itemsAt(list).all();
      const judged = items.map((item) => ({ item, holds: where === undefined ? 'yes' : judgeIn(where, item.bindings, list).holds }));
      const those = (wanted: Judged['holds']): readonly FormItem[] =>
        judged.filter(({ holds }) => holds === wanted).map(({ item }) => formItem(item));
      return { picked: those('yes'), open: those('unknown'), looked: items.length };
    },
  };
}

function formItem({ path, name, parent }: Item): FormItem {
  return { path, name, ...(parent === undefined ? {} : { parent: parent.path }) };
}
