import type { ListNode, MapNode, SourceNode } from '../inputs/sourceNode';
import { parseYaml } from '../inputs/yaml/parseYaml';
import { sha256 } from '../text/sha256';
import { insertItem, newlineOf, type TextChange } from '../writing/insertText';
import { writeValue } from '../writing/writeYaml';
import type { DecisionKind } from './decisions';

/** A decision as it is to be written; its id is given when it is. Dates are ISO. */
export interface NewDecision {
  /** One of the two: a decision is about a rule or about a document. */
  readonly rule?: string;
  readonly document?: string;
  readonly subject?: string;
  readonly decision: DecisionKind;
  readonly answer?: 'yes' | 'no';
  readonly reason?: string;
  readonly by: string;
  readonly role?: string;
  readonly on: string;
  readonly until?: string;
  readonly sha256?: string;
}

/**
 * The change that adds a decision at the end of a decisions file. `text` is empty for a file that is still to be made. Absent when the
 * file is not a list of decisions, so that nothing is written into what cannot be read.
 *
 * It is one line with an id of its own, whatever stands before it: two branches that each add some are then joined line by line, and no
 * decision can be lost or mixed with another. `*.decisions.yaml merge=union` tells git to do so without asking.
 */
export function addDecision(text: string, decision: NewDecision): TextChange | undefined {
  const { root, problems } = parseYaml(text);
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  const map = root?.kind === 'map' ? root : undefined;
  const entry = map?.entries.find(({ key }) => key === 'decisions');
  const list = root?.kind === 'list' ? root : entry?.value;
  const value = { id: freeId(list, decision), ...inOneLine(decision) };
  if (list?.kind === 'list' && list.items.length > 0) return insertItem({ text, list, value, json: false, style: 'flow' });
  if (list !== undefined && !isEmpty(list)) return undefined;
  if (entry !== undefined) return fillList(text, entry, value);
  if (root !== undefined && map === undefined && !isEmpty(root)) return undefined;
  return {
    start: text.length,
    end: text.length,
    newText: withEndings(text, `${text === '' || /[\r\n]$/.test(text) ? '' : '\n'}decisions:\n${asItem(value)}\n`),
  };
}

function fillList(text: string, entry: MapNode['entries'][number], value: object): TextChange {
  const colon = text.indexOf(':', entry.keySpan.end) + 1;
  return { start: colon, end: Math.max(colon, entry.value.span.end), newText: withEndings(text, `\n${asItem(value)}`) };
}

const asItem = (value: object): string => `  - ${writeValue(value, 'flow', 4)}`;

const inOneLine = (decision: NewDecision): object =>
  Object.fromEntries(
    Object.entries(decision).map(([key, value]) => [key, typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value]),
  );

const withEndings = (text: string, made: string): string => made.split('\n').join(newlineOf(text));

const isEmpty = (node: SourceNode): boolean =>
  (node.kind === 'scalar' && node.value === null) || (node.kind === 'list' && node.items.length === 0);

/** `D-2026-11-24-3fa9c1`: made from what was decided, because two branches that count cannot know of each other. */
function freeId(list: SourceNode | undefined, decision: NewDecision): string {
  const items: ListNode['items'] = list?.kind === 'list' ? list.items : [];
  const taken = new Set(
    items
      .flatMap((item) => (item.kind === 'map' ? item.entries : []))
      .flatMap(({ key, value }) => (key === 'id' && value.kind === 'scalar' ? [value.text] : [])),
  );
  const hash = sha256(JSON.stringify(decision));
  for (let length = 6; ; length++) {
    const id = `D-${decision.on}-${hash.slice(0, Math.min(length, hash.length))}${length > hash.length ? `-${length - hash.length}` : ''}`;
    if (!taken.has(id)) return id;
  }
}
