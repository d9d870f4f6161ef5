import { type Disposable, languages } from 'vscode';
import type { Checker } from './checker';
import { documentSelector } from './documentKinds';

/** Keys that may stand here and are not written yet, and the words, answers and ids that a value may be. Loaded with the first that is asked for. */
export function provideCompletion(checker: Checker): Disposable {
  return languages.registerCompletionItemProvider(
    documentSelector,
    {
      async provideCompletionItems(document, position) {
        const project = checker.projectOf(document.uri);
        return project && (await import('./completionsAt')).completionsAt({ document, position, project });
      },
    },
    ' ',
    '-',
    '|',
    ',',
    '"',
  );
}
