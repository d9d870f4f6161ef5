import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  type ClaimedFile,
  claim,
  type DocumentKind,
  filesOfProject,
  fitsGlob,
  type Problem,
  projectDocuments,
  projectRoots,
  readSettings,
  type Settings,
  type SourceFiles,
  sourceFiles,
  withoutPackCopies,
} from '../../core/index';
import { fileErrorWords, isFileError } from './inside';
import { readText } from './readText';
import { type Walked, walk } from './walk';

/** A document by its path from the project; a file that was named by hand may be of any kind, which its text has to show. */
export interface FoundDocument {
  readonly uri: string;
  readonly kind: DocumentKind | undefined;
}

export interface FoundProject {
  /** Absolute. */
  readonly folder: string;
  readonly documents: readonly FoundDocument[];
  readonly settings: Settings;
  /** Source files whose comments may name ids. */
  readonly sources: SourceFiles;
  /** Folders of it that could not be looked into. */
  readonly problems: readonly Problem[];
}

export interface Discovery {
  readonly projects: readonly FoundProject[];
  /** What was asked for and is not there, in words for the person who asked. */
  readonly refused: readonly string[];
}

/** Finds the projects behind the paths of a command: folders are searched, files named by hand together make one project. */
export function discover(paths: readonly string[], from: string): Discovery {
  const refused: string[] = [];
  const projects = new Map<string, FoundProject>();
  const files: string[] = [];
  const keep = (found: readonly FoundProject[]): void => {
    for (const project of found) if (!projects.has(project.folder)) projects.set(project.folder, project);
  };
  for (const path of paths) {
    const target = resolve(from, path);
    const kind = kindOf(target);
    if (kind.is === 'file') files.push(target);
    else if (kind.is === 'folder') {
      const found = projectsIn(target);
      if (found.length === 0) refused.push(`No documents in "${path}". ${whatIsLookedFor}`);
      keep(found);
    } else refused.push(`"${path}": ${kind.why}.`);
  }
  if (files.length > 0) keep([projectOfFiles(files)]);
  return { projects: [...projects.values()], refused };
}

const whatIsLookedFor =
  'Looked for MODEL_CARD.md, model-card.md, .yaml or .json, a README.md that opens as a model card, hazard-log or risk-file with .yaml, .csv, .xlsx, .md or .json, and carelint.yaml.';

type PathKind = { readonly is: 'file' } | { readonly is: 'folder' } | { readonly is: 'neither'; readonly why: string };

function kindOf(path: string): PathKind {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { is: 'folder' };
    return stat.isFile() ? { is: 'file' } : { is: 'neither', why: 'it is neither a file nor a folder' };
  } catch (error) {
    return { is: 'neither', why: fileErrorWords(error) };
  }
}

function projectsIn(folder: string): readonly FoundProject[] {
  const walked = walk(folder);
  const claimed = withoutPackCopies(walked.files.map(({ path }) => path)).flatMap((path): ClaimedFile[] => {
    const kind = claim(path, /(?:^|\/)readme\.(?:md|markdown)$/i.test(path) ? headOf(join(folder, path)) : undefined);
    return kind === undefined ? [] : [{ path, kind }];
  });
  const roots = projectRoots(claimed);
  const folders = roots.map((root) => root.folder);
  return roots.map(({ folder: below, documents }) => projectAt({ top: folder, below, folders, claimed: documents, walked }));
}

interface Placed {
  readonly top: string;
  /** From `top`, with `/`; `''` for `top` itself. */
  readonly below: string;
  /** Of all projects that were found. */
  readonly folders: readonly string[];
  readonly claimed: readonly ClaimedFile[];
  readonly walked: Walked;
}

function projectAt({ top, below, folders, claimed, walked }: Placed): FoundProject {
  const folder = below === '' ? top : join(top, below);
  const own = (path: string): string => pathFrom(below, path);
  const settings = settingsOf(
    folder,
    claimed.map(({ path, kind }) => ({ path: own(path), kind })),
  );
  const files = walked.files.filter(({ path }) => below === '' || path.startsWith(`${below}/`)).map(({ path }) => own(path));
  const documents = projectDocuments({
    claimed: claimed.map(({ path, kind }) => ({ path: own(path), kind })),
    settings,
    matching: (pattern) => files.filter((path) => fitsGlob(path, pattern)),
  });
  const problems = walked.closed
    .filter(({ path }) => below === '' || path === below || path.startsWith(`${below}/`))
    .map(({ path, error }) => closedFolder(own(path), error));
  const inside = filesOfProject(
    walked.files.map(({ path }) => path),
    { folder: below, folders },
  );
  const sources = sourceFiles({ files: inside, settings });
  return { folder, documents: documents.map(({ path, kind }) => ({ uri: path, kind })), settings, sources, problems };
}

/** A document that joined a project from beside it has `..` in its path. */
function pathFrom(below: string, path: string): string {
  if (below === '' || path === below) return path === below ? '.' : path;
  return relative(below, path).split(sep).join('/');
}

function settingsOf(folder: string, documents: readonly ClaimedFile[]): Settings {
  const file = documents.find(({ path, kind }) => kind === 'project' && !path.includes('/'));
  const text = file && readText({ path: join(folder, file.path), uri: file.path, project: folder }).text;
  return readSettings(file && text !== undefined ? { uri: file.path, text } : undefined).settings;
}

function closedFolder(uri: string, error: unknown): Problem {
  return {
    code: 'unreadable',
    severity: 'warning',
    message: `This folder could not be looked into: ${fileErrorWords(error)}.`,
    place: { uri, span: { start: 0, end: 0 } },
  };
}

/** The files lie in their deepest common folder; a project file and decisions that stand there count too. */
function projectOfFiles(files: readonly string[]): FoundProject {
  const folder = files.map(dirname).reduce(commonFolder);
  const named = files.map((file) => relative(folder, file).split(sep).join('/'));
  const beside = walk(folder, 'flat').files.flatMap(({ path }): FoundDocument[] => {
    const kind = claim(path);
    return kind === 'project' || kind === 'decisions' ? [{ uri: path, kind }] : [];
  });
  const documents = [
    ...beside,
    ...named.filter((uri) => !beside.some((known) => known.uri === uri)).map((uri) => ({ uri, kind: claim(uri) })),
  ];
  const claimed = documents.flatMap(({ uri, kind }) => (kind === undefined ? [] : [{ path: uri, kind }]));
  // Only what was named by hand is looked at.
  return { folder, documents, settings: settingsOf(folder, claimed), sources: { paths: [], leftOut: 0, empty: [] }, problems: [] };
}

function commonFolder(one: string, other: string): string {
  let folder = one;
  // On Windows two drives have no folder in common: the walk up ends at the first one's top.
  while (folder !== other && folder !== dirname(folder) && !other.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
    folder = dirname(folder);
  }
  return folder;
}

/** Enough of a README to see whether it opens as a model card; nothing when it cannot be read, which reading it would say. */
function headOf(path: string): string | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(8000);
      return new TextDecoder().decode(bytes.subarray(0, readSync(file, bytes)));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

export const folderName = (folder: string): string => basename(folder) || folder;
