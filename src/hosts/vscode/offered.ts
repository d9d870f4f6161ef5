import { type CompletionItem, CompletionItemKind, MarkdownString, SnippetString } from 'vscode';
import { describedAt, entryAt, type FactEntry, type FactShape, type Facts } from '../../core/index';
import { definedIds } from './definedIds';
import { entrySnippets } from './entrySnippets';
import type { KeyChain } from './keyChain';
import { plainMarkdown } from './plainMarkdown';
import { shapeUnder } from './vocabularyChain';

export interface Offered {
  readonly label: string;
  readonly insert: string | SnippetString;
  readonly kind: CompletionItemKind;
  readonly entry?: FactEntry;
  readonly detail?: string;
}

/** Gives an offer in the list its detail, what its fact means, and a place: whole entries stand before single keys. */
export function dressed(
  made: CompletionItem,
  { detail, entry, kind }: Pick<Offered, 'detail' | 'entry'> & Partial<Pick<Offered, 'kind'>>,
): CompletionItem {
  if (detail !== undefined) made.detail = detail;
  if (kind === CompletionItemKind.Snippet) made.sortText = ' ';
  if (entry !== undefined) made.documentation = new MarkdownString(plainMarkdown(describedAt(entry.path)?.means ?? ''));
  return made;
}

export function itemsFor(at: { chain: KeyChain; home: 'card' | 'risk' | undefined; facts: Facts }): readonly Offered[] {
  const whole = entrySnippets(at).map(({ label, id, text }) => ({
    label,
    insert: new SnippetString(text),
    kind: CompletionItemKind.Snippet,
    detail: id,
  }));
  return [...whole, ...partsFor(at)];
}

function partsFor(at: { chain: KeyChain; home: 'card' | 'risk' | undefined; facts: Facts }): readonly Offered[] {
  const { chain, home, facts } = at;
  if (chain.at === 'key') return keysUnder(chain, home);
  const shape = shapeUnder(chain.key === undefined ? chain.above : [...chain.above, chain.key], home);
  if (shape === undefined) return [];
  // Behind the dash of an item stands either its value or its first key.
  if (shape.kind === 'object') return chain.key === undefined ? keysUnder(chain, home) : [];
  return valuesOf(shape, facts);
}

/** What may be written at a place where keys stand, without what is there already. */
export function fieldsUnder(
  chain: KeyChain,
  home: 'card' | 'risk' | undefined,
): readonly { readonly key: string; readonly shape: FactShape; readonly entry?: FactEntry }[] {
  const found = shapeUnder(chain.above, home);
  const holder = found?.kind === 'list' ? found.item : found;
  if (holder?.kind !== 'object') return [];
  const own = chain.above.length === 0 && home !== undefined ? shapeUnder([home], undefined) : undefined;
  const fields = [...(own?.kind === 'object' ? own.fields : []), ...holder.fields];
  return fields
    .filter(([key]) => !chain.siblings.includes(key))
    .map(([key, shape]) => {
      const entry = shape.kind === 'object' ? entryAt(shape.path) : shape.entry;
      return { key, shape, ...(entry === undefined ? {} : { entry }) };
    });
}

function keysUnder(chain: KeyChain, home: 'card' | 'risk' | undefined): readonly Offered[] {
  return fieldsUnder(chain, home).map(({ key, shape, entry }) => ({
    label: key,
    insert: keySnippet(key, shape, chain),
    kind: CompletionItemKind.Property,
    ...(entry === undefined ? {} : { entry }),
  }));
}

function keySnippet(key: string, shape: FactShape, { flow }: KeyChain): SnippetString {
  // The editor keeps the column of the line for lines that follow, so only the step inwards is written.
  if (shape.kind === 'object') return new SnippetString(flow ? `${key}: { $0 }` : `${key}:\n  $0`);
  if (shape.kind === 'list') return new SnippetString(flow ? `${key}: [$0]` : `${key}:\n  - $0`);
  const words = shape.entry.values ?? shape.entry.suggest;
  const choice = words?.every((word) => /^[\w .-]+$/.test(word)) ? `\${1|${words.join(',')}|}` : '$1';
  return new SnippetString(`${key}: ${choice}$0`);
}

export function valuesOf(shape: Exclude<FactShape, { kind: 'object' }>, facts: Facts): readonly Offered[] {
  const { entry } = shape;
  const words = entry.values ?? entry.suggest ?? [];
  if (words.length > 0) return words.map((word) => ({ label: word, insert: word, kind: CompletionItemKind.EnumMember, entry }));
  if (entry.type === 'boolean')
    return ['true', 'false'].map((word) => ({ label: word, insert: word, kind: CompletionItemKind.Value, entry }));
  return definedIds(entry.to ?? [], facts).map(({ id, name }) => ({
    label: id,
    insert: id,
    kind: CompletionItemKind.Reference,
    entry,
    ...(name === undefined ? {} : { detail: name }),
  }));
}
