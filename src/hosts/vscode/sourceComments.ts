import {
  type CompletionItem,
  CompletionItemKind,
  type Disposable,
  type DocumentSelector,
  CompletionItem as Item,
  languages,
  type Position,
  Range,
  type TextDocument,
} from 'vscode';
import { entryAt, type Facts, type Glossary, mayReference, referenceUnderway } from '../../core/index';
import type { Checker } from './checker';
import { codeActionKinds, codeActionProvider } from './codeActions';
import { type DefinedId, definedIds } from './definedIds';
import { isOwnDocument } from './documentKinds';
import { navigateWith, usesAround } from './idNavigation';

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
      return project && usesAround({ project, uri: document.uri, offset: document.offsetAt(position) });
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
        provideCompletionItems: (document, position) => {
          if (!speaksOfIds(document, position)) return undefined;
          const project = checker.projectAround(document.uri);
          return project && idItems({ document, position, facts: project.facts });
        },
      },
      ':',
      ',',
      ' ',
    ),
  ];
}

function idItems({
  document,
  position,
  facts,
}: {
  document: TextDocument;
  position: Position;
  facts: Facts;
}): CompletionItem[] | undefined {
  const at = { uri: document.uri.path, text: document.getText(), offset: document.offsetAt(position) };
  const underway = referenceUnderway(at);
  if (underway === undefined) return undefined;
  const { typed, before } = underway;
  const start = position.translate(0, -typed.length);
  const rest = /^[\w./-]*/.exec(document.lineAt(position.line).text.slice(position.character))?.[0] ?? '';
  const range = { inserting: new Range(start, position), replacing: new Range(start, position.translate(0, rest.length)) };
  const gap = typed === '' && /[:,]$/.test(document.lineAt(position.line).text.slice(0, position.character)) ? ' ' : '';
  return idsToName(facts)
    .filter(({ id }) => !before.includes(id))
    .map(({ id, name }, place) => {
      const item = new Item(id, CompletionItemKind.Reference);
      item.range = range;
      item.insertText = `${gap}${id}`;
      item.filterText = `${gap}${id}`;
      item.sortText = String(place).padStart(6, '0');
      if (name !== undefined) item.detail = name;
      return item;
    });
}

/** Controls first: they are what code carries out. One whose id comes again below another hazard is named with its hazard. */
export function idsToName(facts: Facts): readonly DefinedId[] {
  const lists = entryAt('trace.comments[].ref')?.to ?? [];
  const controls = 'risk.hazards[].controls[]';
  const others = lists.filter((list) => list !== controls).flatMap((list) => definedIds([list], facts));
  const seen = new Set<string>();
  return [...controlsToName(facts), ...others].filter(({ id }) => {
    const isNew = !seen.has(id) && !/\s/.test(id);
    seen.add(id);
    return isNew;
  });
}

function controlsToName(facts: Facts): readonly DefinedId[] {
  const stated = facts.stated();
  const text = new Map(stated.map(({ path, value }) => [path, String(value)]));
  const all = stated.flatMap(({ path, value }) => {
    const found = /^(risk\.hazards\[\d+\])\.controls\[\d+\](?=\.id$)/.exec(path);
    if (found === null) return [];
    const name = text.get(`${found[0]}.text`);
    return [{ id: String(value), hazard: text.get(`${found[1]}.id`), ...(name === undefined ? {} : { name }) }];
  });
  const ways = (id: string): number => new Set(all.filter((one) => one.id === id).map(({ name }) => name)).size;
  return all.map(({ id, hazard, name }) => {
    const shown = ways(id) > 1 && hazard !== undefined ? `${hazard}.${id}` : id;
    return { id: shown, ...(name === undefined ? {} : { name }) };
  });
}
