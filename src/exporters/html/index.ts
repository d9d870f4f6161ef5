import type { Report } from '../../core/index';
import { type ExportContext, type Exporter, writeAll } from '../exporter';
import { disclaimer } from '../wording';
import { findingsSection, problemsSection } from './findingsSection';
import { horizonSection } from './horizon';
import { lookedSection } from './looked';
import { html, type Markup } from './markup';
import { overview } from './overview';
import { firstQuestions, otherQuestions } from './questions';
import { acceptedSection, metSection, notApplicableSection } from './settled';
import { type Sheet, sheetOf } from './sheet';
import { checklistStyles, pageStyles } from './styles';

export { type PanelPart, panelParts } from './panel';
export { type ChecklistOptions, type Grouping, groupings, type Stated } from './sheet';

/** The body of the checklist as a page shows it. Everything from documents is escaped. */
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
    checklist: html`${firstQuestions(sheet)}${findingsSection(sheet)}${problemsSection(sheet)}${otherQuestions(sheet)}${acceptedSection(sheet)}${metSection(
      sheet,
    )}${notApplicableSection(sheet)}${horizonSection(sheet)}`,
    looked: lookedSection(sheet),
  };
}

export const renderPage = (report: Report, context: ExportContext): string => writeAll(htmlExporter, [{ report, context }]);

interface PagePart {
  readonly project: string;
  readonly body: Markup;
}

/** One self-contained page: no script, no address is loaded. */
function pageOf(parts: readonly PagePart[]): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${parts.map(({ project }) => project).join(', ')}: checklist</title>
<style>${{ markup: `${pageStyles}${checklistStyles}` }}</style>
</head>
<body>
<main>
${parts.map(({ body }) => body)}</main>
</body>
</html>
`.markup;
}

export const htmlExporter: Exporter<PagePart> = {
  id: 'html',
  title: 'HTML page',
  mediaType: 'text/html',
  part: ({ report, context }, { index, of }) => ({
    project: context.project,
    body: checklist(sheetOf(report, context, { places: 'text', folded: 'open', idPrefix: of > 1 ? `p${index + 1}-` : '' })),
  }),
  whole: pageOf,
};
