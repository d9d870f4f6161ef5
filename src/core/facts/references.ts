import type { Problem } from '../text/problem';
import { excerpt } from './excerpt';
import { foldId } from './folding';
import { leafOf, type Merged, type MergedLeaf, type MergedList, type MergedObject, type MergedRoots } from './merged';
import { lastKey } from './vocabulary';

type Names = ReadonlyMap<string, string>;

interface Definition {
  readonly list: string;
  readonly keys: readonly string[];
}

const toPeople = [
  'risk.hazards[].owner',
  'risk.hazards[].acceptedBy',
  'risk.hazards[].controls[].owner',
  'risk.approvedBy',
  'risk.reviews[].attendees[]',
  'monitoring.indicators[].owner',
  'card.contacts[].owner',
  'card.oversight.role',
  'card.training[].role',
  'records[].by',
];

const toGroups = [
  'results[].group',
  'card.limitations[].group',
  'card.datasets[].demographics[].group',
  'risk.hazards[].group',
  'monitoring.indicators[].group',
  'adoption.sites[].groups[]',
];

/** Facts that name a person, a post or a group in plain words; they take the spelling of the definition where there is one. */
const named: ReadonlyMap<string, Definition> = new Map([
  ...toPeople.map((path): [string, Definition] => [path, { list: 'people[]', keys: ['role', 'name'] }]),
  ...toGroups.map((path): [string, Definition] => [path, { list: 'card.groups[]', keys: ['name'] }]),
  ['results[].site', { list: 'adoption.sites[]', keys: ['name'] }],
]);

/** Keys by which an item may be pointed to, besides the key that identifies it. */
const otherNames: readonly string[] = ['name', 'file'];

/** References of which a rule with its source says that they lead nowhere. */
const judgedByRule: ReadonlySet<string> = new Set(['trace.comments[].ref']);

/**
 * Gives references the spelling of the id they mean, so that rules can compare them as text, and reports those that mean nothing.
 * A reference may use an item's id, its name or, for a record, its file; it becomes the id where the item has one.
 */
export function settleReferences(roots: MergedRoots): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, Names>();
  const namesIn = (list: string, keys?: readonly string[]): Names => {
    const key = `${list} ${keys?.join(' ') ?? ''}`;
    const there = known.get(key) ?? namesOf(roots, list, keys);
    known.set(key, there);
    return there;
  };
  const settle = (leaf: MergedLeaf): void => {
    if (typeof leaf.value !== 'string') return;
    const folded = foldId(leaf.value);
    const { to } = leaf.shape.entry;
    if (to !== undefined) {
      for (const list of to) {
        const meant = namesIn(list).get(folded);
        if (meant === undefined) continue;
        leaf.value = meant;
        return;
      }
      if (!judgedByRule.has(leaf.shape.path)) problems.push(unknownReference(leaf, leaf.value, to));
      return;
    }
    const definition = named.get(leaf.shape.path);
    if (definition === undefined) return;
    const meant = namesIn(definition.list, definition.keys).get(folded);
    if (meant !== undefined) leaf.value = meant;
  };
  for (const root of roots.values()) eachLeaf(root, settle);
  return problems;
}

function unknownReference(leaf: MergedLeaf, value: string, to: readonly string[]): Problem {
  const wanted = to.map((list) => lastKey(list)).join(' or ');
  return {
    code: 'unknown-reference',
    severity: 'warning',
    message: `"${excerpt(value)}" is not defined: no item of ${wanted} has that id`,
    place: { uri: leaf.source.uri, span: leaf.node.span },
  };
}

/** With keys given, each of their values is its own spelling; without, every name of an item stands for its id. */
function namesOf(roots: MergedRoots, path: string, keys: readonly string[] | undefined): Names {
  const names = new Map<string, string>();
  const lists = listsAt(roots, path);
  if (lists.length === 0) return names;
  const add = (text: string, meant: string): void => {
    const folded = foldId(text);
    if (!names.has(folded)) names.set(folded, meant);
  };
  const idKey = lists[0]?.list.shape.entry.id;
  const items = lists.flatMap(({ list }) => list.items.filter((item) => item.kind === 'object'));
  if (keys !== undefined) {
    for (const key of keys) for (const item of items) for (const text of textAt(leafOf(item, key))) add(text, text);
    return names;
  }
  for (const item of items) for (const id of textAt(idKey === undefined ? undefined : leafOf(item, idKey))) add(id, id);
  for (const { list, holder } of lists) {
    // Below a hazard the same number may come again, so H-003.C1 says which is meant.
    const [above] = holder?.shape.id === undefined ? [] : textAt(leafOf(holder, holder.shape.id));
    for (const item of above === undefined ? [] : list.items)
      for (const id of item.kind === 'object' && idKey !== undefined ? textAt(leafOf(item, idKey)) : [])
        add(`${above}.${id}`, `${above}.${id}`);
  }
  for (const key of otherNames) {
    for (const item of items) {
      for (const text of textAt(leafOf(item, key))) {
        const [id = text] = textAt(idKey === undefined ? undefined : leafOf(item, idKey));
        add(text, id);
      }
    }
  }
  return names;
}

function textAt(leaf: MergedLeaf | undefined): readonly string[] {
  return typeof leaf?.value === 'string' ? [leaf.value] : [];
}

interface HeldList {
  readonly list: MergedList;
  /** The item that holds it, for a list in a list. */
  readonly holder?: MergedObject;
}

/** Every list at a path: `risk.hazards[].controls[]` is one for each hazard. */
function listsAt(roots: MergedRoots, path: string): readonly HeldList[] {
  const [root = '', ...rest] = path.replaceAll('[]', '').split('.');
  const top = roots.get(root);
  let nodes: readonly { readonly node: Merged; readonly holder?: MergedObject }[] = top === undefined ? [] : [{ node: top }];
  for (const key of rest) {
    nodes = nodes.flatMap(({ node }) =>
      (node.kind === 'list' ? node.items : [node]).flatMap((item) => {
        const field = item.kind === 'object' ? item.fields.get(key) : undefined;
        if (field === undefined) return [];
        return [node.kind === 'list' && item.kind === 'object' ? { node: field, holder: item } : { node: field }];
      }),
    );
  }
  return nodes.flatMap(({ node, holder }) => (node.kind === 'list' ? [{ list: node, ...(holder && { holder }) }] : []));
}

function eachLeaf(node: Merged, visit: (leaf: MergedLeaf) => void): void {
  if (node.kind === 'leaf') visit(node);
  else if (node.kind === 'list') for (const item of node.items) eachLeaf(item, visit);
  else for (const field of node.fields.values()) eachLeaf(field, visit);
}
