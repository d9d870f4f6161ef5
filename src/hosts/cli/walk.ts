import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isFileError } from './inside';

export interface WalkedFile {
  /** From the folder that was walked, with `/`. */
  readonly path: string;
  readonly isLink: boolean;
}

export interface Walked {
  /** In the order of their paths, a folder's files before its folders. */
  readonly files: readonly WalkedFile[];
  /** Folders that could not be listed, from the folder that was walked. */
  readonly closed: readonly { readonly path: string; readonly error: unknown }[];
}

/** Never looked into: what tools put there is nobody's card. */
const skipped = new Set(['node_modules', 'dist']);

/**
 * Every file below a folder (or right in it), without hidden ones and without following links to folders, which may lead in circles.
 */
export function walk(folder: string, depth: 'deep' | 'flat' = 'deep'): Walked {
  const files: WalkedFile[] = [];
  const closed: { path: string; error: unknown }[] = [];
  const open = [''];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    const entries = list(join(folder, below));
    if ('error' in entries) {
      closed.push({ path: below, error: entries.error });
      continue;
    }
    const inside: string[] = [];
    for (const entry of entries.found) {
      if (entry.name.startsWith('.')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (depth === 'deep' && !skipped.has(entry.name)) inside.push(path);
      } else if (entry.isFile()) files.push({ path, isLink: false });
      else if (entry.isSymbolicLink() && !isFolder(join(folder, path))) files.push({ path, isLink: true });
    }
    open.push(...inside.reverse());
  }
  return { files, closed };
}

function list(folder: string) {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    return { found: found.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch (error) {
    if (isFileError(error)) return { error };
    throw error;
  }
}

/** A link that leads nowhere or in a circle is kept as a file: reading it says what is wrong with it. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (isFileError(error)) return false;
    throw error;
  }
}
