import type { Span } from '../text/span';

/**
 * The tree that YAML, JSON (and later XML) readers share: values that know where they are written.
 * Spans of scalars cover the value as written, quotes included; spans of maps and lists cover all their content.
 */
export type SourceNode = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly MapEntry[];
  /** Block or flow (`{ }`), so that a fix can follow the writer's style. */
  readonly flow: boolean;
}

export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: SourceNode;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly SourceNode[];
  readonly flow: boolean;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  /** By the core schema: 1.10 is a number here; `text` keeps how it was written. */
  readonly value: string | number | boolean | null;
  /** The text without quotes, folded or unescaped, and otherwise as written. */
  readonly text: string;
  readonly quoted: boolean;
}
