import type { Problem } from '../text/problem';
import type { DocumentFacts, FactLeaf, FactNode, FactObject, FactScalar } from './documentFacts';
import { excerpt } from './excerpt';
import { foldId, foldText } from './folding';
import { leafOf, type Merged, type MergedLeaf, type MergedList, type MergedObject, type Source } from './merged';
import { later, movedSpan, unshifted } from './movedFacts';
import type { FactShape, LeafShape, ListShape, ObjectShape } from './shape';
import { lastKey, vocabularyShape } from './vocabulary';

interface Joining {
  readonly source: Source;
  readonly problems: Problem[];
  /** The items of a list by folded id, kept while documents are joined. */
  readonly items: WeakMap<MergedList, Map<string, Held>>;
  readonly parts: Parts;
  /** Whether an item of a list of the project is being taken. */
  inPart: boolean;
}

/** Items that an earlier check took from their documents, by what was read there. Holds none of which the reading is gone. */
export type Parts = WeakMap<FactObject['fields'], MergedObject>;

/** An item in its list. */
interface Held {
  item: MergedObject;
  readonly at: number;
  readonly joining: Joining;
}

/** Lists whose items may share their id: two people can hold one role, one purpose can have two controllers. */
const sharedIds: ReadonlySet<string> = new Set(['people[]', 'dataProtection.purposes[]']);

/**
 * Joins documents into one tree. Lists are joined in document order; items with the same id in two documents are one item.
 * What two documents state differently is a contradiction with both places, and the first document's value is the one judged.
 */
export function joinDocuments(
  documents: readonly DocumentFacts[],
  parts: Parts = new WeakMap(),
): { roots: Map<string, Merged>; problems: Problem[] } {
  const problems: Problem[] = [];
  const items = new WeakMap<MergedList, Map<string, Held>>();
  const top: MergedObject = {
    kind: 'object',
    shape: vocabularyShape,
    source: { position: 0, uri: '' },
    node: { span: { start: 0, end: 0 } },
    fields: new Map(),
  };
  for (const [position, facts] of documents.entries()) {
    const joining: Joining = { source: { position, uri: facts.uri }, problems, items, parts, inPart: false };
    for (const [root, node] of facts.roots) joinField(joining, top, root, node);
  }
  return { roots: top.fields, problems };
}

function joinField(joining: Joining, holder: MergedObject, key: string, node: FactNode): void {
  const shape = holder.shape.fields.get(key);
  if (shape === undefined || shape.kind !== node.kind) return;
  const there = holder.fields.get(key);
  if (there === undefined) holder.fields.set(key, taken(joining, shape, node));
  else if (there.kind === 'object' && node.kind === 'object') joinObject(joining, there, node);
  else if (there.kind === 'list' && node.kind === 'list') joinItems(joining, there, node.items);
  else if (there.kind === 'leaf' && node.kind === 'leaf') {
    const winner = joinLeaf(joining, there, node);
    if (winner !== there) holder.fields.set(key, winner);
  }
}

function joinObject(joining: Joining, there: MergedObject, node: FactObject): void {
  for (const [key, field] of node.fields) joinField(joining, there, key, field);
}

function joinLeaf(joining: Joining, there: MergedLeaf, node: FactLeaf): MergedLeaf {
  if (there.value === undefined) return node.value === undefined ? there : takenLeaf(joining, there.shape, node);
  if (node.value === undefined || sameValue(there.shape, there.value, node.value)) return there;
  if (node.concluded !== there.node.concluded) return node.concluded ? there : takenLeaf(joining, there.shape, node);
  joining.problems.push({
    code: 'contradiction',
    severity: 'warning',
    message: `${lastKey(there.shape.path)} is "${excerpt(node.written)}" here and "${excerpt(there.node.written)}" in ${there.source.uri}, which is the one judged`,
    place: { uri: joining.source.uri, span: node.span },
    related: [{ place: { uri: there.source.uri, span: there.node.span }, label: 'stated differently here' }],
  });
  return there;
}

function taken(joining: Joining, shape: FactShape, node: FactNode): Merged {
  if (shape.kind === 'leaf' && node.kind === 'leaf') return takenLeaf(joining, shape, node);
  if (shape.kind === 'object' && node.kind === 'object') return takenObject(joining, shape, node);
  const list = emptyList(joining, shape as ListShape, node);
  if (node.kind === 'list') joinItems(joining, list, node.items);
  return list;
}

function emptyList(joining: Joining, shape: ListShape, node: FactNode): MergedList {
  return { kind: 'list', shape, source: joining.source, node, items: [] };
}

function takenObject(joining: Joining, shape: ObjectShape, node: FactObject): MergedObject {
  const object: MergedObject = { kind: 'object', shape, source: joining.source, node, fields: new Map() };
  joinObject(joining, object, node);
  return object;
}

function takenLeaf(joining: Joining, shape: LeafShape, node: FactLeaf): MergedLeaf {
  return { kind: 'leaf', shape, source: joining.source, node, value: node.value };
}

function joinItems(joining: Joining, list: MergedList, nodes: readonly FactNode[]): void {
  const { item, entry } = list.shape;
  if (item.kind === 'leaf') joinWords(joining, list, item, nodes);
  else for (const node of nodes) if (node.kind === 'object') joinItem({ joining, list, shape: item, id: entry.id }, node);
}

/** Words that another document has written already are not repeated. */
function joinWords(joining: Joining, list: MergedList, shape: LeafShape, nodes: readonly FactNode[]): void {
  const before = new Set(
    list.items.flatMap((item) => (item.kind === 'leaf' && item.source !== joining.source ? [foldId(String(item.value))] : [])),
  );
  for (const node of nodes) {
    if (node.kind !== 'leaf' || (node.value !== undefined && before.has(foldId(String(node.value))))) continue;
    list.items.push(takenLeaf(joining, shape, node));
  }
}

function joinItem(into: { joining: Joining; list: MergedList; shape: ObjectShape; id: string | undefined }, node: FactObject): void {
  const { joining, list, shape, id } = into;
  const kept = joining.inPart ? undefined : keptPart(joining, node);
  const leaf = id === undefined ? undefined : node.fields.get(id);
  const name = kept?.part?.name ?? (leaf?.kind === 'leaf' && leaf.value !== undefined ? foldId(String(leaf.value)) : undefined);
  if (id === undefined || name === undefined || leaf === undefined) {
    list.items.push(kept ?? partOf(joining, shape, node, undefined));
    return;
  }
  let known = joining.items.get(list);
  if (known === undefined) {
    known = new Map();
    joining.items.set(list, known);
  }
  const there = known.get(name);
  if (there !== undefined && there.item.source !== joining.source && (!sharedIds.has(list.shape.path) || agree(there.item, node))) {
    joinObject(joining, opened(list, there), unshifted(node));
    return;
  }
  const item = kept ?? partOf(joining, shape, node, name);
  if (there === undefined) known.set(name, { item, at: list.items.length, joining });
  else if (id === 'id') duplicateId(joining, there.item, unshifted(node).fields.get(id) ?? leaf);
  list.items.push(item);
}

/** The item as an earlier check took it from the same document, at its place of now. */
function keptPart({ parts, source }: Joining, node: FactObject): MergedObject | undefined {
  const kept = parts.get(node.fields);
  if (kept === undefined || kept.source.uri !== source.uri || kept.source.position !== source.position) return undefined;
  const { kind, shape, fields, part } = kept;
  return { kind, shape, source, node, fields, ...shiftOf(node), ...(part === undefined ? {} : { part }) };
}

function partOf(joining: Joining, shape: ObjectShape, node: FactObject, name: string | undefined): MergedObject {
  if (joining.inPart) return takenObject(joining, shape, node);
  joining.inPart = true;
  const taken = takenObject(joining, shape, node);
  joining.inPart = false;
  const item: MergedObject = { ...taken, ...shiftOf(node), part: { node, name } };
  joining.parts.set(node.fields, item);
  return item;
}

function shiftOf({ shift }: FactObject): { readonly shift?: number } {
  return shift === undefined ? {} : { shift };
}

/** An item to which another document adds: it is taken anew, because what an earlier check took is shared with it. */
function opened(list: MergedList, held: Held): MergedObject {
  const { item, at, joining } = held;
  if (item.part === undefined) return item;
  joining.parts.delete(item.part.node.fields);
  const shift = item.shift ?? 0;
  held.item = takenObject(joining, item.shape, unshifted({ ...item.part.node, shift }));
  list.items[at] = held.item;
  return held.item;
}

function duplicateId(joining: Joining, first: MergedObject, second: FactNode): void {
  const written = second.kind === 'leaf' ? second.written.trim() : '';
  const leaf = leafOf(first, 'id');
  joining.problems.push({
    code: 'duplicate-id',
    severity: 'warning',
    message: `${written} is the id of two items, so what points to it could mean either`,
    place: { uri: joining.source.uri, span: second.span },
    related:
      leaf === undefined
        ? []
        : [{ place: { uri: leaf.source.uri, span: movedSpan(leaf.node.span, later(first.shift)) }, label: 'the other item with this id' }],
  });
}

/** Whether nothing that both state differs. */
function agree(there: MergedObject, node: FactObject): boolean {
  for (const [key, field] of node.fields) {
    const mine = there.fields.get(key);
    if (mine?.kind !== 'leaf' || field.kind !== 'leaf' || mine.value === undefined || field.value === undefined) continue;
    if (!sameValue(mine.shape, mine.value, field.value)) return false;
  }
  return true;
}

function sameValue(shape: LeafShape, one: FactScalar, other: FactScalar): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return one === other;
  return shape.type === 'text' ? foldText(one) === foldText(other) : foldId(one) === foldId(other);
}
