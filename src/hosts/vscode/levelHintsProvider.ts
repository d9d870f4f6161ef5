import { type Disposable, EventEmitter, type InlayHintsProvider, languages } from 'vscode';
import type { Checker } from './checker';
import { documentSelector } from './documentKinds';

/** Beside the words of a rating, the level that the scheme of the project gives for them. `editor.inlayHints` turns them off. Loaded with the first. */
export function provideLevelHints(checker: Checker): Disposable {
  const changed = new EventEmitter<void>();
  const provider: InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range) {
      const project = await checker.calm(document.uri);
      return project && [...(await import('./levelHints')).levelHints(project, document.uri, range)];
    },
  };
  const subscriptions = [
    changed,
    checker.onDidCheck(() => changed.fire()),
    languages.registerInlayHintsProvider(documentSelector, provider),
  ];
  return { dispose: () => subscriptions.forEach((one) => void one.dispose()) };
}
