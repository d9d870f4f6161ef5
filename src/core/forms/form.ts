import type { LegalStatus, Source } from '../rules/rule';

/** Text of a form with the facts that stand in it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** Below the item shown; `parent.` leads to the item around it. */
  | { readonly kind: 'fact'; readonly path: string };

/** What stands under a question: a value, the lines of a list, or a table with a row for each item. */
export type FormAnswer =
  | ({ readonly kind: 'value'; readonly path: string } & Shown)
  | ({ readonly kind: 'list'; readonly show: readonly Piece[] } & ShownItems)
  | ({ readonly kind: 'table'; readonly columns: readonly FormColumn[] } & ShownItems);

interface Shown {
  readonly label?: string;
  /** Shown when it is stated, and no gap when it is not. */
  readonly optional: boolean;
}

export interface ShownItems extends Shown {
  /** The list gone through, `risk.hazards` or `risk.hazards[].controls`. */
  readonly list: string;
  /** CEL over `it` and `parent`; absent when all items are shown. */
  readonly where?: string;
  /** What is missing when no item is shown, in words: `a data protection impact assessment`. */
  readonly what: string;
  /** Whether a list of which no item fits is an answer, "none of these", and not a gap. */
  readonly noneCounts: boolean;
}

export interface FormColumn {
  readonly title: string;
  /** The list of the item whose entries are the lines of a cell; without it a cell is one line. */
  readonly of?: string;
  readonly show: readonly Piece[];
  /** Against the widths of the other columns. Default 1. */
  readonly width?: number;
}

export interface FormQuestion {
  /** As the source numbers it, or a number of our own; unique in the form. */
  readonly id: string;
  readonly ask: string;
  readonly clause?: string;
  /** How this question was checked, where that differs from the form. */
  readonly checked?: Source['checked'];
  readonly note?: string;
  /** CEL over the facts: whether the question is put at all. */
  readonly when?: string;
  /** Whether a form without its answers is not finished. */
  readonly required: boolean;
  /** What only a person can add or confirm. */
  readonly person?: string;
  readonly answers: readonly FormAnswer[];
}

export interface FormSection {
  readonly title: string;
  readonly note?: string;
  readonly questions: readonly FormQuestion[];
}

/** A form that others ask to be filled in, as its file states it (`rules/forms/<id>.yaml`). It holds words and names of facts, no answers. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly clause?: string;
  /** Of what the form asks; never more than its source. */
  readonly status: LegalStatus;
  readonly checked: Source['checked'];
  /** Who fills it in, and who reads it. */
  readonly about: string;
  /** What was not verified, and what else a reader should know. */
  readonly note?: string;
  /** CEL over the facts: whether the form concerns the project. */
  readonly when?: string;
  readonly page: 'portrait' | 'landscape';
  /** `table`: each section is one table with a row for each question; its answers are values and lists. */
  readonly layout: 'questions' | 'table';
  readonly sections: readonly FormSection[];
}
