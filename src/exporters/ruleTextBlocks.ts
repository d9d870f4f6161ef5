/** A word or words; backticks mark code. A link leads to an address, to the page of a rule, or to the entry of a fact. */
export type Word =
  | string
  | { readonly text: string; readonly url: string }
  | { readonly text: string; readonly rule: string }
  | { readonly text: string; readonly fact: string };
export type Words = readonly Word[];

export type TextBlock =
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'code'; readonly text: string; readonly language: string; readonly name?: string };

export interface ListItem {
  readonly words: Words;
  /** Lines that belong to the item, below it. */
  readonly below: readonly Words[];
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly TextBlock[];
}

export const paragraph = (...words: Words): TextBlock => ({ kind: 'paragraph', words });

export const list = (items: readonly Words[]): TextBlock => ({ kind: 'list', items: items.map((words) => ({ words, below: [] })) });

export const code = (text: string, language: string, name?: string): TextBlock => ({
  kind: 'code',
  text,
  language,
  ...(name === undefined ? {} : { name }),
});
