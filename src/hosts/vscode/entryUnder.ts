import type { Position, TextDocument } from 'vscode';
import { type DocumentKind, entryAt, type FactEntry } from '../../core/index';
import { keyChainAt } from './keyChain';
import { homeOf, shapeUnder } from './vocabularyChain';

export interface YamlPosition {
  readonly document: Pick<TextDocument, 'lineAt' | 'lineCount'>;
  readonly position: Pick<Position, 'line' | 'character'>;
  readonly kind: DocumentKind;
  /** The first line of the YAML. */
  readonly first: number;
}

/** As many lines as a chain can need: what stands further below has no say. */
export function linesAround({ document, position }: Pick<YamlPosition, 'document' | 'position'>): readonly string[] {
  const last = Math.min(document.lineCount, position.line + 400);
  return Array.from({ length: last }, (_, line) => document.lineAt(line).text);
}

/** The entry of the vocabulary that a written key, or the value behind it, stands for. */
export function entryUnder(at: YamlPosition): FactEntry | undefined {
  const chain = keyChainAt(linesAround(at), { line: at.position.line, column: at.position.character, first: at.first });
  if (chain === undefined) return undefined;
  const shape = shapeUnder(chain.key === undefined ? chain.above : [...chain.above, chain.key], homeOf(at.kind));
  if (shape === undefined) return undefined;
  return shape.kind === 'object' ? entryAt(shape.path) : shape.entry;
}
