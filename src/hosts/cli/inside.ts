import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { isEvidence, type Standing, staysInside } from '../shared/standing';

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

/** What stands at each path of a project, links followed. Nothing outside its folder is ever looked at. */
export function standingIn(folder: string): (path: string) => Standing {
  return (path) => {
    const target = join(folder, path);
    try {
      const stat = statSync(target, { throwIfNoEntry: false });
      if (stat === undefined) return { is: 'nothing' };
      if (!liesInside(folder, target)) return { is: 'link', leads: 'outside' };
      if (stat.isFile()) return { is: 'file', size: stat.size };
      return stat.isDirectory() ? { is: 'folder' } : { is: 'closed', why: 'it is neither a file nor a folder' };
    } catch (error) {
      if (!isFileError(error)) throw error;
      return error.code === 'ENOTDIR' ? { is: 'nothing' } : { is: 'closed', why: fileErrorWords(error) };
    }
  };
}

/** Whether evidence that a document names exists in the project. */
export function evidenceIn(folder: string): (path: string) => boolean {
  const standing = standingIn(folder);
  const known = new Map<string, boolean>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const exists = staysInside(path) && isEvidence(path, standing(path));
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
