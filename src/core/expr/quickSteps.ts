import type { Bindings } from './cel';

/** What a quick evaluation gives where only the library may answer. */
export const unsure = Symbol('unsure');

/** One run of a condition: what it sees, and a place for each variable of its comprehensions. */
export interface Frame {
  readonly bindings: Bindings;
  readonly locals: unknown[];
}

/** A piece of a condition, ready to run; gives its value or `unsure`. */
export type Step = (frame: Frame) => unknown;

/** The variables of the comprehensions around a piece, by their places in the frame. */
export interface Scope {
  readonly variables: ReadonlyMap<string, number>;
  readonly slots: { count: number };
}

export function local(scope: Scope, name: string): { readonly slot: number; readonly inner: Scope } {
  const slot = scope.slots.count++;
  return { slot, inner: { variables: new Map([...scope.variables, [name, slot]]), slots: scope.slots } };
}
