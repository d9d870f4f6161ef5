import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Baseline, baselineFile, type CatalogueData, compileCatalogue, writeBaseline } from '../../core/index';
import { against, baselineFrom } from '../shared/heldFindings';
import { exitStatus, RequestError } from './exitStatus';
import { fileErrorWords } from './inside';
import { isIsoDate } from './isoDate';
import { judgeProject } from './judgeProject';
import { loadProject } from './loadProject';
import { baselineOf } from './projectBaseline';
import { oneProject } from './readProject';
import type { Terminal } from './terminal';
import { whoDecides } from './whoDecides';
import { writeAtomic } from './writeAtomic';

export interface BaselineOptions {
  readonly by?: string;
  readonly asOf?: string;
  readonly update?: boolean;
}

interface Means {
  readonly terminal: Terminal;
  readonly catalogue: CatalogueData;
}

/** Takes what is open today as it is, once; later only takes out of that what was settled. */
export async function baselineCommand(path: string, options: BaselineOptions, { terminal, catalogue }: Means): Promise<number> {
  const asOf = options.asOf ?? terminal.today();
  if (!isIsoDate(asOf)) throw new RequestError(`--as-of takes a date such as 2026-11-24; "${asOf}" is none.`);
  const found = oneProject(path, terminal);
  const target = join(found.folder, baselineFile);
  const there = existsSync(target);
  if (there && options.update !== true)
    throw new RequestError(
      `${baselineFile} is there already. It only shrinks: --update takes out what is settled; delete it to begin again.`,
    );
  if (!there && options.update === true) throw new RequestError(`There is no ${baselineFile} to update.`);
  const { report } = await judgeProject(await loadProject(found, found.folder), {
    compiled: compileCatalogue(catalogue),
    asOf,
    show: 'findings',
  });
  if (report.looked.documents.length === 0) throw new RequestError('No document of the project could be read, so nothing was judged.');
  const { baseline: old, problems } = baselineOf(found.folder);
  if (there && old === undefined) throw new RequestError(`${baselineFile} cannot be read: ${problems[0]?.message ?? 'it is broken'}.`);
  if (old === undefined) {
    const takenBy = await whoDecides(options.by, found.folder, terminal);
    const taken = baselineFrom(report, takenBy);
    write(target, taken);
    terminal.out(`${baselineFile}\n`);
    terminal.err(
      `It holds ${taken.findings.length} findings and ${taken.problems.length} problems, taken by ${takenBy}. Checks fail on what comes on top.\n`,
    );
    return exitStatus.clear;
  }
  const { still, settled } = against(report, old);
  if (settled > 0) write(target, still);
  terminal.out(`${baselineFile}\n`);
  terminal.err(`${settled} entries were settled and taken out; ${still.findings.length + still.problems.length} are left.\n`);
  return exitStatus.clear;
}

function write(target: string, baseline: Baseline): void {
  try {
    writeAtomic(target, writeBaseline(baseline));
  } catch (error) {
    throw new RequestError(`${baselineFile} cannot be written: ${fileErrorWords(error)}.`, { cause: error });
  }
}
