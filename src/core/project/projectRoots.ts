import type { DocumentKind } from '../inputs/inputFormat';

export interface ClaimedFile {
  /** From the folder that was searched, with `/`. */
  readonly path: string;
  readonly kind: DocumentKind;
}

export interface ProjectFiles {
  /** From the folder that was searched, with `/`; `''` is that folder itself. */
  readonly folder: string;
  readonly documents: readonly ClaimedFile[];
}

/**
 * Which documents make one project. A folder with a project file is one, and so is a nested one. Of the rest, one card or none makes
 * one project of everything; cards in several folders make a project of each of those folders. A document belongs to the nearest
 * folder that holds it; one that none holds goes to the only nearest root, or, when several are as near, to the folder searched.
 */
export function projectRoots(documents: readonly ClaimedFile[]): readonly ProjectFiles[] {
  const declared = foldersOf(documents, 'project');
  const loose = documents.filter(({ path }) => enclosing(path, declared) === undefined);
  const cards = foldersOf(loose, 'card');
  const roots = [...declared, ...(cards.length > 1 ? cards : loose.length > 0 ? [''] : [])];
  const groups = new Map<string, ClaimedFile[]>();
  for (const document of documents) {
    const folder = enclosing(document.path, roots) ?? nearest(document.path, roots) ?? '';
    const group = groups.get(folder);
    if (group) group.push(document);
    else groups.set(folder, [document]);
  }
  return [...groups].map(([folder, found]) => ({ folder, documents: found })).sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const foldersOf = (documents: readonly ClaimedFile[], kind: DocumentKind): readonly string[] => [
  ...new Set(documents.filter((document) => document.kind === kind).map(({ path }) => folderOf(path))),
];

const holds = (folder: string, path: string): boolean => folder === '' || path.startsWith(`${folder}/`);

function enclosing(path: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => holds(folder, path))
    .reduce<string | undefined>((best, folder) => (best === undefined || folder.length > best.length ? folder : best), undefined);
}

/** The root with the fewest steps up and down to it; none when two are as near, because a log must not join a stranger's card. */
function nearest(path: string, folders: readonly string[]): string | undefined {
  const from = namesOf(folderOf(path));
  const ranked = folders.map((folder) => ({ folder, steps: stepsBetween(from, namesOf(folder)) })).sort((a, b) => a.steps - b.steps);
  const [first, second] = ranked;
  return first && first.steps !== second?.steps ? first.folder : undefined;
}

const namesOf = (folder: string): readonly string[] => (folder === '' ? [] : folder.split('/'));

function stepsBetween(from: readonly string[], to: readonly string[]): number {
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  return from.length + to.length - 2 * shared;
}
