import type { Problem } from '../text/problem';
import type { Place } from '../text/span';
import type { FactScalar } from './documentFacts';

/** Plain frozen values, shaped by the vocabulary: every object and list exists, a leaf that nobody wrote is missing. */
export type FactValue = FactScalar | readonly FactValue[] | { readonly [key: string]: FactValue };

/** One written fact, for `carelint facts` and for evidence. */
export interface StatedFact {
  /** `risk.hazards[0].initial.severity` */
  readonly path: string;
  readonly value: FactScalar;
  readonly place: Place;
}

/** The facts of a project: what its documents say between them. Made by `mergeFacts`. */
export interface Facts {
  /** Keyed by root. Lists of several documents are joined in document order. */
  readonly values: { readonly [root: string]: FactValue };
  /** The place of a value, or, for what nobody wrote, of the nearest written parent; absent only when no document was read. */
  locate(path: string): Place | undefined;
  /** The same, and whether a value is written there: what else is shown is where a reader would look. */
  find(path: string): { readonly place: Place; readonly isValue: boolean } | undefined;
  /** The place of the key of a value (what a reader looks for when the value is long); else as `locate`. */
  locateKey(path: string): Place | undefined;
  /** Whether the very fact was written, and not as a placeholder. */
  isStated(path: string): boolean;
  /** Where words stand in a list that count as not written: `users: [TBC]`. None for what is no list of words. */
  placeholdersIn(path: string): readonly Place[];
  /** Every written leaf, in reading order. */
  stated(): readonly StatedFact[];
  /** The documents that state something at a vocabulary path, by that path. */
  statedBy(): ReadonlyMap<string, ReadonlySet<string>>;
  /** How many values are stated. */
  count(): number;
  /** Placeholders, contradictions, unknown references, duplicate ids, and what the readers found. */
  readonly problems: readonly Problem[];
  readonly documents: readonly {
    readonly uri: string;
    readonly format: string;
    readonly why: string;
    readonly canState?: readonly string[];
  }[];
}
