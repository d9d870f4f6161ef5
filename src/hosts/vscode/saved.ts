import { l10n, window, workspace } from 'vscode';
import { type CheckedProject, uriIn } from './checkedProject';

/** Whether all documents of a project are on the disk, when `why` has been said and the person lets them be saved. */
export async function saved(project: CheckedProject, why: string): Promise<boolean> {
  const own = new Set(project.documents.map(({ uri }) => uriIn(project, uri).toString()));
  const open = workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && own.has(uri.toString()));
  if (open.length === 0) return true;
  const save = l10n.t('Save and Go On');
  const names = open.map(({ uri }) => workspace.asRelativePath(uri)).join(', ');
  const answer = await window.showWarningMessage(`${why} ${l10n.t('Not saved yet: {0}', names)}`, { modal: true }, save);
  if (answer !== save) return false;
  for (const document of open) if (!(await document.save())) return false;
  return true;
}
