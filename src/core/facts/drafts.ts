import type { Span } from '../text/span';
import type { FactLeaf } from './documentFacts';
import type { FactShape, ListShape, ObjectShape } from './shape';

/** An object of facts while a reader fills it. */
export interface ObjectDraft {
  readonly kind: 'object';
  readonly shape: ObjectShape;
  span: Span;
  keySpan?: Span;
  /** Set while nothing but its parts says where it is; then its span grows with them. */
  implied: boolean;
  readonly fields: Map<string, Draft>;
}

/** A list of facts while a reader fills it. */
export interface ListDraft {
  readonly kind: 'list';
  readonly shape: ListShape;
  span: Span;
  keySpan?: Span;
  implied: boolean;
  readonly items: Draft[];
}

export type Draft = ObjectDraft | ListDraft | FactLeaf;

/** An empty object or list for a shape that is one. */
export function draftOf(
  shape: FactShape | undefined,
  at: { span: Span; keySpan?: Span | undefined; implied?: boolean },
): ObjectDraft | ListDraft {
  const where = { span: at.span, implied: at.implied === true, ...(at.keySpan === undefined ? {} : { keySpan: at.keySpan }) };
  if (shape?.kind === 'object') return { kind: 'object', shape, ...where, fields: new Map() };
  if (shape?.kind === 'list') return { kind: 'list', shape, ...where, items: [] };
  throw new Error(`${shape?.path ?? 'a key outside the vocabulary'} is no object or list`);
}

/** Lets a part that only its own parts place reach over one more of them. */
export function grow(draft: ObjectDraft | ListDraft, span: Span): void {
  if (!draft.implied) return;
  draft.span = { start: Math.min(draft.span.start, span.start), end: Math.max(draft.span.end, span.end) };
}
