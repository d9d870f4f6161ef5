import { readFileSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { type Checkout, checkoutOf, type GitFiles } from '../shared/gitCheckout';
import { isFileError } from './inside';

/** The repository that a folder lies in; absent when there is none. */
export function checkoutAt(folder: string, home: string | undefined): Promise<Checkout | undefined> {
  return checkoutOf(folder.split(sep).join('/'), onDisk, home);
}

const onDisk: GitFiles = {
  text: async (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      if (isFileError(error)) return undefined;
      throw error;
    }
  },
  isFolder: async (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
};
