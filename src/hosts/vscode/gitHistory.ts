import { extensions, type Uri } from 'vscode';

/** What is used of the interface that the built-in Git extension offers to others. */
interface GitRepository {
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly { readonly hash: string }[]>;
  show(ref: string, path: string): Promise<string>;
}
interface GitApi {
  getRepository(uri: Uri): GitRepository | null;
  openRepository?(root: Uri): Promise<GitRepository | null>;
  toGitUri(uri: Uri, ref: string): Uri;
}

/** The history of one file, as far as a repository is there and this window may ask it. */
export interface FileHistory {
  /** The first commit in which the text of the file holds `words`; absent when none of the last ones does. */
  firstWith(words: string): Promise<string | undefined>;
  /** Another file as it was at a commit. */
  at(uri: Uri, commit: string): { readonly uri: Uri; text(): Promise<string | undefined> };
}

/** How many commits of the file are looked through. */
const most = 200;

/** Absent without the Git extension (in the web host), or outside a repository: history helps and is never needed. */
export async function historyOf(file: Uri): Promise<FileHistory | undefined> {
  const extension = extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  if (extension === undefined) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled) return undefined;
  const api = git.getAPI(1);
  const repository = api.getRepository(file);
  if (repository === null) return undefined;
  const textAt = (uri: Uri, commit: string): Promise<string | undefined> => repository.show(commit, uri.fsPath).catch(() => undefined);
  return {
    firstWith: async (words) => {
      let first: string | undefined;
      for (const { hash } of await repository.log({ path: file.fsPath, maxEntries: most })) {
        if ((await textAt(file, hash))?.includes(words)) first = hash;
        else if (first !== undefined) break;
      }
      return first;
    },
    at: (uri, commit) => ({ uri: api.toGitUri(uri, commit), text: () => textAt(uri, commit) }),
  };
}
