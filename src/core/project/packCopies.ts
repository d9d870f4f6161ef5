/** The file by which an evidence pack is known; it lies at the top of the pack. */
export const packMark = 'attestation.dsse.json';

/**
 * The files of a listing without those that lie beside the mark of an unpacked evidence pack: they were made from documents and would say
 * everything twice. The documents themselves lie deeper in the pack. Paths have `/`.
 */
export function withoutPackCopies(paths: readonly string[]): readonly string[] {
  const packs = new Set(paths.filter((path) => path === packMark || path.endsWith(`/${packMark}`)).map(folderOf));
  return packs.size === 0 ? paths : paths.filter((path) => !packs.has(folderOf(path)));
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
