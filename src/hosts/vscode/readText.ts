import { type FileStat, FileSystemError, l10n, type Uri, workspace } from 'vscode';
import { isWorkbook, type ProblemCode } from '../../core/index';
import { decodeText } from '../shared/decodeText';

/** What a file holds, unless it could not be read, and what is wrong with it. Offsets of doubts lie in the text. */
export interface ReadText {
  readonly text?: string;
  readonly faults: readonly {
    readonly code: ProblemCode;
    readonly severity: 'error' | 'warning';
    readonly message: string;
    readonly at: number;
  }[];
}

interface Kept {
  readonly changed: number;
  readonly size: number;
  readonly read: ReadText;
}

/** In bytes. Beyond this no document is read; readers keep lower limits of their own. */
const largest = 256 * 1024 * 1024;

export interface Reads {
  read(uri: Uri): Promise<ReadText>;
}

/** Reads files as the editor shows them: unsaved text of an open document before what is on the disk. */
export class TextReader implements Reads {
  private readonly kept = new Map<string, Kept>();

  async read(uri: Uri): Promise<ReadText> {
    const key = uri.toString();
    const open = workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
    if (open !== undefined) return { text: open.getText(), faults: [] };
    const kept = this.kept.get(key);
    this.kept.delete(key);
    return readFile(uri, {
      known: ({ mtime, size }) => (kept?.changed === mtime && kept.size === size ? kept.read : undefined),
      keep: ({ mtime, size }, read) => void this.kept.set(key, { changed: mtime, size, read }),
    });
  }

  forget(uri: Uri): void {
    this.kept.delete(uri.toString());
  }
}

/** What is on the disk, whatever an open document shows. */
export const onDisk: Reads = { read: (uri) => readFile(uri) };

interface Memory {
  known(stat: FileStat): ReadText | undefined;
  keep(stat: FileStat, read: ReadText): void;
}

async function readFile(uri: Uri, memory?: Memory): Promise<ReadText> {
  try {
    const stat = await workspace.fs.stat(uri);
    if (stat.size > largest) {
      return failed('too-large', l10n.t('This file has {0} bytes; up to {1} are read. Nothing of it was read.', stat.size, largest));
    }
    const read = memory?.known(stat) ?? (await readBytes(await workspace.fs.readFile(uri), uri.path));
    memory?.keep(stat, read);
    return read;
  } catch (error) {
    return failed('unreadable', l10n.t('This file could not be read: {0}.', faultWords(error)));
  }
}

async function readBytes(bytes: Uint8Array, path: string): Promise<ReadText> {
  if (isWorkbook(path)) {
    const { readWorkbook } = await import('./readWorkbook');
    const read = readWorkbook(bytes);
    return read.kind === 'text' ? { text: read.text, faults: [] } : failed(read.code, read.message);
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'not-text') return failed('not-text', l10n.t('This is not text: {0}. Nothing of it was read.', decoded.why));
  if (decoded.doubt === undefined) return { text: decoded.text, faults: [] };
  const message = l10n.t('Bytes here are not UTF-8; they were read as a replacement character. Save the file as UTF-8.');
  return { text: decoded.text, faults: [{ code: 'not-text', severity: 'warning', message, at: decoded.doubt }] };
}

const failed = (code: ProblemCode, message: string): ReadText => ({ faults: [{ code, severity: 'error', message, at: 0 }] });

/** Why a file or folder cannot be had, in words. */
export function faultWords(error: unknown): string {
  if (error instanceof FileSystemError) {
    if (error.code === 'FileNotFound') return l10n.t('it does not exist');
    if (error.code === 'NoPermissions') return l10n.t('there is no permission to read it');
    if (error.code === 'FileIsADirectory') return l10n.t('it is a folder');
  }
  return error instanceof Error ? error.message : String(error);
}

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
