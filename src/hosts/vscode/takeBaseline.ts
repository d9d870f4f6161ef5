import { l10n, Uri, window, workspace } from 'vscode';
import { type Baseline, baselineFile, writeBaseline } from '../../core/index';
import { against, baselineFrom } from '../shared/heldFindings';
import { needed } from './askWho';
import type { CheckedProject } from './checkedProject';
import type { Checker } from './checker';
import { baselineOf } from './projectBaseline';
import { exists, faultWords, onDisk } from './readText';
import { saved } from './saved';
import { askOnce } from './steps';
import { writeWhole } from './writeWhole';

/**
 * Takes what is open in a project as it is, once, under somebody's name; where that was done, takes out what is settled since. Nothing is
 * ever added to a baseline that is there.
 */
export async function takeBaseline({ root }: CheckedProject, checker: Checker): Promise<void> {
  const before = checker.all().find((one) => one.root.toString() === root.toString());
  if (before === undefined || !(await saved(before, l10n.t('A baseline is taken of what is saved.')))) return;
  await checker.settled();
  const project = checker.all().find((one) => one.root.toString() === root.toString());
  if (project === undefined || project.report.looked.documents.length === 0) {
    await window.showWarningMessage(l10n.t('No document of the project could be read, so nothing was judged.'));
    return;
  }
  const target = Uri.joinPath(root, baselineFile);
  if (await exists(target)) return shrink(target, project);
  const title = l10n.t('Take what is open as it is');
  const takenBy = await askOnce({ title, prompt: l10n.t('Who takes it? A name that others can ask for.'), faultOf: needed });
  if (takenBy === undefined) return;
  const taken = baselineFrom(project.report, takenBy.replace(/\s+/g, ' '));
  const said = l10n.t(
    '{0} holds {1} findings and {2} problems. They stay in the checklist; the list of problems shows what comes on top.',
    workspace.asRelativePath(target),
    taken.findings.length,
    taken.problems.length,
  );
  if (await write(target, taken)) await window.showInformationMessage(said);
}

async function shrink(target: Uri, { root, report }: CheckedProject): Promise<void> {
  const { baseline, problems } = await baselineOf(root, onDisk);
  const name = workspace.asRelativePath(target);
  if (baseline === undefined) {
    await window.showErrorMessage(l10n.t('{0} cannot be read: {1}', name, problems[0]?.message ?? ''));
    return;
  }
  const { still, settled } = against(report, baseline);
  if (settled > 0 && !(await write(target, still))) return;
  const left = still.findings.length + still.problems.length;
  await window.showInformationMessage(l10n.t('{0}: {1} entries were settled and taken out, {2} are left.', name, settled, left));
}

async function write(target: Uri, baseline: Baseline): Promise<boolean> {
  try {
    await writeWhole(target, new TextEncoder().encode(writeBaseline(baseline)), () => undefined);
    return true;
  } catch (error) {
    await window.showErrorMessage(l10n.t('{0} cannot be written: {1}', workspace.asRelativePath(target), faultWords(error)));
    return false;
  }
}
