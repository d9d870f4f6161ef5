import { isSourceName } from '../inputs/source-comments/commentSyntax';
import type { Problem } from '../text/problem';
import { fitsGlob, isGlob } from './glob';
import type { Placed } from './projectMap';
import type { Settings } from './settings';

/** So many source files of a project are searched for comments at most; beyond, the project file has to say where to look. */
export const mostSourceFiles = 3000;
/** In bytes. Longer files are made by machines. */
export const largestSourceFile = 1024 * 1024;

/** What tools make, fetch or copy is nobody's source code, unless a project names it. */
const madeByTools: ReadonlySet<string> = new Set([
  'build',
  'out',
  'target',
  'vendor',
  'third_party',
  'venv',
  'env',
  'site-packages',
  '__pycache__',
  'coverage',
  'generated',
]);

export interface SourceFiles {
  /** From the project, with `/`, in order. */
  readonly paths: readonly string[];
  /** How many more there are. */
  readonly leftOut: number;
  /** What the project file names and nothing fits. */
  readonly empty: readonly Placed<string>[];
}

/**
 * The files in which a project may name ids in comments. `files` are those of the project folder, without hidden ones and without what
 * is never looked into. A project file that names some has the only say; a name without a pattern is a file or a folder.
 */
export function sourceFiles({ files, settings }: { readonly files: readonly string[]; readonly settings: Settings }): SourceFiles {
  const named = settings.documents.source;
  if (named === undefined) {
    const usual = files.filter((path) => isSourceName(path) && !path.split('/').some((name) => madeByTools.has(name)));
    return { ...capped(usual), empty: [] };
  }
  const found = named.map((one) => ({ one, paths: files.filter((path) => isNamed(path, one.value)) }));
  return {
    ...capped([...new Set(found.flatMap(({ paths }) => paths))]),
    empty: found.filter(({ paths }) => paths.length === 0).map(({ one }) => one),
  };
}

function isNamed(path: string, name: string): boolean {
  if (!isGlob(name)) return path === name || (path.startsWith(`${name}/`) && isSourceName(path));
  // Whoever writes an ending means it; `src/**` means source code.
  return fitsGlob(path, name) && (isSourceName(path) || /\.[^/*?]+$/.test(name));
}

function capped(paths: readonly string[]): Pick<SourceFiles, 'paths' | 'leftOut'> {
  const sorted = paths.toSorted();
  return { paths: sorted.slice(0, mostSourceFiles), leftOut: Math.max(0, sorted.length - mostSourceFiles) };
}

/** Of files below a folder that was searched, those whose nearest project is the one at `folder`; paths from there. */
export function filesOfProject(
  files: readonly string[],
  { folder, folders }: { folder: string; folders: readonly string[] },
): readonly string[] {
  const inner = folders.filter((other) => other !== folder && (folder === '' || other.startsWith(`${folder}/`)));
  const start = folder === '' ? 0 : folder.length + 1;
  return files
    .filter((path) => (folder === '' || path.startsWith(`${folder}/`)) && !inner.some((other) => path.startsWith(`${other}/`)))
    .map((path) => path.slice(start));
}

/**
 * What a person has to be told of the search. `marked` are the files whose comments name ids: who uses none is not told that some files
 * were not searched.
 */
export function sourceProblems({ empty, leftOut }: SourceFiles, marked: readonly string[]): readonly Problem[] {
  const nothing = empty.map(({ value, place }): Problem => {
    return { code: 'unreadable', severity: 'warning', message: `No source code lies at ${value.slice(0, 100)}, so none was read`, place };
  });
  const [first] = marked;
  if (leftOut === 0 || first === undefined) return nothing;
  const message = `Of this project ${mostSourceFiles} source files were searched for comments and ${leftOut} were not; name folders under documents: source`;
  return [...nothing, { code: 'too-large', severity: 'warning', message, place: { uri: first, span: { start: 0, end: 0 } } }];
}
