import { join, relative, sep } from 'node:path';
import {
  type CatalogueFile,
  type DocumentKind,
  type Facts,
  type Problem,
  type Readers,
  readersFor,
  type SourceDocument,
} from '../../core/index';
import { productName } from '../shared/productName';
import { type FoundProject, folderName } from './discovery';
import { guessKind } from './guessKind';
import { readSource } from './readSource';
import { readText } from './readText';
import { readUserRules } from './userRules';

export type LoadedDocument = SourceDocument & { readonly kind: DocumentKind };

/** A project with the texts of its documents, ready to be checked. */
export interface LoadedProject {
  readonly folder: string;
  /** The way from where the command was given, with `/` at its end; `''` for that folder, or for a project that is not below it. */
  readonly root: string;
  readonly documents: readonly LoadedDocument[];
  readonly readers: Readers;
  readonly userRules: readonly CatalogueFile[];
  /** What was wrong with files, apart from what they say. */
  readonly problems: readonly Problem[];
  /** Why a document of no known name was taken for what it was taken for. */
  readonly guesses: readonly string[];
}

/** Reads all that belongs to a project. One file that cannot be read leaves the others readable. */
export async function loadProject(found: FoundProject, from: string): Promise<LoadedProject> {
  const documents: LoadedDocument[] = [];
  const source = readSource(found.folder, found.sources);
  const problems: Problem[] = [...found.problems, ...source.problems];
  const guesses: string[] = [];
  for (const { uri, kind } of found.documents) {
    const read = readText({ path: join(found.folder, uri), uri, project: projectOf(found, uri) });
    problems.push(...read.problems);
    if (read.text === undefined) continue;
    const document = { uri, text: read.text };
    if (kind !== undefined) {
      documents.push({ ...document, kind });
      continue;
    }
    const guess = await guessKind(document);
    guesses.push(`${uri}: ${guess.why}`);
    documents.push({ ...document, kind: guess.kind });
  }
  const known = new Set(documents.map(({ uri }) => uri));
  documents.push(...source.documents.filter(({ uri }) => !known.has(uri)));
  const rules = readUserRules(found.folder, found.settings);
  return {
    folder: found.folder,
    root: rootFrom(from, found.folder),
    documents,
    readers: await readersFor(documents),
    userRules: rules.files,
    problems: [...problems, ...rules.problems],
    guesses,
  };
}

/** A document that joined from beside the project may lie beside it; any other may not leave it by a link. */
const projectOf = ({ folder }: FoundProject, uri: string): string =>
  uri.startsWith('../') ? join(folder, ...uri.split('/').filter((name) => name === '..')) : folder;

function rootFrom(from: string, folder: string): string {
  const way = relative(from, folder);
  return way === '' || way.startsWith('..') || way === folder ? '' : `${way.split(sep).join('/')}/`;
}

/** The name on the card, else that of the folder. */
export const projectName = (facts: Facts, folder: string): string => productName(facts) ?? folderName(folder);
