import { type Disposable, type DocumentSelector, type Location, l10n, languages, type Position, type TextDocument } from 'vscode';
import type { Checker } from './checker';
import { documentSelector } from './documentKinds';
import type { Found } from './idPlaces';
import type { IdUse } from './idUses';

/** Ids as an editor's names: to the definition, all uses, a new name everywhere, and an outline. Loaded with the first that is asked for. */
export function navigateIds(checker: Checker): Disposable {
  const find: Find = async (document, position) => {
    const project = await checker.fresh(document.uri);
    return project && (await import('./idPlaces')).usesAround({ project, uri: document.uri, offset: document.offsetAt(position) });
  };
  const all = [
    navigateWith(documentSelector, find),
    languages.registerDocumentSymbolProvider(documentSelector, {
      provideDocumentSymbols: async (document) => {
        const project = await checker.calm(document.uri);
        return project && (await import('./idPlaces')).symbolsOf(project, document.uri);
      },
    }),
  ];
  return { dispose: () => all.forEach((one) => void one.dispose()) };
}

type Find = (document: TextDocument, position: Position) => Promise<Found | undefined>;

/** To the definition, to all uses, and to a new name, for whatever use `find` gives. */
export function navigateWith(selector: DocumentSelector, find: Find): Disposable {
  const located = async (
    at: { document: TextDocument; position: Position },
    wanted: (use: IdUse) => boolean,
  ): Promise<Location[] | undefined> => {
    const found = await find(at.document, at.position);
    return found && (await import('./idPlaces')).located(found, wanted);
  };
  const all = [
    languages.registerDefinitionProvider(selector, {
      provideDefinition: (document, position) => located({ document, position }, ({ role }) => role === 'definition'),
    }),
    languages.registerReferenceProvider(selector, {
      provideReferences: (document, position, { includeDeclaration }) =>
        located({ document, position }, ({ role }) => includeDeclaration || role === 'reference'),
    }),
    languages.registerRenameProvider(selector, {
      prepareRename: async (document, position) => {
        const found = await find(document, position);
        if (found === undefined) throw new Error(l10n.t('Only ids can be renamed here.'));
        return { range: found.project.rangeOf(found.use.place), placeholder: found.use.id };
      },
      provideRenameEdits: async (document, position, newName) => {
        const found = await find(document, position);
        return found && (await import('./idPlaces')).renameEdit(found, newName);
      },
    }),
  ];
  return { dispose: () => all.forEach((one) => void one.dispose()) };
}
