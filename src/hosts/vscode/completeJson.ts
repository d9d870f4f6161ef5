import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItem as Item,
  type Position,
  Range,
  SnippetString,
  type TextDocument,
} from 'vscode';
import type { FactShape, Facts } from '../../core/index';
import { entrySnippets } from './entrySnippets';
import { type JsonPosition, jsonPositionAt } from './jsonChain';
import { dressed, fieldsUnder, type Offered, valuesOf } from './offered';
import { shapeUnder } from './vocabularyChain';

interface Asked {
  readonly document: Pick<TextDocument, 'getText' | 'offsetAt' | 'positionAt'>;
  readonly position: Position;
  readonly home: 'card' | 'risk' | undefined;
  readonly facts: Facts;
  /** What the editor's own JSON support does not offer from our schema: ids and whole entries. */
  readonly only?: 'what no schema knows';
}

/** Keys, words, ids and whole entries in JSON, with the quotes, colons and commas that are not there yet. */
export function jsonItems({ document, position, home, facts, only }: Asked): CompletionItem[] {
  const found = jsonPositionAt(document.getText(), document.offsetAt(position));
  if (found === undefined) return [];
  return offeredAt(found, home, facts)
    .filter(({ kind }) => only === undefined || kind === CompletionItemKind.Snippet || kind === CompletionItemKind.Reference)
    .map((offered) => {
      const made = new Item(offered.label, offered.kind);
      const end = document.positionAt(found.end);
      made.range = new Range(document.positionAt(found.start), end.line === position.line ? end : position);
      made.insertText = offered.insert;
      // What is typed begins with the quote.
      const quote = document.getText().charAt(found.start) === '"' && found.end > found.start ? '"' : '';
      made.filterText = `${quote}${offered.label}`;
      return dressed(made, offered);
    });
}

function offeredAt({ chain, hasColon, needsComma }: JsonPosition, home: Asked['home'], facts: Facts): readonly Offered[] {
  const comma = needsComma ? ',' : '';
  if (chain.at === 'key') {
    return fieldsUnder(chain, home).map(({ key, shape, entry }) => ({
      label: key,
      insert: new SnippetString(hasColon ? `"${key}"` : `"${key}": ${valueSnippet(shape)}${comma}`),
      kind: CompletionItemKind.Property,
      ...(entry === undefined ? {} : { entry }),
    }));
  }
  const whole = entrySnippets({ chain, home, facts, language: 'json' }).map(({ label, id, text }) => ({
    label,
    insert: new SnippetString(`${text}${comma}`),
    kind: CompletionItemKind.Snippet,
    detail: id,
  }));
  const shape = shapeUnder(chain.key === undefined ? chain.above : [...chain.above, chain.key], home);
  if (shape === undefined || shape.kind === 'object') return whole;
  const values = valuesOf(shape, facts).map((offered) => ({ ...offered, insert: new SnippetString(`${literal(offered.label)}${comma}`) }));
  return [...whole, ...values];
}

const literal = (word: string): string => (word === 'true' || word === 'false' ? word : JSON.stringify(word).replace(/[\\$}]/g, '\\$&'));

function valueSnippet(shape: FactShape): string {
  if (shape.kind === 'object') return '{ $0 }';
  if (shape.kind === 'list') return '[$0]';
  const { values, suggest, type } = shape.entry;
  const words = values ?? suggest;
  if (words?.every((word) => /^[\w .-]+$/.test(word))) return `"\${1|${words.join(',')}|}"$0`;
  if (type === 'boolean') return `\${1|true,false|}$0`;
  return type === 'number' || type === 'integer' ? '$0' : '"$0"';
}
