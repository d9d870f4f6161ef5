// A small hand-written stand-in for the part of the editor's interface that our modules call. Import it before any of them.

import Module from 'node:module';

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}

  translate(lines: number, characters: number): Position {
    return new Position(this.line + lines, this.character + characters);
  }

  isBefore(other: Position): boolean {
    return this.line < other.line || (this.line === other.line && this.character < other.character);
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(...edges: [number, number, number, number] | [Position, Position]) {
    const [start, end] = edges.length === 2 ? edges : [new Position(edges[0], edges[1]), new Position(edges[2], edges[3])];
    this.start = start;
    this.end = end;
  }

  contains(position: Position): boolean {
    return !position.isBefore(this.start) && !this.end.isBefore(position);
  }

  intersection(other: Range): Range | undefined {
    return this.end.isBefore(other.start) || other.end.isBefore(this.start) ? undefined : this;
  }
}

export class Uri {
  private constructor(
    readonly scheme: string,
    readonly authority: string,
    readonly path: string,
  ) {}

  static from({ scheme, authority = '', path }: { scheme: string; authority?: string; path: string }): Uri {
    return new Uri(scheme, authority, path);
  }

  static file(path: string): Uri {
    return new Uri('file', '', path);
  }

  static joinPath({ scheme, authority, path }: Uri, ...parts: string[]): Uri {
    const names: string[] = [];
    for (const name of [path, ...parts].join('/').split('/')) {
      if (name === '..') names.pop();
      else if (name !== '' && name !== '.') names.push(name);
    }
    return new Uri(scheme, authority, `/${names.join('/')}`);
  }

  toString(): string {
    return `${this.scheme}://${this.authority}${this.path}`;
  }
}

export class Location {
  constructor(
    readonly uri: Uri,
    readonly range: Range,
  ) {}
}

export class Diagnostic {
  source?: string;
  code?: unknown;
  relatedInformation?: unknown[];
  constructor(
    readonly range: Range,
    readonly message: string,
    readonly severity: number,
  ) {}
}

export class DiagnosticRelatedInformation {
  constructor(
    readonly location: Location,
    readonly message: string,
  ) {}
}

export class WorkspaceEdit {
  readonly replaced: { uri: Uri; range: Range; newText: string }[] = [];
  readonly created: { uri: Uri; overwrite: boolean; text: string }[] = [];
  replace(uri: Uri, range: Range, newText: string): void {
    this.replaced.push({ uri, range, newText });
  }
  entries(): [Uri, { range: Range; newText: string }[]][] {
    const paths = [...new Set(this.replaced.map(({ uri }) => uri.path))];
    return paths.map((path) => [Uri.file(path), this.replaced.filter(({ uri }) => uri.path === path)]);
  }
  createFile(uri: Uri, { overwrite, contents }: { overwrite: boolean; contents: Uint8Array }): void {
    this.created.push({ uri, overwrite, text: new TextDecoder().decode(contents) });
  }
}

export class CodeActionKind {
  static readonly QuickFix = new CodeActionKind('quickfix');
  static readonly SourceFixAll = new CodeActionKind('source.fixAll');

  constructor(readonly value: string) {}

  append(part: string): CodeActionKind {
    return new CodeActionKind(`${this.value}.${part}`);
  }

  contains(other: CodeActionKind): boolean {
    return other.value === this.value || other.value.startsWith(`${this.value}.`);
  }

  intersects(other: CodeActionKind): boolean {
    return this.contains(other) || other.contains(this);
  }
}

export class CodeAction {
  edit?: WorkspaceEdit;
  command?: unknown;
  diagnostics?: unknown[];
  constructor(
    readonly title: string,
    readonly kind: CodeActionKind,
  ) {}
}

export class EventEmitter<T> {
  private readonly listeners = new Set<(value: T) => void>();
  readonly event = (listener: (value: T) => void): { dispose(): void } => {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  };
  fire(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }
  dispose(): void {
    this.listeners.clear();
  }
}

export class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState: number,
  ) {}
}

export class ThemeIcon {
  constructor(readonly id: string) {}
}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class MarkdownString {
  isTrusted?: unknown;
  constructor(readonly value: string) {}
}

export class Hover {
  constructor(readonly contents: readonly MarkdownString[]) {}
}

export class SnippetString {
  constructor(readonly value: string) {}
}

export class CompletionItem {
  insertText?: string | SnippetString;
  range?: Range;
  filterText?: string;
  sortText?: string;
  detail?: string;
  documentation?: MarkdownString;
  constructor(
    readonly label: string,
    readonly kind: number,
  ) {}
}

export class InlayHint {
  tooltip?: MarkdownString;
  constructor(
    readonly position: Position,
    readonly label: string,
  ) {}
}

export class FileSystemError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export class CancellationError extends Error {}

/** What a test puts into the editor, and what it finds there. `begin` empties it. */
export interface Desk {
  /** Path to what is on the disk. */
  files: Map<string, string | Uint8Array>;
  /** Paths among them, or folders on the way to them, that are links. */
  links: Set<string>;
  /** Path to unsaved text. */
  open: Map<string, string>;
  folders: { uri: Uri; name: string; index: number }[];
  settings: Record<string, unknown>;
  trusted: boolean;
  diagnostics: Map<string, Diagnostic[]>;
  typed: EventEmitter<{ document: ReturnType<typeof documentOf>; contentChanges: unknown[] }>;
  opened: EventEmitter<ReturnType<typeof documentOf>>;
  /** Commands that are registered, and the `when` clauses that were set. */
  commands: Map<string, (...words: unknown[]) => unknown>;
  contexts: Map<string, unknown>;
}

export const desk: Desk = emptyDesk();

function emptyDesk(): Desk {
  return {
    files: new Map(),
    links: new Set(),
    open: new Map(),
    folders: [],
    settings: {},
    trusted: true,
    diagnostics: new Map(),
    typed: new EventEmitter(),
    opened: new EventEmitter(),
    commands: new Map(),
    contexts: new Map(),
  };
}

export function begin(files: Readonly<Record<string, string>>, folder = '/project'): void {
  Object.assign(desk, emptyDesk(), { folders: [{ uri: Uri.file(folder), name: 'work', index: 0 }] });
  for (const [path, text] of Object.entries(files)) desk.files.set(`${folder}/${path}`, text);
}

/** The text of a file on the disk. */
export function textOn(path: string): string {
  const file = desk.files.get(path);
  return file instanceof Uint8Array ? new TextDecoder().decode(file) : String(file);
}

/** Changes the text of a document without saving it. */
export function type(path: string, text: string): void {
  desk.open.set(path, text);
  desk.typed.fire({ document: documentOf(path, text), contentChanges: [{ range: new Range(0, 0, 0, 0), text }] });
}

/** What the workspace does with an edit; false when a file that it would make is there already. */
async function applyEdit({ replaced, created }: WorkspaceEdit): Promise<boolean> {
  if (created.some(({ uri, overwrite }) => !overwrite && desk.files.has(uri.path))) return false;
  for (const { uri, text } of created) desk.files.set(uri.path, text);
  for (const path of new Set(replaced.map(({ uri }) => uri.path))) {
    const document = documentOf(path, desk.open.get(path) ?? String(desk.files.get(path)));
    const changes = replaced
      .filter(({ uri }) => uri.path === path)
      .map(({ range, newText }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText }))
      .toSorted((a, b) => b.start - a.start);
    const text = changes.reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), document.getText());
    type(path, text);
  }
  return true;
}

export function documentOf(path: string, text: string) {
  const lines = text.split(/\r\n|\n|\r/);
  return {
    uri: Uri.file(path),
    isClosed: false,
    isUntitled: false,
    isDirty: desk.open.has(path),
    save: async () => {
      desk.files.set(path, text);
      return desk.open.delete(path);
    },
    lineCount: lines.length,
    getText: () => text,
    lineAt: (line: number) => ({ text: lines[line] ?? '' }),
    offsetAt: ({ line, character }: Position) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character,
    positionAt: (offset: number) => {
      const before = text.slice(0, offset).split('\n');
      return new Position(before.length - 1, before.at(-1)?.length ?? 0);
    },
  };
}

const none = (): { dispose(): void } => ({ dispose: () => undefined });

const vscode = {
  Position,
  Range,
  Uri,
  Location,
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  WorkspaceEdit,
  EventEmitter,
  TreeItem,
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  ThemeIcon,
  ThemeColor,
  CodeAction,
  CodeActionTriggerKind: { Invoke: 1, Automatic: 2 },
  MarkdownString,
  Hover,
  SnippetString,
  InlayHint,
  FileSystemError,
  CancellationError,
  ProgressLocation: { Notification: 15 },
  UIKind: { Desktop: 1, Web: 2 },
  FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
  CompletionItem,
  CompletionItemKind: { Snippet: 14, Property: 9, EnumMember: 19, Value: 11, Reference: 17 },
  CodeActionKind,
  l10n: {
    t: (text: string, ...holes: unknown[]) => text.replace(/\{(\d+)\}/g, (_, number) => String(holes[Number(number)])),
  },
  env: { language: 'en', uiKind: 1 },
  commands: {
    registerCommand: (name: string, run: (...words: unknown[]) => unknown) => {
      if (desk.commands.has(name)) throw new Error(`The command ${name} exists already`);
      desk.commands.set(name, run);
      return { dispose: () => void desk.commands.delete(name) };
    },
    executeCommand: async (name: string, ...words: unknown[]) => {
      if (name === 'setContext') desk.contexts.set(String(words[0]), words[1]);
      else return desk.commands.get(name)?.(...words);
    },
  },
  window: {
    createOutputChannel: () => ({
      error: (...words: unknown[]) => console.error(...words),
      debug: () => undefined,
      dispose: () => undefined,
    }),
    createStatusBarItem: () => ({ show: () => undefined, hide: () => undefined, dispose: () => undefined }),
    createTreeView: none,
    registerTreeDataProvider: none,
    registerWebviewPanelSerializer: none,
    visibleTextEditors: [],
    onDidChangeActiveTextEditor: none,
  },
  QuickInputButtons: { Back: {} },
  ViewColumn: { Beside: -2, One: 1 },
  TextEditorRevealType: { InCenterIfOutsideViewport: 2 },
  StatusBarAlignment: { Left: 1 },
  languages: {
    registerHoverProvider: none,
    registerDefinitionProvider: none,
    registerReferenceProvider: none,
    registerRenameProvider: none,
    registerDocumentSymbolProvider: none,
    registerCompletionItemProvider: none,
    registerCodeActionsProvider: none,
    registerInlayHintsProvider: none,
    createDiagnosticCollection: () => ({
      set: (uri: Uri, diagnostics: Diagnostic[]) => void desk.diagnostics.set(uri.path, diagnostics),
      delete: (uri: Uri) => void desk.diagnostics.delete(uri.path),
      dispose: () => desk.diagnostics.clear(),
    }),
  },
  workspace: {
    get workspaceFolders() {
      return desk.folders;
    },
    get textDocuments() {
      return [...desk.open].map(([path, text]) => documentOf(path, text));
    },
    get isTrusted() {
      return desk.trusted;
    },
    getConfiguration: () => ({ get: (key: string) => desk.settings[key] }),
    applyEdit,
    asRelativePath: ({ path }: Uri) => {
      const folder = desk.folders.find(({ uri }) => path.startsWith(`${uri.path}/`));
      return folder === undefined ? path : path.slice(folder.uri.path.length + 1);
    },
    getWorkspaceFolder: (uri: Uri) => desk.folders.find(({ uri: { path } }) => uri.path.startsWith(`${path}/`)),
    fs: {
      isWritableFileSystem: () => true,
      stat: async ({ path }: Uri) => {
        const file = desk.files.get(path);
        const isFolder = [...desk.files.keys()].some((one) => one.startsWith(`${path}/`));
        if (file === undefined && !isFolder) throw new FileSystemError('FileNotFound');
        return { type: (isFolder ? 2 : 1) | (desk.links.has(path) ? 64 : 0), size: file?.length ?? 0, mtime: 0 };
      },
      readDirectory: async ({ path: folder }: Uri) => {
        const names = new Map<string, number>();
        for (const path of desk.files.keys()) {
          const [name, more] = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/') : [];
          if (name !== undefined) names.set(name, more === undefined ? 1 : 2);
        }
        if (names.size === 0 && !desk.folders.some(({ uri }) => uri.path === folder)) throw new FileSystemError('FileNotFound');
        return [...names];
      },
      readFile: async ({ path }: Uri) => {
        const file = desk.files.get(path);
        if (file === undefined) throw new FileSystemError('FileNotFound');
        return typeof file === 'string' ? new TextEncoder().encode(file) : file;
      },
      writeFile: async ({ path }: Uri, bytes: Uint8Array) => void desk.files.set(path, bytes),
      delete: async ({ path }: Uri) => {
        if (!desk.files.delete(path)) throw new FileSystemError('FileNotFound');
      },
      rename: async ({ path }: Uri, { path: to }: Uri) => {
        const file = desk.files.get(path);
        if (file === undefined) throw new FileSystemError('FileNotFound');
        desk.files.delete(path);
        desk.files.set(to, file);
      },
    },
    createFileSystemWatcher: () => ({ onDidCreate: none, onDidDelete: none, onDidChange: none, dispose: () => undefined }),
    onDidChangeTextDocument: (listener: (event: never) => void) => desk.typed.event(listener as never),
    onDidOpenTextDocument: (listener: (document: never) => void) => desk.opened.event(listener as never),
    registerTextDocumentContentProvider: none,
    onDidCloseTextDocument: none,
    onDidCreateFiles: none,
    onDidDeleteFiles: none,
    onDidRenameFiles: none,
    onDidChangeWorkspaceFolders: none,
    onDidGrantWorkspaceTrust: none,
    onDidChangeConfiguration: none,
  },
};

const modules = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
const load = modules._load.bind(modules);
modules._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
