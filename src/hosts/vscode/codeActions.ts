import { CodeActionKind, type CodeActionProvider, CodeActionTriggerKind, type Disposable, languages } from 'vscode';
import { codeActionKinds, derivedKind } from './actionKinds';
import type { Checker } from './checker';
import { documentSelector } from './documentKinds';

/** Quick fixes for the findings at the cursor, and the way to the rule and to its source. Loaded with the first that is asked for. */
export function provideCodeActions(checker: Checker): Disposable {
  return languages.registerCodeActionsProvider(documentSelector, codeActionProvider(checker), { providedCodeActionKinds: codeActionKinds });
}

export function codeActionProvider(checker: Checker): CodeActionProvider {
  return {
    async provideCodeActions(document, range, context) {
      if (context.only !== undefined && !context.only.contains(CodeActionKind.QuickFix)) {
        // Asked for when a file is saved, and in the menu of source actions.
        const written = context.only.intersects(derivedKind) ? await checker.fresh(document.uri) : undefined;
        return written && [...(await import('./fixAll')).derivedAction(written, document.uri)];
      }
      // The light bulb asks at every move of the cursor; a person who asks gets an answer to what is written now.
      const asked = context.triggerKind === CodeActionTriggerKind.Invoke;
      const project = await (asked ? checker.fresh(document.uri) : checker.calm(document.uri));
      if (project === undefined) return undefined;
      return (await import('./codeActionsAt')).codeActionsAt({ project, document, range, diagnostics: context.diagnostics });
    },
    resolveCodeAction: async (action) => (await import('./codeActionsAt')).resolved(action, checker),
  };
}
