import { l10n, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { entryAt, type StarterProfile, starterDocuments } from '../../core/index';
import { exists } from './readText';

/**
 * Writes a project file, a card and a log that a person can finish, and opens the card. Files that exist stay as they are.
 * Every question may be passed over with Enter; Escape leaves everything as it was.
 */
export async function setUpProject(): Promise<void> {
  const folder = await chosenFolder();
  if (folder === undefined) return;
  const profile = await askProfile();
  if (profile === 'cancelled') return;
  const written: Uri[] = [];
  const kept: string[] = [];
  for (const [name, text] of Object.entries(starterDocuments(profile))) {
    const uri = Uri.joinPath(folder.uri, name);
    if (await exists(uri)) {
      kept.push(name);
      continue;
    }
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    written.push(uri);
  }
  if (kept.length > 0) void window.showInformationMessage(l10n.t('Left as they are, because they exist: {0}.', kept.join(', ')));
  const card = written.find((uri) => uri.path.endsWith('.md')) ?? written[0];
  if (card !== undefined) await window.showTextDocument(card);
}

async function chosenFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    await window.showInformationMessage(l10n.t('Open a folder first: the documents of a project are files in it.'));
    return undefined;
  }
  return folders.length === 1 ? folders[0] : window.showWorkspaceFolderPick();
}

async function askProfile(): Promise<StarterProfile | 'cancelled'> {
  const name = await window.showInputBox({
    title: l10n.t('What is the product called?'),
    placeHolder: l10n.t('Leave it empty to fill it in later'),
    ignoreFocusOut: true,
  });
  if (name === undefined) return 'cancelled';
  const role = await pickOne(l10n.t('Do you make the product, put it to use, or both?'), 'project.role');
  if (role === undefined) return 'cancelled';
  const stage = await pickOne(l10n.t('Which stage has it reached?'), 'project.stage');
  if (stage === undefined) return 'cancelled';
  const nations = await pickNations();
  if (nations === undefined) return 'cancelled';
  const nhs = await pickYesNo(l10n.t('Is it offered to the NHS or to adult social care?'));
  if (nhs === undefined) return 'cancelled';
  const personalData = await pickYesNo(l10n.t('Does it handle data about identified or identifiable people?'));
  if (personalData === undefined) return 'cancelled';
  return {
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(role === 'open' ? {} : { role }),
    ...(stage === 'open' ? {} : { stage }),
    ...(nations.length === 0 ? {} : { nations }),
    ...(nhs === 'open' ? {} : { nhs: nhs === 'yes' }),
    ...(personalData === 'open' ? {} : { personalData: personalData === 'yes' }),
  };
}

interface Choice<Value extends string> {
  readonly label: string;
  readonly value: Value;
}

async function pick<Value extends string>(title: string, choices: readonly Choice<Value>[]): Promise<Value | 'open' | undefined> {
  const notYet: Choice<'open'> = { label: l10n.t('Not decided yet'), value: 'open' };
  return (await window.showQuickPick<Choice<Value | 'open'>>([...choices, notYet], { title, ignoreFocusOut: true }))?.value;
}

const pickOne = (title: string, path: string): Promise<string | undefined> =>
  pick(
    title,
    (entryAt(path)?.values ?? []).map((value) => ({ label: value, value })),
  );

const pickYesNo = (title: string): Promise<'yes' | 'no' | 'open' | undefined> =>
  pick(title, [
    { label: l10n.t('Yes'), value: 'yes' },
    { label: l10n.t('No'), value: 'no' },
  ]);

async function pickNations(): Promise<readonly string[] | undefined> {
  const items = (entryAt('project.nations[]')?.values ?? []).map((value) => ({ label: nationName(value), value }));
  const title = l10n.t('In which UK nations will it be used? None is an answer for later.');
  return (await window.showQuickPick(items, { title, canPickMany: true, ignoreFocusOut: true }))?.map(({ value }) => value);
}

/** `northern-ireland` is Northern Ireland. */
const nationName = (value: string): string =>
  value.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`);
