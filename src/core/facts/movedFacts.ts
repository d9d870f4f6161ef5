import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { FactNode, FactObject } from './documentFacts';

/** Where a position is after an edit; undefined for one of which the edit leaves nothing to say. */
export type Move = (position: number) => number | undefined;

/** Thrown and caught by whoever moves facts: a place lies where the edit has been, so all is to be read again. */
export class Lost extends Error {}

/** One part of the facts that was read anew, and what it replaces. */
export interface Exchange {
  readonly old: FactNode;
  readonly made: FactNode;
  /** For an object that moves as a whole, or stays, its shift from then on; undefined for one whose places are moved one by one. */
  readonly shiftOf: (node: FactObject) => number | undefined;
}

/** The same facts at the places where they are after an edit in one part of them. A leaf that stays where it was is the same object. */
export function movedNode(node: FactNode, move: Move, exchange?: Exchange): FactNode {
  if (node === exchange?.old) return exchange.made;
  const shift = exchange === undefined || node.kind !== 'object' ? undefined : exchange.shiftOf(node);
  if (node.kind === 'object' && shift !== undefined) return shift === (node.shift ?? 0) ? node : { ...node, shift };
  if (node.kind === 'object' && node.shift !== undefined) {
    const { shift: own, ...plain } = node;
    return movedNode(plain, (position) => move(position + own), exchange);
  }
  const span = movedSpan(node.span, move);
  const keySpan = node.keySpan === undefined ? undefined : movedSpan(node.keySpan, move);
  if (node.kind === 'leaf' && span === node.span && keySpan === node.keySpan) return node;
  const at = { span, ...(keySpan === undefined ? {} : { keySpan }) };
  if (node.kind === 'leaf') return { ...node, ...at };
  if (node.kind === 'list') return { ...node, ...at, items: node.items.map((item) => movedNode(item, move, exchange)) };
  return { ...node, ...at, fields: new Map([...node.fields].map(([key, field]) => [key, movedNode(field, move, exchange)])) };
}

/** Everything so much later. */
export function later(shift = 0): Move {
  return (position) => position + shift;
}

/** A part of the facts with its places written out. */
export function unshifted<T extends FactNode>(node: T): T {
  return node.kind === 'object' && node.shift !== undefined ? (movedNode(node, (position) => position) as T) : node;
}

export function movedProblem(problem: Problem, move: Move): Problem {
  const place = { uri: problem.place.uri, span: movedSpan(problem.place.span, move) };
  const related = problem.related?.map(({ label, place: at }) => ({ place: { uri: at.uri, span: movedSpan(at.span, move) }, label }));
  return { ...problem, place, ...(related === undefined ? {} : { related }) };
}

export function movedSpan(span: Span, move: Move): Span {
  const [start, end] = [move(span.start), move(span.end)];
  if (start === undefined || end === undefined) throw new Lost();
  return start === span.start && end === span.end ? span : { start, end };
}
