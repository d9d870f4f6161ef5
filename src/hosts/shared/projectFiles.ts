import { type DocumentKind, type Facts, isWorkbook, type Settings, type SourceDocument } from '../../core/index';
import { asKept, type Enclosed, type LeftOut, type LinkedFile, linkedFiles, sameName, withLf } from '../../exporters/pack/index';
import { decodeText } from './decodeText';
import type { Standing } from './standing';

/** The files of one project as a host has them. Paths are told from its folder, with `/`. */
export interface FilesOfProject {
  standing(path: string): Standing | Promise<Standing>;
  /** Asked only for what stands there as a file. */
  read(path: string): Read | Promise<Read>;
  /** All files below a folder of the project, told from there, without hidden ones. */
  below(folder: string): readonly string[] | Promise<readonly string[]>;
}

/** `why` is a sentence without its full stop. */
export type Read = { readonly bytes: Uint8Array } | { readonly why: string };

export interface PackedProject {
  /** As they were judged. */
  readonly documents: readonly (SourceDocument & { readonly kind: DocumentKind })[];
  readonly facts: Facts;
  readonly settings: Settings;
}

export interface ProjectFiles {
  readonly enclosed: readonly Enclosed[];
  readonly leftOut: readonly LeftOut[];
}

/** A document is not what it was when it was judged: what would be packed is not what was looked at. */
export class ChangedMeanwhile extends Error {
  constructor(readonly path: string) {
    super(`${path} changed while it was read.`);
  }
}

/** One file of evidence may have so many bytes, and all files of a pack together so many. */
const largestFile = 200 * 1024 * 1024;
const largestPack = 1024 * 1024 * 1024;

/**
 * The files of a project that go into its pack: the documents that were judged, its own rules, and the files that the documents name.
 * Nothing outside the folder is read, whatever names it.
 */
export async function projectFiles({ documents, facts, settings }: PackedProject, files: FilesOfProject): Promise<ProjectFiles> {
  const enclosed: Enclosed[] = [];
  const leftOut: LeftOut[] = [];
  const taken = new Set<string>();
  let total = 0;
  const take = ({ path, bytes, ...rest }: Enclosed): string | undefined => {
    if (taken.has(sameName(path))) return 'another file has this name where case does not matter';
    total += bytes.length;
    if (total > largestPack) return `the files before it fill the ${largestPack / 1024 / 1024} MB that a pack may hold`;
    taken.add(sameName(path));
    enclosed.push({ path, bytes: asKept(path, bytes), ...rest });
    return undefined;
  };

  for (const { uri, text, kind } of documents) {
    if (uri.startsWith('../')) {
      leftOut.push({ path: uri, why: 'It lies beside the project, and only what lies inside it is enclosed' });
      continue;
    }
    if (kind === 'source') {
      leftOut.push({ path: uri, why: 'Source code is not enclosed; the report says where its comments name ids' });
      continue;
    }
    const why = take({ path: uri, as: 'document', kind, bytes: await sameBytes(files, uri, text) });
    if (why !== undefined) leftOut.push({ path: uri, why });
  }
  for (const path of await ruleFiles(settings, files)) {
    const read = await readInside(files, path);
    const why = 'why' in read ? read.why : take({ path, as: 'rules', bytes: read.bytes });
    if (why !== undefined) leftOut.push({ path, why });
  }
  const texts = new Map(documents.map(({ uri, text }) => [uri, text]));
  for (const link of linkedFiles(facts, texts)) {
    if (enclosed.some(({ path }) => path === link.path)) continue;
    const read = await readLinked(files, link);
    const why = 'why' in read ? read.why : take({ path: link.path, as: 'evidence', bytes: read.bytes });
    if (why !== undefined && why !== '') leftOut.push({ path: link.path, why, from: link.from });
  }
  return { enclosed, leftOut };
}

/** What was judged is what goes in: a document that changed in between stops everything. */
async function sameBytes(files: FilesOfProject, uri: string, text: string): Promise<Uint8Array> {
  const read = await readInside(files, uri);
  const now = 'bytes' in read && !isWorkbook(uri) ? decodeText(read.bytes) : undefined;
  if ('why' in read || (now !== undefined && (now.kind !== 'text' || withLf(now.text) !== withLf(text)))) throw new ChangedMeanwhile(uri);
  return read.bytes;
}

async function ruleFiles({ rules }: Settings, files: FilesOfProject): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { value } of rules)
    found.push(...(await files.below(value)).filter((path) => /\.ya?ml$/i.test(path)).map((path) => `${value}/${path}`));
  return found.sort();
}

/** An empty reason: it was only mentioned, so nobody misses it. */
async function readLinked(files: FilesOfProject, { path, is, as }: LinkedFile): Promise<Read> {
  const told = (why: string): Read => ({ why: as === 'evidence' ? why : '' });
  if (is === 'address') return told('It is an address, and nothing is fetched');
  if (is === 'outside') return { why: 'It leads out of the project, and nothing outside is read' };
  const read = await readInside(files, path);
  return 'why' in read && read.missing === true ? told(read.why) : read;
}

async function readInside(
  files: FilesOfProject,
  path: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly why: string; readonly missing?: true }> {
  if (path === '' || path.split('/').some((name) => name.startsWith('.') && name !== '..'))
    return { why: 'Hidden files and folders are not enclosed' };
  const standing = await files.standing(path);
  switch (standing.is) {
    case 'nothing':
      return { why: 'No such file is in the project', missing: true };
    case 'folder':
      return { why: 'It is a folder, and only files are enclosed', missing: true };
    case 'link':
      return { why: linkWords[standing.leads] };
    case 'closed':
      return { why: `It could not be read: ${standing.why}` };
    case 'file':
      if (standing.size > largestFile) return { why: `It has ${standing.size} bytes, and up to ${largestFile} are enclosed` };
      return files.read(path);
  }
}

const linkWords = {
  outside: 'It is a link that leads out of the project, and nothing outside is read',
  unseen: 'It is a link, and the editor cannot see whether it leads out of the project; the command line can',
} as const;
