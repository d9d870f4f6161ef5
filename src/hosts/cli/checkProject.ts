import type { CompiledCatalogue } from '../../core/index';
import type { Beside, Exporter } from '../../exporters/index';
import { against } from '../shared/heldFindings';
import type { FoundProject } from './discovery';
import { defaultFailOn, type FailOn, reaches } from './failOn';
import { judgeProject } from './judgeProject';
import { loadProject } from './loadProject';
import { baselineOf, baselineWords } from './projectBaseline';

/** What was asked for, the same for every project; plain data, so that another thread can be asked too. */
export interface Checking {
  readonly asOf: string;
  readonly show: 'findings' | 'all';
  /** Default: what the project file says, else `warning`. */
  readonly failOn?: FailOn;
  readonly screen?: Beside['screen'];
  /** Where the command was given, absolute. */
  readonly from: string;
}

/** All that is kept of a project that was checked; plain data. */
export interface CheckedProject {
  /** What the exporter makes a whole of. */
  readonly part: unknown;
  readonly fails: boolean;
  /** Set when nothing was judged, and says so. */
  readonly unread?: string;
  /** Why documents of no known name were taken for what they were taken for. */
  readonly guesses: readonly string[];
  /** How it stands against its baseline, if it has one. */
  readonly againstBaseline?: string;
}

interface Means {
  readonly compiled: CompiledCatalogue;
  readonly exporter: Exporter;
  readonly place: { readonly index: number; readonly of: number };
}

/** Reads and judges one project and lets go of all but what is shown of it. What its baseline took as it was is reported and fails no check. */
export async function checkProject(found: FoundProject, checking: Checking, { compiled, exporter, place }: Means): Promise<CheckedProject> {
  const project = await loadProject(found, checking.from);
  const { baseline, problems } = baselineOf(found.folder);
  const judged = await judgeProject(project, {
    compiled,
    asOf: checking.asOf,
    show: checking.show,
    ahead: exporter.id === 'html' ? 'yes' : 'no',
  });
  const { context } = judged;
  const report = { ...judged.report, problems: [...judged.report.problems, ...problems] };
  const seen = baseline && against(report, baseline);
  return {
    part: exporter.part({ report, context }, { ...place, ...(checking.screen === undefined ? {} : { screen: checking.screen }) }),
    fails: reaches(seen?.fresh ?? report, checking.failOn ?? found.settings.failOn?.value ?? defaultFailOn),
    ...(report.looked.documents.length > 0
      ? {}
      : { unread: `No document of ${context.root || 'the project'} could be read, so nothing was judged.` }),
    guesses: project.guesses,
    ...(baseline && seen ? { againstBaseline: baselineWords(seen, { baseline, texts: context.texts }) } : {}),
  };
}
