import { FileType, type Uri, workspace } from 'vscode';

/** What a file holds; `failed` when it could not be read, with what the file system said. */
export type ReadText =
  | { readonly kind: 'text'; readonly text: string; readonly bytes?: Uint8Array }
  | { readonly kind: 'failed'; readonly code: 'unreadable' | 'too-large'; readonly message: string };

interface Kept {
  readonly changed: number;
  readonly size: number;
  readonly text: ReadText;
}

/** The most that is read of one file, in bytes: a hazard log may be large, a film beside it is not one. */
const largest = 64 * 1024 * 1024;

/** Reads files as the editor shows them: unsaved text of an open document before what is on the disk. */
export class TextReader {
  private kept = new Map<string, Kept>();

  async read(uri: Uri): Promise<ReadText> {
    const open = workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri.toString());
    if (open !== undefined) return { kind: 'text', text: open.getText() };
    const key = uri.toString();
    try {
      const stat = await workspace.fs.stat(uri);
      const known = this.kept.get(key);
      if (known !== undefined && known.changed === stat.mtime && known.size === stat.size) return known.text;
      if (stat.size > largest) return { kind: 'failed', code: 'too-large', message: `${Math.round(stat.size / 1024 / 1024)} MiB` };
      const text = decode(await workspace.fs.readFile(uri));
      this.kept.set(key, { changed: stat.mtime, size: stat.size, text });
      return text;
    } catch (error) {
      this.kept.delete(key);
      return { kind: 'failed', code: 'unreadable', message: error instanceof Error ? error.message : String(error) };
    }
  }

  forget(uri: Uri): void {
    this.kept.delete(uri.toString());
  }
}

/** Bytes that are no UTF-8 are handed on as they are: whether they are a format that is read is for the readers to say. */
function decode(bytes: Uint8Array): ReadText {
  try {
    // The byte order mark goes, as it does when the editor opens the file, so that both count columns alike.
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'text', text: '', bytes };
  }
}

export async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}
