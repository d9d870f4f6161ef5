import type { Span } from '../../../core/index';

export const suspectKinds = ['nhs-number', 'date-of-birth', 'postcode', 'email'] as const;

/** Something that looks like data of a patient. Only a person can say whether it is. */
export interface Suspect {
  readonly what: (typeof suspectKinds)[number];
  readonly span: Span;
}
