import { type Uri, workspace } from 'vscode';
import { claim } from '../../core/index';
import { findFile } from './walkFolder';

/** A README is a card only by its first lines. */
export const headLength = 4000;
export const readme = /(?:^|\/)readme\.(?:md|markdown)$/i;

/** Files only: diffs, output and versions of other times are shown as documents too. */
export function isLooseCandidate(uri: Uri): boolean {
  return workspace.fs.isWritableFileSystem(uri.scheme) !== undefined && workspace.getWorkspaceFolder(uri) === undefined;
}

/** Whether a folder of the window, or a document that is open outside of them, gives cause to look for projects. */
export async function windowHoldsDocument(): Promise<boolean> {
  for (const { uri } of workspace.textDocuments) if (isLooseCandidate(uri) && (await isDocument(uri))) return true;
  for (const { uri } of workspace.workspaceFolders ?? []) if ((await findFile(uri, isDocument)) !== undefined) return true;
  return false;
}

/** By its name, and for a README by how it begins. */
export async function isDocument(uri: Uri): Promise<boolean> {
  return claim(uri.path) !== undefined || (readme.test(uri.path) && claim(uri.path, await headOf(uri)) !== undefined);
}

async function headOf(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText().slice(0, headLength);
  try {
    return new TextDecoder().decode((await workspace.fs.readFile(uri)).subarray(0, headLength));
  } catch {
    // It went, or may not be read: the search that follows a document says so where it matters.
    return '';
  }
}
