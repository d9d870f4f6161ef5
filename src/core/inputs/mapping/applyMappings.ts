import { coerce } from '../../facts/coerce';
import type { FactBuilder } from '../../facts/factBuilder';
import { foldId } from '../../facts/folding';
import { isPlaceholder, saysNone } from '../../facts/placeholders';
import { shapeAt } from '../../facts/vocabulary';
import { type Found, type FoundText, find, itemsOf, textsAt } from './find';

/** Where a foreign format writes a fact. */
export interface FieldMapping {
  /** Keys joined by dots, see `find`; `@key` is the key that leads to the item itself, `@up` the key above that. */
  readonly from: string;
  /** A fact; below the item's path in a list. */
  readonly to: string;
  /** What a written text stands for; undefined when it does not state the fact. */
  readonly read?: (text: string, from: Found) => string | undefined;
}

/** Where a foreign format writes the items of a list. */
export interface ListMapping {
  readonly each: string;
  readonly to: string;
  readonly fields: readonly FieldMapping[];
  /** A fact that the key above the items states about each of them: what stands under `training_data` is used for training. */
  readonly says?: { readonly to: string; readonly meant: string };
  /** Which of the values found are items; all of them when absent. */
  readonly where?: (item: Found) => boolean;
  /** The field by which two mentions are one item. */
  readonly join?: string;
}

export type Mapping = FieldMapping | ListMapping;

/** States what the mappings find in a tree. What a closed list of words does not know is no fact; nothing is guessed. */
export function applyMappings(builder: FactBuilder, root: Found, mappings: readonly Mapping[]): void {
  const joined = new Map<string, number>();
  for (const mapping of mappings) {
    if ('each' in mapping) putItems({ builder, root, mapping, joined });
    else putField({ builder, from: root, mapping, path: mapping.to });
  }
}

/** The facts that a format with these mappings can state. */
export function statedBy(mappings: readonly Mapping[]): readonly string[] {
  const paths = mappings.flatMap((mapping) =>
    'each' in mapping
      ? [
          ...mapping.fields.map((field) => `${mapping.to}[].${field.to}`),
          ...(mapping.says === undefined ? [] : [`${mapping.to}[].${mapping.says.to}`]),
        ]
      : [mapping.to],
  );
  return [...new Set(paths)];
}

interface Field {
  readonly builder: FactBuilder;
  readonly from: Found;
  readonly mapping: FieldMapping;
  readonly path: string;
}

function putField({ builder, from, mapping, path }: Field): void {
  const texts = textsAt(from, mapping.from);
  const shape = shapeAt(path);
  if (shape?.kind === 'list') {
    for (const one of texts) if (!saysNone(one.text)) putText({ builder, from, one, path, mapping });
    return;
  }
  // A format may have several places for one fact; the first that is filled in counts.
  if (shape?.kind === 'leaf' && builder.has(path)) return;
  const several = shape?.kind === 'leaf' && shape.type === 'text' && texts.length > 1;
  const one = several ? joinTexts(texts) : (texts.find((each) => !isPlaceholder(each.text)) ?? texts[0]);
  if (one !== undefined) putText({ builder, from, one, path, mapping });
}

/** Several paragraphs about one thing are one text, from the first to the last. */
function joinTexts(texts: readonly FoundText[]): FoundText | undefined {
  const written = texts.filter((one) => !isPlaceholder(one.text));
  const [first] = written;
  if (first === undefined) return texts[0];
  const end = Math.max(...written.map((one) => one.span.end));
  return {
    ...first,
    text: written.map((one) => one.text).join('\n'),
    span: { start: first.span.start, end: Math.max(first.span.end, end) },
  };
}

function putText(what: { builder: FactBuilder; from: Found; one: FoundText; path: string; mapping: FieldMapping }): void {
  const { builder, from, one, path, mapping } = what;
  const meant = mapping.read === undefined || isPlaceholder(one.text) ? one.text : mapping.read(one.text, from);
  if (meant === undefined) return;
  const shape = shapeAt(path);
  const leaf = shape?.kind === 'list' ? shape.item : shape;
  if (leaf?.kind === 'leaf' && leaf.entry.values !== undefined && coerce(leaf, meant).kind === 'bad') return;
  builder.putWritten(path, meant === one.text ? one : { ...one, meant });
}

function putItems(what: { builder: FactBuilder; root: Found; mapping: ListMapping; joined: Map<string, number> }): void {
  const { builder, root, mapping, joined } = what;
  for (const list of find(root, mapping.each)) {
    for (const item of itemsOf(list)) {
      if (mapping.where?.(item) === false) continue;
      const texts = mapping.fields.flatMap((field) => textsAt(item, field.from));
      const only = texts.length === 1 ? texts[0] : undefined;
      if (texts.every((one) => one.text === '') || (only !== undefined && saysNone(only.text))) continue;
      // Items of one list stand each at its own place, and not all at the key of the list.
      const placed = list.node.kind === 'list' ? { node: item.node } : item;
      const index = indexOf({ builder, item: placed, mapping, joined });
      for (const field of mapping.fields) {
        putField({ builder, from: item, mapping: field, path: `${mapping.to}[${index}].${field.to}` });
      }
      const said = `${mapping.to}[${index}] ${mapping.says?.meant}`;
      if (mapping.says !== undefined && list.keySpan !== undefined && !joined.has(said)) {
        const { to, meant } = mapping.says;
        joined.set(said, index);
        builder.putWritten(`${mapping.to}[${index}].${to}`, { text: list.key ?? meant, meant, span: list.keySpan });
      }
    }
  }
}

function indexOf(what: { builder: FactBuilder; item: Found; mapping: ListMapping; joined: Map<string, number> }): number {
  const { builder, item, mapping, joined } = what;
  const by = mapping.fields.filter((field) => field.to === mapping.join).flatMap((field) => textsAt(item, field.from))[0];
  const key = by === undefined || by.text === '' ? undefined : `${mapping.to} ${foldId(by.text)}`;
  const there = key === undefined ? undefined : joined.get(key);
  if (there !== undefined) return there;
  const index = builder.item(mapping.to, item.node.span, item.keySpan);
  if (key !== undefined) joined.set(key, index);
  return index;
}
