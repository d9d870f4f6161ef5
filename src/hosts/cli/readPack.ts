import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readZip, type ZipEntry } from '../../exporters/pack/index';
import { RequestError } from './exitStatus';
import { fileErrorWords, isFileError } from './inside';
import type { Terminal } from './terminal';

export interface OpenedPack {
  readonly entries: readonly ZipEntry[];
  /** The archive as it lies there; absent for a folder. */
  readonly archive?: Uint8Array;
}

const largestArchive = 1024 * 1024 * 1024;

/** Opens a pack, an archive or a folder. What cannot be trusted as either is a wrong request: nothing of it was looked at. */
export function readPack(path: string, { folder }: Terminal): OpenedPack {
  const target = resolve(folder, path);
  try {
    const stat = statSync(target);
    if (stat.isDirectory()) return { entries: filesBelow(target, '') };
    if (stat.size > largestArchive) throw new RequestError(`"${path}" has ${stat.size} bytes; packs of up to ${largestArchive} are read.`);
    const archive = readFileSync(target);
    const read = readZip(archive);
    if (read.kind === 'fault') throw new RequestError(`"${path}" cannot be read as a pack: ${read.why}.`);
    return { entries: read.entries, archive };
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new RequestError(`"${path}" cannot be read: ${fileErrorWords(error)}.`, { cause: error });
  }
}

/** Every file, hidden ones too: one that was added must be seen. A link is not followed, and no pack holds one. */
function filesBelow(top: string, below: string): readonly ZipEntry[] {
  return readdirSync(join(top, below))
    .sort()
    .flatMap((name): readonly ZipEntry[] => {
      const path = below === '' ? name : `${below}/${name}`;
      const stat = lstatSync(join(top, path));
      if (stat.isDirectory()) return filesBelow(top, path);
      if (!stat.isFile()) throw new RequestError(`The pack holds ${path}, which is no plain file, so it cannot be trusted.`);
      return [{ path, bytes: readFileSync(join(top, path)) }];
    });
}
