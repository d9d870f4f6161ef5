import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  claim,
  type DocumentKind,
  type Facts,
  type FactValues,
  mergeFacts,
  noSettings,
  type Report,
  readDecisions,
  type SourceDocument,
} from '../../../src/core/index';
import type { PackContext } from '../../../src/exporters/pack/index';
import { check, readDocument } from '../../reading';
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
  return contextOf(
    { report, facts, documents },
    {
      decisions: documents.filter(({ kind }) => kind === 'decisions').flatMap((document) => readDecisions(document).decisions),
      forms: shippedForms().forms,
      enclosed: named.map(({ uri, text, kind }) => ({
        path: uri,
        as: kind === undefined ? 'evidence' : 'document',
        ...(kind === undefined ? {} : { kind }),
        bytes: new TextEncoder().encode(text),
      })),
      ...more,
    },
  );
}

interface Unjudged extends Partial<Omit<PackContext, 'report'>> {
  readonly log?: unknown;
  readonly report?: Partial<Report>;
}

/** A pack of one hazard log that nobody judged: of its results a test says what it needs in `report`, and all else is empty. */
export function unjudgedContext({ log = {}, report, ...more }: Unjudged): PackContext {
  const document = { uri: 'hazard-log.json', text: JSON.stringify(log) };
  const facts = mergeFacts([readDocument(document, 'risk')]);
  const empty: Report = {
    asOf: '2026-11-24',
    catalogue: 'c1',
    results: [],
    problems: [],
    signed: [],
    looked: { documents: [{ uri: document.uri, format: 'carelint', why: 'its name' }], rules: 0, facts: facts.stated().length },
  };
  return contextOf({ report: { ...empty, ...report }, facts, documents: [document] }, more);
}

interface Judged {
  readonly report: Report;
  readonly facts: Facts;
  readonly documents: readonly SourceDocument[];
}

function contextOf({ report, facts, documents }: Judged, more: Partial<PackContext>): PackContext {
  const { data } = shippedCatalogue();
  const { name } = facts.values.card as { readonly name?: string };
  return {
    report,
    facts,
    values: facts.values as unknown as FactValues,
    context: {
      project: name ?? 'folder',
      rules: data,
      texts: new Map(documents.map(({ uri, text }) => [uri, text])),
      facts,
      version: '0.1.0',
      show: 'all',
    },
    tables: data.tables,
    settings: noSettings,
    decisions: [],
    forms: [],
    version: '0.1.0',
    draft: false,
    enclosed: [],
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
