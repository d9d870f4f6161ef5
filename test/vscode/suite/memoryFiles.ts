// An extension like those that open a repository or a share: its files have a scheme of their own and lie on no disk.

import {
  type Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';

/** Serves what the launcher laid beside it as `files.json`: path to bytes in base64. */
export async function activate(context: ExtensionContext): Promise<void> {
  const listed = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'files.json'));
  const files: Readonly<Record<string, string>> = JSON.parse(new TextDecoder().decode(listed));
  const bytes = Object.entries(files).map(([path, text]) => [path, Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))] as const);
  context.subscriptions.push(workspace.registerFileSystemProvider('memory', new MemoryFiles(new Map(bytes)), { isCaseSensitive: true }));
}

/** Folders are there when one of their files is. */
class MemoryFiles implements FileSystemProvider {
  private readonly changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile: Event<FileChangeEvent[]> = this.changed.event;
  private changes = 1;

  constructor(private readonly files: Map<string, Uint8Array>) {}

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  stat(uri: Uri): FileStat {
    const file = this.files.get(uri.path);
    if (file !== undefined) return { type: FileType.File, ctime: 0, mtime: this.changes, size: file.length };
    if (this.readDirectory(uri).length === 0) throw FileSystemError.FileNotFound(uri);
    return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory({ path: folder }: Uri): [string, FileType][] {
    const names = new Map<string, FileType>();
    for (const path of this.files.keys()) {
      const [name, more] = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/') : [];
      if (name !== undefined) names.set(name, more === undefined ? FileType.File : FileType.Directory);
    }
    return [...names];
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (file === undefined) throw FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const type = this.files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.files.set(uri.path, content);
    this.tell(uri, type);
  }

  delete(uri: Uri): void {
    if (!this.files.delete(uri.path)) throw FileSystemError.FileNotFound(uri);
    this.tell(uri, FileChangeType.Deleted);
  }

  createDirectory(): void {}

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  private tell(uri: Uri, type: FileChangeType): void {
    this.changes++;
    this.changed.fire([{ uri, type }]);
  }
}
