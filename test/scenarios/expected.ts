import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

interface Finding {
  readonly rule: string;
  readonly file: string;
  /** Words on the line to which the finding points; without them any place in the file will do. */
  readonly line?: string;
  readonly because: string;
}

interface Named {
  /** A rule id; `pack/*` stands for a whole pack. */
  readonly rule: string;
  readonly because: string;
}

/** What somebody who knows the rules expects of a project, written down before Carelint was asked. */
export interface Expected {
  readonly about: string;
  /** Must be unmet. */
  readonly findings: readonly Finding[];
  /** Must be undetermined: a person has to answer, or a fact has to be stated first. */
  readonly open: readonly Named[];
  /** Must be met or not apply. */
  readonly silent: readonly Named[];
  /** Packs of which no other error may be found. */
  readonly complete: readonly string[];
  /** What else must be unmet on a later day. */
  readonly later?: { readonly asOf: string; readonly findings: readonly Finding[] };
  /** Words of the problems that reading the documents gives; no others may come. */
  readonly problems?: readonly string[];
  /** Where Carelint said something else at first: who was right, and why. */
  readonly settled?: readonly { readonly rule: string; readonly how: string }[];
}

export function readExpected(path: string): Expected {
  return load(readFileSync(path, 'utf8')) as Expected;
}
