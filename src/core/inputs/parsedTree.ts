import type { RawProblem } from './rawProblem';
import type { SourceNode } from './sourceNode';

/** What a reader of structured text gives: the tree as far as it could be read, and what was wrong. */
export interface ParsedTree {
  /** The value of the document; absent when it holds none or none could be read. */
  readonly root?: SourceNode;
  readonly problems: readonly RawProblem[];
}
