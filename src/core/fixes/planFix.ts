import type { Facts } from '../facts/facts';
import { isPlaceholder } from '../facts/placeholders';
import { entryAt } from '../facts/vocabulary';
import type { DocumentKind } from '../inputs/inputFormat';
import type { MapNode, SourceNode } from '../inputs/sourceNode';
import { isWorkbook } from '../inputs/xlsx/isWorkbook';
import type { Place } from '../text/span';
import { insertItem, insertKey, newlineOf, type TextChange } from '../writing/insertText';
import { writeEntry, writeValue } from '../writing/writeYaml';
import { follow, itemAround, pathOf, type Reached, type Segments, segmentsOf } from './findTarget';
import { asWritable, type FixDocument, type Writable } from './writable';
import { replaceLogCell, writeLogCell } from './writeLogCell';

/** What to write and where, with every path of a fact made absolute. */
export interface FixRequest {
  readonly title: string;
  readonly kind: 'insert' | 'set';
  readonly path: string;
  readonly value: unknown;
}

export interface FixPlan {
  readonly title: string;
  readonly edits: readonly (TextChange & { readonly uri: string })[];
  /** Files that must be made first; never one that exists. */
  readonly creates: readonly { readonly uri: string; readonly text: string }[];
}

/**
 * Plans the edits of a quick fix: structure in the writer's own style, comments kept, what a person must supply marked TBC.
 *
 * Absent when nothing would change (it is written already) or when no document can take it. Applied twice it changes nothing more.
 */
export function planFix(request: FixRequest, documents: readonly FixDocument[], facts: Facts): FixPlan | undefined {
  return fixPlanner(documents, facts)(request);
}

/** The same for many fixes of one text: what can be written into is read once. */
export function fixPlanner(documents: readonly FixDocument[], facts: Facts): (request: FixRequest) => FixPlan | undefined {
  let known: readonly Writable[] | undefined;
  return (request) => {
    if (request.kind === 'set' && facts.isStated(request.path)) return replaceStated(request, documents, facts);
    known ??= documents.map(asWritable).filter((writable) => writable !== undefined);
    const writables = known;
    const segments = segmentsOf(request.path);
    const anchor = segments.findLastIndex((part) => typeof part === 'number');
    return anchor >= 0 ? insideItem({ request, segments, anchor, writables, documents, facts }) : atRoot({ request, segments, writables });
  };
}

/** A value is replaced where it stands, be it a YAML scalar, a table cell or a piece of prose; a workbook is left to its own program. */
function replaceStated(request: FixRequest, documents: readonly FixDocument[], facts: Facts): FixPlan | undefined {
  const place = facts.locate(request.path);
  const document = documents.find((candidate) => candidate.uri === place?.uri);
  if (place === undefined || document === undefined || isWorkbook(document.uri)) return undefined;
  if (/\.(?:csv|tsv|md|markdown)$/i.test(document.uri)) {
    const change = replaceLogCell(document, place, request.value);
    if (change !== undefined) return plan(request, document, [change]);
  }
  const written = document.text.slice(place.span.start, place.span.end);
  const quote = /^(["']).*\1$/s.exec(written)?.[1] ?? '';
  const newText = `${quote}${String(request.value)}${quote}`;
  if (newText === written) return undefined;
  return plan(request, document, [{ ...place.span, newText }]);
}

function insideItem(task: {
  request: FixRequest;
  segments: Segments;
  anchor: number;
  writables: readonly Writable[];
  documents: readonly FixDocument[];
  facts: Facts;
}): FixPlan | undefined {
  const { request, segments, anchor, writables, facts } = task;
  const itemPath = pathOf(segments.slice(0, anchor + 1));
  const place = facts.locate(itemPath);
  if (place === undefined) return undefined;
  const writable = writables.find((candidate) => candidate.document.uri === place.uri);
  const item = writable?.root && itemAround(writable.root, place.span);
  if (writable === undefined || item === undefined) return inCell(task, place);
  const prefix = itemPath.replace(/\[\d+\]/g, '[]');
  const keys = segments.slice(anchor + 1).filter((part) => typeof part === 'string');
  if (item.kind === 'scalar') {
    const shorthand = entryAt(prefix)?.shorthand;
    if (shorthand === undefined) return undefined;
    const value = { [shorthand]: item.value, ...asObject(nested(keys, listed(request, prefix, keys))) };
    return plan(request, writable.document, [{ ...item.span, newText: writeValue(value, writable.json ? 'json' : 'flow', 0) }]);
  }
  return write({ request, writable, reached: follow(item, prefix, keys), prefix, keys });
}

/** A hazard that is a row of a table: what it lacks goes into its cell. */
function inCell(
  { request, segments, anchor, documents }: { request: FixRequest; segments: Segments; anchor: number; documents: readonly FixDocument[] },
  hazard: Place,
): FixPlan | undefined {
  const document = documents.find(({ uri }) => uri === hazard.uri);
  if (document === undefined || !/^risk\.hazards\[\d+\]$/.test(pathOf(segments.slice(0, anchor + 1)))) return undefined;
  const change = writeLogCell({ document, hazard, fact: pathOf(segments.slice(anchor + 1)), value: request.value });
  return change && plan(request, document, [change]);
}

function atRoot(task: { request: FixRequest; segments: Segments; writables: readonly Writable[] }): FixPlan | undefined {
  const { request, segments, writables } = task;
  const keys = segments.filter((part) => typeof part === 'string');
  const [root = '', ...rest] = keys;
  const candidates = writables.flatMap((writable) => {
    const map = writable.root?.kind === 'map' ? writable.root : undefined;
    const under = map === undefined ? undefined : follow(map, '', [root]);
    const isHome = (root === 'card' && writable.document.kind === 'card') || (root === 'risk' && writable.document.kind === 'risk');
    if (map !== undefined && under?.rest.length === 0)
      return [{ writable, reached: follow(under.node, root, rest), keys: rest, prefix: root, entry: under.entry }];
    if (isHome) return [{ writable, reached: map === undefined ? undefined : follow(map, root, rest), keys: rest, prefix: root }];
    return [{ writable, reached: map === undefined ? undefined : follow(map, '', keys), keys, prefix: '' }];
  });
  const depth = (candidate: (typeof candidates)[number]): number =>
    candidate.keys.length - (candidate.reached?.rest.length ?? candidate.keys.length) + (candidate.prefix === root ? 1 : 0);
  const best = candidates.toSorted((a, b) => depth(b) - depth(a) || preference(root, a.writable) - preference(root, b.writable))[0];
  if (best === undefined) {
    const uri = root === 'card' ? 'model-card.yaml' : 'hazard-log.yaml';
    const value = nested(root === 'card' || root === 'risk' ? rest : keys, listed(request, '', keys));
    return { title: request.title, edits: [], creates: [{ uri, text: `${writeValue(value, 'block', 0)}\n` }] };
  }
  if (best.reached === undefined) return startMap(request, best.writable, nested(best.keys, listed(request, best.prefix, best.keys)));
  return write({ request, writable: best.writable, reached: best.reached, prefix: best.prefix, keys: best.keys });
}

/** The document in which a root that nobody wrote is begun: the profile in the project file, the figures in the card, the rest beside the hazards. */
function preference(root: string, writable: Writable): number {
  const order: readonly DocumentKind[] =
    root === 'project'
      ? ['project', 'card', 'risk', 'record', 'decisions']
      : root === 'card' || root === 'results'
        ? ['card', 'risk', 'record', 'project', 'decisions']
        : ['risk', 'card', 'record', 'project', 'decisions'];
  return order.indexOf(writable.document.kind);
}

function write(task: {
  request: FixRequest;
  writable: Writable;
  reached: Reached;
  prefix: string;
  keys: readonly string[];
}): FixPlan | undefined {
  const { request, writable, reached, prefix, keys } = task;
  const { node, rest } = reached;
  const { text } = writable.document;
  const json = writable.json;
  if (rest.length > 0) {
    const [key = '', ...below] = rest;
    const value = nested(below, listed(request, prefix, keys));
    if (node.kind === 'map') return plan(request, writable.document, [insertKey({ text, map: node, key, value, json })]);
    if (node.kind === 'scalar' && node.value === null && reached.entry !== undefined) {
      return plan(request, writable.document, [
        fillEmpty({ text, entryEnd: reached.entry.keySpan.end, node, value: { [key]: value }, json }),
      ]);
    }
    return undefined;
  }
  if (node.kind === 'list') return appendMissing(request, writable, node);
  if (node.kind === 'map' && isObject(request.value)) return insertMissingKeys(request, writable, node);
  if (node.kind === 'scalar' && (request.kind === 'set' || node.value === null) && reached.entry !== undefined) {
    if (node.value === null) {
      return plan(request, writable.document, [
        fillEmpty({ text, entryEnd: reached.entry.keySpan.end, node, value: listed(request, prefix, keys), json }),
      ]);
    }
    return plan(request, writable.document, [{ ...node.span, newText: writeValue(request.value, json ? 'json' : 'flow', 0) }]);
  }
  return undefined;
}

function appendMissing(request: FixRequest, writable: Writable, list: Extract<SourceNode, { kind: 'list' }>): FixPlan | undefined {
  const wanted = Array.isArray(request.value) ? request.value : [request.value];
  const present = new Set(list.items.map((item) => JSON.stringify(plainOf(item))));
  const missing = wanted.filter((value) => !present.has(JSON.stringify(value)));
  if (missing.length === 0) return undefined;
  // A mark in a list of words was left for what comes now.
  const mark = list.items.find((item) => item.kind === 'scalar' && typeof item.value === 'string' && isPlaceholder(item.value));
  const [first, ...others] = missing;
  if (mark !== undefined && typeof first === 'string' && !isPlaceholder(first) && others.length === 0)
    return plan(request, writable.document, [{ ...mark.span, newText: writeValue(first, writable.json ? 'json' : 'flow', 0) }]);
  const edits = missing.map((value) => insertItem({ text: writable.document.text, list, value, json: writable.json }));
  return plan(request, writable.document, joined(edits));
}

function insertMissingKeys(request: FixRequest, writable: Writable, map: MapNode): FixPlan | undefined {
  const value = asObject(request.value);
  const missing = Object.entries(value).filter(([key]) => !map.entries.some((entry) => entry.key === key));
  if (missing.length === 0) return undefined;
  const edits = missing.map(([key, item]) => insertKey({ text: writable.document.text, map, key, value: item, json: writable.json }));
  return plan(request, writable.document, joined(edits));
}

/** Several insertions at one offset become one, in order. */
function joined(changes: readonly TextChange[]): TextChange[] {
  const [first] = changes;
  if (first === undefined || changes.length === 1) return [...changes];
  return [{ start: first.start, end: first.end, newText: changes.map((change) => change.newText).join('') }];
}

/** `key:` with nothing behind it gets its value on the same line, or below when it is a collection. */
function fillEmpty(task: { text: string; entryEnd: number; node: SourceNode; value: unknown; json: boolean }): TextChange {
  const { text, entryEnd, node, value, json } = task;
  if (json) return { ...node.span, newText: JSON.stringify(value) };
  const written = ` ${writeValue(value, 'flow', 0)}`;
  if (node.span.end > node.span.start) return { ...node.span, newText: written.trim() };
  const at = text.indexOf(':', entryEnd) + 1;
  return { start: at, end: at, newText: written };
}

/** A document without a map yet: an empty file, or a Markdown file whose front matter has to be made. */
function startMap(request: FixRequest, writable: Writable, value: unknown): FixPlan | undefined {
  const { document, emptyAt, json } = writable;
  if (json) return undefined;
  const newline = newlineOf(document.text);
  const body = Object.entries(asObject(value)).map(([key, item]) => writeEntry(key, item, 'block', 0));
  const lines = /\.(md|markdown)$/i.test(document.uri) ? ['---', ...body, '---', '', ''] : [...body, ''];
  return plan(request, document, [{ start: emptyAt, end: emptyAt, newText: lines.join('\n').split('\n').join(newline) }]);
}

/** A fix may give one item for a list: where the list itself is not written yet, it is written as a list of one. */
function listed(request: FixRequest, prefix: string, keys: readonly string[]): unknown {
  const path = [prefix, ...keys].filter((part) => part !== '').join('.');
  const isList = entryAt(`${path}[]`) !== undefined;
  return isList && !Array.isArray(request.value) ? [request.value] : request.value;
}

function nested(keys: readonly string[], value: unknown): unknown {
  return keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function plainOf(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plainOf(entry.value)]));
}

function plan(request: FixRequest, document: FixDocument, changes: readonly TextChange[]): FixPlan {
  return { title: request.title, edits: changes.map((change) => ({ uri: document.uri, ...change })), creates: [] };
}
