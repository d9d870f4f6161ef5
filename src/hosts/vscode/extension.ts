import { commands, type ExtensionContext, window } from 'vscode';
import type { Glossary } from '../../core/index';
import { lazyCatalogue } from './catalogue';
import { type CheckedProject, uriIn } from './checkedProject';
import { Checker } from './checker';
import { provideChecklist } from './checklistPanel';
import { provideCodeActions } from './codeActions';
import { registerCommands } from './commands';
import { provideCompletion } from './completion';
import { showDiagnostics } from './diagnostics';
import { provideHover } from './hover';
import { navigateIds } from './idNavigation';
import { serveLookedPage } from './lookedPage';
import { serveRulePages } from './rulePages';
import { shippedData } from './shippedData';
import { showStatusItem } from './statusItem';
import { showStatusTree } from './statusTree';

/** What other extensions, and our own tests, may ask. */
export interface CarelintApi {
  /** Resolves when nothing is left to be looked for or checked. */
  settled(): Promise<void>;
  projects(): readonly CheckedProject[];
}

export function activate(context: ExtensionContext): CarelintApi {
  const log = window.createOutputChannel('Carelint', { log: true });
  const catalogue = lazyCatalogue(context);
  const checker = new Checker({ catalogue, log });
  const panels = provideChecklist(checker, context);
  context.subscriptions.push(
    log,
    checker,
    panels,
    checker.onDidSearch(() => tellMenus(checker)),
    checker.onDidCheck(() => tellMenus(checker)),
    showDiagnostics(checker),
    showStatusTree(checker, context),
    showStatusItem(checker),
    serveLookedPage(checker),
    provideHover(checker, shippedData<Glossary>(context, 'glossary.json')),
    navigateIds(checker),
    provideCompletion(checker),
    provideCodeActions(checker),
    serveRulePages(context, async () => [...checker.all().map((project) => project.catalogue.data), (await catalogue()).data]),
    registerCommands({ checker, panels, catalogue, sample: shippedData(context, 'sample.json') }),
  );
  void checker.search();
  return { settled: () => checker.settled(), projects: () => checker.all() };
}

/** The `when` clauses of the manifest. */
function tellMenus(checker: Checker): void {
  const projects = checker.all();
  const documents = projects.flatMap((project) => project.documents.map(({ uri }) => uriIn(project, uri).toString()));
  void commands.executeCommand('setContext', 'carelint.ready', true);
  void commands.executeCommand('setContext', 'carelint.hasProject', projects.length > 0);
  void commands.executeCommand('setContext', 'carelint.documents', documents);
}
