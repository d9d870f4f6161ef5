import { limits } from '../limits';
import type { ParsedTree } from '../parsedTree';
import { cappedProblems, type RawProblem } from '../rawProblem';
import { JsonTokens } from './jsonTokens';
import { JsonTreeBuilder } from './jsonTree';

export interface JsonOptions {
  /** Where `text` starts in the document it was taken from; all places are shifted by it. */
  readonly offset?: number;
  readonly limit?: { readonly depth?: number; readonly problems?: number };
}

/**
 * JSON as a tree that knows its places. Comments and trailing commas are read with a warning; behind any other fault
 * reading goes on where the next value stands. Never throws, never recurses.
 */
export function parseJson(text: string, options: JsonOptions = {}): ParsedTree {
  const limit = { ...limits, ...options.limit };
  const problems: RawProblem[] = [];
  const tokens = new JsonTokens(text, options.offset ?? 0, problems);
  const root = new JsonTreeBuilder(tokens, problems, limit.depth).read();
  const capped = cappedProblems(problems, limit.problems);
  return root === undefined ? { problems: capped } : { root, problems: capped };
}
