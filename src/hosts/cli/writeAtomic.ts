import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside its place under another name, then in its place at once. Until then an existing file keeps
 * its content, also when this fails or the program is stopped.
 */
export function writeAtomic(target: string, content: Uint8Array | string, mode = 0o666): void {
  const beside = nameBeside(target);
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    const file = openSync(beside, 'wx', mode);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The same for a folder of files. An existing folder is taken away only when the new one is whole. */
export function writeFolderAtomic(target: string, files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  const beside = nameBeside(target);
  const old = nameBeside(target);
  try {
    mkdirSync(beside);
    for (const { path, bytes } of files) {
      mkdirSync(join(beside, dirname(path)), { recursive: true });
      writeAtomic(join(beside, path), bytes);
    }
    if (existsSync(target)) renameSync(target, old);
    renameSync(beside, target);
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

const nameBeside = (target: string): string => join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
