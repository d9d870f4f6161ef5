import type { ListNode, MapNode, SourceNode } from '../inputs/sourceNode';
import { parseYaml } from '../inputs/yaml/parseYaml';
import { insertItem, insertKey, newlineOf, type TextChange } from '../writing/insertText';
import { writeValue } from '../writing/writeYaml';
import type { DecisionKind } from './decisions';

/** A decision as it is to be written; its id is given when it is. Dates are ISO. */
export interface NewDecision {
  readonly rule: string;
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
 * The change that adds a decision at the end of a decisions file, in the style of those before it. `text` is empty for a file that is
 * still to be made. Absent when the file is not a list of decisions, so that nothing is written into what cannot be read.
 */
export function addDecision(text: string, decision: NewDecision): TextChange | undefined {
  const { root, problems } = parseYaml(text);
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  const map = root?.kind === 'map' ? root : undefined;
  const entry = map?.entries.find(({ key }) => key === 'decisions');
  const list = root?.kind === 'list' ? root : entry?.value;
  const value = { id: freeId(list), ...decision };
  if (list?.kind === 'list' && list.items.length > 0) return insertItem({ text, list, value, json: false });
  if (list !== undefined && !isEmpty(list)) return undefined;
  if (entry !== undefined) return fillList(text, entry, value);
  if (map !== undefined) return insertKey({ text, map, key: 'decisions', value: [value], json: false });
  if (root !== undefined && !isEmpty(root)) return undefined;
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

const asItem = (value: object): string => `  - ${writeValue(value, 'block', 4)}`;

const withEndings = (text: string, made: string): string => made.split('\n').join(newlineOf(text));

const isEmpty = (node: SourceNode): boolean =>
  (node.kind === 'scalar' && node.value === null) || (node.kind === 'list' && node.items.length === 0);

/** `D-004` after three: the first number from there on that nobody has taken. */
function freeId(list: SourceNode | undefined): string {
  const items: ListNode['items'] = list?.kind === 'list' ? list.items : [];
  const taken = new Set(
    items
      .flatMap((item) => (item.kind === 'map' ? item.entries : []))
      .flatMap(({ key, value }) => (key === 'id' && value.kind === 'scalar' ? [value.text] : [])),
  );
  for (let number = items.length + 1; ; number++) {
    const id = `D-${String(number).padStart(3, '0')}`;
    if (!taken.has(id)) return id;
  }
}
