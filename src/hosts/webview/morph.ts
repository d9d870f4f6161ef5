/** What the reader has set, or the filter, and no new text may undo. */
const kept: ReadonlySet<string> = new Set(['open', 'hidden']);

/**
 * Makes the children of one element those of another with as little change as possible, so that focus, selection, scroll position and
 * open rows stay where they are while the text around them changes.
 */
export function morphChildren(from: Element, to: Element): void {
  const spare = new Map<string, ChildNode[]>();
  for (const child of from.childNodes) {
    const key = keyOf(child);
    spare.set(key, [...(spare.get(key) ?? []), child]);
  }
  let place: ChildNode | null = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const match = spare.get(keyOf(wanted))?.shift();
    if (match === undefined) {
      from.insertBefore(wanted, place);
      continue;
    }
    // Moving an element takes its focus away: what follows is waited for, and what stands between is moved or removed later.
    while (place !== null && place !== match && isAhead(match, place) && isSpare(place, spare)) place = place.nextSibling;
    if (place === match) place = place.nextSibling;
    else from.insertBefore(match, place);
    morphNode(match, wanted);
  }
  for (const left of spare.values()) for (const child of left) child.remove();
}

function isAhead(node: Node, of: Node): boolean {
  return (of.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Whether a child has not found its place yet. */
function isSpare(child: ChildNode, spare: ReadonlyMap<string, readonly ChildNode[]>): boolean {
  return spare.get(keyOf(child))?.includes(child) ?? false;
}

function morphNode(from: ChildNode, to: ChildNode): void {
  if (from instanceof Element && to instanceof Element) {
    for (const { name } of [...from.attributes]) if (!to.hasAttribute(name) && !kept.has(name)) from.removeAttribute(name);
    for (const { name, value } of to.attributes) if (!kept.has(name) && from.getAttribute(name) !== value) from.setAttribute(name, value);
    morphChildren(from, to);
  } else if (from.nodeValue !== to.nodeValue) {
    from.nodeValue = to.nodeValue;
  }
}

/** What makes two nodes the same thing: an id, the finding that an entry is about, the name of a foldable group; else only the kind of node. */
function keyOf(node: Node): string {
  if (!(node instanceof HTMLElement)) return node.nodeName;
  const { rule, status, uri, key, code } = node.dataset;
  return [node.nodeName, node.id, rule, status, uri, key, code, node.getAttribute('aria-labelledby')].map((part) => part ?? '').join(' ');
}
