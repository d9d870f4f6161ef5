import { type CompiledCatalogue, check, horizonOf, loadCatalogue } from '../../core/index';
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
export function judgeProject(project: LoadedProject, { compiled, asOf, show, ahead = 'no' }: Judging): ProjectReport {
  const { documents, userRules, folder, root } = project;
  const input = { documents, catalogue: compiled, asOf, exists: evidenceIn(folder), userRules };
  const { report, facts } = check(input);
  const rules = userRules.length === 0 ? compiled.data : loadCatalogue(userRules, { base: compiled.data });
  return {
    report: { ...report, problems: [...project.problems, ...report.problems] },
    context: {
      project: projectName(facts, folder),
      rules,
      texts: new Map(documents.map(({ uri, text }) => [uri, text])),
      facts,
      root,
      version: version(),
      ...(ahead === 'yes' ? { horizon: horizonOf(input) } : {}),
      show,
    },
  };
}
