import { DocumentSymbol, Location, l10n, SymbolKind, type Uri, WorkspaceEdit } from 'vscode';
import { type CheckedProject, documentAt, uriIn } from './checkedProject';
import { type IdUse, idUsesOf, nameOfDefinition, useAt, usesOf } from './idUses';

export interface Found {
  readonly project: CheckedProject;
  readonly use: IdUse;
  /** This one and all others of the same id. */
  readonly uses: readonly IdUse[];
}

export function usesAround(at: { project: CheckedProject; uri: Uri; offset: number }): Found | undefined {
  const { project, uri, offset } = at;
  const document = documentAt(project, uri);
  if (document === undefined) return undefined;
  const all = idUsesOf(project.facts);
  const use = useAt(all, { uri: document.uri, offset });
  return use && { project, use, uses: usesOf(use, all) };
}

/** The places of the uses that are wanted. */
export function located({ project, uses }: Found, wanted: (use: IdUse) => boolean): Location[] {
  return uses.filter(wanted).map(({ place }) => new Location(uriIn(project, place.uri), project.rangeOf(place)));
}

/** All uses or none: a name that is written where it cannot be replaced would leave a link that leads nowhere. */
export function renameEdit({ project, uses }: Found, newName: string): WorkspaceEdit {
  const name = newName.trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(name))
    throw new Error(l10n.t('An id has letters, digits, points, hyphens and strokes only.'));
  const edit = new WorkspaceEdit();
  for (const { place, id } of uses) {
    const text = project.documents.find(({ uri }) => uri === place.uri)?.text.slice(place.span.start, place.span.end) ?? '';
    const at = text.toLowerCase().indexOf(id.toLowerCase());
    if (at < 0) throw new Error(l10n.t('{0} is written another way in {1}, so nothing was renamed.', id, place.uri));
    const span = { start: place.span.start + at, end: place.span.start + at + id.length };
    edit.replace(uriIn(project, place.uri), project.rangeOf({ uri: place.uri, span }), name);
  }
  return edit;
}

/** The outline of a document: what it defines. */
export function symbolsOf(project: CheckedProject, uri: Uri): DocumentSymbol[] {
  const path = documentAt(project, uri)?.uri;
  return idUsesOf(project.facts)
    .filter(({ role, place }) => role === 'definition' && place.uri === path)
    .map((use) => {
      const range = project.rangeOf(use.place);
      const name = nameOfDefinition(use, project.facts);
      // Quick Open shows the name of a symbol and not its detail.
      const title = name === undefined || name === use.id ? use.id : `${use.id} ${name.length > 60 ? `${name.slice(0, 59)}…` : name}`;
      return new DocumentSymbol(title, '', SymbolKind.Key, range, range);
    });
}
