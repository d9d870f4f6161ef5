import type { RawProblem } from '../rawProblem';
import type { Anchors } from './anchors';

/** A piece of YAML that is parsed alone: the whole text, or one entry or item of it. */
export interface Slice {
  /** What the parser read: as written, but for odd white space between tokens. Same length as `written`. */
  readonly text: string;
  readonly written: string;
  /** Where the slice starts in the whole document. */
  readonly base: number;
}

export interface Build {
  readonly anchors: Anchors;
  readonly problems: RawProblem[];
}
