import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** Whether a path, links resolved, lies in a folder (or is it). False for what does not exist or cannot be reached. */
export function liesInside(folder: string, path: string): boolean {
  try {
    const way = relative(realpathSync(folder), realpathSync(path));
    return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
  } catch (error) {
    if (isFileError(error)) return false;
    throw error;
  }
}

/** The editor answers by the same rule, so that both find the same. */
const isPathInside = (path: string): boolean =>
  path !== '' && !/[\\\0]/.test(path) && !/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(path) && !path.split('/').includes('..');

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    if (isFileError(error)) return false;
    throw error;
  }
}

/** Whether evidence that a document names exists in the project. Nothing outside its folder is ever looked at. */
export function evidenceIn(folder: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const exists = isPathInside(path) && isFile(join(folder, path)) && liesInside(folder, join(folder, path));
    known.set(path, exists);
    return exists;
  };
}

export const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** Why a file cannot be had, in words; by its code, because the system's own text differs between systems. */
export function fileErrorWords(error: unknown): string {
  if (!isFileError(error)) throw error;
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    EACCES: 'there is no permission to read it',
    EPERM: 'there is no permission to read it',
    EISDIR: 'it is a folder',
    ENOTDIR: 'part of its path is not a folder',
    ELOOP: 'its link leads in a circle',
    ENAMETOOLONG: 'its name is too long',
    EBUSY: 'another program holds it',
  };
  return words[error.code ?? ''] ?? `the system answers ${error.code}`;
}
