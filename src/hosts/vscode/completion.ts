import {
  type CompletionItem,
  CompletionItemKind,
  type Disposable,
  CompletionItem as Item,
  l10n,
  languages,
  MarkdownString,
  type Position,
  Range,
  SnippetString,
  type TextDocument,
} from 'vscode';
import { entryAt, type FactEntry, type FactShape, type Facts } from '../../core/index';
import { documentAt } from './checkedProject';
import type { Checker } from './checker';
import { definedIds } from './definedIds';
import { documentSelector, frontMatterStart, isMarkdown } from './documentKinds';
import { entrySnippets } from './entrySnippets';
import { linesAround } from './entryUnder';
import { type KeyChain, keyChainAt } from './keyChain';
import { type OwnWords, ownWordsAt } from './ownFiles';
import { plainMarkdown } from './plainMarkdown';
import { rowBelow } from './tableRow';
import { homeOf, shapeUnder } from './vocabularyChain';

/** Keys that may stand here and are not written yet, and the words, answers and ids that a value may be. */
export function provideCompletion(checker: Checker): Disposable {
  return languages.registerCompletionItemProvider(
    documentSelector,
    {
      provideCompletionItems(document, position) {
        const project = checker.projectOf(document.uri);
        const kind = project && documentAt(project, document.uri)?.kind;
        const first = frontMatterStart(document, position.line);
        if (project === undefined || kind === undefined) return undefined;
        if (first === undefined) return isMarkdown(document.uri) ? rowItems({ document, position, facts: project.facts }) : undefined;
        const chain = keyChainAt(linesAround({ document, position }), { line: position.line, column: position.character, first });
        if (chain === undefined) return undefined;
        const own = ownItems(chain, ownWordsAt({ chain, kind, catalogue: project.catalogue.data }));
        const items = kind === 'decisions' ? own : [...own, ...itemsFor({ chain, home: homeOf(kind), facts: project.facts })];
        return items.map((item) => placed({ item, chain, document, position }));
      },
    },
    ' ',
    '-',
    '|',
  );
}

interface Offered {
  readonly label: string;
  readonly insert: string | SnippetString;
  readonly kind: CompletionItemKind;
  readonly entry?: FactEntry;
  readonly detail?: string;
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

/** A row for the table above the cursor. */
function rowItems(at: { document: TextDocument; position: Position; facts: Facts }): CompletionItem[] {
  const row = rowBelow(at.document, at.position.line, at.facts);
  if (row === undefined) return [];
  const item = new Item(l10n.t('New row {0}', row.id), CompletionItemKind.Snippet);
  item.insertText = new SnippetString(row.text);
  const { text } = at.document.lineAt(at.position.line);
  item.range = new Range(at.position.line, text.length - text.trimStart().length, at.position.line, text.length);
  item.filterText = `|${item.label as string}`;
  return [item];
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

function ownItems({ siblings }: KeyChain, own: OwnWords | undefined): readonly Offered[] {
  if (own === undefined) return [];
  if (own.kind === 'words') return own.words.map((word) => ({ label: word, insert: word, kind: CompletionItemKind.EnumMember }));
  const free = own.words.filter((word) => !siblings.includes(word));
  return free.map((word) => ({ label: word, insert: new SnippetString(`${word}: $0`), kind: CompletionItemKind.Property }));
}

function keysUnder(chain: KeyChain, home: 'card' | 'risk' | undefined): readonly Offered[] {
  const found = shapeUnder(chain.above, home);
  const holder = found?.kind === 'list' ? found.item : found;
  if (holder?.kind !== 'object') return [];
  const own = chain.above.length === 0 && home !== undefined ? shapeUnder([home], undefined) : undefined;
  const fields = [...(own?.kind === 'object' ? own.fields : []), ...holder.fields];
  return fields
    .filter(([key]) => !chain.siblings.includes(key))
    .map(([key, shape]) => {
      const entry = shape.kind === 'object' ? entryAt(shape.path) : shape.entry;
      return {
        label: key,
        insert: keySnippet(key, shape, chain),
        kind: CompletionItemKind.Property,
        ...(entry === undefined ? {} : { entry }),
      };
    });
}

function keySnippet(key: string, shape: FactShape, { flow }: KeyChain): SnippetString {
  // The editor keeps the column of the line for lines that follow, so only the step inwards is written.
  if (shape.kind === 'object') return new SnippetString(flow ? `${key}: { $0 }` : `${key}:\n  $0`);
  if (shape.kind === 'list') return new SnippetString(flow ? `${key}: [$0]` : `${key}:\n  - $0`);
  const words = shape.entry.values ?? shape.entry.suggest;
  const choice = words?.every((word) => /^[\w .-]+$/.test(word)) ? `\${1|${words.join(',')}|}` : '$1';
  return new SnippetString(`${key}: ${choice}$0`);
}

function valuesOf(shape: Exclude<FactShape, { kind: 'object' }>, facts: Facts): readonly Offered[] {
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

function placed(of: { item: Offered; chain: KeyChain; document: TextDocument; position: Position }): CompletionItem {
  const { item, chain, document, position } = of;
  const made = new Item(item.label, item.kind);
  const start = position.translate(0, -chain.typed.length);
  const word = /^[\w.-]*/.exec(document.lineAt(position.line).text.slice(position.character))?.[0] ?? '';
  made.range = { inserting: new Range(start, position), replacing: new Range(start, position.translate(0, word.length)) };
  const space =
    chain.at === 'value' && chain.key !== undefined && document.lineAt(position.line).text.charAt(start.character - 1) === ':' ? ' ' : '';
  made.insertText = typeof item.insert === 'string' ? `${space}${item.insert}` : item.insert;
  made.filterText = item.label;
  if (item.detail !== undefined) made.detail = item.detail;
  // A whole entry before its first keys.
  if (item.kind === CompletionItemKind.Snippet) made.sortText = ' ';
  if (item.entry !== undefined) made.documentation = new MarkdownString(plainMarkdown(item.entry.means));
  return made;
}
