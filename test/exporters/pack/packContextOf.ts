import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, claim, type DocumentKind, type FactValues, noSettings, readDecisions } from '../../../src/core/index';
import type { PackContext } from '../../../src/exporters/pack/index';
import { shippedCatalogue } from '../../rules/catalogueFiles';
import { shippedForms } from '../../rules/shippedForms';

/** What a pack of these files would be made from; files whose names say no kind are enclosed as evidence. */
export function packContextOf(files: Readonly<Record<string, string>>, more: Partial<PackContext> = {}): PackContext {
  const named = Object.entries(files).map(([uri, text]) => ({
    uri,
    text,
    kind: uri === 'records.yaml' ? ('record' as const) : claim(uri, text),
  }));
  const documents = named.filter((file): file is { uri: string; text: string; kind: DocumentKind } => file.kind !== undefined);
  const catalogue = shippedCatalogue();
  const { report, facts } = check({ documents, catalogue, asOf: '2026-11-24', exists: (path) => path in files });
  const { name } = facts.values.card as { readonly name?: string };
  return {
    report,
    facts,
    values: facts.values as unknown as FactValues,
    context: {
      project: name ?? 'folder',
      rules: catalogue.data,
      texts: new Map(documents.map(({ uri, text }) => [uri, text])),
      facts,
      version: '0.1.0',
      show: 'all',
    },
    tables: catalogue.data.tables,
    settings: noSettings,
    decisions: documents.filter(({ kind }) => kind === 'decisions').flatMap((document) => readDecisions(document).decisions),
    forms: shippedForms().forms,
    version: '0.1.0',
    draft: false,
    enclosed: named.map(({ uri, text, kind }) => ({
      path: uri,
      as: kind === undefined ? 'evidence' : 'document',
      ...(kind === undefined ? {} : { kind }),
      bytes: new TextEncoder().encode(text),
    })),
    leftOut: [],
    ...more,
  };
}

/** The files of an example of this repository, by path. */
export function exampleFiles(name: string): Readonly<Record<string, string>> {
  const folder = join(__dirname, '../../../examples', name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const);
  return Object.fromEntries(files);
}

/** An example of this repository. */
export const exampleContext = (name: string, more: Partial<PackContext> = {}): PackContext => packContextOf(exampleFiles(name), more);
