import { type Disposable, EventEmitter, type LogOutputChannel, type TextDocumentChangeEvent, type Uri, workspace } from 'vscode';
import { baselineFile, type CompiledCatalogue, claim } from '../../core/index';
import { type CheckedProject, uriIn } from './checkedProject';
import { checkProject } from './checkProject';
import { documentGlob } from './documentKinds';
import { isLooseCandidate } from './documentsThere';
import { settingsFor, today } from './editorSettings';
import { exists, TextReader } from './readText';
import { foundProject, projectAround, SourceSearch } from './sourceSearch';
import { WatchedProject } from './watchedProject';
import { type FoundProject, findProjects } from './workspaceProjects';

/** Keeps every project of the window checked: when it opens, as somebody types, and when files come, go or change. */
export class Checker implements Disposable {
  private readonly projects = new Map<string, WatchedProject>();
  readonly reader = new TextReader();
  readonly sources = new SourceSearch({
    projects: () => [...this.projects.values()].map(({ root }) => root),
    changed: () => void this.searchSources(),
  });
  private readonly checked = new EventEmitter<CheckedProject>();
  private readonly forgotten = new EventEmitter<Uri>();
  private readonly found = new EventEmitter<void>();
  private readonly subscriptions: Disposable[] = [];
  private searching: Promise<void> | undefined;
  private searchingSources: Promise<void> | undefined;
  private searchAgain = false;

  readonly onDidCheck = this.checked.event;
  /** A project is gone, or is no longer to be checked. */
  readonly onDidForget = this.forgotten.event;
  /** The set of projects was looked for anew. */
  readonly onDidSearch = this.found.event;

  constructor(private readonly ports: { readonly catalogue: () => Promise<CompiledCatalogue>; readonly log: LogOutputChannel }) {
    const watcher = workspace.createFileSystemWatcher(documentGlob);
    this.subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => this.filesChanged(uri)),
      watcher.onDidDelete((uri) => this.filesChanged(uri)),
      watcher.onDidChange((uri) => this.textChanged(uri)),
      workspace.onDidChangeTextDocument((event) => {
        if (event.contentChanges.length === 0) return;
        if (this.textChanged(event.document.uri) === 'not ours') this.sourceTyped(event);
      }),
      workspace.onDidOpenTextDocument(({ uri }) => this.looseChanged(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.textChanged(uri);
        this.looseChanged(uri);
      }),
      workspace.onDidCreateFiles(() => this.checkSoon()),
      workspace.onDidDeleteFiles(() => this.checkSoon()),
      workspace.onDidRenameFiles(() => void this.search()),
      workspace.onDidChangeWorkspaceFolders(() => void this.search()),
      workspace.onDidGrantWorkspaceTrust(() => this.checkSoon()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('carelint') && void this.search()),
    );
  }

  /** Every project that has been checked, in a stable order. */
  all(): readonly CheckedProject[] {
    return [...this.projects.values()].flatMap(({ last }) => (last === undefined ? [] : [last]));
  }

  /** The project that reads this file, as last checked. */
  projectOf(uri: Uri): CheckedProject | undefined {
    return this.watchedOf(uri)?.last;
  }

  /** The project at this folder, as its project file has it now. */
  async foundAt(root: Uri): Promise<FoundProject | undefined> {
    const watched = this.projects.get(root.toString());
    return watched && foundProject(watched.root, this);
  }

  /** The project in whose folder a file lies, whether or not it reads it. */
  projectAround(uri: Uri): CheckedProject | undefined {
    return projectAround(this.all(), uri)?.project;
  }

  /** The project that reads this file, after what is being typed has been checked too. */
  async fresh(uri: Uri): Promise<CheckedProject | undefined> {
    await this.searching;
    const watched = this.watchedOf(uri);
    if (watched === undefined) return undefined;
    await watched.finish();
    return watched.last;
  }

  /** The same once the person has paused: for what the editor asks of itself at every key, which must not hurry a check. */
  async calm(uri: Uri): Promise<CheckedProject | undefined> {
    await this.searching;
    const watched = this.watchedOf(uri);
    await watched?.calm();
    return watched?.last;
  }

  /** Looks for projects anew and checks them all. */
  async search(): Promise<void> {
    if (this.searching !== undefined) {
      this.searchAgain = true;
      return this.searching;
    }
    this.searching = this.searchOnce()
      .then(() => void this.searchSources())
      .catch((error: unknown) => this.fault('The projects of this window could not be looked for.', error))
      .finally(() => {
        this.searching = undefined;
      });
    return this.searching;
  }

  /** Resolves when nothing is left to be looked for or checked. */
  async settled(): Promise<void> {
    while (true) {
      await this.searching;
      const busy = [...this.projects.values()].filter(({ busy }) => busy);
      if (busy.length === 0 && this.searching === undefined && this.searchingSources === undefined) return;
      await this.searchingSources;
      await Promise.all(busy.map((watched) => watched.finish()));
    }
  }

  dispose(): void {
    for (const subscription of [...this.projects.values(), ...this.subscriptions, this.sources, this.checked, this.forgotten, this.found])
      subscription.dispose();
  }

  private async searchOnce(): Promise<void> {
    do {
      this.searchAgain = false;
      const found = (await findProjects(this.reader)).filter(({ root }) => settingsFor(root).enable);
      const keys = new Set(found.map(({ root }) => root.toString()));
      for (const [key, watched] of this.projects) {
        if (keys.has(key)) continue;
        watched.forget();
        this.projects.delete(key);
        this.forgotten.fire(watched.found.root);
      }
      for (const project of found) {
        const key = project.root.toString();
        const watched = this.projects.get(key) ?? new WatchedProject(project, (one) => this.check(one));
        watched.renew(project);
        this.projects.set(key, watched);
      }
      for (const watched of this.projects.values()) await watched.finish();
      this.found.fire();
    } while (this.searchAgain);
  }

  private watchedOf(uri: Uri): WatchedProject | undefined {
    for (const watched of this.projects.values()) {
      const paths = [...watched.found.files.map(({ path }) => path), baselineFile];
      if (paths.some((path) => uriIn(watched.found, path).toString() === uri.toString())) return watched;
    }
    return undefined;
  }

  private filesChanged(uri: Uri): void {
    this.reader.forget(uri);
    if (claim(uri.path.slice(uri.path.lastIndexOf('/') + 1)) !== undefined) void this.search();
    else this.checkSoon();
  }

  private textChanged(uri: Uri): 'ours' | 'not ours' {
    const watched = this.watchedOf(uri);
    watched?.soon();
    return watched === undefined ? 'not ours' : 'ours';
  }

  private sourceTyped(event: TextDocumentChangeEvent): void {
    const root = this.sources.typed(event);
    if (root !== undefined) this.projects.get(root.root.toString())?.soon();
  }

  /** In the background, after the documents were checked; a project in which ids are named is then checked again. */
  private searchSources(): Promise<void> {
    const before = this.searchingSources ?? Promise.resolve();
    const run = before
      .then(async () => {
        for (const watched of this.projects.values()) if (await this.sources.search(await foundProject(watched.root, this))) watched.soon();
      })
      .catch((error: unknown) => this.fault('Source code could not be searched for comments.', error))
      .finally(() => {
        if (this.searchingSources === run) this.searchingSources = undefined;
      });
    this.searchingSources = run;
    return run;
  }

  private looseChanged(uri: Uri): void {
    if (isLooseCandidate(uri) && claim(uri.path.slice(uri.path.lastIndexOf('/') + 1)) !== undefined) void this.search();
  }

  private checkSoon(): void {
    for (const watched of this.projects.values()) watched.soon();
  }

  private async check(watched: WatchedProject): Promise<void> {
    const started = performance.now();
    try {
      const catalogue = await this.ports.catalogue();
      watched.found = await foundProject(watched.root, this);
      const asOf = settingsFor(watched.found.root).asOf ?? today();
      const checked = await checkProject({ project: watched.found, catalogue, reader: this.reader, asOf, last: watched.last });
      const project = await this.withBaseline(checked);
      if (this.projects.get(watched.found.root.toString()) !== watched) return;
      watched.last = project;
      this.checked.fire(project);
    } catch (error) {
      this.fault(`No check of ${watched.found.name} was completed.`, error);
    }
    this.ports.log.debug(`Checked ${watched.found.name} in ${Math.round(performance.now() - started)} ms.`);
  }

  private async withBaseline(project: CheckedProject): Promise<CheckedProject> {
    if (!(await exists(uriIn(project, baselineFile)))) return project;
    return (await import('./projectBaseline')).withBaseline(project, this.reader);
  }

  private fault(what: string, error: unknown): void {
    this.ports.log.error(what, error instanceof Error ? (error.stack ?? error.message) : error);
  }
}
