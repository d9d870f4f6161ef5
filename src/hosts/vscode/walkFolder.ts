import { FileType, Uri, workspace } from 'vscode';

export interface Walked {
  /** Paths from the folder, with `/`, in order. */
  readonly files: readonly string[];
  /** Folders that could not be listed. */
  readonly closed: readonly { readonly path: string; readonly error: unknown }[];
}

/** Never looked into, as on the command line: what tools put there is nobody's card. */
const skipped: ReadonlySet<string> = new Set(['node_modules', 'dist']);
/** Whether a path from the root is one that walking finds. */
export const isLookedInto = (path: string): boolean => !path.split('/').some((name) => name.startsWith('.') || skipped.has(name));

/** So many folders are listed at a time: enough to hide the way to a remote one, few enough to leave the editor its turn. */
const atOnce = 16;

/**
 * Every file below a folder, without hidden ones and without following links to folders, which may lead in circles.
 * The file system is asked and not the editor's search, which virtual workspaces may lack and which has exclusions of its own.
 */
export async function walkFolder(root: Uri): Promise<Walked> {
  const files: string[] = [];
  const closed: Walked['closed'][number][] = [];
  for await (const some of levels(root)) {
    files.push(...some.files);
    closed.push(...some.closed);
  }
  return { files: files.sort(), closed };
}

/** The first file that is wanted, looking no further than to it; those near the root come first. */
export async function findFile(root: Uri, wanted: (file: Uri) => Promise<boolean>): Promise<Uri | undefined> {
  for await (const { files } of levels(root)) {
    for (const path of files) {
      const uri = Uri.joinPath(root, path);
      if (await wanted(uri)) return uri;
    }
  }
  return undefined;
}

async function* levels(root: Uri): AsyncGenerator<Walked> {
  let open = [''];
  while (open.length > 0) {
    const files: string[] = [];
    const closed: { path: string; error: unknown }[] = [];
    const listed = await Promise.all(open.splice(0, atOnce).map((path) => list(root, path)));
    const inside: string[] = [];
    for (const { path, entries, error } of listed) {
      if (entries === undefined) closed.push({ path, error });
      for (const [name, type] of entries ?? []) {
        if (name.startsWith('.')) continue;
        const full = path === '' ? name : `${path}/${name}`;
        if ((type & FileType.Directory) === 0) files.push(full);
        else if ((type & FileType.SymbolicLink) === 0 && !skipped.has(name)) inside.push(full);
      }
    }
    open = [...open, ...inside];
    yield { files, closed };
  }
}

async function list(root: Uri, path: string): Promise<{ path: string; entries?: readonly [string, FileType][]; error?: unknown }> {
  try {
    return { path, entries: await workspace.fs.readDirectory(path === '' ? root : Uri.joinPath(root, path)) };
  } catch (error) {
    return { path, error };
  }
}
