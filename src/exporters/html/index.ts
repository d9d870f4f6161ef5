import type { Report, Result } from '../../core/index';
import type { ExportContext, Exporter, ProjectReport } from '../exporter';
import { byDocument, inReadingOrder, isFinding } from '../findings';
import { disclaimer } from '../wording';
import { findingArticle, problemArticle } from './finding';
import { horizonSection } from './horizon';
import { lookedSection } from './looked';
import { html, type Markup } from './markup';
import { overview } from './overview';
import { firstQuestions, otherQuestions } from './questions';
import { acceptedSection, metSection, notApplicableSection } from './settled';
import { type ChecklistOptions, type Sheet, sheetOf } from './sheet';
import { checklistStyles, pageStyles } from './styles';

export type { ChecklistOptions } from './sheet';

/** The body of the checklist, for a page or for the editor's panel. Everything from documents is escaped. */
export function renderChecklist(report: Report, context: ExportContext, options: ChecklistOptions = {}): string {
  return checklist(sheetOf(report, context, options)).markup;
}

function checklist(sheet: Sheet): Markup {
  const { overview, checklist, looked } = checklistParts(sheet);
  return html`<div class="cl-checklist">
${overview}${checklist}${looked}<footer><p>${disclaimer}</p></footer>
</div>
`;
}

/** The parts in their order, for a page that puts others between them. */
export function checklistParts(sheet: Sheet): { readonly overview: Markup; readonly checklist: Markup; readonly looked: Markup } {
  return {
    overview: overview(sheet),
    checklist: html`${firstQuestions(sheet)}${findings(sheet)}${problems(sheet)}${otherQuestions(sheet)}${acceptedSection(sheet)}${metSection(
      sheet,
    )}${notApplicableSection(sheet)}${horizonSection(sheet)}`,
    looked: lookedSection(sheet),
  };
}

function findings(sheet: Sheet): Markup {
  const { report, options } = sheet;
  const numbers = new Map(report.results.map((result, index) => [result, index]));
  const explained = new Set<string>();
  const article = (result: Result): Markup => {
    const where = options.repeated === 'once' && explained.has(result.rule) ? 'above' : 'here';
    explained.add(result.rule);
    return findingArticle(result, numbers.get(result) ?? 0, sheet, where);
  };
  const groups = byDocument(
    inReadingOrder(
      report.results.filter((result) => isFinding(result, report.asOf)),
      report,
    ),
  );
  return html`<section aria-labelledby="${options.idPrefix}findings">
<h2 id="${options.idPrefix}findings">Findings</h2>
${groups.size === 0 ? html`<p>No rule that could be judged is unmet.</p>\n` : undefined}${[...groups].map(
  ([uri, results]) => html`<section class="cl-document">
<h3>${uri === '' ? 'The project as a whole' : uri} <span class="cl-note">(${results.length})</span></h3>
${results.map(article)}</section>
`,
)}</section>
`;
}

function problems(sheet: Sheet): Markup {
  const { report, options } = sheet;
  if (report.problems.length === 0) return html``;
  return html`<section aria-labelledby="${options.idPrefix}problems">
<h2 id="${options.idPrefix}problems">Problems in reading</h2>
<section class="cl-document">
<h3>In the documents <span class="cl-note">(${report.problems.length})</span></h3>
${report.problems.map((problem) => problemArticle(problem, sheet))}</section>
</section>
`;
}

/** One self-contained page: no script, no address is loaded. */
export const renderPage = (report: Report, context: ExportContext): string => renderPages([{ report, context }]);

export function renderPages(projects: readonly ProjectReport[]): string {
  const several = projects.length > 1;
  const title = projects.map(({ context }) => context.project).join(', ');
  const bodies = projects.map(({ report, context }, index) =>
    checklist(sheetOf(report, context, { places: 'text', folded: 'open', idPrefix: several ? `p${index + 1}-` : '' })),
  );
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${title}: checklist</title>
<style>${{ markup: `${pageStyles}${checklistStyles}` }}</style>
</head>
<body>
<main>
${bodies}</main>
</body>
</html>
`.markup;
}

export const htmlExporter: Exporter = { id: 'html', title: 'HTML page', mediaType: 'text/html', write: renderPages };
