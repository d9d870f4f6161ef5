/** Files that a host can read by absolute paths with `/`; absent when there is none, or when it may not be read. */
export interface GitFiles {
  text(path: string): Promise<string | undefined>;
  isFolder(path: string): Promise<boolean>;
}

/** The repository that a folder lies in. Read as files, without a process; absent when there is none. */
export interface Checkout {
  /** Of the commit that is checked out; absent in a repository without one. */
  readonly commit?: string;
  /** `user.name` of the repository, else of the person. */
  readonly user?: string;
  /** The folder that is checked out. */
  readonly top: string;
}

/** `home` is the folder of the person, for the name that they use everywhere. */
export async function checkoutOf(folder: string, files: GitFiles, home?: string): Promise<Checkout | undefined> {
  for (let top = folder; ; top = parentOf(top)) {
    const git = await gitFolder(top, files);
    if (git !== undefined) {
      const shared = await sharedFolder(git, files);
      const commit = await commitIn(git, shared, files);
      const user = userIn(await files.text(`${shared}/config`)) ?? (home && userIn(await files.text(`${home}/.gitconfig`)));
      return { top, ...(commit === undefined ? {} : { commit }), ...(user ? { user } : {}) };
    }
    if (top === parentOf(top)) return undefined;
  }
}

/** Of `C:/` and `/` the folder itself. */
function parentOf(folder: string): string {
  const parent = folder.slice(0, folder.lastIndexOf('/'));
  if (parent === '' || /^\/?[A-Za-z]:$/.test(parent)) return `${parent}/`;
  return parent;
}

/** `.git` is a folder, or in a second worktree a file that names one. */
async function gitFolder(top: string, files: GitFiles): Promise<string | undefined> {
  const path = top.endsWith('/') ? `${top}.git` : `${top}/.git`;
  if (await files.isFolder(path)) return path;
  const named = /^gitdir: (.+)$/m.exec((await files.text(path)) ?? '')?.[1]?.trim();
  return named === undefined ? undefined : pathFrom(top, named);
}

async function sharedFolder(git: string, files: GitFiles): Promise<string> {
  const named = (await files.text(`${git}/commondir`))?.trim();
  return named === undefined || named === '' ? git : pathFrom(git, named);
}

async function commitIn(git: string, shared: string, files: GitFiles): Promise<string | undefined> {
  const head = (await files.text(`${git}/HEAD`))?.trim() ?? '';
  const ref = /^ref: (refs\/[^\s]+)$/.exec(head)?.[1];
  const found = ref === undefined ? head : ((await files.text(`${shared}/${ref}`))?.trim() ?? (await packed(shared, ref, files)));
  return found !== undefined && /^[0-9a-f]{40,64}$/.test(found) ? found : undefined;
}

async function packed(shared: string, ref: string, files: GitFiles): Promise<string | undefined> {
  const lines = (await files.text(`${shared}/packed-refs`))?.split('\n') ?? [];
  return lines.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0];
}

function userIn(config: string | undefined): string | undefined {
  let section = '';
  for (const line of config?.split('\n') ?? []) {
    const heading = /^\s*\[\s*([^\]\s]+)/.exec(line)?.[1];
    if (heading !== undefined) section = heading.toLowerCase();
    const name = section === 'user' ? /^\s*name\s*=\s*(.+?)\s*$/i.exec(line)?.[1] : undefined;
    if (name !== undefined) return name.replace(/^"(.*)"$/, '$1');
  }
  return undefined;
}

function pathFrom(folder: string, named: string): string {
  const path = named.replaceAll('\\', '/');
  if (/^(?:\/|[A-Za-z]:)/.test(path)) return path;
  const names: string[] = [];
  for (const name of `${folder}/${path}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.') names.push(name);
  }
  return names.join('/');
}
