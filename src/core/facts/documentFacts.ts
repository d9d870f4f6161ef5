import type { Problem } from '../text/problem';
import type { Span } from '../text/span';

export type FactScalar = string | number | boolean;

/**
 * The facts of one document as a tree that mirrors the vocabulary: objects, lists and leaves, each with where it was written.
 * Only what was written is in it. Build it with `FactBuilder`.
 */
export interface FactObject {
  readonly kind: 'object';
  readonly span: Span;
  /** Where the key that holds it is written; absent for an item of a list and for a root. */
  readonly keySpan?: Span;
  /** By how much every place of it and in it lies later than it says, after edits above it; absent means not at all. */
  readonly shift?: number;
  readonly fields: ReadonlyMap<string, FactNode>;
}

export interface FactList {
  readonly kind: 'list';
  readonly span: Span;
  readonly keySpan?: Span;
  readonly items: readonly FactNode[];
}

export interface FactLeaf {
  readonly kind: 'leaf';
  readonly span: Span;
  readonly keySpan?: Span;
  /**
   * Absent for a placeholder (the key is written, the value is not), for what could not be read as the fact's type,
   * and for an answer of "none" where the fact may have none.
   */
  readonly value?: FactScalar;
  /** The text as written, before it was read as a number, date, share or duration. */
  readonly written: string;
  readonly placeholder?: true;
  /** Nobody states it: its reader concludes it from other words, and what another document states goes before it. */
  readonly concluded?: true;
}

export type FactNode = FactObject | FactList | FactLeaf;

export interface DocumentFacts {
  readonly uri: string;
  /** The id of the input format that read it. */
  readonly format: string;
  /** Why that format was taken. */
  readonly why: string;
  /** What the document is for, as far as its reader was told; it decides where what nobody wrote would stand. */
  readonly kind?: 'card' | 'risk' | 'project' | 'decisions' | 'record' | 'tests' | 'source';
  /** Keyed by root: project, card, results, risk, records, people, monitoring, changes, dataProtection, adoption, trace. */
  readonly roots: ReadonlyMap<string, FactNode>;
  /**
   * The facts that this format can state at all, as vocabulary paths; absent when it can state every one.
   * A rule that reads only what the format cannot state joins one grouped invitation instead of being a finding.
   */
  readonly canState?: readonly string[];
  readonly problems: readonly Problem[];
}
