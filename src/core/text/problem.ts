import type { Place } from './span';

/**
 * What can be wrong with a document or a rule file, apart from what it says.
 * The code is the contract: hosts decide by it, never by the message.
 */
export const problemCodes = [
  'syntax', // the format's own grammar is broken here
  'duplicate-key',
  'wrong-shape', // a list where a map belongs, a map where a word belongs
  'bad-value', // a word outside its closed list, a date that is none
  'unknown-key',
  'unknown-reference', // points to an id that no document defines
  'duplicate-id',
  'placeholder', // TBC, [More Information Needed], an empty value
  'contradiction', // two documents state one fact differently
  'too-large',
  'too-deep', // nesting, aliases
  'not-text', // binary or undecodable bytes
  'unreadable', // the host could not read the file
  'not-a-log', // a plan, template or catalogue, said and not counted as hazards
  'unknown-format',
  'no-documents',
  'broken-rule',
  'broken-decision',
  'stale-decision', // what it speaks of has changed since
  'lapsed-decision', // its last day is over
  'unknown-rule',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** `error` when something could not be read, `warning` when it was read with a doubt. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly place: Place;
  /** The other place, for a contradiction or a duplicate. */
  readonly related?: readonly { readonly place: Place; readonly label: string }[];
}
