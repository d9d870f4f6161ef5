import { l10n, Position, Range, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import { addDecision, LineIndex, type NewDecision } from '../../core/index';
import { type CheckedProject, uriIn } from './checkedProject';

const fileName = 'carelint.decisions.yaml';

/** Adds a decision to the decisions file of a project, which is then shown and not saved. A file that is no list of decisions stays. */
export async function writeDecision(project: CheckedProject, decision: NewDecision): Promise<void> {
  const file = project.documents.find(({ kind }) => kind === 'decisions');
  const uri = uriIn(project, file?.uri ?? fileName);
  const change = addDecision(file?.text ?? '', decision);
  if (change === undefined) {
    await window.showErrorMessage(
      l10n.t('{0} cannot be read as a list of decisions, so nothing was written.', workspace.asRelativePath(uri)),
    );
    return;
  }
  const edit = new WorkspaceEdit();
  if (file === undefined) {
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(change.newText) });
  } else {
    const index = new LineIndex(file.text);
    const at = (offset: number): Position => {
      const { line, column } = index.positionAt(offset);
      return new Position(line - 1, column - 1);
    };
    edit.replace(uri, new Range(at(change.start), at(change.end)), change.newText);
  }
  if (await workspace.applyEdit(edit))
    await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
}
