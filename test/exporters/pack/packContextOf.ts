import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, claim, type DocumentKind, type FactValues, noSettings } from '../../../src/core/index';
import type { PackContext } from '../../../src/exporters/pack/index';
import { shippedCatalogue } from '../../rules/catalogueFiles';

/** What a pack of these files would be made from; files whose names say no kind are enclosed as evidence. */
export function packContextOf(files: Readonly<Record<string, string>>, more: Partial<PackContext> = {}): PackContext {
  const named = Object.entries(files).map(([uri, text]) => ({ uri, text, kind: claim(uri) }));
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
    decisions: [],
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

/** An example of this repository. */
export function exampleContext(name: string, more: Partial<PackContext> = {}): PackContext {
  const folder = join(__dirname, '../../../examples', name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const);
  return packContextOf(Object.fromEntries(files), more);
}
