import type { Report } from '../../core/index';
import type { ExportContext, Exporter } from '../exporter';
import { byDocument, countsOf, inReadingOrder, isAccepted, isFinding, rulesById } from '../findings';
import { regionsIn } from '../region';
import { disclaimer } from '../wording';
import { findingsLines, problemLines, settledLines } from './finding';
import { paint } from './paint';
import { questionLines } from './question';
import type { Sheet } from './sheet';
import { summaryLines } from './summary';

export interface TextOptions {
  /** Default `never`. */
  readonly color?: 'never' | 'always';
  /** Columns to wrap at; default no wrapping. */
  readonly width?: number;
}

/** A report for a terminal: findings by document, open questions, counts, and what was looked at. Ends with a line break. */
export function renderText(report: Report, context: ExportContext, options: TextOptions = {}): string {
  const sheet: Sheet = {
    report,
    context,
    rules: rulesById(context.rules),
    regions: regionsIn(context.texts),
    paint: paint(options.color ?? 'never'),
    width: options.width ?? Number.POSITIVE_INFINITY,
    root: context.root ?? '',
  };
  return `${[...documentLines(sheet), ...questionLines(sheet), ...allLines(sheet), ...summaryLines(sheet, countsOf(report)), disclaimer].join('\n')}\n`;
}

function documentLines(sheet: Sheet): readonly string[] {
  const { report, paint, root } = sheet;
  const findings = byDocument(
    inReadingOrder(
      report.results.filter((result) => isFinding(result, report.asOf)),
      report,
    ),
  );
  const uris = [
    ...new Set([...report.looked.documents.map(({ uri }) => uri), ...findings.keys(), ...report.problems.map(({ place }) => place.uri)]),
  ];
  return uris.flatMap((uri) => {
    const problems = report.problems.filter(({ place }) => place.uri === uri);
    const results = findings.get(uri) ?? [];
    if (problems.length === 0 && results.length === 0) return [];
    const title = uri === '' ? 'About the project as a whole' : `${root}${uri}`;
    return [paint.strong(title), '', ...problems.flatMap((problem) => problemLines(problem, sheet)), ...findingsLines(results, sheet)];
  });
}

/** What needs nothing more, for those who ask to see it all. */
function allLines(sheet: Sheet): readonly string[] {
  const { report, context } = sheet;
  const accepted = report.results.filter((result) => result.status === 'unmet' && isAccepted(result, report.asOf));
  const of = (status: string) => report.results.filter((result) => result.status === status);
  return [
    ...settledLines('Accepted by a decision of the project', accepted, sheet),
    ...(context.show === 'all' ? settledLines('Met', of('met'), sheet) : []),
    ...(context.show === 'all' ? settledLines('Not applicable', of('not-applicable'), sheet) : []),
  ];
}

export const textExporter: Exporter<string> = {
  id: 'text',
  title: 'Text',
  mediaType: 'text/plain',
  part: ({ report, context }, { screen }) => renderText(report, context, screen),
  whole: (parts) => parts.join('\n'),
};
