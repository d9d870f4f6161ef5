import type { ListNode, MapNode } from '../inputs/sourceNode';
import { type WritingStyle, writeEntry, writeValue } from './writeYaml';

/** One replacement in a document; an insertion has an empty span. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /**
   * Set for what is added at the end of a list or map that has entries: others that are added there may follow at the same offset.
   * `at` is where the list or map begins; a key may be added once.
   */
  readonly adds?: { readonly at: number; readonly key?: string };
}

/** Number of UTF-16 units between the start of the line and `offset`. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The end of the line on which the content before `offset` ends, trailing comment included, so that a comment stays with its value. */
function endOfLastLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at++;
  return at;
}

export function newlineOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Puts the document's own line endings into text that was made with LF. */
function withLineEndings(text: string, made: string): string {
  return made.split('\n').join(newlineOf(text));
}

function insertInFlow(text: string, node: MapNode | ListNode, piece: string): TextChange {
  const inner = node.kind === 'map' ? node.entries.at(-1)?.value.span.end : node.items.at(-1)?.span.end;
  if (inner === undefined) {
    return { start: node.span.start, end: node.span.end, newText: node.kind === 'map' ? `{ ${piece} }` : `[${piece}]` };
  }
  const trailingComma = /^\s*,/.exec(text.slice(inner, node.span.end));
  const at = trailingComma ? inner + trailingComma[0].length : inner;
  return trailingComma
    ? { start: at, end: at, newText: ` ${piece}` }
    : { start: at, end: at, newText: `, ${piece}`, adds: { at: node.span.start } };
}

/** Adds `key: value` as the last entry of a map, in the style that the map is written in. */
export function insertKey(request: { text: string; map: MapNode; key: string; value: unknown; json: boolean }): TextChange {
  const { text, map, key, value, json } = request;
  const adds = { at: map.span.start, key };
  if (map.flow) {
    const change = insertInFlow(text, map, writeEntry(key, value, json ? 'json' : 'flow', 0));
    return change.adds === undefined ? change : { ...change, adds };
  }
  const indent = columnOf(text, map.span.start);
  const at = endOfLastLine(text, map.span.end);
  const style: WritingStyle = siblingsAreFlow(map) && isRow(value) ? 'flow' : 'block';
  return { start: at, end: at, newText: withLineEndings(text, `\n${' '.repeat(indent)}${writeEntry(key, value, style, indent)}`), adds };
}

/** Adds an item at the end of a list, in the style of the items before it unless another is asked for. */
export function insertItem(request: { text: string; list: ListNode; value: unknown; json: boolean; style?: WritingStyle }): TextChange {
  const { text, list, value, json } = request;
  if (list.flow) return insertInFlow(text, list, writeValue(value, json ? 'json' : 'flow', 0));
  const first = list.items[0];
  const dash = first === undefined ? list.span.start : text.lastIndexOf('-', first.span.start);
  const indent = columnOf(text, dash);
  const last = list.items.at(-1);
  const style: WritingStyle = request.style ?? (last !== undefined && last.kind === 'map' && last.flow ? 'flow' : 'block');
  const at = endOfLastLine(text, list.span.end);
  return {
    start: at,
    end: at,
    newText: withLineEndings(text, `\n${' '.repeat(indent)}- ${writeValue(value, style, indent + 2)}`),
    adds: { at: list.span.start },
  };
}

/** Whether the maps that stand in this map are written as `{ }`, so that a new one should be too. */
function siblingsAreFlow(map: MapNode): boolean {
  const maps = map.entries.map((entry) => entry.value).filter((value) => value.kind === 'map');
  return maps.length > 0 && maps.every((value) => value.kind === 'map' && value.flow);
}

/** A map of scalars fits on a line; anything deeper does not. */
function isRow(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((item) => typeof item !== 'object')
  );
}
