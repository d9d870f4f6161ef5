import { Uri, workspace } from 'vscode';

/**
 * Writes a file whole or not at all: beside its place under another name, then in its place at once. Until then an existing file keeps
 * its content. `stopped` is asked once more before anything is put in its place; it stops by throwing.
 */
export async function writeWhole(target: Uri, bytes: Uint8Array, stopped: () => void): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const beside = Uri.joinPath(target, '..', `.${name}.${Math.random().toString(36).slice(2)}.tmp`);
  try {
    await workspace.fs.writeFile(beside, bytes);
    stopped();
    await workspace.fs.rename(beside, target, { overwrite: true });
  } catch (error) {
    // It may not have come to be.
    await Promise.resolve(workspace.fs.delete(beside)).catch(() => undefined);
    throw error;
  }
}
