import { commands, type Disposable, type ExtensionContext, window, workspace } from 'vscode';
import type { CheckedProject } from './checkedProject';
import type { Checker } from './checker';
import { documentGlob } from './documentKinds';
import { isDocument, windowHoldsDocument } from './documentsThere';

/** What other extensions, and our own tests, may ask. */
export interface CarelintApi {
  /** Resolves when nothing is left to be looked for or checked. */
  settled(): Promise<void>;
  projects(): readonly CheckedProject[];
}

/**
 * Costs a window that has no document of ours next to nothing: the editor part, with the readers and the rules, is loaded when a
 * document is found or opened, or when somebody runs a command.
 */
export function activate(context: ExtensionContext): CarelintApi {
  const log = window.createOutputChannel('Carelint', { log: true });
  const standIns: Disposable[] = [];
  let starting: Promise<Checker> | undefined;
  let started: Checker | undefined;
  const start = (): Promise<Checker> => {
    starting ??= import('./editor').then(({ startEditor }) => {
      for (const standIn of standIns.splice(0)) standIn.dispose();
      started = startEditor(context, log);
      return started;
    });
    return starting;
  };
  const begin = (): void => void start().catch((error: unknown) => log.error('Carelint could not be started.', faultOf(error)));
  const watcher = workspace.createFileSystemWatcher(documentGlob);
  standIns.push(
    emptyTree(),
    ...commandsOf(context).map((name) =>
      commands.registerCommand(name, async (...words: unknown[]) => {
        await start();
        return commands.executeCommand(name, ...words);
      }),
    ),
    watcher,
    watcher.onDidCreate(async (uri) => (await isDocument(uri)) && begin()),
    workspace.onDidOpenTextDocument(async ({ uri }) => (await isDocument(uri)) && begin()),
    workspace.onDidChangeWorkspaceFolders(async () => (await windowHoldsDocument()) && begin()),
  );
  context.subscriptions.push(log, { dispose: () => standIns.forEach((standIn) => void standIn.dispose()) });
  const looking = windowHoldsDocument()
    .then((found) => (found ? begin() : tellNothingFound()))
    .catch((error: unknown) => log.error('The documents of this window could not be looked for.', faultOf(error)));
  return {
    async settled() {
      await looking;
      await (await starting)?.settled();
    },
    projects: () => started?.all() ?? [],
  };
}

/** The commands that the manifest offers: each starts the editor part, which then answers. */
function commandsOf({ extension }: ExtensionContext): readonly string[] {
  const manifest: { readonly contributes: { readonly commands: readonly { readonly command: string }[] } } = extension.packageJSON;
  return manifest.contributes.commands.map(({ command }) => command);
}

/** A view without anybody behind it says that something is broken; an empty one shows what the manifest has to say. */
function emptyTree(): Disposable {
  return window.registerTreeDataProvider<never>('carelint.status', { getChildren: () => [], getTreeItem: (node) => node });
}

function tellNothingFound(): void {
  void commands.executeCommand('setContext', 'carelint.ready', true);
  void commands.executeCommand('setContext', 'carelint.hasProject', false);
}

const faultOf = (error: unknown): unknown => (error instanceof Error ? (error.stack ?? error.message) : error);
