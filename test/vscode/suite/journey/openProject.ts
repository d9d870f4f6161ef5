import { commands, Range, type TextEditor, Uri, window, workspace } from 'vscode';
import { ok, until } from '../expect';
import { checkAsOf, findingOf } from '../findings';
import type { Lane } from '../lane';

/** The rule whose finding the journey follows, and the fix that it offers. */
export const level = 'dcb0129/initial-level-recomputes';
export const levelFix = 'Use the level that the scheme gives';

export interface OpenProject {
  readonly lane: Lane;
  readonly root: Uri;
  readonly log: Uri;
  /** Where `level: 4` is written, found in the text itself. */
  readonly stated: Range;
  showLog(): Thenable<TextEditor>;
  /** Throws away what was typed, and waits until the editor shows the findings of the file again. */
  revert(): Promise<void>;
}

export async function openProject(lane: Lane): Promise<OpenProject> {
  const root = workspace.workspaceFolders?.[0]?.uri;
  ok(root, 'a folder is open');
  await commands.executeCommand('workbench.action.closeAuxiliaryBar');
  await workspace.getConfiguration('files').update('autoSave', 'off', true); // a browser window saves by itself otherwise
  await checkAsOf(lane.asOf);
  const log = Uri.joinPath(root, 'hazard-log.yaml');
  const text = await workspace.openTextDocument(log);
  const at = text.getText().indexOf('level: 4') + 'level: '.length;
  const stated = new Range(text.positionAt(at), text.positionAt(at + 1));
  const showLog = (): Thenable<TextEditor> => window.showTextDocument(log, { preview: false });
  const revert = async (): Promise<void> => {
    await showLog();
    await commands.executeCommand('workbench.action.files.revert');
    await until('the finding is back', () => findingOf(log, level));
  };
  return { lane, root, log, stated, showLog, revert };
}
