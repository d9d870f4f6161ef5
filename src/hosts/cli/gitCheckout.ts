import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { isFileError } from './inside';

/** The repository that a folder lies in. Read as files, without a process; absent when there is none. */
export interface Checkout {
  /** Of the commit that is checked out; absent in a repository without one. */
  readonly commit?: string;
  /** `user.name` of the repository, else of the person. */
  readonly user?: string;
  /** The folder that is checked out. */
  readonly top: string;
}

export function checkoutOf(folder: string, home: string | undefined): Checkout | undefined {
  for (let top = folder; ; top = dirname(top)) {
    const git = gitFolder(top);
    if (git !== undefined) {
      const shared = sharedFolder(git);
      const commit = commitIn(git, shared);
      const user = userIn(join(shared, 'config')) ?? (home === undefined ? undefined : userIn(join(home, '.gitconfig')));
      return { top, ...(commit === undefined ? {} : { commit }), ...(user === undefined ? {} : { user }) };
    }
    if (top === dirname(top)) return undefined;
  }
}

/** `.git` is a folder, or in a second worktree a file that names one. */
function gitFolder(top: string): string | undefined {
  const path = join(top, '.git');
  if (isFolder(path)) return path;
  const named = /^gitdir: (.+)$/m.exec(textOf(path) ?? '')?.[1]?.trim();
  return named === undefined ? undefined : resolve(top, named);
}

function sharedFolder(git: string): string {
  const named = textOf(join(git, 'commondir'))?.trim();
  if (named === undefined || named === '') return git;
  return isAbsolute(named) ? named : join(git, named);
}

function commitIn(git: string, shared: string): string | undefined {
  const head = textOf(join(git, 'HEAD'))?.trim() ?? '';
  const ref = /^ref: (refs\/[^\s]+)$/.exec(head)?.[1];
  const found = ref === undefined ? head : (textOf(join(shared, ref))?.trim() ?? packed(shared, ref));
  return found !== undefined && /^[0-9a-f]{40,64}$/.test(found) ? found : undefined;
}

function packed(shared: string, ref: string): string | undefined {
  const lines = textOf(join(shared, 'packed-refs'))?.split('\n') ?? [];
  return lines.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0];
}

function userIn(config: string): string | undefined {
  let section = '';
  for (const line of textOf(config)?.split('\n') ?? []) {
    const heading = /^\s*\[\s*([^\]\s]+)/.exec(line)?.[1];
    if (heading !== undefined) section = heading.toLowerCase();
    const name = section === 'user' ? /^\s*name\s*=\s*(.+?)\s*$/i.exec(line)?.[1] : undefined;
    if (name !== undefined) return name.replace(/^"(.*)"$/, '$1');
  }
  return undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}
