import { Position, Range, TextEditorRevealType, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import { type FixPlan, fixPlanner, LineIndex, planAllFixes, type Result } from '../../core/index';
import { type CheckedProject, uriIn } from './checkedProject';

export interface PlannedEdit {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

/** What can be written into is read once for each check. */
const planners = new WeakMap<CheckedProject, ReturnType<typeof fixPlanner>>();

function planOf({ fix }: Result, project: CheckedProject): FixPlan | undefined {
  const planner = planners.get(project) ?? fixPlanner(project.documents, project.facts);
  planners.set(project, planner);
  return fix && planner(fix);
}

/** The edit of a result's quick fix against the text that was checked; absent when it has none or it is written already. */
export function fixEdit(result: Result, project: CheckedProject): PlannedEdit | undefined {
  const plan = planOf(result, project);
  return plan && editOf(plan, project);
}

/** The fixes of many results as one edit; absent when nothing would change. `only` keeps it to one document, by its path in the project. */
export async function fixAllEdit(results: readonly Result[], project: CheckedProject, only?: string): Promise<WorkspaceEdit | undefined> {
  const requests = results.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
  const plan = await planAllFixes({ title: '', requests, documents: project.documents, facts: project.facts });
  if (plan === undefined || only === undefined) return plan && editOf(plan, project).edit;
  return editOf({ ...plan, edits: plan.edits.filter(({ uri }) => uri === only), creates: [] }, project).edit;
}

/** A plan as the editor takes it, against the text that was checked. */
function editOf(plan: FixPlan, project: CheckedProject): PlannedEdit {
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
  const plan = planOf(result, project);
  if (plan !== undefined) await applyPlan(plan, project);
}

/** The same of any plan. False where the editor refused, because a file is there already. */
export async function applyPlan(plan: FixPlan, project: CheckedProject): Promise<boolean> {
  const { edit } = editOf(plan, project);
  if (!(await workspace.applyEdit(edit))) return false;
  const [first] = edit.entries();
  if (first === undefined) return true;
  const [uri, [change]] = first;
  const column = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn;
  const editor = await window.showTextDocument(uri, { preserveFocus: true, preview: false, viewColumn: column ?? ViewColumn.One });
  if (change !== undefined) editor.revealRange(change.range, TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

function positionAt(index: LineIndex, offset: number): Position {
  const { line, column } = index.positionAt(offset);
  return new Position(line - 1, column - 1);
}
