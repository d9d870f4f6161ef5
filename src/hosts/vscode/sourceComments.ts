import { type Disposable, type DocumentSelector, languages, type Position, type TextDocument } from 'vscode';
import { type Glossary, mayReference } from '../../core/index';
import { codeActionKinds } from './actionKinds';
import type { Checker } from './checker';
import { codeActionProvider } from './codeActions';
import { isOwnDocument } from './documentKinds';
import { navigateWith } from './idNavigation';

/** Every language: which one a comment is written in does not matter. */
const everywhere: DocumentSelector = [{ scheme: '*' }];

/** Whether a line may name ids, outside the documents that have features of their own; asked before anything else, in every file. */
const speaksOfIds = (document: TextDocument, position: Position): boolean =>
  mayReference(document.lineAt(position.line).text) && !isOwnDocument(document.uri);

/**
 * Ids in comments of source code: explained, completed, followed and renamed, and their findings settled. Registered when the first
 * project is found, so that a window without one is left alone.
 */
export function serveSourceComments(checker: Checker, glossary: () => Promise<Glossary>): Disposable {
  const registered: Disposable[] = [];
  const waiting = checker.onDidCheck(() => {
    if (registered.length === 0) registered.push(...register(checker, glossary));
  });
  return { dispose: () => [waiting, ...registered].forEach((one) => void one.dispose()) };
}

function register(checker: Checker, glossary: () => Promise<Glossary>): readonly Disposable[] {
  const actions = codeActionProvider(checker);
  return [
    languages.registerHoverProvider(everywhere, {
      provideHover: async (document, position) =>
        speaksOfIds(document, position) ? (await import('./hover')).hoverAt({ checker, glossary, document, position }) : undefined,
    }),
    navigateWith(everywhere, async (document, position) => {
      if (!speaksOfIds(document, position)) return undefined;
      const project = await checker.fresh(document.uri);
      return project && (await import('./idPlaces')).usesAround({ project, uri: document.uri, offset: document.offsetAt(position) });
    }),
    languages.registerCodeActionsProvider(
      everywhere,
      {
        provideCodeActions: (document, range, ...rest) =>
          speaksOfIds(document, range.start) ? actions.provideCodeActions(document, range, ...rest) : undefined,
      },
      { providedCodeActionKinds: codeActionKinds },
    ),
    languages.registerCompletionItemProvider(
      everywhere,
      {
        provideCompletionItems: async (document, position) => {
          if (!speaksOfIds(document, position)) return undefined;
          const project = checker.projectAround(document.uri);
          return project && (await import('./commentIds')).commentIds({ document, position, facts: project.facts });
        },
      },
      ':',
      ',',
      ' ',
    ),
  ];
}
