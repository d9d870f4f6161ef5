/** The types that a fact may have. A list of scalars says in `item` of what. */
export const factTypes = [
  'string',
  'text',
  'number',
  'integer',
  'percentage',
  'boolean',
  'date',
  'duration',
  'url',
  'enum',
  'ref',
  'list',
] as const;
export type FactType = (typeof factTypes)[number];

/**
 * One entry of the closed vocabulary, as reading and judging need it.
 *
 * `path` is `a.b` for a key, `a[]` for a list and `a[].b` for a key of its items. `absence` says what silence means:
 * `none` (there is none, in the sense of `absent`) or `unknown` (a rule that needs it is undetermined).
 */
export interface FactEntry {
  readonly path: string;
  readonly type: FactType;
  readonly item?: 'object' | 'string' | 'enum' | 'ref' | 'integer';
  /** Closed words that rules branch on. */
  readonly values?: readonly string[];
  /** Open words: offered, never enforced. */
  readonly suggest?: readonly string[];
  /** For a list of objects: the key that identifies an item. */
  readonly id?: string;
  /** For a list of objects: the key that a bare string fills. */
  readonly shorthand?: string;
  /** For a reference: the lists whose items it may point to. */
  readonly to?: readonly string[];
  readonly unit?: string;
  readonly absence: 'unknown' | 'none';
  /** Other words for it that readers know. */
  readonly aliases?: readonly string[];
}

/** An entry with what explains it to people. Nothing is judged by that, so it is loaded when somebody asks. */
export interface DescribedFact extends FactEntry {
  readonly means: string;
  readonly absent?: string;
  /** `document`: no rule reads it; messages, checklists or exports print it. */
  readonly use?: 'document';
  /** The record that the fact lives in, as the reference page groups it. */
  readonly home: string;
}

/** What is left out of the vocabulary that ships where it is the usual: a list is known by the brackets behind its path. */
export const usualOf = (path: string): Pick<FactEntry, 'type' | 'absence'> =>
  path.endsWith('[]') ? { type: 'list', absence: 'none' } : { type: 'string', absence: 'unknown' };
