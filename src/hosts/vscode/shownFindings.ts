import { type Diagnostic, type Disposable, languages, type Uri } from 'vscode';
import { type CheckedProject, uriIn } from './checkedProject';
import type { Checker } from './checker';
import { diagnosticsOf, showDiagnostics } from './diagnostics';
import { type EditorSettings, settingsFor } from './editorSettings';
import { partedFindings } from './firstContact';

/** Puts findings into the editor: what is wrong in what was written at once, what nobody has written yet as hints until the next step is done. */
export function showFindings(checker: Checker): Disposable {
  const told = { onDidForget: checker.onDidForget, onDidCheck: mapped(checker.onDidCheck, (project) => partedFindings(project).told) };
  // These two events are all that is asked of it.
  const parts = [showDiagnostics(told as Checker), showWaiting(checker)];
  return { dispose: () => parts.forEach((part) => void part.dispose()) };
}

/** All that the editor shows of a check, by the path of the file within the project. */
export function findingsShown(project: CheckedProject, settings: EditorSettings): readonly (readonly [string, readonly Diagnostic[]])[] {
  const { told, waiting } = partedFindings(project);
  return [...diagnosticsOf(told, settings), ...(waiting === undefined ? [] : diagnosticsOf(waiting, settings))];
}

const mapped =
  (event: Checker['onDidCheck'], change: (project: CheckedProject) => CheckedProject): Checker['onDidCheck'] =>
  (listener, self, disposables) =>
    event((project) => void listener.call(self, change(project)), undefined, disposables);

function showWaiting(checker: Checker): Disposable {
  const collection = languages.createDiagnosticCollection('carelint-waiting');
  const shown = new Map<string, readonly Uri[]>();
  const forget = (root: Uri): void => {
    for (const uri of shown.get(root.toString()) ?? []) collection.delete(uri);
    shown.delete(root.toString());
  };
  const subscriptions = [
    collection,
    checker.onDidForget(forget),
    checker.onDidCheck((project) => {
      const { waiting } = partedFindings(project);
      if (waiting === undefined) return forget(project.root);
      const files = [...diagnosticsOf(waiting, settingsFor(project.root))].map(([path, list]) => [uriIn(project, path), list] as const);
      const now = new Set(files.map(([uri]) => uri.toString()));
      for (const uri of shown.get(project.root.toString()) ?? []) if (!now.has(uri.toString())) collection.delete(uri);
      for (const [uri, list] of files) collection.set(uri, list);
      shown.set(
        project.root.toString(),
        files.map(([uri]) => uri),
      );
    }),
  ];
  return { dispose: () => subscriptions.forEach((subscription) => void subscription.dispose()) };
}
