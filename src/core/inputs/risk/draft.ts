import { foldId } from '../../facts/folding';
import { isPlaceholder, saysNone } from '../../facts/placeholders';
import { type Found, type FoundText, find, itemsOf, textsAt } from '../mapping/find';
import { type HazardDraft, newPart, type Stated, stateField } from '../tables/hazardDraft';
import { isResponse } from '../tables/references';

/** A field of a hazard, cause or control, and the keys that may hold it, best first. */
export type FieldKeys = readonly [field: string, ...keys: string[]];

/** States each field from the first of its keys that is there; a key that is written and left empty counts when no other is filled. */
export function stateFields(fields: Map<string, Stated>, item: Found, keys: readonly FieldKeys[]): void {
  for (const [field, ...names] of keys) {
    let best: FoundText | undefined;
    for (const name of names) {
      const texts = textsAt(item, name);
      best ??= texts[0];
      const filled = texts.find((one) => !isPlaceholder(one.text));
      if (filled === undefined) continue;
      best = filled;
      break;
    }
    if (best !== undefined) stateField(fields, field, best);
  }
}

/** Adds a cause for each text at a key, lists gone through. */
export function addCauses(hazard: HazardDraft, texts: readonly FoundText[]): void {
  for (const text of texts) {
    if (text.text === '' || saysNone(text.text)) continue;
    const part = newPart(text.span);
    part.fields.set('text', text);
    hazard.causes.push(part);
  }
}

const controlFields: readonly FieldKeys[] = [
  ['id', 'id', 'uid', 'control_id'],
  ['text', 'text', 'measure', 'description', 'control', 'mitigation', 'title', 'name', 'ref'],
  ['type', 'type', 'control_type'],
  ['state', 'state', 'status', 'implementation_status'],
  ['owner', 'owner', 'responsible', 'assigned_to'],
];

/** Adds a control for each item at some keys: a word or sentence is its text, a map has fields, the id of a registered control is that one. */
export function addControls(
  hazard: HazardDraft,
  item: Found,
  keys: readonly string[],
  registered: ReadonlyMap<string, Found> = new Map(),
): void {
  for (const found of keys.flatMap((key) => find(item, key)).flatMap(itemsOf)) {
    const known = found.node.kind === 'scalar' ? registered.get(foldId(found.node.text)) : undefined;
    addControl(hazard, known ?? found);
  }
}

export function addControl(hazard: HazardDraft, found: Found): void {
  const part = newPart(found.node.span);
  if (found.node.kind === 'map') {
    stateFields(part.fields, found, controlFields);
    const evidence = ['verification', 'verified_by', 'evidence', 'verification_evidence'].flatMap((key) => textsAt(found, key));
    if (evidence.length > 0) part.lists.set('verification', [...evidence]);
  } else {
    const [text] = textsAt(found, '');
    if (text === undefined || text.text === '' || saysNone(text.text) || isResponse(text.text)) return;
    part.fields.set('text', text);
  }
  const text = part.fields.get('text')?.text;
  // One measure may stand under two keys.
  const told = hazard.controls.some(({ fields }) => text !== undefined && fields.get('text')?.text === text);
  if (part.fields.size > 0 && !told) hazard.controls.push(part);
}
