import type { DocumentFacts, FactLeaf, FactNode } from '../facts/documentFacts';
import type { FactShape, LeafShape, ListShape, ObjectShape } from '../facts/shape';
import { vocabularyShape } from '../facts/vocabulary';
import { coreKeys, type Home } from './coreKeys';
import { durationText } from './durationText';
import { type Form, type FormMap, placeholderText, textForm } from './form';

export interface FormOfFacts {
  readonly form: FormMap;
  /** How many core facts nobody states. */
  readonly open: number;
}

/** Arranges the facts of a document under our own keys, in the order of the vocabulary: those of its own record at the top, others under theirs. */
export function formOfFacts(facts: DocumentFacts, home: Home): FormOfFacts {
  const core = coreKeys(home);
  let open = 0;
  const asked = (path: string): Form | undefined => {
    if (!core.has(path)) return undefined;
    open++;
    return placeholderText;
  };
  const own = objectEntries(vocabularyShape.fields.get(home), facts.roots.get(home), asked);
  const others = [...vocabularyShape.fields].flatMap(([root, shape]): FormMap['entries'] => {
    const form = root === home ? undefined : formOf(shape, facts.roots.get(root), () => undefined);
    return form === undefined ? [] : [[root, form]];
  });
  return { form: { kind: 'map', entries: [...own, ...others] }, open };
}

type Asked = (path: string) => Form | undefined;

/** Absent when the document says nothing of it and it is not asked for. */
function formOf(shape: FactShape, node: FactNode | undefined, asked: Asked): Form | undefined {
  switch (shape.kind) {
    case 'object': {
      const entries = objectEntries(shape, node, asked);
      return entries.length > 0 ? { kind: 'map', entries } : undefined;
    }
    case 'list': {
      const items = node?.kind === 'list' ? node.items : [];
      const says = items.some((item) => item.kind !== 'leaf' || item.placeholder !== true);
      const open = says ? undefined : asked(shape.path.slice(0, -2));
      if (items.length === 0 && open !== undefined) return { kind: 'list', items: [open] };
      return node?.kind === 'list' ? listForm(shape, items, asked) : undefined;
    }
    case 'leaf':
      return node?.kind === 'leaf' && node.placeholder !== true ? leafForm(shape, node) : (asked(shape.path) ?? placeholderOf(node));
  }
}

function objectEntries(shape: FactShape | undefined, node: FactNode | undefined, asked: Asked): FormMap['entries'] {
  if (shape?.kind !== 'object') return [];
  const fields = node?.kind === 'object' ? node.fields : undefined;
  return [...shape.fields].flatMap(([key, field]): FormMap['entries'] => {
    const form = formOf(field, fields?.get(key), asked);
    return form === undefined ? [] : [[key, form]];
  });
}

function listForm({ item }: ListShape, nodes: readonly FactNode[], asked: Asked): Form {
  return {
    kind: 'list',
    items: nodes.map((node) => (item.kind === 'object' ? itemForm(item, node, asked) : (formOf(item, node, asked) ?? placeholderText))),
  };
}

/** An item that states nothing stays, so that the others keep their places in the list. */
function itemForm(shape: ObjectShape, node: FactNode, asked: Asked): Form {
  return { kind: 'map', entries: objectEntries(shape, node, asked) };
}

/** What is written and not filled in stays so. */
function placeholderOf(node: FactNode | undefined): Form | undefined {
  return node?.kind === 'leaf' ? placeholderText : undefined;
}

/** The value as it was understood; an answer of "none", and what could not be read as the fact's type, in the writer's own words. */
function leafForm(shape: LeafShape, { value, written }: FactLeaf): Form {
  if (value === undefined) return textForm(written.trim());
  if (typeof value === 'number') {
    const text = shape.type === 'duration' ? durationText(value) : String(value);
    return { kind: 'text', text, bare: true };
  }
  if (typeof value === 'boolean') return { kind: 'text', text: String(value), bare: true };
  return shape.entry.values !== undefined || shape.type === 'date' ? { kind: 'text', text: value, bare: true } : textForm(value);
}
