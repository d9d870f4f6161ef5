import { foldId } from './folding';
import { leafOf, type Merged, type MergedLeaf, type MergedList, type MergedObject, type MergedRoots } from './merged';

/** What each folded name of a list means: the id of its item, or the name as it is spelled. */
export type Names = ReadonlyMap<string, string>;

/** Keys by which an item may be pointed to, besides the key that identifies it. */
export const otherNames: readonly string[] = ['name', 'file'];

/** With keys given, each of their values is its own spelling; without, every name of an item stands for its id. */
export function namesOf(roots: MergedRoots, path: string, keys: readonly string[] | undefined): Names {
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
    if (keys.length === 0)
      for (const { list } of lists)
        for (const item of list.items) if (item.kind === 'leaf') for (const text of textAt(item)) add(text, text);
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
