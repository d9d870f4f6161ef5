import { nearestKey } from '../facts/keys';
import type { MapNode, ScalarNode, SourceNode } from '../inputs/sourceNode';
import type { Problem, ProblemCode } from '../text/problem';
import type { Place, Span } from '../text/span';

/** A value that knows where it is written. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** Collects what is wrong with one file of the project. */
export class ProjectProblems {
  readonly list: Problem[] = [];

  constructor(readonly uri: string) {}

  add(code: ProblemCode, message: string, span: Span): undefined {
    this.list.push({ code, severity: code === 'unknown-key' ? 'warning' : 'error', message, place: { uri: this.uri, span } });
    return undefined;
  }

  at(span: Span): Place {
    return { uri: this.uri, span };
  }
}

/** The keys of a map; each key outside `known` is a problem and is left out. */
export function entriesOf(node: SourceNode, known: readonly string[], problems: ProjectProblems): ReadonlyMap<string, Written> {
  const found = new Map<string, Written>();
  if (node.kind !== 'map') return found;
  for (const entry of node.entries) {
    if (known.includes(entry.key)) found.set(entry.key, { node: entry.value, keySpan: entry.keySpan });
    else problems.add('unknown-key', unknownKey(entry.key, known), entry.keySpan);
  }
  return found;
}

export interface Written {
  readonly node: SourceNode;
  readonly keySpan: Span;
}

function unknownKey(key: string, known: readonly string[]): string {
  const nearest = nearestKey(key, known);
  return `"${key.slice(0, 60)}" is not a key here and is not read; ${nearest === undefined ? `known are ${known.join(', ')}` : `did you mean ${nearest}?`}`;
}

/** A map, or a problem that says what was expected; an empty value is nothing and no problem. */
export function mapIn(written: Written | undefined, what: string, problems: ProjectProblems): MapNode | undefined {
  if (written === undefined || isNothing(written.node)) return undefined;
  if (written.node.kind === 'map') return written.node;
  return problems.add('wrong-shape', `${what} is expected here`, written.keySpan);
}

/** The words of a list, or of one bare word that stands for a list of one. */
export function wordsIn(written: Written | undefined, what: string, problems: ProjectProblems): readonly Placed<string>[] | undefined {
  if (written === undefined || isNothing(written.node)) return undefined;
  const { node } = written;
  if (node.kind === 'map') return problems.add('wrong-shape', `a list of ${what} is expected here`, written.keySpan);
  const words: Placed<string>[] = [];
  for (const item of node.kind === 'list' ? node.items : [node]) {
    if (item.kind === 'scalar' && item.text.trim() !== '') words.push({ value: item.text.trim(), place: problems.at(item.span) });
    else problems.add('wrong-shape', `one of the ${what} is expected here`, item.kind === 'scalar' ? item.span : firstSpan(item));
  }
  return words;
}

export function scalarIn(written: Written | undefined): ScalarNode | undefined {
  return written?.node.kind === 'scalar' ? written.node : undefined;
}

export function isNothing(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.value === null && !node.quoted;
}

/** A short place for a map or list. */
export function firstSpan(node: SourceNode): Span {
  if (node.kind === 'map' && node.entries[0] !== undefined) return node.entries[0].keySpan;
  if (node.kind === 'list' && node.items[0] !== undefined) return firstSpan(node.items[0]);
  return node.span;
}
