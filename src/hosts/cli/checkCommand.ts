import { writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type CatalogueData, compileCatalogue } from '../../core/index';
import { type Exporter, type ReportFormat, reportFormats } from '../../exporters/index';
import { type CheckedProject, type Checking, checkProject } from './checkProject';
import { discover, type FoundProject } from './discovery';
import { exitStatus, RequestError } from './exitStatus';
import type { FailOn } from './failOn';
import { fileErrorWords } from './inside';
import { isIsoDate } from './isoDate';
import { type Progress, progressOn } from './progress';
import { colorFor, type Terminal } from './terminal';
import type { CheckInThreads } from './threads';

export interface CheckOptions {
  readonly format: ReportFormat;
  readonly output?: string;
  /** Default: what the project file says, else `warning`. */
  readonly failOn?: FailOn;
  readonly asOf?: string;
  readonly all?: boolean;
  /** How many projects are checked at a time, from 1. */
  readonly threads: number;
}

interface Means {
  readonly terminal: Terminal;
  readonly readCatalogue: () => CatalogueData;
  /** Absent where the program has no file that a thread could run. */
  readonly inThreads?: CheckInThreads | undefined;
}

/** Finds, reads and judges; writes the report to standard output or to a file; answers by the exit status. */
export async function checkCommand(paths: readonly string[], options: CheckOptions, means: Means): Promise<number> {
  const { terminal } = means;
  const asOf = options.asOf ?? terminal.today();
  if (!isIsoDate(asOf)) throw new RequestError(`--as-of takes a date such as 2026-11-24; "${asOf}" is none.`);
  const progress = progressOn(terminal);
  progress.say('Looking for documents');
  const { projects, refused } = discover(paths.length === 0 ? ['.'] : paths, terminal.folder);
  const target = options.output === undefined ? undefined : resolve(terminal.folder, options.output);
  if (target !== undefined && projects.some((project) => pathsOf(project).includes(target))) {
    throw new RequestError(`"${options.output}" is one of the documents that are checked; no report is written over it.`);
  }
  const exporter: Exporter = await reportFormats[options.format]();
  const checking: Checking = {
    asOf,
    show: options.all ? 'all' : 'findings',
    ...(options.failOn === undefined ? {} : { failOn: options.failOn }),
    ...(target === undefined ? { screen: screenOf(terminal) } : {}),
    from: terminal.folder,
  };
  const checked = await checkAll(projects, checking, { ...means, format: options.format, exporter, progress, threads: options.threads });
  progress.done();
  for (const guess of checked.flatMap(({ guesses }) => guesses)) terminal.err(`${guess}.\n`);
  if (checked.length > 0) deliver(exporter.whole(checked.map(({ part }) => part)), { target, options, terminal });
  const complaints = [...refused, ...checked.flatMap(({ unread }) => unread ?? [])];
  if (complaints.length > 0) throw new RequestError(complaints.join('\n'));
  for (const { againstBaseline } of checked) if (againstBaseline !== undefined) terminal.err(`${againstBaseline}\n`);
  return checked.some(({ fails }) => fails) ? exitStatus.findings : exitStatus.clear;
}

interface Checkers extends Means {
  readonly format: ReportFormat;
  readonly exporter: Exporter;
  readonly progress: Progress;
  readonly threads: number;
}

/** In the order of the projects, whoever checked them. */
async function checkAll(projects: readonly FoundProject[], checking: Checking, by: Checkers): Promise<readonly CheckedProject[]> {
  const said = (index: number): void => {
    const folder = relative(checking.from, projects[index]?.folder ?? '');
    by.progress.say(`Checking ${index + 1} of ${projects.length}: ${folder || '.'}`);
  };
  const threads = Math.min(by.threads, projects.length);
  if (threads > 1 && by.inThreads) return by.inThreads(projects, { checking, format: by.format, threads, said });
  const compiled = compileCatalogue(by.readCatalogue());
  const checked: CheckedProject[] = [];
  for (const [index, found] of projects.entries()) {
    said(index);
    checked.push(await checkProject(found, checking, { compiled, exporter: by.exporter, place: { index, of: projects.length } }));
  }
  return checked;
}

const pathsOf = ({ folder, documents, sources }: FoundProject): readonly string[] =>
  [...documents.map(({ uri }) => uri), ...sources.paths].map((path) => join(folder, path));

const screenOf = (terminal: Terminal): Checking['screen'] => ({
  color: colorFor(terminal),
  ...(terminal.outIsTerminal && terminal.width !== undefined ? { width: Math.max(40, terminal.width) } : {}),
});

interface Delivery {
  /** Absolute; absent for standard output. */
  readonly target: string | undefined;
  readonly options: CheckOptions;
  readonly terminal: Terminal;
}

function deliver(text: string, { target, options, terminal }: Delivery): void {
  if (target === undefined) {
    terminal.out(text);
    return;
  }
  try {
    writeFileSync(target, text);
  } catch (error) {
    throw new RequestError(`The report cannot be written to "${options.output}": ${fileErrorWords(error)}.`, { cause: error });
  }
  terminal.err(`The report is in ${options.output}\n`);
}
