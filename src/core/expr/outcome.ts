import type { ExprNode } from './node';

/** Values by name; `it`, `parent`, `param`, `asOf` and the roots of the facts. Whole numbers are bigint, as CEL wants. */
export type Bindings = Readonly<Record<string, unknown>>;

export type Outcome = { readonly kind: 'value'; readonly value: unknown } | OpenOutcome;

export type OpenOutcome =
  /** Nothing is written at a place that the condition needs; `node` is that place in the condition when it is known. */
  { readonly kind: 'missing'; readonly node?: ExprNode } | { readonly kind: 'failed'; readonly error: unknown };

/** Stands where a value would stand while a condition is worked out. It is handed on and not thrown, because most documents lack most facts. */
export class Open {
  constructor(readonly outcome: OpenOutcome) {}
}

export function failure(message: string): Open {
  return new Open({ kind: 'failed', error: new Error(message) });
}
