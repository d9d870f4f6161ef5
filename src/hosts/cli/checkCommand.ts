import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Baseline, type CatalogueData, compileCatalogue } from '../../core/index';
import { type ProjectReport, type ReportFormat, renderText, reportFormats } from '../../exporters/index';
import { against } from '../shared/heldFindings';
import { discover, type FoundProject } from './discovery';
import { exitStatus, RequestError } from './exitStatus';
import { defaultFailOn, type FailOn, reaches } from './failOn';
import { fileErrorWords } from './inside';
import { isIsoDate } from './isoDate';
import { judgeProject } from './judgeProject';
import { type LoadedProject, loadProject } from './loadProject';
import { progressOn } from './progress';
import { baselineOf, tellBaseline } from './projectBaseline';
import { colorFor, type Terminal } from './terminal';

export interface CheckOptions {
  readonly format: ReportFormat;
  readonly output?: string;
  /** Default: what the project file says, else `warning`. */
  readonly failOn?: FailOn;
  readonly asOf?: string;
  readonly all?: boolean;
}

interface Means {
  readonly terminal: Terminal;
  readonly catalogue: CatalogueData;
}

interface Checked extends ProjectReport {
  readonly failOn: FailOn;
  /** What the project took as it was: it is reported and fails no check. */
  readonly baseline?: Baseline;
}

/** Finds, reads and judges; writes the report to standard output or to a file; answers by the exit status. */
export async function checkCommand(paths: readonly string[], options: CheckOptions, { terminal, catalogue }: Means): Promise<number> {
  const asOf = options.asOf ?? terminal.today();
  if (!isIsoDate(asOf)) throw new RequestError(`--as-of takes a date such as 2026-11-24; "${asOf}" is none.`);
  const progress = progressOn(terminal);
  progress.say('Looking for documents');
  const { projects, refused } = discover(paths.length === 0 ? ['.'] : paths, terminal.folder);
  const compiled = compileCatalogue(catalogue);
  const loaded: { readonly project: LoadedProject; readonly settings: FoundProject['settings'] }[] = [];
  for (const found of projects) loaded.push({ project: await loadProject(found, terminal.folder), settings: found.settings });
  const checked: Checked[] = [];
  for (const [index, { project, settings }] of loaded.entries()) {
    progress.say(`Checking ${index + 1} of ${loaded.length}: ${project.root || '.'}`);
    const failOn = options.failOn ?? settings.failOn?.value ?? defaultFailOn;
    const { baseline, problems } = baselineOf(project.folder);
    const judged = {
      ...(await judgeProject(project, {
        compiled,
        asOf,
        show: options.all ? 'all' : 'findings',
        ahead: options.format === 'html' ? 'yes' : 'no',
      })),
      failOn,
    };
    const report = { ...judged.report, problems: [...judged.report.problems, ...problems] };
    checked.push({ ...judged, report, ...(baseline === undefined ? {} : { baseline }) });
  }
  progress.done();
  for (const guess of loaded.flatMap(({ project }) => project.guesses)) terminal.err(`${guess}.\n`);
  if (checked.length > 0) await deliver(checked, { options, terminal, read: loaded.map(({ project }) => project) });
  const unread = checked.filter(({ report }) => report.looked.documents.length === 0);
  const complaints = [
    ...refused,
    ...unread.map(({ context }) => `No document of ${context.root || 'the project'} could be read, so nothing was judged.`),
  ];
  if (complaints.length > 0) throw new RequestError(complaints.join('\n'));
  const fails = checked.map(({ report, context, failOn, baseline }) => {
    if (baseline === undefined) return reaches(report, failOn);
    const seen = against(report, baseline);
    tellBaseline(seen, { baseline, texts: context.texts, terminal });
    return reaches(seen.fresh, failOn);
  });
  return fails.includes(true) ? exitStatus.findings : exitStatus.clear;
}

interface Delivery {
  readonly options: CheckOptions;
  readonly terminal: Terminal;
  readonly read: readonly LoadedProject[];
}

async function deliver(reports: readonly ProjectReport[], { options, terminal, read }: Delivery): Promise<void> {
  const exporter = await reportFormats[options.format]();
  if (options.output !== undefined) {
    const target = resolve(terminal.folder, options.output);
    const own = read.some(({ folder, documents }) => documents.some(({ uri }) => join(folder, uri) === target));
    if (own) throw new RequestError(`"${options.output}" is one of the documents that were checked; the report was not written over it.`);
    writeReport(target, { text: exporter.write(reports), asked: options.output });
    terminal.err(`The report is in ${options.output}\n`);
  } else if (exporter.id === 'text') {
    const width = terminal.outIsTerminal && terminal.width !== undefined ? { width: Math.max(40, terminal.width) } : {};
    terminal.out(reports.map(({ report, context }) => renderText(report, context, { color: colorFor(terminal), ...width })).join('\n'));
  } else terminal.out(exporter.write(reports));
}

function writeReport(target: string, { text, asked }: { readonly text: string; readonly asked: string }): void {
  try {
    writeFileSync(target, text);
  } catch (error) {
    throw new RequestError(`The report cannot be written to "${asked}": ${fileErrorWords(error)}.`, { cause: error });
  }
}
