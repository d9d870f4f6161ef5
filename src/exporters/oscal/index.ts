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

interface AssessedPart {
  readonly project: string;
  readonly asOf: string;
  /** Of the product. */
  readonly version: string | undefined;
  readonly results: Json;
  /** Of every rule that has a finding, by its id. */
  readonly objectives: readonly (readonly [string, Json])[];
}

const partOf = ({ report, context }: ProjectReport): AssessedPart => ({
  project: context.project,
  asOf: report.asOf,
  version: context.version,
  results: assessedProject({ report, context }),
  objectives: objectives({ report, context }),
});

function objectives({ report, context }: ProjectReport): AssessedPart['objectives'] {
  const rules = rulesById(context.rules);
  const ids = new Set(report.results.filter(({ status }) => status !== 'not-applicable').map(({ rule }) => rule));
  return [...ids].map((id) => [id, objectiveOf(id, rules.get(id), context.rules)]);
}

/** OSCAL assessment results: each project one set of results, each rule that applies one finding. */
function documentOf(parts: readonly AssessedPart[], { draft }: { readonly draft?: true }): Json {
  const day =
    parts
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? '1970-01-01';
  const plan = nameUuid('no assessment plan');
  const body: Json = {
    metadata: {
      title: lineOf(`What the documents of ${parts.map(({ project }) => project).join(', ')} say`) || 'What the documents say',
      'last-modified': momentOf(day),
      version: day,
      'oscal-version': oscalVersion,
      props: propsOf({ tool: 'carelint', 'tool-version': parts[0]?.version, draft: draft === undefined ? undefined : 'yes' }),
      remarks: `${disclaimer} Times are the day as of which was judged; no clock was read.`,
    },
    'import-ap': { href: `#${plan}`, remarks: 'No assessment plan stands behind this: the rules are those of the catalogue.' },
    'local-definitions': { 'objectives-and-methods': eachOnce(parts) },
    results: parts.map(({ results }) => results),
    'back-matter': {
      resources: [
        { uuid: plan, title: 'No assessment plan', description: 'The rules of the catalogue that each set of results names were applied.' },
      ],
    },
  };
  return { 'assessment-results': { uuid: nameUuid('assessment-results', JSON.stringify(body)), ...(body as { [key: string]: Json }) } };
}

/** A rule is the same whatever the project; of rules of their own with one id the first is taken. */
function eachOnce(parts: readonly AssessedPart[]): readonly Json[] {
  const byId = new Map<string, Json>();
  for (const [id, objective] of parts.flatMap(({ objectives }) => objectives)) if (!byId.has(id)) byId.set(id, objective);
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, objective]) => objective);
}

export const oscalExporter: Exporter<AssessedPart> = {
  id: 'oscal',
  title: 'OSCAL assessment results 1.1.3',
  mediaType: 'application/oscal+json',
  part: partOf,
  whole: (parts) => jsonText(documentOf(parts, {})),
};

export const assessmentResults: PackFile = {
  path: 'assessment-results.oscal.json',
  make: ({ report, context, draft }) =>
    compactJsonText(documentOf([partOf({ report, context: { ...context, root: 'project/' } })], draft ? { draft: true } : {})),
};
