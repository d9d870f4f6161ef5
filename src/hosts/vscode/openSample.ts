import { commands, FileSystemError, l10n, Uri, window, workspace } from 'vscode';

export interface SampleFile {
  /** Within the sample, with `/`. */
  readonly path: string;
  readonly text: string;
}

const folderName = 'carelint-sample';

/**
 * Copies the sample into a new folder where the person chooses, and opens it. The folder gets a name that is free, so nothing is ever
 * written over; Escape leaves everything as it was.
 */
export async function openSample(sample: () => Promise<readonly SampleFile[]>): Promise<void> {
  const within = await chosenPlace();
  if (within === undefined) return;
  const root = await freeFolder(within.uri);
  for (const { path, text } of await sample()) {
    // Folders that are missing on the way are made by the editor.
    await workspace.fs.writeFile(Uri.joinPath(root, path), new TextEncoder().encode(text));
  }
  if (within.kind === 'workspace') {
    await window.showTextDocument(Uri.joinPath(root, 'hazard-log.yaml'));
    return;
  }
  await commands.executeCommand('vscode.openFolder', root, { forceNewWindow: (workspace.workspaceFolders ?? []).length > 0 });
}

type ChosenPlace = { readonly kind: 'workspace' | 'elsewhere'; readonly uri: Uri };

/** A folder of this window where one can be written to, or another that the person names. */
async function chosenPlace(): Promise<ChosenPlace | undefined> {
  const writable = (workspace.workspaceFolders ?? []).filter(({ uri }) => workspace.fs.isWritableFileSystem(uri.scheme) === true);
  const elsewhere = { label: l10n.t('Another folder …'), description: l10n.t('opens it in a window of its own'), uri: undefined };
  const items = [
    ...writable.map(({ name, uri }) => ({ label: l10n.t('Inside {0}', name), description: l10n.t('as a new folder'), uri })),
    elsewhere,
  ];
  if (writable.length > 0) {
    const title = l10n.t('Where should the sample project go? A new folder is made; nothing is overwritten.');
    const picked = await window.showQuickPick<(typeof items)[number]>(items, { title, ignoreFocusOut: true });
    if (picked === undefined) return undefined;
    if (picked.uri !== undefined) return { kind: 'workspace', uri: picked.uri };
  }
  const [uri] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
      openLabel: l10n.t('Copy the sample here'),
      title: l10n.t('Where should the sample project go? A new folder is made; nothing is overwritten.'),
    })) ?? [];
  return uri && { kind: 'elsewhere', uri };
}

/** `carelint-sample`, or the first of `carelint-sample-2`, `-3` ... of which the file system says that it is not there. */
async function freeFolder(within: Uri): Promise<Uri> {
  for (let number = 1; number < 100; number++) {
    const uri = Uri.joinPath(within, number === 1 ? folderName : `${folderName}-${number}`);
    if (await isFree(uri)) return uri;
  }
  throw new Error(`There is no free name for ${folderName} in ${within.toString(true)}.`);
}

/** A folder that cannot be looked at may hold something: only what is known not to be there is free. */
async function isFree(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return false;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return true;
    throw error;
  }
}
