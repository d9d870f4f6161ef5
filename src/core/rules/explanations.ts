import type { CatalogueData, Rule } from './rule';

/** What of a rule is for whoever wants to know more, and judges nothing: half of the catalogue. By id of the rule. */
export type Explanations = Readonly<Record<string, Explanation>>;

export type Explanation = Pick<Rule, (typeof explaining)[number]>;

const explaining = ['why', 'examples'] as const;

export interface CatalogueInTwo {
  readonly judging: Omit<CatalogueData, 'rules'> & { readonly rules: readonly Omit<Rule, keyof Explanation>[] };
  readonly explanations: Explanations;
}

/** Parts a catalogue for two files, of which most checks read one. */
export function inTwo(data: CatalogueData): CatalogueInTwo {
  return {
    judging: { ...data, rules: data.rules.map(({ why, examples, ...judging }) => judging) },
    explanations: Object.fromEntries(data.rules.map(({ id, why, examples }) => [id, { why, examples }])),
  };
}

/** Brings both together. `read` is called when the first explanation is asked for, and once. */
export function joinCatalogue({
  judging,
  read,
}: {
  readonly judging: CatalogueInTwo['judging'];
  readonly read: () => Explanations;
}): CatalogueData {
  let known: Explanations | undefined;
  const of = (id: string): Explanation => {
    known ??= read();
    const found = known[id];
    if (found === undefined) throw new Error(`Nothing explains the rule ${id}`);
    return found;
  };
  for (const rule of judging.rules) {
    for (const key of explaining) Object.defineProperty(rule, key, { get: () => of(rule.id)[key], enumerable: true });
  }
  return judging as CatalogueData;
}
