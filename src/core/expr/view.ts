import type { Bindings, Condition } from './expressions';

/** Where and how a condition is looked into. `paths` gives the concrete fact path of each variable that stands for a fact. */
export interface View {
  readonly condition: Condition;
  readonly bindings: Bindings;
  readonly paths: ReadonlyMap<string, string>;
}
