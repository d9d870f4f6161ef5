import { type Disposable, FileType, type TextDocumentChangeEvent, Uri, workspace } from 'vscode';
import { isSourceName, largestSourceFile, mayReference, noSettings, sourceFiles, sourceProblems } from '../../core/index';
import type { TextReader } from './readText';
import { isLookedInto } from './walkFolder';
import { type FoundProject, type ProjectRoot, sourceGlob, withProjectFile } from './workspaceProjects';

/** So many files are read at a time: enough to hide the way to a remote one, few enough to leave the editor its turn. */
const atOnce = 16;
/** Waiting after a file changed on the disk, in milliseconds: a change of branch changes many. */
const pause = 300;
const mark = new TextEncoder().encode('carelint');

interface Ports {
  readonly projects: () => readonly ProjectRoot[];
  /** Files came, changed or went: they are to be searched, and the project checked again where that matters. */
  readonly changed: (root: Uri) => void;
}

/**
 * Which source files of the projects have comments that may name ids. Each is read once, after the documents were checked, and again
 * when it changes; only whether it has the mark is kept.
 */
export class SourceSearch implements Disposable {
  /** By the root of the project, then by path from there. A path that is not in it is still to be read. */
  private readonly known = new Map<string, Map<string, boolean>>();
  private readonly lost = new Set<string>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: Disposable[];

  constructor(private readonly ports: Ports) {
    const watcher = workspace.createFileSystemWatcher(sourceGlob);
    this.subscriptions = [
      watcher,
      watcher.onDidCreate((uri) => this.onDisk(uri, 'there')),
      watcher.onDidChange((uri) => this.onDisk(uri, 'there')),
      watcher.onDidDelete((uri) => this.onDisk(uri, 'gone')),
    ];
  }

  /** The marked ones among the files that count for the project as its project file stands now. */
  markedIn({ root, sources }: FoundProject): readonly string[] {
    const known = this.known.get(root.toString());
    return known === undefined ? [] : sources.paths.filter((path) => known.get(path) === true);
  }

  /** Reads what was not read yet, and says whether the project is to be checked again. */
  async search({ root, sources, settings }: FoundProject): Promise<boolean> {
    let matters = this.lost.delete(root.toString());
    if (!isNear(root) && settings.documents.source === undefined) return matters;
    const known = this.knownOf(root);
    const open = sources.paths.filter((path) => !known.has(path));
    while (open.length > 0) {
      const batch = open.splice(0, atOnce);
      const answers = await Promise.all(batch.map((path) => hasMark(Uri.joinPath(root, path))));
      for (const [i, path] of batch.entries()) known.set(path, answers[i] === true);
      matters ||= answers.includes(true);
    }
    return matters;
  }

  /** The project in which the mark was typed into a file that had none: whoever asks next has to find it. */
  typed({ document, contentChanges }: Pick<TextDocumentChangeEvent, 'document' | 'contentChanges'>): ProjectRoot | undefined {
    const { uri } = document;
    if (!isSourceName(uri.path)) return undefined;
    const around = projectAround(this.ports.projects(), uri);
    if (around === undefined) return undefined;
    const touched = contentChanges.some(({ range, text }) => {
      const last = range.start.line + text.split('\n').length;
      for (let line = range.start.line; line < Math.min(last, document.lineCount); line++)
        if (mayReference(document.lineAt(line).text)) return true;
      return false;
    });
    if (!touched) return undefined;
    around.project.code.add(around.path);
    this.knownOf(around.project.root).set(around.path, true);
    return around.project;
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private onDisk(uri: Uri, state: 'there' | 'gone'): void {
    const around = projectAround(this.ports.projects(), uri);
    if (around === undefined || !isLookedInto(around.path)) return;
    const { project, path } = around;
    const key = project.root.toString();
    if (this.knownOf(project.root).get(path) === true) this.lost.add(key);
    this.knownOf(project.root).delete(path);
    if (state === 'there') project.code.add(path);
    else project.code.delete(path);
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.ports.changed(project.root), pause),
    );
  }

  private knownOf(root: Uri): Map<string, boolean> {
    const there = this.known.get(root.toString()) ?? new Map<string, boolean>();
    this.known.set(root.toString(), there);
    return there;
  }
}

/** The project as its project file has it now, with the source files whose comments may name ids. */
export async function foundProject(
  root: ProjectRoot,
  { reader, sources }: { reader: TextReader; sources: SourceSearch },
): Promise<FoundProject> {
  const found = await withProjectFile(root, reader);
  const marked = sources.markedIn(found);
  const known = new Set(found.files.map(({ path }) => path));
  const files = marked.filter((path) => !known.has(path)).map((path) => ({ path, kind: 'source' as const }));
  return { ...found, files: [...found.files, ...files], problems: [...found.problems, ...sourceProblems(found.sources, marked)] };
}

/** Before the project file was read. */
export const nothingFound = (root: ProjectRoot): FoundProject => ({
  ...root,
  settings: noSettings,
  sources: sourceFiles({ files: [], settings: noSettings }),
});

/** The nearest project around a file, and the path from there. */
export function projectAround<Project extends { readonly root: Uri }>(
  projects: readonly Project[],
  uri: Uri,
): { readonly project: Project; readonly path: string } | undefined {
  let best: { project: Project; path: string } | undefined;
  for (const project of projects) {
    const folder = project.root.path.endsWith('/') ? project.root.path : `${project.root.path}/`;
    const { scheme, authority } = project.root;
    if (scheme !== uri.scheme || authority !== uri.authority || !uri.path.startsWith(folder)) continue;
    const path = uri.path.slice(folder.length);
    if (best === undefined || path.length < best.path.length) best = { project, path };
  }
  return best;
}

/** Files that lie far away are read only when the project file names them: each would be a request of its own. */
const isNear = ({ scheme }: Uri): boolean => scheme === 'file' || scheme === 'vscode-remote';

async function hasMark(uri: Uri): Promise<boolean> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if (size > largestSourceFile || (type & FileType.File) === 0) return false;
    return holds(await workspace.fs.readFile(uri), mark);
  } catch {
    return false; // what cannot be read names no id
  }
}

function holds(bytes: Uint8Array, sought: Uint8Array): boolean {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
