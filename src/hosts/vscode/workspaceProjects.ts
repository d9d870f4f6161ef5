import { RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { type ClaimedFile, claim, isGlob, projectDocuments, projectRoots, readSettings, type Settings } from '../../core/index';
import type { TextReader } from './readText';

/** A project as found by the names of its files. */
export interface ProjectRoot {
  readonly root: Uri;
  readonly name: string;
  readonly files: readonly ClaimedFile[];
}

/** The same once its project file has had its say. */
export interface FoundProject extends ProjectRoot {
  /** Folders of the project's own rules, as its project file names them. */
  readonly ruleFolders: readonly string[];
}

/** Every ending that a document of a project may have. */
export const documentGlob = '**/*.{md,markdown,yaml,yml,json,csv,tsv,xlsx,xml}';
/** The command line leaves out the same folders: what tools put there is nobody's card. */
const never = '**/{node_modules,dist,.*}/**';
/** A README is a card only by its first lines. */
const headLength = 4000;

/** The projects of all workspace folders, and of documents that are open outside every folder. */
export async function findProjects(reader: TextReader): Promise<readonly ProjectRoot[]> {
  const found = await Promise.all((workspace.workspaceFolders ?? []).map((folder) => rootsIn(folder, reader)));
  return [...found.flat(), ...looseRoots()];
}

async function rootsIn(folder: WorkspaceFolder, reader: TextReader): Promise<readonly ProjectRoot[]> {
  const uris = await workspace.findFiles(new RelativePattern(folder, documentGlob), never);
  const files = await Promise.all(uris.map((uri) => claimed(uri, below(folder.uri, uri), reader)));
  return projectRoots(files.flat()).map(({ folder: path, documents }) => {
    const root = path === '' ? folder.uri : Uri.joinPath(folder.uri, ...path.split('/'));
    const own = documents.map((file) => ({ path: path === '' ? file.path : file.path.slice(path.length + 1), kind: file.kind }));
    return { root, name: path === '' ? folder.name : nameOf(root), files: own };
  });
}

async function claimed(uri: Uri, path: string, reader: TextReader): Promise<readonly ClaimedFile[]> {
  const byName = claim(path);
  if (byName !== undefined) return [{ path, kind: byName }];
  if (!/(^|\/)readme\.(md|markdown)$/i.test(path)) return [];
  const kind = claim(path, (await reader.read(uri)).text?.slice(0, headLength));
  return kind === undefined ? [] : [{ path, kind }];
}

/** A document opened by itself is judged with its neighbours that are open too: other files of its folder are nobody's to search. */
function looseRoots(): readonly ProjectRoot[] {
  const found = new Map<string, { root: Uri; name: string; files: ClaimedFile[] }>();
  for (const document of workspace.textDocuments) {
    const { uri } = document;
    if (!isLooseCandidate(uri) || document.isUntitled) continue;
    const path = nameOf(uri);
    const kind = claim(path, document.getText().slice(0, headLength));
    if (kind === undefined) continue;
    const root = Uri.joinPath(uri, '..');
    const project = found.get(root.toString()) ?? { root, name: nameOf(root), files: [] };
    project.files.push({ path, kind });
    found.set(root.toString(), project);
  }
  return [...found.values()];
}

/** Files only: diffs, output and versions of other times are shown as documents too. */
export function isLooseCandidate(uri: Uri): boolean {
  return workspace.fs.isWritableFileSystem(uri.scheme) !== undefined && workspace.getWorkspaceFolder(uri) === undefined;
}

/** What the project file says about where documents and rules are; asked before every check, because somebody may be typing it. */
export async function withProjectFile(root: ProjectRoot, reader: TextReader): Promise<FoundProject> {
  const file = root.files.find(({ path, kind }) => kind === 'project' && !path.includes('/'));
  const text = file && (await reader.read(Uri.joinPath(root.root, file.path))).text;
  if (file === undefined || text === undefined) return { ...root, ruleFolders: [] };
  const { settings } = readSettings({ uri: file.path, text });
  const patterns = patternsOf(settings);
  const matches = new Map(await Promise.all(patterns.map(async (pattern) => [pattern, await pathsLike(root.root, pattern)] as const)));
  const files = projectDocuments({ claimed: root.files, settings, matching: (pattern) => matches.get(pattern) ?? [] });
  return { ...root, files, ruleFolders: settings.rules.map(({ value }) => value) };
}

function patternsOf({ documents }: Settings): readonly string[] {
  return [...(documents.card ?? []), ...(documents.risk ?? []), ...(documents.records ?? [])].map(({ value }) => value).filter(isGlob);
}

/** Paths from a folder of the files in it that fit a pattern, in order. */
export async function pathsLike(root: Uri, pattern: string): Promise<readonly string[]> {
  const uris = await workspace.findFiles(new RelativePattern(root, pattern), never);
  return uris.map((uri) => below(root, uri)).sort();
}

const below = (folder: Uri, uri: Uri): string => uri.path.slice(folder.path.length).replace(/^\/+/, '');

export function nameOf(uri: Uri): string {
  return uri.path.split('/').findLast((part) => part !== '') ?? uri.authority;
}
