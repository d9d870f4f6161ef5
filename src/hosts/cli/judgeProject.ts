import { type CompiledCatalogue, check, horizonOf, withOwnRules } from '../../core/index';
import type { ProjectReport } from '../../exporters/index';
import { evidenceIn } from './inside';
import { type LoadedProject, projectName } from './loadProject';
import { version } from './version';

export interface Judging {
  readonly compiled: CompiledCatalogue;
  readonly asOf: string;
  readonly show: 'findings' | 'all';
  /** Whether to look ahead as well, which costs a judgement for each day on which something starts or ends. */
  readonly ahead?: 'yes' | 'no';
}

/** Judges a project that was read, and puts beside the report all that exporters may want to know. */
export async function judgeProject(project: LoadedProject, { compiled, asOf, show, ahead = 'no' }: Judging): Promise<ProjectReport> {
  const { documents, readers, folder, root } = project;
  const catalogue = await withOwnRules(compiled, project.userRules);
  const input = { documents, readers, catalogue, asOf, exists: evidenceIn(folder) };
  const { report, facts } = check(input);
  return {
    report: { ...report, problems: [...project.problems, ...report.problems] },
    context: {
      project: projectName(facts, folder),
      rules: catalogue.data,
      texts: new Map(documents.map(({ uri, text }) => [uri, text])),
      facts,
      root,
      version: version(),
      ...(ahead === 'yes' ? { horizon: horizonOf(input) } : {}),
      show,
    },
  };
}
