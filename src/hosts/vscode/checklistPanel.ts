import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  Position,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { checklistStyles, type Grouping, groupings } from '../../exporters/index';
import { asChecklistState, asFromChecklist, type FromChecklist, type ToChecklist } from '../shared/checklistMessages';
import { type CheckedProject, uriIn } from './checkedProject';
import type { Checker } from './checker';
import { checklistPage, newNonce } from './checklistPage';
import { type Ahead, aheadOf, changedParts, looksAheadUnasked, partsOf } from './checklistParts';
import { checklistType } from './checklistType';
import type { DecisionSubject } from './decide';
import { inSlices, whileWanted } from './inSlices';
import { explainRule } from './rulePages';
import { countWords } from './statusItem';

export interface ChecklistPanels extends Disposable {
  /** Opens the one panel, or brings it to the front, on this project. */
  open(project?: CheckedProject): void | Promise<void>;
  /** Takes a panel that came back with the window. */
  restore(panel: WebviewPanel, state: unknown): void | Promise<void>;
}

/** The one checklist panel of a window. */
export function provideChecklist(checker: Checker, context: ExtensionContext): ChecklistPanels {
  let shown: ChecklistPanel | undefined;
  const keep = (panel: WebviewPanel, root: string | undefined): void => {
    shown?.close();
    const made = new ChecklistPanel({ panel, checker, context, root });
    shown = made;
    panel.onDidDispose(() => {
      made.dispose();
      if (shown === made) shown = undefined;
    });
  };
  return {
    open(project) {
      if (shown !== undefined) return shown.reveal(project);
      const panel = window.createWebviewPanel(
        checklistType,
        l10n.t('Checklist'),
        { viewColumn: ViewColumn.Beside, preserveFocus: false },
        optionsOf(context),
      );
      keep(panel, project?.root.toString());
    },
    restore: (panel, state) => keep(panel, asChecklistState(state).root),
    dispose: () => shown?.close(),
  };
}

const optionsOf = ({ extensionUri }: ExtensionContext) => ({
  enableScripts: true,
  enableFindWidget: true,
  localResourceRoots: [Uri.joinPath(extensionUri, 'dist', 'webview'), Uri.joinPath(extensionUri, 'media')],
});

/** Milliseconds without a check after which there is time to look ahead: nobody is typing. */
const quiet = 1_000;

class ChecklistPanel implements Disposable {
  private readonly panel: WebviewPanel;
  private readonly subscriptions: Disposable[];
  /** What the page shows, so that its messages are read against the report that they speak of. */
  private showing: { readonly version: number; readonly project: CheckedProject } | undefined;
  private root: string | undefined;
  private groupBy: Grouping = 'file';
  /** The markup of each part that the page has. */
  private readonly sent = new Map<string, string>();
  /** What lies ahead of a project, worked out once for each check. */
  private ahead: { readonly of: CheckedProject; readonly is: Ahead } | undefined;
  private lookAhead: ReturnType<typeof setTimeout> | undefined;
  /** Set while the page is made. */
  private drawing: Promise<void> | undefined;
  /** Whether the page is older than what was asked for. */
  private outdated = false;
  private closed = false;

  constructor(private readonly ports: { panel: WebviewPanel; checker: Checker; context: ExtensionContext; root: string | undefined }) {
    const { panel, checker, context } = ports;
    this.panel = panel;
    this.root = ports.root;
    panel.webview.options = optionsOf(context);
    panel.iconPath = Uri.joinPath(context.extensionUri, 'media', 'icon.png');
    panel.webview.html = checklistPage({
      webview: panel.webview,
      nonce: newNonce(),
      script: Uri.joinPath(context.extensionUri, 'dist', 'webview', 'checklist.js'),
      styles: Uri.joinPath(context.extensionUri, 'media', 'checklist.css'),
      checklistStyles,
    });
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      panel.onDidChangeViewState(() => this.show()),
      checker.onDidCheck((project) => (this.root === undefined || project.root.toString() === this.root) && this.show()),
      checker.onDidSearch(() => this.show()),
    ];
  }

  reveal(project: CheckedProject | undefined): void {
    if (project !== undefined) this.root = project.root.toString();
    this.panel.reveal();
    this.show();
  }

  close(): void {
    this.panel.dispose();
  }

  dispose(): void {
    clearTimeout(this.lookAhead);
    this.closed = true;
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Of what is asked for while the page is made, the last is made next. */
  private show(): Promise<void> {
    this.outdated = true;
    this.drawing ??= this.draw().finally(() => {
      this.drawing = undefined;
    });
    return this.drawing;
  }

  private async draw(): Promise<void> {
    while (this.outdated) {
      this.outdated = false;
      await this.drawOnce();
    }
  }

  /** A page that nobody sees is brought up to date when it is looked at again. */
  private async drawOnce(): Promise<void> {
    const projects = this.ports.checker.all();
    const project = projects.find(({ root }) => root.toString() === this.root) ?? projects[0];
    if (this.closed || !this.panel.visible || project === undefined) return;
    this.root = project.root.toString();
    // While it is worked out anew, what lay ahead before the last key is nearer to the truth than nothing.
    const ahead = this.ahead?.of.root.toString() === this.root ? this.ahead.is : undefined;
    const parts = await inSlices(partsOf(project, { groupBy: this.groupBy, ahead }));
    if (this.closed) return;
    const version = (this.showing?.version ?? 0) + 1;
    this.showing = { version, project };
    const message: ToChecklist = {
      type: 'show',
      version,
      parts: changedParts(parts, this.sent),
      group: this.groupBy,
      root: project.root.toString(),
      projects: projects.map((known) => ({ root: known.root.toString(), name: known.name })),
      announce: countWords(project).short,
    };
    this.panel.title = l10n.t('Checklist: {0}', project.name);
    void this.panel.webview.postMessage(message);
    clearTimeout(this.lookAhead);
    if (this.ahead?.of !== project && looksAheadUnasked(project)) this.lookAhead = setTimeout(() => void this.showAhead(), quiet);
  }

  /** Given up when the project was checked anew meanwhile: a pause after that check begins it again. */
  private async showAhead(): Promise<void> {
    const project = this.showing?.project;
    if (project === undefined || this.ahead?.of === project) return;
    const ahead = await inSlices(whileWanted(() => !this.closed && this.showing?.project === project, aheadOf(project)));
    if (ahead === undefined) return;
    this.ahead = { of: project, is: ahead };
    return this.show();
  }

  private async receive(raw: unknown): Promise<void> {
    const message = asFromChecklist(raw);
    if (message === undefined) return;
    switch (message.type) {
      case 'ready':
        this.sent.clear();
        return this.group(message.group);
      case 'group':
        return this.group(message.by);
      case 'ahead':
        return this.showAhead();
      case 'decide':
        return this.decide(message);
      case 'choose':
        this.root = message.root;
        return this.show();
      case 'explain':
        return explainRule(message.rule);
      case 'reveal':
        return this.revealPlace(message);
      case 'fix':
        return this.fix(message);
    }
  }

  private group(by: string | undefined): void {
    this.groupBy = groupings.find((known) => known === by) ?? this.groupBy;
    this.show();
  }

  /** The command asks again for the result, and refuses a kind that is none. */
  private async decide({ result: number, rule, kind, version }: Extract<FromChecklist, { type: 'decide' }>): Promise<void> {
    const asked = this.showing?.version === version ? this.showing.project.report.results[number] : undefined;
    if (asked?.rule !== rule || this.root === undefined) return;
    const subject: Omit<DecisionSubject, 'kind'> & { readonly kind: string } = {
      root: this.root,
      rule,
      kind,
      ...(asked.subject === undefined ? {} : { subject: asked.subject }),
    };
    await commands.executeCommand('carelint.decide', subject);
  }

  /** Only documents of the project are opened, whatever the page asks for. */
  private async revealPlace({ uri, line, column, endLine, endColumn }: Extract<FromChecklist, { type: 'reveal' }>): Promise<void> {
    const project = this.showing?.project;
    if (project === undefined || !project.documents.some((document) => document.uri === uri)) return;
    const selection = new Range(new Position(line - 1, column - 1), new Position(endLine - 1, endColumn - 1));
    const beside = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uriIn(project, uri).toString())?.viewColumn;
    const column1 = beside ?? (this.panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
    await window.showTextDocument(uriIn(project, uri), { selection, viewColumn: column1, preview: true });
  }

  /** The button was made for a report that typing may have overtaken; then the finding of the same rule and item is meant, if there still is one. */
  private async fix({ result: number, rule, version }: Extract<FromChecklist, { type: 'fix' }>): Promise<void> {
    if (this.showing?.version !== version) return;
    const asked = this.showing.project.report.results[number];
    const place = asked?.places[0];
    if (asked?.rule !== rule || place === undefined) return;
    const project = await this.ports.checker.fresh(uriIn(this.showing.project, place.uri));
    const now = project?.report.results.find(
      (result) => result.rule === rule && result.subject === asked.subject && result.message === asked.message,
    );
    if (project !== undefined && now !== undefined) await (await import('./fixEdit')).applyFix(now, project);
  }
}
