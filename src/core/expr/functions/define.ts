import type { Tables } from '../tables';

/** What functions may know besides their arguments: the date asked about, lookup tables, and which files exist. */
export interface FunctionContext {
  /** ISO date. */
  readonly asOf: string;
  readonly tables: Tables;
  /** Absent when the host cannot say; then the answer is unknown. */
  readonly exists?: (path: string) => boolean;
  /** Work kept for the length of one check, by the list or object it was done on. */
  readonly kept: WeakMap<object, Map<string, unknown>>;
}

/**
 * A function that conditions may call. `int` and `double` arrive as numbers, whatever the engine uses inside;
 * fields of objects arrive as the engine holds them, so whole numbers in them may be bigint: see `numberAt`.
 */
export interface RuleFunction {
  /** `ppv(double, double, double): double` */
  readonly signature: string;
  readonly means: string;
  readonly run: (context: FunctionContext, ...args: never[]) => unknown;
  /**
   * By number of the argument, for a list that may be long: all that is read of its items, besides how many there are. A change
   * elsewhere in an item cannot change the answer then.
   */
  readonly readsOnly?: Readonly<Record<number, readonly string[]>>;
  /** The items of a list argument that speak for the answer, for evidence. */
  readonly witness?: (context: FunctionContext, ...args: never[]) => readonly object[];
}

/** A fact that a function needs and that nobody wrote: makes the outcome undetermined and says which fact it was. */
export class MissingFact extends Error {
  override readonly name = 'MissingFact';
  constructor(
    readonly holder: object,
    readonly key: string,
  ) {
    super(`${key} is not stated`);
  }
}

/** Why a function cannot answer, in words for the reader: a word outside the scheme, a metric nobody knows. */
export class CannotSay extends Error {
  override readonly name = 'CannotSay';
}

type Holder = Readonly<Record<string, unknown>>;

export function textAt(holder: object, key: string): string {
  const value = (holder as Holder)[key];
  if (typeof value !== 'string') throw new MissingFact(holder, key);
  return value;
}

export function optionalText(holder: object, key: string): string | undefined {
  const value = (holder as Holder)[key];
  return typeof value === 'string' ? value : undefined;
}

export function numberAt(holder: object, key: string): number {
  const value = (holder as Holder)[key];
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  throw new MissingFact(holder, key);
}

export function listAt<T = unknown>(holder: object, key: string): readonly T[] {
  const value = (holder as Holder)[key];
  return Array.isArray(value) ? value : [];
}

/** Does the work once per object and key within one check. */
export function keep<T>(context: FunctionContext, on: object, key: string, work: () => T): T {
  let mine = context.kept.get(on);
  if (mine === undefined) {
    mine = new Map();
    context.kept.set(on, mine);
  }
  if (!mine.has(key)) mine.set(key, work());
  return mine.get(key) as T;
}
