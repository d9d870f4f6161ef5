import type { DocumentFacts, FactNode } from './documentFacts';

/**
 * Puts items that an earlier reading of the same document has word for word in the place of those just read, moved to where they stand now:
 * what joins and judges facts knows them again and does not begin anew. Changes `now`, which nobody else may have seen yet; what it says
 * stays the same.
 */
export function keepItems(now: DocumentFacts, before: DocumentFacts): void {
  for (const [root, node] of now.roots) keepBelow(node, before.roots.get(root));
}

function keepBelow(now: FactNode, before: FactNode | undefined): void {
  if (now.kind === 'object' && before?.kind === 'object') {
    for (const [key, field] of now.fields) keepBelow(field, before.fields.get(key));
  }
  if (now.kind === 'list' && before?.kind === 'list') keepAlike(now.items as FactNode[], before.items);
}

/** Most edits concern one place, so items are alike from both ends. */
function keepAlike(now: FactNode[], before: readonly FactNode[]): void {
  const most = Math.min(now.length, before.length);
  let first = 0;
  while (first < most && keep(now, first, before[first])) first++;
  for (let last = 1; last <= most - first && keep(now, now.length - last, before[before.length - last]); last++);
}

function keep(items: FactNode[], at: number, before: FactNode | undefined): boolean {
  const now = items[at];
  if (now?.kind !== 'object' || before?.kind !== 'object') return false;
  const shift = now.span.start - before.span.start;
  if (!alike(now, before, shift)) return false;
  items[at] = { ...before, shift };
  return true;
}

/** Whether one says what the other says, with every place so much later. */
function alike(now: FactNode, before: FactNode, shift: number): boolean {
  if (now.span.start !== before.span.start + shift || now.span.end !== before.span.end + shift) return false;
  if (now.keySpan?.start !== moved(before.keySpan?.start, shift) || now.keySpan?.end !== moved(before.keySpan?.end, shift)) return false;
  if (now.kind === 'leaf') {
    return before.kind === 'leaf' && now.written === before.written && now.value === before.value && now.placeholder === before.placeholder;
  }
  if (now.kind === 'list') {
    return (
      before.kind === 'list' &&
      now.items.length === before.items.length &&
      now.items.every((item, i) => alike(item, before.items[i] as FactNode, shift))
    );
  }
  if (before.kind !== 'object' || now.fields.size !== before.fields.size) return false;
  const others = before.fields.entries();
  for (const [key, field] of now.fields) {
    const [name, other] = others.next().value as [string, FactNode];
    if (name !== key || !alike(field, other, shift)) return false;
  }
  return true;
}

function moved(position: number | undefined, shift: number): number | undefined {
  return position === undefined ? undefined : position + shift;
}
