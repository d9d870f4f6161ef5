/** A run of text with what it is; without `as` it is plain. Control characters were made visible. */
export interface Inline {
  readonly text: string;
  /**
   * `gap`: says that something is not stated. `place`: where something is written. `code`: a name that programs know. `note`: beside the
   * matter.
   */
  readonly as?: 'gap' | 'place' | 'strong' | 'code' | 'note';
}

export type Line = readonly Inline[];

export interface Column {
  readonly title: string;
  /** Against the widths of the other columns. */
  readonly width: number;
}

/** Lines of a cell stand below each other. */
export type Cell = readonly Line[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** One that leads to what follows stays on its page. */
  | { readonly kind: 'paragraph'; readonly line: Line; readonly leads?: true }
  | { readonly kind: 'bullets'; readonly lines: readonly Line[] }
  /** Lines to copy, spaces at their start included. */
  | { readonly kind: 'example'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly title?: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };

/** A document as both Word and Markdown can show it. All texts of others are data in it, whatever they hold. */
export interface PrintedDocument {
  readonly title: string;
  /** Lines below the title. */
  readonly lead: readonly Line[];
  /** Of whom it speaks, on every page. */
  readonly project: string;
  /** ISO date as of which it speaks; the only time in it. */
  readonly asOf: string;
  readonly madeBy: string;
  /** Every page says so in big letters. */
  readonly draft: boolean;
  readonly page: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}
