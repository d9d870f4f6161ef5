import { l10n, Position, Range, type Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import { addDecision, LineIndex, type NewDecision } from '../../core/index';
import { type CheckedProject, uriIn } from './checkedProject';
import { exists, onDisk, TextReader } from './readText';

const fileName = 'carelint.decisions.yaml';

/**
 * Adds a decision to the decisions file of a project, which is then shown and not saved. A file that is no list of decisions stays.
 *
 * The file is read anew: while somebody answered, another window or a pull may have written into it, or begun it.
 */
export async function writeDecision(project: CheckedProject, decision: NewDecision): Promise<void> {
  const uri = uriIn(project, project.documents.find(({ kind }) => kind === 'decisions')?.uri ?? fileName);
  // Where somebody begins the file at the same moment, the second is added to what the first wrote.
  const written = (await add(uri, decision)) === 'refused' ? await add(uri, decision) : 'written';
  if (written === 'unreadable') return;
  if (written === 'refused') {
    await window.showErrorMessage(
      l10n.t('{0} changed while the decision was written, so nothing was written. Decide again.', workspace.asRelativePath(uri)),
    );
    return;
  }
  await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
}

async function add(uri: Uri, decision: NewDecision): Promise<'written' | 'refused' | 'unreadable'> {
  const isThere = await exists(uri);
  const text = isThere ? await textNow(uri) : '';
  const change = text === undefined ? undefined : addDecision(text, decision);
  if (text === undefined || change === undefined) {
    await window.showErrorMessage(
      l10n.t('{0} cannot be read as a list of decisions, so nothing was written.', workspace.asRelativePath(uri)),
    );
    return 'unreadable';
  }
  const edit = new WorkspaceEdit();
  if (isThere) {
    const index = new LineIndex(text);
    const at = (offset: number): Position => {
      const { line, column } = index.positionAt(offset);
      return new Position(line - 1, column - 1);
    };
    edit.replace(uri, new Range(at(change.start), at(change.end)), change.newText);
  } else edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(change.newText) });
  return (await workspace.applyEdit(edit)) ? 'written' : 'refused';
}

/** What the editor holds of a file. Of one that is open and not changed here, that is soon what another window has saved. */
async function textNow(uri: Uri): Promise<string | undefined> {
  const saved = (await onDisk.read(uri)).text;
  const reader = new TextReader();
  for (let waited = 0; ; waited += 100) {
    const { text } = await reader.read(uri);
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open === undefined || open.isDirty || text === saved || waited >= 3000) return text;
    await new Promise((done) => setTimeout(done, 100));
  }
}
