import type { MapEntry, MapNode, ScalarNode, SourceNode } from '../inputs/sourceNode';
import type { Span } from '../text/span';
import type { ListDraft, ObjectDraft } from './drafts';
import { excerpt } from './excerpt';
import type { FactBuilder } from './factBuilder';
import { type KeyPath, keyOf, nearestKey, topKeyOf } from './keys';
import { saysNone } from './placeholders';
import { vocabularyShape } from './vocabulary';

export interface DecodeOptions {
  /** Which keys at the top belong to somebody else: they are read past without a word. */
  readonly ignore?: (entry: MapEntry) => boolean;
  /** Where the record of a document begins, for findings about what it does not state; otherwise its first key. */
  readonly head?: Span;
}

/**
 * Reads a document that is written in the vocabulary's own keys, or in other words that it knows, into facts.
 * Keys at the top belong to `home` unless they are roots; without a home only roots are known.
 */
export function decodeInto(builder: FactBuilder, node: SourceNode, home: 'card' | 'risk' | undefined, options: DecodeOptions = {}): void {
  if (node.kind === 'list' && home === 'risk') {
    const risk = builder.enter(builder.root, 'risk', { span: node.span, keySpan: options.head });
    if (risk.kind === 'object') decodeField(builder, risk, ['hazards'], { node });
    return;
  }
  if (node.kind !== 'map') {
    if (node.kind === 'scalar' && node.value === null && !node.quoted) return;
    builder.problem({
      code: 'wrong-shape',
      severity: 'error',
      message: `keys and values are expected here, not a ${node.kind === 'list' ? 'list' : 'single value'}`,
      span: headOf(node),
    });
    return;
  }
  if (home !== undefined) {
    builder.enter(builder.root, home, { span: node.span, keySpan: options.head ?? node.entries[0]?.keySpan });
  }
  for (const entry of node.entries) {
    if (options.ignore?.(entry) === true || isPrivate(entry.key)) continue;
    const path = topKeyOf(home, entry.key);
    if (path === undefined) {
      const homeShape = home === undefined ? undefined : vocabularyShape.fields.get(home);
      const known = [...(homeShape?.kind === 'object' ? homeShape.fields.keys() : []), ...vocabularyShape.fields.keys()];
      unknownKey(builder, entry, known);
    } else decodeField(builder, builder.root, path, { node: entry.value, keySpan: entry.keySpan });
  }
}

interface Place {
  readonly node: SourceNode;
  readonly keySpan?: Span;
}

/** Reads a node as the fact that lies `path` below an object. */
function decodeField(builder: FactBuilder, holder: ObjectDraft, path: KeyPath, at: Place): void {
  const [key = '', ...rest] = path;
  const shape = holder.shape.fields.get(key);
  if (shape === undefined) return;
  if (rest.length > 0) {
    const inner = builder.enter(holder, key, { span: at.node.span, implied: true });
    if (inner.kind === 'object') decodeField(builder, inner, rest, at);
  } else if (shape.kind === 'leaf') decodeLeaf(builder, holder, key, at);
  else if (shape.kind === 'list') {
    const list = builder.enter(holder, key, { span: at.node.span, keySpan: at.keySpan });
    if (list.kind === 'list') decodeList(builder, list, at);
  } else {
    const object = builder.enter(holder, key, { span: at.node.span, keySpan: at.keySpan });
    if (object.kind === 'object') decodeObject(builder, object, at);
  }
}

function decodeObject(builder: FactBuilder, object: ObjectDraft, at: Place): void {
  const { node } = at;
  if (node.kind === 'map') {
    for (const entry of node.entries) {
      if (isPrivate(entry.key)) continue;
      const path = keyOf(object.shape, entry.key);
      if (path === undefined) unknownKey(builder, entry, object.shape.fields.keys());
      else decodeField(builder, object, path, { node: entry.value, keySpan: entry.keySpan });
    }
  } else if (node.kind === 'scalar' && object.shape.shorthand !== undefined) {
    builder.state(object, object.shape.shorthand, { text: textOf(node), span: node.span, keySpan: at.keySpan });
  } else if (node.kind === 'scalar' && isEmpty(node)) emptyValue(builder, at);
  else wrongShape(builder, at, `keys such as ${[...object.shape.fields.keys()].slice(0, 3).join(', ')}`);
}

function decodeList(builder: FactBuilder, list: ListDraft, at: Place): void {
  const { node } = at;
  const { item } = list.shape;
  if (node.kind === 'list') {
    for (const each of node.items) decodeItem(builder, list, { node: each });
  } else if (node.kind === 'scalar') {
    if (isEmpty(node)) emptyValue(builder, at);
    else if (item.kind === 'leaf') decodeWords(builder, list, node);
    else if (!saysNone(node.text)) decodeItem(builder, list, at);
  } else if (item.kind === 'leaf') wrongShape(builder, at, 'a list of words');
  else if (isItem(node, list)) decodeItem(builder, list, { node });
  else decodeKeyed(builder, list, node);
}

/** One bare word stands for a list of one; closed words and references may be several, parted by commas or semicolons. */
function decodeWords(builder: FactBuilder, list: ListDraft, node: ScalarNode): void {
  const { item } = list.shape;
  const values = item.kind === 'leaf' ? item.entry.values : undefined;
  if (saysNone(node.text) && values?.includes('none') !== true) return;
  const parts = item.kind === 'leaf' && (item.type === 'enum' || item.type === 'ref') ? node.text.split(/[,;]/) : [node.text];
  for (const part of parts) if (part.trim() !== '' || parts.length === 1) builder.addWord(list, { text: part.trim(), span: node.span });
}

function decodeItem(builder: FactBuilder, list: ListDraft, at: Place): void {
  const { item } = list.shape;
  const { node } = at;
  if (item.kind === 'leaf') {
    if (node.kind === 'scalar') builder.addWord(list, { text: textOf(node), span: node.span });
    else wrongShape(builder, at, 'a single word or text');
  } else if (node.kind === 'map' || (node.kind === 'scalar' && item.shorthand !== undefined)) {
    decodeObject(builder, builder.addItem(list, node.span, false), { node });
  } else if (node.kind === 'scalar' && isEmpty(node)) emptyValue(builder, at);
  else wrongShape(builder, at, `keys such as ${[...item.fields.keys()].slice(0, 3).join(', ')}`);
}

/** A map whose keys are the ids of the items: `hazards: { H-001: { name: … } }`. */
function decodeKeyed(builder: FactBuilder, list: ListDraft, node: MapNode): void {
  const id = list.shape.entry.id;
  if (id === undefined) {
    wrongShape(builder, { node }, 'a list');
    return;
  }
  for (const entry of node.entries) {
    const item = builder.addItem(list, { start: entry.keySpan.start, end: Math.max(entry.keySpan.end, entry.value.span.end) }, false);
    builder.state(item, id, { text: entry.key, span: entry.keySpan });
    const { value } = entry;
    if (value.kind === 'scalar' && isEmpty(value)) continue;
    // Under its role a person is named: `people: { technical-owner: S. Engineer }`.
    if (value.kind === 'scalar' && item.shape.shorthand === id && id !== 'name' && item.shape.fields.has('name')) {
      builder.state(item, 'name', { text: textOf(value), span: value.span });
    } else decodeObject(builder, item, { node: value, keySpan: entry.keySpan });
  }
}

function isItem(node: MapNode, list: ListDraft): boolean {
  const { item } = list.shape;
  if (item.kind === 'leaf' || node.entries.length === 0) return false;
  return list.shape.entry.id === undefined || node.entries.some((entry) => keyOf(item, entry.key) !== undefined);
}

function decodeLeaf(builder: FactBuilder, holder: ObjectDraft, key: string, at: Place): void {
  const { node } = at;
  const only = node.kind === 'list' && node.items.length === 1 ? node.items[0] : node;
  if (only?.kind === 'scalar') builder.state(holder, key, { text: textOf(only), span: only.span, keySpan: at.keySpan });
  else wrongShape(builder, at, 'a single value');
}

function textOf(node: ScalarNode): string {
  return node.value === null && !node.quoted ? '' : node.text;
}

function isEmpty(node: ScalarNode): boolean {
  return textOf(node).trim() === '';
}

/** Keys that cannot be facts: a schema address for editors, and whatever an author keeps under x-. */
function isPrivate(key: string): boolean {
  return key === '$schema' || /^x-/i.test(key);
}

function headOf(node: SourceNode): Span {
  if (node.kind === 'map' && node.entries[0] !== undefined) return node.entries[0].keySpan;
  if (node.kind === 'list' && node.items[0] !== undefined) return headOf(node.items[0]);
  return node.span;
}

function wrongShape(builder: FactBuilder, at: Place, wanted: string): void {
  const found = at.node.kind === 'map' ? 'keys and values' : at.node.kind === 'list' ? 'a list' : 'a single value';
  const message = `${wanted} ${wanted.startsWith('keys') ? 'are' : 'is'} expected here, not ${found}; it is left out`;
  builder.problem({ code: 'wrong-shape', severity: 'error', message, span: at.keySpan ?? headOf(at.node) });
}

function emptyValue(builder: FactBuilder, at: Place): void {
  const message = 'nothing is filled in here, so it counts as not written';
  builder.problem({ code: 'placeholder', severity: 'warning', message, span: at.keySpan ?? at.node.span });
}

function unknownKey(builder: FactBuilder, entry: { key: string; keySpan: Span }, known: Iterable<string>): void {
  const nearest = nearestKey(entry.key, known);
  builder.problem({
    code: 'unknown-key',
    severity: 'warning',
    message: `"${excerpt(entry.key)}" is not a known key here and is not read${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
    span: entry.keySpan,
  });
}
