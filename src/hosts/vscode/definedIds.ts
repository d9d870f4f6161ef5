import { entryAt, type Facts, type FactValue } from '../../core/index';

export interface DefinedId {
  readonly id: string;
  readonly name?: string;
}

/** The ids that items of these lists have, for a reference to choose from: `['risk.hazards[]', 'risk.hazards[].controls[]']`. */
export function definedIds(lists: readonly string[], facts: Facts): readonly DefinedId[] {
  return lists.flatMap((list) => {
    const key = entryAt(list)?.id ?? 'id';
    return itemsOf(facts.values, list.split('.')).flatMap((item) => {
      const id = field(item, key);
      if (id === undefined) return [];
      const name = field(item, 'name') ?? field(item, 'text') ?? field(item, 'description') ?? field(item, 'statement');
      return [name === undefined || name === id ? { id } : { id, name }];
    });
  });
}

function itemsOf(value: FactValue, steps: readonly string[]): readonly FactValue[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  const inner =
    typeof value === 'object' && !Array.isArray(value)
      ? (value as { readonly [key: string]: FactValue })[step.replace('[]', '')]
      : undefined;
  if (inner === undefined) return [];
  const items: readonly FactValue[] = Array.isArray(inner) ? inner : [inner];
  return items.flatMap((item) => itemsOf(item, rest));
}

function field(item: FactValue, key: string): string | undefined {
  if (typeof item !== 'object') return typeof item === 'string' && key === 'id' ? item : undefined;
  const value = Array.isArray(item) ? undefined : (item as { readonly [key: string]: FactValue })[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
