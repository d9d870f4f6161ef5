import type { Span } from '../../text/span';

/**
 * The blocks of a Markdown document in reading order, each with exact offsets.
 * `lines` are the spans of a text without indents, bullets and quote marks; a block's `span` runs from its first to its last line.
 */
export type Block = HeadingBlock | TextBlock | ItemBlock | TableBlock | CodeBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: number;
  /** The words alone, without `#`. */
  readonly text: Span;
  readonly span: Span;
}

export interface TextBlock {
  readonly kind: 'text';
  readonly lines: readonly Span[];
  readonly span: Span;
  /** How many lists it lies in. */
  readonly depth: number;
  readonly quoted: boolean;
}

export interface ItemBlock {
  readonly kind: 'item';
  readonly lines: readonly Span[];
  readonly span: Span;
  /** 1 for an item of an outermost list. */
  readonly depth: number;
  readonly ordered: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Spans of cell contents; an empty cell is an empty span where its content would stand. */
  readonly header: TableRow;
  /** As many cells as the header; missing ones are empty at the end of the row. */
  readonly rows: readonly TableRow[];
  readonly span: Span;
  readonly depth: number;
}

export interface TableRow {
  readonly cells: readonly Span[];
  readonly span: Span;
}

/** Fenced or indented code. Its content is never read. */
export interface CodeBlock {
  readonly kind: 'code';
  readonly span: Span;
  readonly depth: number;
}
