import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { isEvidence, type Standing, staysInside } from '../shared/standing';
import { faultWords } from './readText';

/** What stands at each path of a project. A link on the way is told and not followed: the editor does not say where it leads. */
export function standingIn(root: Uri): (path: string) => Promise<Standing> {
  const folders = new Map<string, Promise<boolean>>();
  const isLink = (folder: string): Promise<boolean> => {
    const known = folders.get(folder) ?? typeAt(root, folder).then((type) => (type & FileType.SymbolicLink) !== 0);
    folders.set(folder, known);
    return known;
  };
  return async (path) => {
    const names = path.split('/');
    for (let depth = 1; depth < names.length; depth++)
      if (await isLink(names.slice(0, depth).join('/'))) return { is: 'link', leads: 'unseen' };
    try {
      const { type, size } = await workspace.fs.stat(Uri.joinPath(root, path));
      if ((type & FileType.SymbolicLink) !== 0) return { is: 'link', leads: 'unseen' };
      return (type & FileType.Directory) === 0 ? { is: 'file', size } : { is: 'folder' };
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return { is: 'nothing' };
      return { is: 'closed', why: faultWords(error) };
    }
  };
}

/** Whether evidence that a document names exists in the project. */
export function evidenceIn(root: Uri): (path: string) => Promise<boolean> {
  const standing = standingIn(root);
  return async (path) => staysInside(path) && isEvidence(path, await standing(path));
}

/** A folder that is not there is no link. */
async function typeAt(root: Uri, path: string): Promise<FileType> {
  try {
    return (await workspace.fs.stat(Uri.joinPath(root, path))).type;
  } catch {
    return FileType.Unknown;
  }
}
