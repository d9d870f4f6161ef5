import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CatalogueData, compileCatalogue, isWorkbook, readDecisions, readersFor, workbookText } from '../../core/index';
import {
  compareSides,
  diffJson,
  diffMarkdown,
  diffText,
  isSame,
  manifestPath,
  projectFolder,
  readKeptReport,
  readManifest,
  type Side,
} from '../../exporters/pack/index';
import { decodeText } from '../shared/decodeText';
import type { diffFormats } from './diffFormats';
import { exitStatus, RequestError } from './exitStatus';
import { isIsoDate } from './isoDate';
import { judgeProject } from './judgeProject';
import type { LoadedDocument } from './loadProject';
import { readPack } from './readPack';
import { factsOf, oneProject, readAsKept } from './readProject';
import type { Terminal } from './terminal';

export interface DiffOptions {
  readonly format: (typeof diffFormats)[number];
  /** For folders; a pack was judged when it was made. */
  readonly asOf?: string;
}

interface Means {
  readonly terminal: Terminal;
  readonly catalogue: CatalogueData;
}

/** Says what differs between two packs, two projects, or a pack and a project: 1 when anything does, as diff programs answer. */
export async function diffCommand(paths: readonly [string, string], options: DiffOptions, means: Means): Promise<number> {
  const [from, to] = await Promise.all(paths.map((path) => sideOf(path, options, means)));
  if (from === undefined || to === undefined) throw new RequestError('Two packs or folders are expected.');
  const diff = compareSides(from, to);
  const writers = { text: diffText, markdown: diffMarkdown, json: diffJson };
  means.terminal.out(writers[options.format](diff));
  return isSame(diff) ? exitStatus.clear : exitStatus.findings;
}

async function sideOf(path: string, options: DiffOptions, means: Means): Promise<Side> {
  return isPack(path, means.terminal) ? packSide(path, means.terminal) : projectSide(path, options, means);
}

/** A file, or a folder with a manifest in it. */
function isPack(path: string, { folder }: Terminal): boolean {
  const target = resolve(folder, path);
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat === undefined) throw new RequestError(`"${path}" does not exist.`);
  return stat.isFile() || statSync(join(target, manifestPath), { throwIfNoEntry: false })?.isFile() === true;
}

async function packSide(path: string, terminal: Terminal): Promise<Side> {
  const files = new Map(readPack(path, terminal).entries.map((entry) => [entry.path, entry.bytes]));
  const textOf = (name: string): string | undefined => {
    const bytes = files.get(name);
    return bytes && new TextDecoder().decode(bytes);
  };
  const manifest = readManifest(textOf(manifestPath) ?? '');
  const report = readKeptReport(textOf('report.json') ?? '');
  if (manifest === undefined || report === undefined)
    throw new RequestError(`"${path}" is no evidence pack: its manifest or its report is not there.`);
  const documents = manifest.files.flatMap(({ path: entry, kind }): readonly LoadedDocument[] => {
    const bytes = files.get(entry);
    if (kind === undefined || bytes === undefined || !entry.startsWith(projectFolder)) return [];
    const uri = entry.slice(projectFolder.length);
    const read = isWorkbook(uri) ? workbookText(bytes) : decodeText(bytes);
    return read.kind === 'text' ? [{ uri, text: read.text, kind }] : [];
  });
  return {
    label: path,
    asOf: manifest.asOf,
    catalogue: manifest.catalogue.version,
    facts: factsOf({ documents, readers: await readersFor(documents) }),
    results: report,
    decisions: decisionsIn(documents),
  };
}

async function projectSide(path: string, { asOf: asked }: DiffOptions, { terminal, catalogue }: Means): Promise<Side> {
  const asOf = asked ?? terminal.today();
  if (!isIsoDate(asOf)) throw new RequestError(`--as-of takes a date such as 2026-11-24; "${asOf}" is none.`);
  const project = await readAsKept(oneProject(path, terminal));
  const { report } = await judgeProject(project, { compiled: compileCatalogue(catalogue), asOf, show: 'all' });
  return {
    label: path,
    asOf,
    catalogue: report.catalogue,
    facts: factsOf(project),
    results: report.results,
    decisions: decisionsIn(project.documents),
  };
}

const decisionsIn = (documents: readonly LoadedDocument[]): Side['decisions'] =>
  documents.filter(({ kind }) => kind === 'decisions').flatMap((document) => readDecisions(document).decisions);
