import { type CompiledCatalogue, check, loadCatalogue } from '../../core/index';
import type { ProjectReport } from '../../exporters/index';
import { evidenceIn } from './inside';
import { type LoadedProject, projectName } from './loadProject';
import { version } from './version';

export interface Judging {
  readonly compiled: CompiledCatalogue;
  readonly asOf: string;
  readonly show: 'findings' | 'all';
}

/** Judges a project that was read, and puts beside the report all that exporters may want to know. */
export function judgeProject(project: LoadedProject, { compiled, asOf, show }: Judging): ProjectReport {
  const { documents, userRules, folder, root } = project;
  const { report, facts } = check({ documents, catalogue: compiled, asOf, exists: evidenceIn(folder), userRules });
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
      show,
    },
  };
}
