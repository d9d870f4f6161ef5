import { CancellationError, commands, env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { CompiledCatalogue, Form } from '../../core/index';
import { buildPack, type PackContext, zipPack } from '../../exporters/pack/index';
import { ChangedMeanwhile } from '../shared/projectFiles';
import type { CheckedProject } from './checkedProject';
import type { Checker } from './checker';
import { type ReadyToPack, readyToPack } from './packProject';
import { type Refused, refusedBy, showRefused } from './packRefused';
import { faultWords } from './readText';
import { saved } from './saved';
import { working } from './working';
import { writeWhole } from './writeWhole';

export interface PackMeans {
  readonly checker: Checker;
  readonly catalogue: () => Promise<CompiledCatalogue>;
  readonly forms: () => Promise<readonly Form[]>;
  readonly version: string;
}

/**
 * Writes the evidence pack of a project as it is saved, or shows what stands against it. Nothing is written before all of it is made,
 * and whatever lay at the place stays until then.
 */
export async function writeEvidencePack(project: CheckedProject, means: PackMeans): Promise<void> {
  if (!(await saved(project, l10n.t('A pack holds what is saved.')))) return;
  const kind = await askKind();
  if (kind === undefined) return;
  try {
    await packAs(kind, project, means);
  } catch (error) {
    if (error instanceof CancellationError) return;
    await window.showErrorMessage(l10n.t('No evidence pack was written. {0}', wordsFor(error)));
  }
}

type Kind = 'whole' | 'draft';

async function packAs(kind: Kind, project: CheckedProject, means: PackMeans): Promise<void> {
  const draft = kind === 'draft';
  const ready = await working(l10n.t('Gathering the evidence pack'), ({ stopped }) => gather(project, { means, draft, stopped }));
  if (typeof ready === 'string') return void (await window.showWarningMessage(ready));
  const refused = refusedBy(ready);
  if (refused !== undefined) return goOn(refused, project, means);
  const target = await askTarget(ready.context, project);
  if (target === undefined) return;
  const count = await working(l10n.t('Writing the evidence pack'), async ({ ports, stopped }) => {
    const entries = await buildPack(ready.context, ports);
    await writeWhole(target, await zipPack(entries, ports), stopped);
    return entries.length;
  });
  await tell(target, ready.context, count);
}

async function goOn(refused: Refused, project: CheckedProject, means: PackMeans): Promise<void> {
  if ((await showRefused(refused, project)) === 'draft') await packAs('draft', project, means);
}

/** Why there is nothing to pack, in words, where there is not. */
async function gather(
  { root, report }: CheckedProject,
  { means, draft, stopped }: { readonly means: PackMeans; readonly draft: boolean; readonly stopped: () => void },
): Promise<ReadyToPack | string> {
  const { checker, version } = means;
  await checker.settled();
  stopped();
  const found = await checker.foundAt(root);
  if (found !== undefined && found.settings.rules.length > 0 && !workspace.isTrusted)
    return l10n.t('This project has rules of its own, which are read once you trust the workspace.');
  const [catalogue, forms] = await Promise.all([means.catalogue(), means.forms()]);
  const ready = found && (await readyToPack({ project: found, catalogue, forms, version, asOf: report.asOf, draft, stopped }));
  return ready ?? l10n.t('No document of the project could be read, so there is nothing to pack.');
}

async function askKind(): Promise<Kind | undefined> {
  const kinds = [
    {
      label: l10n.t('Evidence pack'),
      detail: l10n.t('Not written while placeholders stand where a rule or a form needs an answer.'),
      value: 'whole' as const,
    },
    {
      label: l10n.t('Draft'),
      detail: l10n.t('Written although answers are owed; every page says that it is a draft.'),
      value: 'draft' as const,
    },
  ];
  return (await window.showQuickPick(kinds, { title: l10n.t('Write an evidence pack') }))?.value;
}

async function askTarget({ report, draft, enclosed }: PackContext, { root }: CheckedProject): Promise<Uri | undefined> {
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(root, `evidence-pack-${report.asOf}${draft ? '-draft' : ''}.zip`),
    filters: { [l10n.t('Zip archive')]: ['zip'] },
    title: l10n.t('Write an evidence pack'),
  });
  if (target === undefined || !enclosed.some(({ path }) => Uri.joinPath(root, path).toString() === target.toString())) return target;
  await window.showErrorMessage(
    l10n.t('{0} is a file that goes into the pack; it was not written over.', workspace.asRelativePath(target)),
  );
  return undefined;
}

async function tell(target: Uri, { report, draft, leftOut }: PackContext, count: number): Promise<void> {
  const name = workspace.asRelativePath(target);
  const said = draft
    ? l10n.t('A draft of the evidence pack was written to {0}: {1} files, as of {2}.', name, count, report.asOf)
    : l10n.t('The evidence pack was written to {0}: {1} files, as of {2}.', name, count, report.asOf);
  const left = l10n.t('{0} files are not in it or were not looked through; index.html says which and why.', leftOut.length);
  const [open, reveal] = [l10n.t('Open'), l10n.t('Show in Folder')];
  const onDesktop = target.scheme === 'file' && env.uiKind === UIKind.Desktop;
  const buttons = onDesktop ? [open, reveal] : workspace.getWorkspaceFolder(target) === undefined ? [] : [reveal];
  const answer = await window.showInformationMessage(leftOut.length === 0 ? said : `${said} ${left}`, ...buttons);
  if (answer === open) await env.openExternal(target);
  if (answer === reveal) await commands.executeCommand(onDesktop ? 'revealFileInOS' : 'revealInExplorer', target);
}

function wordsFor(error: unknown): string {
  if (error instanceof ChangedMeanwhile) return l10n.t('{0} changed while it was read. Write the pack again.', error.path);
  return faultWords(error);
}
