import type { Report, Result } from '../../core/index';
import type { ProjectReport } from '../exporter';
import { countsOf, inReadingOrder, rulesById } from '../findings';
import { grouped } from '../grouped';
import { nameUuid } from '../nameUuid';
import { regionsIn } from '../region';
import type { Json } from '../withoutEmpty';
import { counted } from '../wording';
import { findingOf } from './findings';
import { observationsOf, problemObservations, type Setting } from './observations';
import { asText, lineOf, momentOf, propsOf, tokenOf } from './oscalText';

/** One project as a set of results. Rules that apply are named as included and have a finding each; the others as excluded. */
export function assessedProject({ report, context }: ProjectReport): Json {
  const root = context.root ?? '';
  const setting: Setting = {
    project: root,
    asOf: report.asOf,
    rules: rulesById(context.rules),
    regions: regionsIn(context.texts),
    root,
  };
  const observations: Json[] = [];
  const findings: Json[] = [];
  const risks: Json[] = [];
  const applying: string[] = [];
  const apart: string[] = [];
  for (const [id, results] of byRule(report)) {
    const observed = observationsOf(id, results, setting);
    const found = findingOf(id, { results, observed }, setting);
    observations.push(...observed.map(({ observation }) => observation));
    (found === undefined ? apart : applying).push(id);
    if (found === undefined) continue;
    findings.push(found.finding);
    risks.push(...found.risks);
  }
  observations.push(...problemObservations(report.problems, setting));
  const counts = countsOf(report);
  return {
    uuid: nameUuid('result', root, report.asOf, report.catalogue),
    title: lineOf(`${context.project}, as of ${report.asOf}`),
    description: asText(lookedWords(report)),
    start: momentOf(report.asOf),
    end: momentOf(report.asOf),
    props: propsOf({
      project: context.project,
      catalogue: report.catalogue,
      unmet: counts.unmet.total,
      accepted: counts.accepted,
      undetermined: counts.undetermined,
      met: counts.met,
      'not-applicable': counts.notApplicable,
      'documents-read': report.looked.documents.length,
      'facts-read': report.looked.facts,
    }),
    'reviewed-controls': {
      description: 'Rules of the catalogue, each named by its id with a full stop for the stroke.',
      'control-selections': [selection(applying, apart)],
    },
    observations,
    risks,
    findings,
  };
}

function selection(applying: readonly string[], apart: readonly string[]): Json {
  const named = (ids: readonly string[]): Json => ids.map((id) => ({ 'control-id': tokenOf(id) }));
  const description =
    applying.length === 0 ? 'No rule was found to apply.' : `${counted(applying.length, 'rule')} applied; ${apart.length} did not.`;
  return { description, 'include-controls': named(applying), 'exclude-controls': named(apart) };
}

function lookedWords({ looked }: Report): string {
  const documents = looked.documents.map(({ uri, format }) => `${uri} (${format})`).join(', ');
  return `${counted(looked.documents.length, 'document')} read${documents === '' ? '' : `: ${documents}`}; ${counted(looked.rules, 'rule')} judged; ${counted(looked.facts, 'fact')} found.`;
}

function byRule(report: Report): readonly (readonly [string, readonly Result[]])[] {
  const groups = grouped(inReadingOrder(report.results, report), ({ rule }) => rule);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
