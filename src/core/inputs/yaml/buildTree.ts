import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Span } from '../../text/span';
import { MapEntries } from '../mapEntries';
import type { ScalarNode, SourceNode } from '../sourceNode';
import { coreValue, shortTag, taggedValue } from './coreScalar';
import { emptyDocument, startOf } from './documents';
import { afterClosing, afterIndicator, blockEnd, blockHeader, lineEnd } from './scan';
import type { Build, Slice } from './slice';
import { aliasProblem, ignoredTag, severalDocuments } from './treeProblems';

interface Held {
  readonly node: SourceNode;
  readonly size: number;
  readonly height: number;
}

interface Frame {
  readonly kind: 'map' | 'list';
  readonly start: number;
  readonly flow: boolean;
  readonly anchor: string | undefined;
  readonly map: MapEntries;
  readonly items: SourceNode[];
  /** The key whose value comes next; `refused` for one that is not a word. */
  key: { readonly key: string; readonly keySpan: Span } | 'refused' | undefined;
  size: number;
  height: number;
}

/** The first document of an event stream as a tree with places; an empty one is null. Later documents are a problem, not content. */
export function buildTree(events: readonly Event[], slice: Slice, build: Build): SourceNode | undefined {
  const tree = new TreeBuilder(slice, build);
  let documents = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) documents++;
    const later = tree.root === undefined && documents < 2 ? undefined : startOf(event);
    if (later !== undefined) {
      const { text, base } = slice;
      build.problems.push(severalDocuments({ start: base + later, end: base + lineEnd(text, later) }));
      return tree.root ?? emptyDocument(slice);
    }
    if (documents < 2) tree.take(event);
  }
  return tree.root;
}

class TreeBuilder {
  root: SourceNode | undefined;
  private readonly stack: Frame[] = [];
  /** The end of the last token that was placed, inside the slice. */
  private cursor = 0;

  constructor(
    private readonly slice: Slice,
    private readonly build: Build,
  ) {}

  take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        return;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        this.open(event);
        return;
      case EVENT_ID.SCALAR:
        this.scalar(event);
        return;
      case EVENT_ID.ALIAS:
        this.alias(event.anchorStart, event.anchorEnd);
        return;
      case EVENT_ID.POP:
        this.close();
    }
  }

  private open(event: Event & { type: typeof EVENT_ID.SEQUENCE | typeof EVENT_ID.MAPPING }): void {
    const kind = event.type === EVENT_ID.MAPPING ? 'map' : 'list';
    const anchor = this.anchorOf(event);
    if (anchor !== undefined) this.build.anchors.open(anchor);
    if (event.tagStart >= 0) this.checkCollectionTag(event.tagStart, event.tagEnd, kind);
    const flow = event.style === COLLECTION_STYLE.FLOW;
    // A bracket is a token of its own; a block collection starts where its first key or dash stands.
    this.cursor = flow && '[{'.includes(this.slice.text.charAt(event.start)) ? event.start + 1 : event.start;
    this.stack.push({
      kind,
      start: event.start,
      flow,
      anchor,
      map: new MapEntries(this.build.problems),
      items: [],
      key: undefined,
      size: 1,
      height: 1,
    });
  }

  private close(): void {
    const frame = this.stack.pop();
    if (frame === undefined) return;
    const end = this.endOf(frame);
    this.cursor = end;
    const span = this.span(frame.start, end);
    const node: SourceNode =
      frame.kind === 'map'
        ? { kind: 'map', span, entries: frame.map.entries, flow: frame.flow }
        : { kind: 'list', span, items: frame.items, flow: frame.flow };
    this.place({ node, size: frame.size, height: frame.height }, frame.anchor);
  }

  private endOf(frame: Frame): number {
    if (!frame.flow) return this.cursor;
    const opening = this.slice.text.charAt(frame.start);
    if (opening === '{') return afterClosing(this.slice.text, this.cursor, '}');
    // A map of one pair inside a list, `[a: 1]`, has no bracket of its own.
    return opening === '[' && frame.kind === 'list' ? afterClosing(this.slice.text, this.cursor, ']') : this.cursor;
  }

  private scalar(event: ScalarEvent): void {
    const anchor = this.anchorOf(event);
    const afterProperties = Math.max(event.anchorEnd, event.tagEnd);
    const span = this.scalarSpan(event, afterProperties);
    const text = getScalarValue(this.slice.written, event);
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const value = event.tagStart >= 0 ? this.tagged(event, text, plain) : plain ? coreValue(text) : text;
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    this.place({ node: { kind: 'scalar', span, value, text, quoted }, size: 1, height: 0 }, anchor);
  }

  private scalarSpan(event: ScalarEvent, afterProperties: number): Span {
    const { text } = this.slice;
    const from = Math.max(this.cursor, afterProperties);
    if (event.valueStart < 0) {
      const at = afterProperties >= 0 ? from : afterIndicator(text, this.cursor, this.awaited());
      this.cursor = at;
      return this.span(at, at);
    }
    let start = event.valueStart;
    let end = event.valueEnd;
    if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
      start--;
      end++;
    } else if (event.style !== SCALAR_STYLE.PLAIN) {
      start = blockHeader(text, from, event.valueStart);
      end = Math.max(blockEnd(text, event.valueEnd, event.valueStart), headerEnd(text, start));
    }
    this.cursor = end;
    return this.span(start, end);
  }

  /** The indicator that comes before an empty value here. */
  private awaited(): string {
    const frame = this.stack.at(-1);
    if (frame === undefined) return '';
    if (frame.kind === 'list') return frame.flow ? '' : '-';
    return frame.key === undefined ? '?' : ':';
  }

  private alias(anchorStart: number, anchorEnd: number): void {
    const name = this.slice.text.slice(anchorStart, anchorEnd);
    const span = this.span(anchorStart - 1, anchorEnd);
    this.cursor = anchorEnd;
    const found = this.build.anchors.resolve(name, this.stack.length);
    if (typeof found === 'object') {
      // A repeated word stands where the alias is written; a repeated map or list keeps the places of its content.
      const node = found.node.kind === 'scalar' ? { ...found.node, span } : found.node;
      this.place({ node, size: found.size, height: found.height }, undefined);
      return;
    }
    this.build.problems.push({ ...aliasProblem(found, name), severity: 'error', span });
    this.skip();
  }

  /** Puts a finished value where it belongs: as root, as item, as key or as the value of the pending key. */
  private place(held: Held, anchor: string | undefined): void {
    if (anchor !== undefined) this.build.anchors.set(anchor, held);
    const frame = this.stack.at(-1);
    if (frame === undefined) {
      this.placeRoot(held.node);
      return;
    }
    frame.size += held.size;
    frame.height = Math.max(frame.height, held.height + 1);
    if (frame.kind === 'list') frame.items.push(held.node);
    else if (frame.key === undefined) frame.key = this.keyOf(held.node);
    else {
      if (frame.key !== 'refused') frame.map.add({ key: frame.key.key, keySpan: frame.key.keySpan, value: held.node });
      frame.key = undefined;
    }
  }

  /** A value that could not be read: its item or entry is left out. */
  private skip(): void {
    const frame = this.stack.at(-1);
    if (frame?.kind === 'map') frame.key = frame.key === undefined ? 'refused' : undefined;
  }

  private placeRoot(node: SourceNode): void {
    const empty = node.kind === 'scalar' && node.value === null && node.text === '';
    if (!empty) this.root = node;
  }

  private keyOf(node: SourceNode): Frame['key'] {
    if (node.kind === 'scalar') return { key: node.text, keySpan: node.span };
    const written = this.slice.written.slice(node.span.start - this.slice.base - 1, node.span.start - this.slice.base + 1);
    this.build.problems.push(
      written === '{{' && node.kind === 'map'
        ? { code: 'placeholder', severity: 'warning', message: 'A template mark {{ … }} is not filled in here', span: node.span }
        : { code: 'wrong-shape', severity: 'error', message: 'A list or a map cannot be a key; this entry is left out', span: node.span },
    );
    return 'refused';
  }

  private anchorOf(event: { anchorStart: number; anchorEnd: number }): string | undefined {
    return event.anchorStart < 0 ? undefined : this.slice.text.slice(event.anchorStart, event.anchorEnd);
  }

  private tagged(event: ScalarEvent, text: string, plain: boolean): ScalarNode['value'] {
    const tag = this.slice.text.slice(event.tagStart, event.tagEnd);
    const { value, known, fits } = taggedValue(tag, text, plain);
    const span = this.span(event.tagStart, event.tagEnd);
    if (!known) this.build.problems.push(ignoredTag(tag, span));
    else if (!fits) {
      this.build.problems.push({
        code: 'bad-value',
        severity: 'warning',
        message: `The value is not what its tag ${shortTag(tag)} says`,
        span,
      });
    }
    return value;
  }

  private checkCollectionTag(start: number, end: number, kind: 'map' | 'list'): void {
    const tag = this.slice.text.slice(start, end);
    const short = shortTag(tag);
    if (short === '!' || short === (kind === 'map' ? '!!map' : '!!seq')) return;
    this.build.problems.push(ignoredTag(tag, this.span(start, end)));
  }

  private span(start: number, end: number): Span {
    const { base } = this.slice;
    return { start: start + base, end: Math.max(start, end) + base };
  }
}

/** The end of `|2-` and the like. */
function headerEnd(text: string, start: number): number {
  let at = start + 1;
  while ('+-0123456789'.includes(text.charAt(at) || ' ')) at++;
  return at;
}
