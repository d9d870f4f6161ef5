import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type CatalogueData, compileCatalogue, type Form } from '../../core/index';
import {
  buildPack,
  manifestPath,
  type PackContext,
  type PackPorts,
  readManifest,
  type Signer,
  searchPatientData,
  zipPack,
} from '../../exporters/pack/index';
import { packContext, withUnread } from '../shared/packContext';
import type { FoundProject } from './discovery';
import { exitStatus, RequestError } from './exitStatus';
import { checkoutAt } from './gitCheckout';
import { fileErrorWords } from './inside';
import { isIsoDate } from './isoDate';
import { judgeProject } from './judgeProject';
import { filesForPack } from './packFiles';
import { refusal } from './packRefusal';
import { progressOn } from './progress';
import { factsOf, oneProject, readAsKept } from './readProject';
import { readSigner, sha256 } from './signingKey';
import type { Terminal } from './terminal';
import { version } from './version';
import { writeAtomic, writeFolderAtomic } from './writeAtomic';

export interface PackOptions {
  readonly output: string;
  readonly asOf?: string;
  readonly draft?: boolean;
  /** Path of a private key. */
  readonly sign?: string;
  readonly folder?: boolean;
}

interface Means {
  readonly terminal: Terminal;
  readonly catalogue: CatalogueData;
  readonly forms: readonly Form[];
}

/** Writes the evidence pack of one project, or says why not. Whatever lay at the output stays until the new pack is whole. */
export async function packCommand(path: string, options: PackOptions, means: Means): Promise<number> {
  const { terminal } = means;
  const asOf = dayOf(options.asOf, terminal);
  const target = resolve(terminal.folder, options.output);
  const signer = options.sign === undefined ? undefined : await readSigner(options.sign, terminal);
  const judged = await contextOf(oneProject(path, terminal), { ...means, asOf, draft: options.draft === true });
  const search = searchPatientData(judged, sha256);
  const context = withUnread(judged, search);
  checkTarget(target, { options, context, folder: resolve(terminal.folder, path) });
  const refused = refusal(context, search);
  if (refused !== undefined) {
    terminal.err(refused);
    return exitStatus.findings;
  }
  const progress = progressOn(terminal);
  const ports = portsFor({ terminal, signer, say: (step) => progress.say(`Packing ${step}`) });
  const entries = await buildPack(context, ports);
  const written = options.folder === true ? undefined : await zipPack(entries, ports);
  progress.done();
  try {
    if (written === undefined) writeFolderAtomic(target, entries);
    else writeAtomic(target, written);
  } catch (error) {
    throw new RequestError(`The pack cannot be written to "${options.output}": ${fileErrorWords(error)}.`, { cause: error });
  }
  terminal.out(`${options.output}\n`);
  terminal.err(talk(context, { options, count: entries.length, signer }));
  return exitStatus.clear;
}

/** `SOURCE_DATE_EPOCH` is how builds that are to be repeated tell their time, in seconds. */
function dayOf(asked: string | undefined, { env, today }: Terminal): string {
  if (asked !== undefined) {
    if (!isIsoDate(asked)) throw new RequestError(`--as-of takes a date such as 2026-11-24; "${asked}" is none.`);
    return asked;
  }
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return today();
  if (!/^\d{1,11}$/.test(epoch)) throw new RequestError(`SOURCE_DATE_EPOCH is expected to be a number of seconds; "${epoch}" is none.`);
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}

interface Judged extends Means {
  readonly asOf: string;
  readonly draft: boolean;
}

async function contextOf(found: FoundProject, { terminal, catalogue, forms, asOf, draft }: Judged): Promise<PackContext> {
  const project = await readAsKept(found);
  const judged = await judgeProject(project, { compiled: compileCatalogue(catalogue), asOf, show: 'all', ahead: 'yes' });
  const context = packContext({
    judged,
    documents: project.documents,
    files: await filesForPack(project, judged.context.facts ?? factsOf(project), found.settings),
    settings: found.settings,
    tables: catalogue.tables,
    forms,
    version: version(),
    draft,
    commit: (await checkoutAt(found.folder, terminal.env.HOME))?.commit,
  });
  if (context === undefined) throw new RequestError('No document of the project could be read, so there is nothing to pack.');
  return context;
}

/** Only a pack may be written over, and never a document of the project. */
function checkTarget(
  target: string,
  { options, context, folder }: { readonly options: PackOptions; readonly context: PackContext; readonly folder: string },
): void {
  if (context.enclosed.some(({ path }) => join(folder, path) === target))
    throw new RequestError(`"${options.output}" is a file that goes into the pack; it was not written over.`);
  if (!existsSync(dirname(target))) throw new RequestError(`"${options.output}" lies in a folder that does not exist.`);
  if (!existsSync(target)) return;
  const isFolder = statSync(target).isDirectory();
  if (options.folder !== true) {
    if (isFolder) throw new RequestError(`"${options.output}" is a folder; name a file, or ask for a folder with --folder.`);
    return;
  }
  const manifest = join(target, manifestPath);
  const isPack = isFolder && existsSync(manifest) && readManifest(readFileSync(manifest, 'utf8')) !== undefined;
  if (!isPack) throw new RequestError(`"${options.output}" is there and is no pack; it was not written over.`);
}

function portsFor(means: {
  readonly terminal: Terminal;
  readonly signer: Signer | undefined;
  readonly say: (step: string) => void;
}): PackPorts {
  const stop = means.terminal.interrupt?.();
  return {
    sha256,
    signer: means.signer,
    pause: async (step) => {
      means.say(step);
      await new Promise((resume) => setImmediate(resume));
      if (stop?.aborted === true) throw new RequestError('Stopped as asked; nothing was written.');
    },
  };
}

function talk(
  { report, draft, leftOut }: PackContext,
  { options, count, signer }: { readonly options: PackOptions; readonly count: number; readonly signer: Signer | undefined },
): string {
  const lines = [
    `${count} files${draft ? ', a draft' : ''}, as of ${report.asOf}${signer === undefined ? ', not signed' : `, signed with ${signer.keyId}`}.`,
    ...(leftOut.length === 0 ? [] : [`${leftOut.length} files are not in it or were not looked through; index.html says which and why.`]),
    ...(options.asOf === undefined ? [`Give --as-of ${report.asOf} to make the same pack again.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
