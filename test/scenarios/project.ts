import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { claim, type DocumentKind, LineIndex, type Report, type Result, type SourceDocument } from '../../src/core/index';
import { check } from '../reading';
import { shippedCatalogue } from '../rules/catalogueFiles';

export type ProjectDocument = SourceDocument & { readonly kind: DocumentKind };

/** The documents of a small project. Whatever a record names as evidence is taken to be there. */
export function documentsIn(folder: string): readonly ProjectDocument[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ uri: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .flatMap(({ uri, text }) => {
      const kind = uri === 'records.yaml' ? 'record' : claim(uri, text);
      return kind === undefined ? [] : [{ uri, text, kind }];
    })
    .sort((one, other) => (one.uri < other.uri ? -1 : 1));
}

export function reportOn(
  documents: readonly ProjectDocument[],
  asOf = '2026-11-24',
  exists: (path: string) => boolean = () => true,
): Report {
  return check({ documents, catalogue: shippedCatalogue(), asOf, exists }).report;
}

/** The line to which a finding points, as a person reads it. */
export function lineOf(
  result: Result,
  documents: readonly ProjectDocument[],
): { readonly file: string; readonly line: number; readonly text: string } {
  const [place] = result.places;
  const text = documents.find(({ uri }) => uri === place?.uri)?.text ?? '';
  const { line } = new LineIndex(text).positionAt(place?.span.start ?? 0);
  return { file: place?.uri ?? '', line, text: text.split(/\r\n|\r|\n/)[line - 1] ?? '' };
}
