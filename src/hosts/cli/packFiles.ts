import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Facts, isWorkbook, type Settings } from '../../core/index';
import { asKept, type Enclosed, type LeftOut, type LinkedFile, linkedFiles, sameName, withLf } from '../../exporters/pack/index';
import { decodeText } from '../shared/decodeText';
import { RequestError } from './exitStatus';
import { fileErrorWords, isFileError, liesInside } from './inside';
import type { LoadedProject } from './loadProject';
import { walk } from './walk';

export interface ProjectFiles {
  readonly enclosed: readonly Enclosed[];
  readonly leftOut: readonly LeftOut[];
}

/** One file of evidence may have so many bytes, and all files of a pack together so many. */
const largestFile = 200 * 1024 * 1024;
const largestPack = 1024 * 1024 * 1024;

/**
 * The files of a project that go into its pack: the documents that were judged, its own rules, and the files that the documents name.
 * Links are followed first and nothing outside the folder is read, whatever names it.
 */
export function projectFiles(project: LoadedProject, facts: Facts, settings: Settings): ProjectFiles {
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

  for (const { uri, text, kind } of project.documents) {
    if (uri.startsWith('../')) {
      leftOut.push({ path: uri, why: 'It lies beside the project, and only what lies inside it is enclosed' });
      continue;
    }
    if (kind === 'source') {
      leftOut.push({ path: uri, why: 'Source code is not enclosed; the report says where its comments name ids' });
      continue;
    }
    const why = take({ path: uri, as: 'document', kind, bytes: sameBytes(project.folder, uri, text) });
    if (why !== undefined) leftOut.push({ path: uri, why });
  }
  for (const path of ruleFiles(project.folder, settings)) {
    const read = readInside(project.folder, path);
    const why = 'why' in read ? read.why : take({ path, as: 'rules', bytes: read.bytes });
    if (why !== undefined) leftOut.push({ path, why });
  }
  const texts = new Map(project.documents.map(({ uri, text }) => [uri, text]));
  for (const link of linkedFiles(facts, texts)) {
    if (enclosed.some(({ path }) => path === link.path)) continue;
    const read = readLinked(project.folder, link);
    const why = 'why' in read ? read.why : take({ path: link.path, as: 'evidence', bytes: read.bytes });
    if (why !== undefined && why !== '') leftOut.push({ path: link.path, why, from: link.from });
  }
  return { enclosed, leftOut };
}

/** What was judged is what goes in: a document that changed in between stops everything. */
function sameBytes(folder: string, uri: string, text: string): Uint8Array {
  const read = readInside(folder, uri);
  const now = 'bytes' in read && !isWorkbook(uri) ? decodeText(read.bytes) : undefined;
  if ('why' in read || (now !== undefined && (now.kind !== 'text' || withLf(now.text) !== withLf(text))))
    throw new RequestError(`${uri} changed while it was read; nothing was written. Run it again.`);
  return read.bytes;
}

function ruleFiles(folder: string, { rules }: Settings): readonly string[] {
  return rules.flatMap(({ value }) =>
    walk(join(folder, value))
      .files.filter(({ path }) => /\.ya?ml$/i.test(path))
      .map(({ path }) => `${value}/${path}`),
  );
}

type Read = { readonly bytes: Uint8Array } | { readonly why: string };

/** An empty reason: it was only mentioned, so nobody misses it. */
function readLinked(folder: string, { path, is, as }: LinkedFile): Read {
  const told = (why: string): Read => ({ why: as === 'evidence' ? why : '' });
  if (is === 'address') return told('It is an address, and nothing is fetched');
  if (is === 'outside') return { why: 'It leads out of the project, and nothing outside is read' };
  const read = readInside(folder, path);
  return 'why' in read && read.missing === true ? told(read.why) : read;
}

function readInside(folder: string, path: string): { readonly bytes: Uint8Array } | { readonly why: string; readonly missing?: true } {
  if (path === '' || path.split('/').some((name) => name.startsWith('.') && name !== '..'))
    return { why: 'Hidden files and folders are not enclosed' };
  const target = join(folder, path);
  try {
    const stat = statSync(target, { throwIfNoEntry: false });
    if (stat === undefined) return { why: 'No such file is in the project', missing: true };
    if (!stat.isFile()) return { why: 'It is a folder, and only files are enclosed', missing: true };
    if (!liesInside(folder, target)) return { why: 'It is a link that leads out of the project, and nothing outside is read' };
    if (stat.size > largestFile) return { why: `It has ${stat.size} bytes, and up to ${largestFile} are enclosed` };
    return { bytes: readFileSync(realpathSync(target)) };
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { why: `It could not be read: ${fileErrorWords(error)}`, ...(error.code === 'ENOTDIR' ? { missing: true } : {}) };
  }
}
