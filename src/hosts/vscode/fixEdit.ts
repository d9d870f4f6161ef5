import { Position, Range, TextEditorRevealType, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import { LineIndex, planFix, type Result } from '../../core/index';
import { type CheckedProject, uriIn } from './checkedProject';

/** The edit of a result's quick fix against the text that was checked; absent when it has none or it is written already. */
export function fixEdit(result: Result, project: CheckedProject): { readonly title: string; readonly edit: WorkspaceEdit } | undefined {
  const plan = result.fix && planFix(result.fix, project.documents, project.facts);
  if (plan === undefined) return undefined;
  const edit = new WorkspaceEdit();
  for (const { uri, text } of plan.creates) {
    edit.createFile(uriIn(project, uri), { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  }
  const indexes = new Map<string, LineIndex>();
  for (const { uri, start, end, newText } of plan.edits) {
    const index = indexes.get(uri) ?? new LineIndex(project.documents.find((document) => document.uri === uri)?.text ?? '');
    indexes.set(uri, index);
    edit.replace(uriIn(project, uri), new Range(positionAt(index, start), positionAt(index, end)), newText);
  }
  return { title: plan.title, edit };
}

/** Applies the fix where somebody pressed a button far from the text, and shows what it wrote; nothing is saved. */
export async function applyFix(result: Result, project: CheckedProject): Promise<void> {
  const planned = fixEdit(result, project);
  if (planned === undefined || !(await workspace.applyEdit(planned.edit))) return;
  const [first] = planned.edit.entries();
  if (first === undefined) return;
  const [uri, [change]] = first;
  const column = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn;
  const editor = await window.showTextDocument(uri, { preserveFocus: true, preview: false, viewColumn: column ?? ViewColumn.One });
  if (change !== undefined) editor.revealRange(change.range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function positionAt(index: LineIndex, offset: number): Position {
  const { line, column } = index.positionAt(offset);
  return new Position(line - 1, column - 1);
}
