/** A document in our own form, before it is written: maps and lists of texts. */
export type Form = FormMap | FormList | FormText;

export interface FormMap {
  readonly kind: 'map';
  readonly entries: readonly (readonly [key: string, value: Form])[];
}

export interface FormList {
  readonly kind: 'list';
  readonly items: readonly Form[];
}

export interface FormText {
  readonly kind: 'text';
  readonly text: string;
  /** A number, a truth value or a word of a closed list, which stands without quotes. */
  readonly bare: boolean;
}

export const placeholderText: FormText = { kind: 'text', text: 'TBC', bare: true };

export function textForm(text: string): FormText {
  return { kind: 'text', text, bare: false };
}
