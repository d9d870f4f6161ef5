import { type DocumentKind, documentKinds } from '../inputs/inputFormat';
import { isGlob } from './glob';
import type { ClaimedFile } from './projectRoots';
import type { Settings } from './settings';

/**
 * The documents of one project once its project file has had its say: the files that it names for a kind take the place of those found
 * by their usual names. `matching` answers for a pattern with the paths inside the project that fit it; a path that is no pattern is
 * kept although no such file may be there, so that reading it says so. Ordered by kind, the card first, then by path: of a contradiction
 * the first document is judged, and every host has to find the same.
 */
export function projectDocuments(project: {
  readonly claimed: readonly ClaimedFile[];
  readonly settings: Settings;
  readonly matching: (pattern: string) => readonly string[];
}): readonly ClaimedFile[] {
  const { claimed, settings, matching } = project;
  const { card, risk, records, tests } = settings.documents;
  const named = (kind: DocumentKind, paths: typeof card): readonly ClaimedFile[] =>
    (paths ?? []).flatMap(({ value }) => (isGlob(value) ? matching(value) : [value])).map((path) => ({ path, kind }));
  const replaced = new Set<DocumentKind>([...(card ? (['card'] as const) : []), ...(risk ? (['risk'] as const) : [])]);
  const all = [
    ...claimed.filter(({ kind }) => !replaced.has(kind)),
    ...named('card', card),
    ...named('risk', risk),
    ...named('record', records),
    ...named('tests', tests),
  ];
  const seen = new Set<string>();
  return all.sort(inOrder).filter(({ path }) => {
    const isNew = !seen.has(path);
    seen.add(path);
    return isNew;
  });
}

function inOrder(one: ClaimedFile, other: ClaimedFile): number {
  const byKind = documentKinds.indexOf(one.kind) - documentKinds.indexOf(other.kind);
  return byKind !== 0 ? byKind : one.path < other.path ? -1 : 1;
}
