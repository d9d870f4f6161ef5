import { limits } from '../limits';
import type { ParsedTree } from '../parsedTree';
import { cappedProblems } from '../rawProblem';
import type { SourceNode } from '../sourceNode';
import { Anchors } from './anchors';
import { buildTree } from './buildTree';
import { withOrdinarySpaces } from './oddSpaces';
import { parseSlice, sameStructure } from './readSlice';
import { recoverDocument } from './recover';
import type { Build } from './slice';

export type { ParsedTree } from '../parsedTree';
export type { RawProblem } from '../rawProblem';

export interface YamlOptions {
  /** Where `text` starts in the document it was taken from; all places are shifted by it. */
  readonly offset?: number;
  readonly limit?: { readonly depth?: number; readonly aliasedNodes?: number; readonly problems?: number };
}

/**
 * YAML 1.2 with the core schema as a tree that knows its places. Never throws: what cannot be parsed is a `syntax` problem and the rest
 * is still in the tree. Time and memory grow with the length of the text.
 */
export function parseYaml(text: string, options: YamlOptions = {}): ParsedTree {
  const base = options.offset ?? 0;
  const limit = { ...limits, ...options.limit };
  const build: Build = { anchors: new Anchors(limit), problems: [] };
  const root = readDocument({ text, base, depth: limit.depth }, build);
  const problems = cappedProblems(build.problems, limit.problems);
  return root === undefined ? { problems } : { root, problems };
}

function readDocument(source: { text: string; base: number; depth: number }, build: Build): SourceNode | undefined {
  const { text: written, base, depth } = source;
  const asWritten = parseSlice(written, depth);
  const plainer = withOrdinarySpaces(written, base);
  if (plainer !== undefined) {
    const { text } = plainer;
    const plain = parseSlice(text, depth);
    const differs = 'fault' in asWritten || ('events' in plain && !sameStructure(asWritten.events, plain.events));
    if (differs) {
      build.problems.push(...plainer.others);
      // When it does not parse even so, the tab may stand where YAML allows it, inside brackets.
      if ('fault' in asWritten && 'events' in plain && plainer.tabs !== undefined) build.problems.push(plainer.tabs);
      const slice = { text, written, base };
      return 'events' in plain ? buildTree(plain.events, slice, build) : recoverDocument(slice, plain.fault, build);
    }
  }
  const slice = { text: written, written, base };
  return 'events' in asWritten ? buildTree(asWritten.events, slice, build) : recoverDocument(slice, asWritten.fault, build);
}
