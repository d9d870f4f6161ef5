import { commands, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { Glossary } from '../../core/index';
import { lazyCatalogue } from './catalogue';
import { uriIn } from './checkedProject';
import { Checker } from './checker';
import { provideCodeActions } from './codeActions';
import { registerCommands } from './commands';
import { provideCompletion } from './completion';
import { showDiagnostics } from './diagnostics';
import { provideHover } from './hoverProvider';
import { navigateIds } from './idNavigation';
import { lazyChecklist } from './lazyChecklist';
import { provideLevelHints } from './levelHintsProvider';
import { serveLookedPage } from './lookedPage';
import { serveRulePages } from './rulePages';
import { shippedData } from './shippedData';
import { serveSourceComments } from './sourceComments';
import { showStatusItem } from './statusItem';
import { showStatusTree } from './statusTree';

/** Starts all that the editor shows of projects. Called once, when there is a document to read or somebody asks for something. */
export function startEditor(context: ExtensionContext, log: LogOutputChannel): Checker {
  const catalogue = lazyCatalogue(context);
  const checker = new Checker({ catalogue, log });
  const panels = lazyChecklist(checker, context);
  const glossary = shippedData<Glossary>(context, 'glossary.json');
  context.subscriptions.push(
    checker,
    panels,
    checker.onDidSearch(() => tellMenus(checker)),
    checker.onDidCheck(() => tellMenus(checker)),
    showDiagnostics(checker),
    showStatusTree(checker, context),
    showStatusItem(checker),
    serveLookedPage(checker),
    provideHover(checker, glossary),
    navigateIds(checker),
    provideCompletion(checker),
    provideCodeActions(checker),
    provideLevelHints(checker),
    serveSourceComments(checker, glossary),
    serveRulePages(context, async () => [...checker.all().map((project) => project.catalogue.data), (await catalogue()).data]),
    registerCommands({
      checker,
      panels,
      catalogue,
      sample: shippedData(context, 'sample.json'),
      forms: shippedData(context, 'forms.json'),
      version: context.extension.packageJSON.version,
    }),
  );
  void checker.search();
  return checker;
}

/** The `when` clauses of the manifest. */
function tellMenus(checker: Checker): void {
  const projects = checker.all();
  const documents = projects.flatMap((project) => project.documents.map(({ uri }) => uriIn(project, uri).toString()));
  void commands.executeCommand('setContext', 'carelint.ready', true);
  void commands.executeCommand('setContext', 'carelint.hasProject', projects.length > 0);
  void commands.executeCommand('setContext', 'carelint.documents', documents);
}
