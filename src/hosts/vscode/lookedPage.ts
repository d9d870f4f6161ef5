import { type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import type { Checker } from './checker';

const scheme = 'carelint-looked';
const page = Uri.from({ scheme, path: '/Carelint: what was looked at' });

/** What was looked at, as a page of the editor that stays true while somebody reads it. */
export function serveLookedPage(checker: Checker): Disposable {
  const changed = new EventEmitter<Uri>();
  const all = [
    changed,
    checker.onDidSearch(() => changed.fire(page)),
    checker.onDidCheck(() => changed.fire(page)),
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async () => (await import('./lookedText')).lookedText(checker.all()),
    }),
  ];
  return { dispose: () => all.forEach((one) => void one.dispose()) };
}

export async function showLookedPage(checker: Checker): Promise<void> {
  await checker.settled();
  await window.showTextDocument(page, { preview: true });
}
