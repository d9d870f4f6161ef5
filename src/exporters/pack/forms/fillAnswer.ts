import {
  describedAt,
  type Facts,
  type FactValue,
  type FormAnswer,
  type FormConditions,
  type FormItem,
  type Piece,
  type ShownItems,
  valueAt,
  wordsFor,
} from '../../../core/index';
import type { Inline, Line } from '../document/document';
import { run } from '../document/lines';
import { factWords, missingWords } from './factWords';
import type { FilledAnswer, Gap, Said } from './filled';

export interface Filling {
  readonly facts: Facts;
  readonly conditions: FormConditions;
}

export function fillAnswer(answer: FormAnswer, filling: Filling): FilledAnswer {
  switch (answer.kind) {
    case 'value':
      return fillValue(answer, filling);
    case 'list': {
      const { picked, rest } = itemsOf(answer, filling);
      const lines = picked.map((item) => said(item.path, answer.list, { pieces: answer.show, item, filling }));
      return { kind: 'list', lines, ...rest };
    }
    case 'table': {
      const { picked, rest } = itemsOf(answer, filling);
      const rows = picked.map((item) => ({
        place: filling.facts.locate(item.path),
        cells: answer.columns.map(({ of, show }) => {
          if (of === undefined) return [lineOf(show, { list: answer.list, item, filling })];
          const list = `${answer.list}[].${of}`;
          const inner = listAt(`${item.path}.${of}`, filling.facts);
          const lines = inner.map((one) => lineOf(show, { list, item: { ...one, parent: item.path }, filling }));
          return lines.length === 0 ? [[missingWords(list)]] : lines;
        }),
      }));
      return { kind: 'table', columns: answer.columns.map(({ title, width = 1 }) => ({ title, width })), rows, ...rest };
    }
  }
}

function fillValue({ path, label }: Extract<FormAnswer, { kind: 'value' }>, { facts }: Filling): FilledAnswer {
  const value = valueIn(facts, path);
  const named = sentence(label ?? wordsFor(path));
  const values = Array.isArray(value) ? value.map((one, index) => [`${path}[${index}]`, one] as const) : [[path, value] as const];
  const stated = values.flatMap(([at, one]): readonly Said[] => {
    const words = factWords(at, one);
    return words === undefined ? [] : [{ line: [run(words)], place: facts.locate(at) }];
  });
  return { kind: 'value', label: named, said: stated, gap: stated.length > 0 ? undefined : gapOf(path, label ?? wordsFor(path)) };
}

function itemsOf(
  { list, where, what, label, noneCounts }: ShownItems,
  { facts, conditions }: Filling,
): { readonly picked: readonly FormItem[]; readonly rest: Omit<Extract<FilledAnswer, { kind: 'list' }>, 'kind' | 'lines'> } {
  const { picked, open, looked } = conditions.pick(list, where);
  const left = open.map(({ name, path }) => ({ line: [run(name)], place: facts.locate(path) }));
  const none = noneCounts && looked > 0 && picked.length === 0 && open.length === 0;
  const gap = picked.length > 0 || none ? undefined : gapOf(list, what);
  const named = label === undefined ? undefined : sentence(label);
  return { picked, rest: { label: named, open: left, gap, noneOf: none ? looked : undefined } };
}

function gapOf(path: string, what: string): Gap {
  const entry = describedAt(path);
  // "No contact is given" says no more than that nothing is stated.
  const silence = entry?.absent !== undefined && !/^(?:no|not|none|nobody|nothing)\b/.test(entry.absent) ? entry.absent : undefined;
  return { what, path, means: entry?.means ?? '', silence };
}

interface Showing {
  readonly item: FormItem;
  readonly filling: Filling;
}

function said(path: string, list: string, { pieces, item, filling }: Showing & { readonly pieces: readonly Piece[] }): Said {
  return { line: lineOf(pieces, { list, item, filling }), place: filling.facts.locate(path) };
}

/** A line in which nothing but text of the form would stand says once that nothing is stated. */
function lineOf(pieces: readonly Piece[], { list, item, filling }: Showing & { readonly list: string }): Line {
  const runs = pieces.map((piece): { readonly inline: Inline; readonly is: 'text' | 'value' | 'missing' } => {
    if (piece.kind === 'text') return { inline: { text: piece.text }, is: 'text' };
    const path = concretePath(piece.path, item);
    const words = pieceWords(path, filling.facts);
    if (words !== undefined) return { inline: run(words), is: 'value' };
    if (piece.path === 'id') return { inline: run(`item ${numberOf(item.path)}`, 'note'), is: 'text' };
    return { inline: missingWords(path), is: 'missing' };
  });
  const missing = runs.filter(({ is }) => is === 'missing').map(({ inline }) => inline);
  if (missing.length > 0 && !runs.some(({ is }) => is === 'value') && list !== '')
    return [missing.find(({ as }) => as === 'gap') ?? missing[0] ?? { text: '' }];
  return runs.map(({ inline }) => inline);
}

/** The path of what a piece names, for one item. */
export function concretePath(piece: string, { path, parent }: Pick<FormItem, 'path' | 'parent'>): string {
  if (piece === 'it') return path;
  return piece.startsWith('parent.') ? `${parent ?? ''}${piece.slice('parent'.length)}` : `${path}.${piece}`;
}

function pieceWords(path: string, facts: Facts): string | undefined {
  const value = valueIn(facts, path);
  if (!Array.isArray(value)) return factWords(path, value);
  const words = value.flatMap((one: FactValue, index) => factWords(`${path}[${index}]`, one) ?? []);
  return words.length === 0 ? undefined : words.join(', ');
}

function listAt(path: string, facts: Facts): readonly Pick<FormItem, 'path' | 'name'>[] {
  const value = valueIn(facts, path);
  return Array.isArray(value) ? value.map((_, index) => ({ path: `${path}[${index}]`, name: '' })) : [];
}

const valueIn = (facts: Facts, path: string): FactValue | undefined => valueAt(facts.values, path) as FactValue | undefined;
const numberOf = (path: string): number => Number(/\[(\d+)\]$/.exec(path)?.[1] ?? 0) + 1;
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
