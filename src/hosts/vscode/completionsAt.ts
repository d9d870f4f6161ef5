import {
  type CompletionItem,
  CompletionItemKind,
  extensions,
  CompletionItem as Item,
  l10n,
  type Position,
  Range,
  SnippetString,
  type TextDocument,
} from 'vscode';
import type { DocumentKind, Facts } from '../../core/index';
import { type CheckedProject, documentAt } from './checkedProject';
import { cellItems } from './completeCell';
import { jsonItems } from './completeJson';
import { frontMatterStart, isMarkdown } from './documentKinds';
import { linesAround } from './entryUnder';
import { type KeyChain, keyChainAt } from './keyChain';
import { dressed, itemsFor, type Offered } from './offered';
import { type OwnWords, ownWordsAt } from './ownFiles';
import { rowBelow } from './tableRow';
import { homeOf } from './vocabularyChain';

interface Asked {
  readonly document: TextDocument;
  readonly position: Position;
  readonly project: CheckedProject;
}

/** What may be written at a place of a document, in whatever form it is kept. */
export function completionsAt({ document, position, project }: Asked): CompletionItem[] | undefined {
  const kind = documentAt(project, document.uri)?.kind;
  if (kind === undefined) return undefined;
  const first = frontMatterStart(document, position.line);
  if (first === undefined) return elsewhere({ document, position, project, kind });
  const chain = keyChainAt(linesAround({ document, position }), { line: position.line, column: position.character, first });
  if (chain === undefined) return undefined;
  const own = ownItems(chain, ownWordsAt({ chain, kind, catalogue: project.catalogue.data }));
  const items = kind === 'decisions' ? own : [...own, ...itemsFor({ chain, home: homeOf(kind), facts: project.facts })];
  return items.map((item) => placed({ item, chain, document, position }));
}

/** In what is neither YAML nor front matter. */
function elsewhere({ document, position, project, kind }: Asked & { readonly kind: DocumentKind }): CompletionItem[] | undefined {
  const { facts, catalogue, report } = project;
  if (/\.json$/i.test(document.uri.path)) {
    const { uri } = documentAt(project, document.uri) ?? {};
    // The keys of another format are not ours to offer.
    if (report.looked.documents.some((one) => one.uri === uri && one.format !== 'carelint')) return undefined;
    const hasSchema = schemaNames.test(document.uri.path) && extensions.getExtension('vscode.json-language-features') !== undefined;
    return jsonItems({ document, position, home: homeOf(kind), facts, ...(hasSchema ? { only: 'what no schema knows' } : {}) });
  }
  const rows = isMarkdown(document.uri) ? rowItems({ document, position, facts }) : [];
  if (rows.length > 0 || kind !== 'risk') return rows;
  if (isMarkdown(document.uri) && !document.lineAt(position.line).text.includes('|')) return undefined;
  return cellItems({ document, position, facts, tables: catalogue.data.tables });
}

/** For these the manifest gives the editor's own JSON support a schema, which offers keys and words. */
const schemaNames = /\/(?:MODEL_CARD|model[-_]card|hazard[-_]log|risk[-_]file)\.json$/;

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

function ownItems({ siblings }: KeyChain, own: OwnWords | undefined): readonly Offered[] {
  if (own === undefined) return [];
  if (own.kind === 'words') return own.words.map((word) => ({ label: word, insert: word, kind: CompletionItemKind.EnumMember }));
  const free = own.words.filter((word) => !siblings.includes(word));
  return free.map((word) => ({ label: word, insert: new SnippetString(`${word}: $0`), kind: CompletionItemKind.Property }));
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
  return dressed(made, item);
}
