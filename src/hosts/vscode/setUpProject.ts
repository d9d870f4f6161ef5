import { commands, l10n, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { starterDocuments } from '../../core/index';
import { askProfile } from './askProfile';
import { exists } from './readText';

/**
 * Writes a project file, a card and a log that a person can finish, opens the card and says what comes next. Files that exist stay as
 * they are. Every question may be left open; Escape leaves everything as it was.
 */
export async function setUpProject(): Promise<void> {
  const folder = await chosenFolder();
  if (folder === undefined) return;
  const profile = await askProfile();
  if (profile === undefined) return;
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
  const card = written.find((uri) => uri.path.endsWith('.md')) ?? written[0];
  if (card !== undefined) await window.showTextDocument(card);
  void (written.length === 0 ? tellNothingToDo(kept) : tellNext(kept));
}

/** One sentence and the page that goes with it; nobody has to wait for it. */
async function tellNext(kept: readonly string[]): Promise<void> {
  const left = kept.length === 0 ? '' : `${leftAsTheyAre(kept)} `;
  const next = l10n.t('Next: replace each TBC, beginning with what the product is for. What nobody knows yet stays open.');
  const learn = l10n.t('What a Model Card Is');
  const answer = await window.showInformationMessage(`${left}${next}`, learn);
  if (answer === learn) await commands.executeCommand('carelint.learn', 'model-card');
}

async function tellNothingToDo(kept: readonly string[]): Promise<void> {
  const checklist = l10n.t('Open the Checklist');
  const answer = await window.showInformationMessage(leftAsTheyAre(kept), checklist);
  if (answer === checklist) await commands.executeCommand('carelint.openChecklist');
}

const leftAsTheyAre = (kept: readonly string[]): string => l10n.t('Left as they are, because they exist: {0}.', kept.join(', '));

async function chosenFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const open = l10n.t('Open Folder …');
    const answer = await window.showInformationMessage(l10n.t('Open a folder first: the documents of a project are files in it.'), open);
    if (answer === open) await commands.executeCommand('vscode.openFolder');
    return undefined;
  }
  return folders.length === 1 ? folders[0] : window.showWorkspaceFolderPick();
}
