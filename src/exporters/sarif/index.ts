import type { Log, ReportingDescriptor, Run, Result as SarifResult } from 'sarif';
import type { Report, Result } from '../../core/index';
import { type ExportContext, type Exporter, type ProjectReport, writeAll } from '../exporter';
import { inReadingOrder, isAccepted, rulesById } from '../findings';
import { firstOfMany } from '../firstOfMany';
import { jsonAt, withItems } from '../jsonItems';
import type { PackFile } from '../pack/packContext';
import { regionsIn } from '../region';
import { uriOf } from '../uriReference';
import { baseId } from './location';
import { problemResults, problemRules } from './problems';
import { resultOf } from './result';
import { ruleDescriptor } from './rules';
import { taxonomiesOf } from './taxonomies';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** What a code scanning page should list: what is unmet, what is open, and what a decision settled. */
function isListed(result: Result, show: 'findings' | 'all'): boolean {
  if (show === 'all') return true;
  const waived = result.decision !== undefined && result.decision.kind !== 'sign-off';
  return result.status === 'unmet' || result.status === 'undetermined' || waived;
}

/** A result, and how many it stands for. */
interface Listed {
  readonly result: Result;
  readonly times: number;
}

function runOf({ report, context }: ProjectReport, list = listEach): Run {
  const entries = list(
    inReadingOrder(
      report.results.filter((result) => isListed(result, context.show ?? 'findings')),
      report,
    ),
  );
  const listed = entries.map(({ result }) => result);
  const known = rulesById(context.rules);
  const ids = [...new Set(listed.map(({ rule }) => rule))].sort();
  const taxonomies = taxonomiesOf(
    ids.flatMap((id) => known.get(id) ?? []),
    context.rules,
  );
  const rules: readonly ReportingDescriptor[] = [
    ...ids.map((id) => ruleDescriptor({ id, rule: known.get(id), data: context.rules, taxonomies })),
    ...problemRules(report.problems),
  ];
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const setting = {
    regions: regionsIn(context.texts),
    root: context.root ?? '',
    ruleIndex,
    rules: known,
    asOf: report.asOf,
    seen: new Map<string, number>(),
  };
  return {
    tool: {
      driver: {
        name: 'Carelint',
        ...(context.version === undefined ? {} : { semanticVersion: context.version }),
        shortDescription: { text: 'Checks the model card and hazard log of a health AI project against sourced rules.' },
        rules: [...rules],
        supportedTaxonomies: taxonomies.map(({ component }, index) => ({ name: component.name, index })),
      },
    },
    ...(taxonomies.length === 0 ? {} : { taxonomies: taxonomies.map(({ component }) => component) }),
    automationDetails: { id: `carelint/${context.root ?? ''}`, description: { text: context.project } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [baseId]: { description: { text: 'The folder in which the check was asked for.' } } },
    artifacts: report.looked.documents.map(({ uri, format }) => ({
      location: { uri: uriOf(uri, context.root ?? ''), uriBaseId: baseId },
      roles: ['analysisTarget'],
      description: { text: `Read as ${format}` },
    })),
    results: [
      ...entries.map(({ result, times }) => timesOver(resultOf(result, setting), times)),
      ...problemResults(report.problems, setting),
    ],
    properties: {
      asOf: report.asOf,
      catalogue: report.catalogue,
      rulesJudged: report.looked.rules,
      factsRead: report.looked.facts,
      accepted: accepted(report),
    },
  };
}

const listEach = (results: readonly Result[]): readonly Listed[] => results.map((result) => ({ result, times: 1 }));

/** What needs nobody's attention, told a few times for each rule; the last one stands for the rest. */
function listFirst(results: readonly Result[]): readonly Listed[] {
  const isSettled = ({ status, decision }: Result): boolean => (status === 'met' || status === 'not-applicable') && decision === undefined;
  return [
    ...listEach(results.filter((result) => !isSettled(result))),
    ...firstOfMany(results.filter(isSettled)).flatMap(({ first, more }) =>
      first.map((result, i) => ({ result, times: i === first.length - 1 ? 1 + more : 1 })),
    ),
  ];
}

const timesOver = (result: SarifResult, times: number): SarifResult => (times === 1 ? result : { ...result, occurrenceCount: times });

const accepted = ({ results, asOf }: Report): number => results.filter((result) => isAccepted(result, asOf)).length;

const head = { $schema: schema, version: '2.1.0' } satisfies Omit<Log, 'runs'>;

/** What is unmet or open in full; of many results of one rule that are met, or do not apply, the first, and their number. */
export const packedSarif: PackFile = {
  path: 'results.sarif',
  make: ({ report, context }) => `${JSON.stringify({ ...head, runs: [runOf({ report, context }, listFirst)] } satisfies Log)}\n`,
};

export const renderSarif = (report: Report, context: ExportContext): string => writeAll(sarifExporter, [{ report, context }]);

/** Each part is the text of a run. */
export const sarifExporter: Exporter<string> = {
  id: 'sarif',
  title: 'SARIF 2.1.0',
  mediaType: 'application/sarif+json',
  part: (project) => jsonAt(2, runOf(project)),
  whole: (runs) => withItems(head, 'runs', runs),
};
