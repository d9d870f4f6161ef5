import type { Log, ReportingDescriptor, Run } from 'sarif';
import type { Report, Result } from '../../core/index';
import type { ExportContext, Exporter, ProjectReport } from '../exporter';
import { inReadingOrder, isAccepted, rulesById } from '../findings';
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

function runOf({ report, context }: ProjectReport): Run {
  const listed = inReadingOrder(
    report.results.filter((result) => isListed(result, context.show ?? 'findings')),
    report,
  );
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
    results: [...listed.map((result) => resultOf(result, setting)), ...problemResults(report.problems, setting)],
    properties: {
      asOf: report.asOf,
      catalogue: report.catalogue,
      rulesJudged: report.looked.rules,
      factsRead: report.looked.facts,
      accepted: accepted(report),
    },
  };
}

const accepted = ({ results, asOf }: Report): number => results.filter((result) => isAccepted(result, asOf)).length;

const write = (projects: readonly ProjectReport[]): string => {
  const log: Log = { $schema: schema, version: '2.1.0', runs: projects.map(runOf) };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

export const renderSarif = (report: Report, context: ExportContext): string => write([{ report, context }]);

export const sarifExporter: Exporter = { id: 'sarif', title: 'SARIF 2.1.0', mediaType: 'application/sarif+json', write };
