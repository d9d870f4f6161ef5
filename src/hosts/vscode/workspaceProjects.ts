import { RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { type ClaimedFile, claim, type DocumentKind, projectRoots } from '../../core/index';

/** A project as found by the names of its files, before anything is read. */
export interface FoundProject {
  readonly root: Uri;
  readonly name: string;
  readonly files: readonly ClaimedFile[];
}

/** Every ending that a document of a project may have. */
export const documentGlob = '**/*.{md,markdown,yaml,yml,json,csv,tsv,xlsx,xml}';
/** The command line leaves out the same folders: what tools put there is nobody's card. */
const never = '**/{node_modules,dist,.*}/**';

/** The projects of all workspace folders, and of documents that are open outside every folder. */
export async function findProjects(): Promise<readonly FoundProject[]> {
  const folders = await Promise.all((workspace.workspaceFolders ?? []).map(projectsOf));
  return [...folders.flat(), ...looseProjects()];
}

async function projectsOf(folder: WorkspaceFolder): Promise<readonly FoundProject[]> {
  const uris = await workspace.findFiles(new RelativePattern(folder, documentGlob), never);
  const files = uris.flatMap((uri) => claimed(uri.path.slice(folder.uri.path.length).replace(/^\/+/, '')));
  return projectRoots(files).map(({ folder: below, documents }) => {
    const root = below === '' ? folder.uri : Uri.joinPath(folder.uri, ...below.split('/'));
    const own = documents.map(({ path, kind }) => ({ path: below === '' ? path : path.slice(below.length + 1), kind }));
    return { root, name: below === '' ? folder.name : nameOf(root), files: own };
  });
}

/** A document opened by itself is judged with its neighbours that are open too: other files of its folder are nobody's to search. */
function looseProjects(): readonly FoundProject[] {
  const found = new Map<string, { root: Uri; files: ClaimedFile[] }>();
  for (const { uri, isUntitled } of workspace.textDocuments) {
    if (isUntitled || !workspace.fs.isWritableFileSystem(uri.scheme) || workspace.getWorkspaceFolder(uri) !== undefined) continue;
    const root = Uri.joinPath(uri, '..');
    const files = claimed(nameOf(uri));
    if (files.length === 0) continue;
    const project = found.get(root.toString()) ?? { root, files: [] };
    project.files.push(...files);
    found.set(root.toString(), project);
  }
  return [...found.values()].map(({ root, files }) => ({ root, name: nameOf(root), files }));
}

function claimed(path: string): readonly ClaimedFile[] {
  const kind: DocumentKind | undefined = claim(path);
  return kind === undefined ? [] : [{ path, kind }];
}

export function nameOf(uri: Uri): string {
  return uri.path.split('/').findLast((part) => part !== '') ?? uri.authority;
}
