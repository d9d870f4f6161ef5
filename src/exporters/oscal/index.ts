import type { Exporter, ProjectReport } from '../exporter';
import { rulesById } from '../findings';
import { nameUuid } from '../nameUuid';
import type { PackFile } from '../pack/packContext';
import { compactJsonText, type Json, jsonText } from '../withoutEmpty';
import { disclaimer } from '../wording';
import { assessedProject } from './assessedProject';
import { objectiveOf } from './objectives';
import { lineOf, momentOf, propsOf } from './oscalText';

const oscalVersion = '1.1.3';

interface Written {
  readonly draft?: true;
}

/** OSCAL assessment results: each project one set of results, each rule that applies one finding. */
function documentOf(projects: readonly ProjectReport[], { draft }: Written): Json {
  const day =
    projects
      .map(({ report }) => report.asOf)
      .sort()
      .at(-1) ?? '1970-01-01';
  const plan = nameUuid('no assessment plan');
  const body: Json = {
    metadata: {
      title: lineOf(`What the documents of ${projects.map(({ context }) => context.project).join(', ')} say`) || 'What the documents say',
      'last-modified': momentOf(day),
      version: day,
      'oscal-version': oscalVersion,
      props: propsOf({ tool: 'carelint', 'tool-version': projects[0]?.context.version, draft: draft === undefined ? undefined : 'yes' }),
      remarks: `${disclaimer} Times are the day as of which was judged; no clock was read.`,
    },
    'import-ap': { href: `#${plan}`, remarks: 'No assessment plan stands behind this: the rules are those of the catalogue.' },
    'local-definitions': { 'objectives-and-methods': objectives(projects) },
    results: projects.map(assessedProject),
    'back-matter': {
      resources: [
        { uuid: plan, title: 'No assessment plan', description: 'The rules of the catalogue that each set of results names were applied.' },
      ],
    },
  };
  return { 'assessment-results': { uuid: nameUuid('assessment-results', JSON.stringify(body)), ...(body as { [key: string]: Json }) } };
}

/** Of every rule that has a finding. */
function objectives(projects: readonly ProjectReport[]): readonly Json[] {
  const ids = new Map<string, Json>();
  for (const { report, context } of projects) {
    const rules = rulesById(context.rules);
    for (const { rule, status } of report.results)
      if (status !== 'not-applicable' && !ids.has(rule)) ids.set(rule, objectiveOf(rule, rules.get(rule), context.rules));
  }
  return [...ids].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, objective]) => objective);
}

export const oscalExporter: Exporter = {
  id: 'oscal',
  title: 'OSCAL assessment results 1.1.3',
  mediaType: 'application/oscal+json',
  write: (projects) => jsonText(documentOf(projects, {})),
};

export const assessmentResults: PackFile = {
  path: 'assessment-results.oscal.json',
  make: ({ report, context, draft }) =>
    compactJsonText(documentOf([{ report, context: { ...context, root: 'project/' } }], draft ? { draft: true } : {})),
};
