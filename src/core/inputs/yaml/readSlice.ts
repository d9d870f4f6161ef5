import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { SourceNode } from '../sourceNode';
import { buildTree } from './buildTree';
import type { Build, Slice } from './slice';

/** Where the parser gave up, in its own words; `at` is an offset inside the slice. */
export interface Fault {
  readonly reason: string;
  readonly at: number;
}

/** The only place that calls the YAML parser. Anything but its own complaint is a fault of ours and passes through. */
export function parseSlice(text: string, depth: number): { readonly events: readonly Event[] } | { readonly fault: Fault } {
  try {
    return { events: parseEvents(text, { maxDepth: depth }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { fault: { reason: error.reason, at: Math.min(error.mark?.position ?? 0, text.length) } };
  }
}

/** Whether two parses saw the same structure, so that only white space inside values tells them apart. */
export function sameStructure(one: readonly Event[], other: readonly Event[]): boolean {
  return one.length === other.length && one.every((event, i) => event.type === other[i]?.type);
}

export function readSlice(
  slice: Slice,
  depth: number,
  build: Build,
): { readonly root: SourceNode | undefined } | { readonly fault: Fault } {
  const parsed = parseSlice(slice.text, depth);
  return 'fault' in parsed ? parsed : { root: buildTree(parsed.events, slice, build) };
}

export function partOf(slice: Slice, start: number, end: number): Slice {
  return { text: slice.text.slice(start, end), written: slice.written.slice(start, end), base: slice.base + start };
}
