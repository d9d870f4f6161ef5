import { decodeInto } from '../../facts/decode';
import type { DocumentFacts, FactList, FactNode, FactObject } from '../../facts/documentFacts';
import { FactBuilder } from '../../facts/factBuilder';
import { Lost, type Move, movedNode, movedProblem } from '../../facts/movedFacts';
import type { SourceDocument, Span } from '../../text/span';
import type { ReadBefore } from '../inputFormat';
import { parseItemAlone } from '../yaml/parseItemAlone';

/** Below the item of a hazard log stand few levels; a document that goes deeper is read as a whole. */
const levelsAbove = 10;

interface Edited {
  readonly list: FactList;
  readonly number: number;
  /** The lines of the hazard in the earlier text, up to where the next one begins. */
  readonly chunk: Span;
  /** By how much the text grew. */
  readonly by: number;
}

/**
 * The facts of a YAML hazard log after an edit inside one hazard, got by reading that hazard alone and moving the others. Undefined when
 * the edit may matter elsewhere: then the document is to be read as a whole. `before` was read without any fault of its YAML.
 */
export function rereadHazard(document: SourceDocument, before: ReadBefore): Pick<DocumentFacts, 'roots' | 'problems'> | undefined {
  const edited = hazardOfEdit(before, document.text);
  if (edited === undefined) return undefined;
  const { list, number, chunk, by } = edited;
  const now = { start: chunk.start, end: chunk.end + by };
  const old = list.items[number];
  const oldSpan = old && spanOf(old);
  const parsed = [parseItemAlone(before.text, chunk, levelsAbove), parseItemAlone(document.text, now, levelsAbove)];
  const [earlier, later] = parsed;
  if (old === undefined || oldSpan === undefined || earlier === undefined || later === undefined || earlier.span.start !== later.span.start)
    return undefined;
  const builder = new FactBuilder(document.uri);
  decodeInto(builder, later, 'risk');
  const { roots, problems } = builder.build({ format: '', why: '' });
  const item = hazardsIn(roots)?.items;
  const [made] = item ?? [];
  if (made === undefined || item?.length !== 1) return undefined;
  const move: Move = (position) => {
    if (position <= oldSpan.start) return position;
    // The list ends where its last hazard does.
    if (position === oldSpan.end) return made.span.end;
    return position >= chunk.end ? position + by : undefined;
  };
  const hazards = new Set(list.items);
  const shiftOf = (node: FactObject): number | undefined => {
    if (!hazards.has(node) || !holdsItself(node)) return undefined;
    return spanOf(node).start >= chunk.end ? (node.shift ?? 0) + by : (node.shift ?? 0);
  };
  try {
    const inChunk = (span: Span): boolean => span.start >= chunk.start && span.start < chunk.end;
    const first = before.facts.problems.findIndex(({ place }) => place.span.start >= chunk.start);
    const others = before.facts.problems.filter(({ place }) => !inChunk(place.span)).map((problem) => movedProblem(problem, move));
    const at = first < 0 ? others.length : first;
    return {
      roots: new Map([...before.facts.roots].map(([root, node]) => [root, movedNode(node, move, { old, made, shiftOf })])),
      problems: [...others.slice(0, at), ...problems, ...others.slice(at)],
    };
  } catch (error) {
    if (error instanceof Lost) return undefined;
    throw error;
  }
}

function hazardsIn(roots: DocumentFacts['roots']): FactList | undefined {
  const risk = roots.get('risk');
  const hazards = risk?.kind === 'object' ? risk.fields.get('hazards') : undefined;
  return hazards?.kind === 'list' ? hazards : undefined;
}

/** The hazard inside which all that differs between two texts lies, behind the dash that begins it. */
function hazardOfEdit({ text, facts }: ReadBefore, later: string): Edited | undefined {
  const list = hazardsIn(facts.roots);
  if (list === undefined) return undefined;
  const by = later.length - text.length;
  const from = alike({ length: Math.min(text.length, later.length), one: (a, b) => text.slice(a, b), other: (a, b) => later.slice(a, b) });
  const after = alike({
    length: Math.min(text.length, later.length) - from,
    one: (a, b) => text.slice(text.length - b, text.length - a),
    other: (a, b) => later.slice(later.length - b, later.length - a),
  });
  const to = text.length - after;
  const number = list.items.findLastIndex((item) => spanOf(item).start <= from);
  const [item, next] = [list.items[number], list.items[number + 1]];
  if (item === undefined) return undefined;
  const chunk = { start: lineStart(text, spanOf(item).start), end: next === undefined ? text.length : lineStart(text, spanOf(next).start) };
  // The line break before the next hazard stays as it is.
  return to < chunk.end || next === undefined ? { list, number, chunk, by } : undefined;
}

function spanOf(item: FactNode): Span {
  const shift = item.kind === 'object' ? (item.shift ?? 0) : 0;
  return shift === 0 ? item.span : { start: item.span.start + shift, end: item.span.end + shift };
}

const known = new WeakMap<FactObject['fields'], boolean>();

/** Whether every place in it lies within it: what an alias repeats is written elsewhere. */
function holdsItself(item: FactObject): boolean {
  const there = known.get(item.fields) ?? liesIn(item, item.span);
  known.set(item.fields, there);
  return there;
}

function liesIn(node: FactNode, around: Span): boolean {
  const within = ({ start, end }: Span): boolean => start >= around.start && end <= around.end;
  if (!within(node.span) || (node.keySpan !== undefined && !within(node.keySpan))) return false;
  const inner = node.kind === 'leaf' ? [] : node.kind === 'list' ? node.items : [...node.fields.values()];
  return inner.every((one) => liesIn(one, around));
}

/** How far two texts are alike, looked at in pieces and then in smaller ones: a log may have many millions of characters. */
function alike(texts: {
  readonly length: number;
  readonly one: (from: number, to: number) => string;
  readonly other: (from: number, to: number) => string;
}): number {
  let known = 0;
  for (const step of [4096, 64, 1]) {
    while (known + step <= texts.length && texts.one(known, known + step) === texts.other(known, known + step)) known += step;
  }
  return known;
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1;
}
