import type { Event } from 'js-yaml';
import type { Span } from '../../text/span';
import { limits } from '../limits';
import type { ListNode } from '../sourceNode';
import { Anchors } from './anchors';
import { buildTree } from './buildTree';
import { withOrdinarySpaces } from './oddSpaces';
import { parseSlice } from './readSlice';
import type { Build } from './slice';

/** Marks between documents, directives, and a line break of which a look for the start of a line knows nothing. */
const marks = /^(?:---|\.\.\.|%)|\r(?!\n)/m;

/**
 * The lines of one item of a block list, parsed without the rest, as a list of that one. Undefined unless they are such an item and
 * nothing in them can matter outside, so that the document with these lines exchanged has the same tree but for this item.
 */
export function parseItemAlone(text: string, lines: Span, levelsAbove: number): ListNode | undefined {
  const chunk = copied(text.slice(lines.start, lines.end));
  if (!/^ *- +[^\s#-]/.test(chunk) || marks.test(chunk) || withOrdinarySpaces(chunk, 0) !== undefined) return undefined;
  const parsed = parseSlice(chunk, limits.depth - levelsAbove);
  if ('fault' in parsed || parsed.events.some(reachesOut)) return undefined;
  const build: Build = { anchors: new Anchors(limits), problems: [] };
  const root = buildTree(parsed.events, { text: chunk, written: chunk, base: lines.start }, build);
  if (build.problems.length > 0 || root?.kind !== 'list' || root.flow || root.items.length !== 1) return undefined;
  const [item] = root.items;
  return item?.kind === 'map' && !item.flow ? root : undefined;
}

/** A part of a text is kept as a view of the whole: without a copy, every hazard that was ever edited would keep a text of the log alive. */
function copied(part: string): string {
  return ` ${part}`.slice(1);
}

/** An anchor, an alias or a tag. */
function reachesOut(event: Event): boolean {
  return ('anchorStart' in event && event.anchorStart >= 0) || ('tagStart' in event && event.tagStart >= 0);
}
