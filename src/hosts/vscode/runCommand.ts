import { env, l10n, Uri, window, workspace } from 'vscode';
import type { CompiledCatalogue } from '../../core/index';
import { citedSources, webAddress } from '../../exporters/wording';
import { activeProject } from './activeProject';
import type { CheckedProject } from './checkedProject';
import type { Checker } from './checker';
import type { CommandPorts } from './commandPorts';
import { explainRule } from './rulePages';
import { countWords } from './statusItem';

/** Says that it was done: where nothing has changed since, nothing else in the window would. */
export async function checkNow(checker: Checker): Promise<void> {
  await checker.search();
  await checker.settled();
  const words = checker.all().map((project) => `${project.name}: ${countWords(project).short}`);
  if (words.length > 0) window.setStatusBarMessage(l10n.t('Checked again. {0}', words.join('; ')), 8000);
}

/** The active project, else the only one, else the one that the person picks. */
async function chosenProject(checker: Checker): Promise<CheckedProject | undefined> {
  await checker.settled();
  const projects = checker.all();
  const known = activeProject(checker) ?? (projects.length === 1 ? projects[0] : undefined);
  if (known !== undefined || projects.length === 0) return known;
  const items = projects.map((project) => ({ label: project.name, description: workspace.asRelativePath(project.root), project }));
  return (await window.showQuickPick(items, { title: l10n.t('Which project?') }))?.project;
}

export async function explain(rule: unknown, { catalogue }: CommandPorts): Promise<void> {
  const id = typeof rule === 'string' ? rule : await pickRule(await catalogue());
  if (id !== undefined) await explainRule(id);
}

async function pickRule({ data }: CompiledCatalogue): Promise<string | undefined> {
  const items = data.rules.map(({ id, title }) => ({ label: title, description: id }));
  const picked = await window.showQuickPick(items, { title: l10n.t('Which rule?'), matchOnDescription: true });
  return picked?.description;
}

export async function openSource(rule: unknown, { catalogue }: CommandPorts): Promise<void> {
  const { data } = await catalogue();
  const found = data.rules.find(({ id }) => id === rule);
  const address = found && citedSources(found, data).flatMap(({ source }) => webAddress(source?.url ?? '') ?? [])[0];
  if (address !== undefined) await env.openExternal(Uri.parse(address, true));
}

/** The project to make something of; that there is none is said. */
async function projectToExport(checker: Checker): Promise<CheckedProject | undefined> {
  const project = await chosenProject(checker);
  if (checker.all().length === 0) await window.showInformationMessage(l10n.t('There is no checked project to export.'));
  return project;
}

export async function writeEvidencePack(ports: CommandPorts): Promise<void> {
  const project = await projectToExport(ports.checker);
  if (project !== undefined) await (await import('./evidencePack')).writeEvidencePack(project, ports);
}

export async function takeBaseline(checker: Checker): Promise<void> {
  const project = await projectToExport(checker);
  if (project !== undefined) await (await import('./takeBaseline')).takeBaseline(project, checker);
}

export async function exportChecklist(checker: Checker): Promise<void> {
  const project = await projectToExport(checker);
  if (project === undefined) return;
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(project.root, 'carelint-checklist.html'),
    filters: { [l10n.t('Web page')]: ['html'] },
    title: l10n.t('Export the checklist'),
  });
  if (target === undefined) return;
  const { pageOf } = await import('./exportedPage');
  await workspace.fs.writeFile(target, new TextEncoder().encode(await pageOf(project)));
  const open = l10n.t('Open');
  const answer = await window.showInformationMessage(l10n.t('The checklist was written to {0}.', workspace.asRelativePath(target)), open);
  if (answer === open) await env.openExternal(target);
}
