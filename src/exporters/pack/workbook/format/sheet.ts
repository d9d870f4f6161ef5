/** A whole day as ISO text, `2026-11-24`. Less than a day (`2026-11`) is text. */
export interface Day {
  readonly day: string;
}

/** Text stays text in every cell: it never becomes a formula, a number or a date by itself. */
export type CellValue = string | number | Day;

/**
 * How a cell looks by itself; a tone is also what a highlight gives to cells that meet its condition. Prose is alone in its row and runs
 * over the width of the sheet.
 */
export const tones = ['always', 'conditional', 'never', 'doubt'] as const;
export type Tone = (typeof tones)[number];
export const looks = ['body', 'title', 'draft', 'heading', 'note', 'prose', 'header', ...tones] as const;
export type Look = (typeof looks)[number];

export interface Cell {
  readonly value: CellValue;
  readonly look: Look;
}

/** Absent cells are empty. */
export type Row = readonly (Cell | undefined)[];

/** Colours the cells of a column that meet a condition, whatever is typed into them later. */
export interface Highlight {
  /** From 1. */
  readonly column: number;
  readonly when: { readonly equals: string | number } | { readonly begins: string };
  readonly tone: Tone;
}

export interface Sheet {
  /** Up to 31 characters, none of `[]/\*?:'`. */
  readonly name: string;
  /** Of each column, in characters of the usual font. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** The table that the sheet holds: its header stays in sight, can be filtered by, and stands on every printed page. */
  readonly table?: {
    /** Number of the header row, from 1. */
    readonly header: number;
    /** Columns that stay in sight as well, and stand on every printed page. */
    readonly frozenColumns: number;
  };
  readonly highlights: readonly Highlight[];
  /** How it is printed, always on its side: the width of the table goes on so many pages beside each other. */
  readonly pages: { readonly paper: 'a4' | 'a3'; readonly across: number };
  /** What the head of every printed page says. */
  readonly running: string;
  readonly tab: 'plain' | 'draft';
}
