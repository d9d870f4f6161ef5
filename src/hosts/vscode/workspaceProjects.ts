import { l10n, Uri, type WorkspaceFolder, workspace } from 'vscode';
import {
  type ClaimedFile,
  claim,
  filesOfProject,
  fitsGlob,
  isGlob,
  isSourceName,
  type Problem,
  projectDocuments,
  projectRoots,
  readSettings,
  type Settings,
  type SourceFiles,
  sourceEndings,
  sourceFiles,
  withoutPackCopies,
} from '../../core/index';
import { headLength, isLooseCandidate, readme } from './documentsThere';
import { faultWords, type TextReader } from './readText';
import { type Walked, walkFolder } from './walkFolder';

/** A project as found by the names of its files. */
export interface ProjectRoot {
  readonly root: Uri;
  readonly name: string;
  readonly files: readonly ClaimedFile[];
  /** Paths of its files that end as source code does; kept up to date as files come and go. */
  readonly code: Set<string>;
  /** Folders in it that are projects of their own. */
  readonly inner: readonly string[];
  /** Folders of it that could not be looked into. */
  readonly problems: readonly Problem[];
}

/** The same once its project file has had its say. */
export interface FoundProject extends ProjectRoot {
  readonly settings: Settings;
  readonly sources: SourceFiles;
}

/** Every ending of source code. */
export const sourceGlob = `**/*.{${sourceEndings.join(',')}}`;

/** The projects of all workspace folders, and of documents that are open outside every folder. */
export async function findProjects(reader: TextReader): Promise<readonly ProjectRoot[]> {
  const found = await Promise.all((workspace.workspaceFolders ?? []).map((folder) => rootsIn(folder, reader)));
  return [...found.flat(), ...looseRoots()];
}

async function rootsIn(folder: WorkspaceFolder, reader: TextReader): Promise<readonly ProjectRoot[]> {
  const walked = await walkFolder(folder.uri);
  const files = await Promise.all(withoutPackCopies(walked.files).map((path) => claimed(Uri.joinPath(folder.uri, path), path, reader)));
  const roots = projectRoots(files.flat());
  const folders = roots.map((root) => root.folder);
  const code = walked.files.filter(isSourceName);
  return roots.map(({ folder: below, documents }) => {
    const root = below === '' ? folder.uri : Uri.joinPath(folder.uri, below);
    const own = documents.map(({ path, kind }) => ({ path: pathFrom(below, path), kind }));
    return {
      root,
      name: below === '' ? folder.name : nameOf(root),
      files: own,
      code: new Set(filesOfProject(code, { folder: below, folders })),
      inner: filesOfProject(folders, { folder: below, folders: [below] }).filter((path) => path !== ''),
      problems: closedIn(below, walked),
    };
  });
}

async function claimed(uri: Uri, path: string, reader: TextReader): Promise<readonly ClaimedFile[]> {
  const kind = claim(path) ?? (readme.test(path) ? claim(path, (await reader.read(uri)).text?.slice(0, headLength)) : undefined);
  return kind === undefined ? [] : [{ path, kind }];
}

/** A document that joined a project from beside it has `..` in its path. */
export function pathFrom(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function closedIn(below: string, { closed }: Walked): readonly Problem[] {
  return closed
    .filter(({ path }) => below === '' || path === below || path.startsWith(`${below}/`))
    .map(({ path, error }) => ({
      code: 'unreadable',
      severity: 'warning',
      message: l10n.t('This folder could not be looked into: {0}.', faultWords(error)),
      place: { uri: pathFrom(below, path), span: { start: 0, end: 0 } },
    }));
}

/** A document opened by itself is judged with its neighbours that are open too: other files of its folder are nobody's to search. */
function looseRoots(): readonly ProjectRoot[] {
  const found = new Map<
    string,
    { root: Uri; name: string; files: ClaimedFile[]; code: Set<string>; inner: string[]; problems: Problem[] }
  >();
  for (const document of workspace.textDocuments) {
    const { uri } = document;
    if (!isLooseCandidate(uri) || document.isUntitled) continue;
    const path = nameOf(uri);
    const kind = claim(path, document.getText().slice(0, headLength));
    if (kind === undefined) continue;
    const root = Uri.joinPath(uri, '..');
    const project = found.get(root.toString()) ?? { root, name: nameOf(root), files: [], code: new Set(), inner: [], problems: [] };
    project.files.push({ path, kind });
    found.set(root.toString(), project);
  }
  return [...found.values()];
}

/** What the project file says about where documents are; asked before every check, because somebody may be typing it. */
export async function withProjectFile(root: ProjectRoot, reader: TextReader): Promise<FoundProject> {
  const file = root.files.find(({ path, kind }) => kind === 'project' && !path.includes('/'));
  const text = file && (await reader.read(Uri.joinPath(root.root, file.path))).text;
  const { settings } = readSettings(file === undefined || text === undefined ? undefined : { uri: file.path, text });
  const files = usesPatterns(settings) ? (await walkFolder(root.root)).files : [];
  const documents = projectDocuments({
    claimed: root.files,
    settings,
    matching: (pattern) => files.filter((path) => fitsGlob(path, pattern)),
  });
  return { ...root, files: documents, settings, sources: await sourcesOf(root, settings, files) };
}

/** A name that none of the usual endings fits is looked for among all files. */
async function sourcesOf(root: ProjectRoot, settings: Settings, walked: readonly string[]): Promise<SourceFiles> {
  const found = sourceFiles({ files: [...root.code], settings });
  if (found.empty.length === 0 && settings.documents.source?.some(({ value }) => isGlob(value)) !== true) return found;
  const files = walked.length > 0 ? walked : (await walkFolder(root.root)).files;
  return sourceFiles({ files: filesOfProject(files, { folder: '', folders: root.inner }), settings });
}

function usesPatterns({ documents }: Settings): boolean {
  return Object.values(documents).some((paths) => paths.some(({ value }) => isGlob(value)));
}

export function nameOf(uri: Uri): string {
  return uri.path.split('/').findLast((part) => part !== '') ?? uri.authority;
}
