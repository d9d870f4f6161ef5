import type { NextStage, Report, Result } from '../../core/index';
import type { ExportContext, Exporter, ProjectReport } from '../exporter';
import { inReadingOrder, isFinding } from '../findings';
import { disclaimer } from '../wording';
import { accountabilitySection } from './accountability';
import { findingArticle, problemArticle } from './finding';
import { groupFindings } from './grouping';
import { hazardSection } from './hazards';
import { horizonSection } from './horizon';
import { lookedSection } from './looked';
import { html, type Markup } from './markup';
import { nextStageSection } from './nextStage';
import { overview } from './overview';
import { firstQuestions, otherQuestions } from './questions';
import { acceptedSection, metSection, notApplicableSection } from './settled';
import { type ChecklistOptions, ruleLink, type Sheet, type Stated, sheetOf } from './sheet';
import { checklistStyles, pageStyles } from './styles';

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
    checklist: html`${firstQuestions(sheet)}${findings(sheet)}${problems(sheet)}${otherQuestions(sheet)}${acceptedSection(sheet)}${metSection(
      sheet,
    )}${notApplicableSection(sheet)}${horizonSection(sheet)}`,
    looked: lookedSection(sheet),
  };
}

/** One part of the editor's panel; the panel changes only the parts whose markup is another than before. */
export interface PanelPart {
  readonly id: string;
  readonly html: string;
}

export interface PanelContents extends ChecklistOptions {
  /** For the sections that show the documents themselves; without it they are left out. */
  readonly stated?: Stated;
  /** Absent while nobody has worked it out; null at the last stage. */
  readonly next?: NextStage | null;
}

/** The checklist for the editor's panel, in its order. Everything from documents is escaped. */
export function panelParts(report: Report, context: ExportContext, { stated, next, ...options }: PanelContents = {}): readonly PanelPart[] {
  const sheet = sheetOf(report, context, options);
  const parts: readonly (readonly [id: string, markup: Markup])[] = [
    ['overview', overview(sheet)],
    ['contents', contents(next, stated)],
    ['questions', firstQuestions(sheet)],
    ['findings', findings(sheet)],
    ['problems', problems(sheet)],
    ['other-questions', otherQuestions(sheet)],
    ['next-stage', next ? nextStageSection(next, sheet) : html``],
    ['horizon', context.horizon === undefined && next === undefined ? aheadLater : horizonSection(sheet)],
    ['hazards', stated === undefined ? html`` : hazardSection(sheet, stated)],
    ['accountability', stated === undefined ? html`` : accountabilitySection(sheet, stated)],
    ['accepted', acceptedSection(sheet)],
    ['met', metSection(sheet)],
    ['not-applicable', notApplicableSection(sheet)],
    ['looked', lookedSection(sheet)],
    ['footer', html`<footer><p>${disclaimer}</p></footer>`],
  ];
  return parts.map(([id, { markup }]) => ({ id, html: markup }));
}

/** The ways to what is not counted above. */
function contents(next: PanelContents['next'], stated: Stated | undefined): Markup {
  const to = (id: string, words: string): Markup => html`<li><a href="#${id}">${words}</a></li>`;
  return html`<nav aria-label="Further down"><ul class="cl-counts">
${next ? to('next-stage', 'At the next stage') : undefined}${to('horizon', 'What comes next')}${stated && [to('hazards', 'Hazard log'), to('accountability', 'Who answers for what')]}${to('looked', 'What was looked at')}
</ul></nav>
`;
}

/** Judging one project on many days costs more than judging it once, so a panel with thousands of results waits to be asked. */
const aheadLater = html`<section aria-labelledby="horizon">
<h2 id="horizon">What comes next</h2>
<p><button type="button" class="cl-ahead">Work out the next stage and the days ahead</button></p>
</section>
`;

function findings(sheet: Sheet): Markup {
  const { report, options } = sheet;
  const explained = new Set<string>();
  const groups = groupFindings(
    inReadingOrder(
      report.results.filter((result) => isFinding(result, report.asOf)),
      report,
    ),
    sheet,
  );
  return html`<section aria-labelledby="${options.idPrefix}findings">
<h2 id="${options.idPrefix}findings">Findings</h2>
${groups.length === 0 ? html`<p>No rule that could be judged is unmet.</p>\n` : undefined}${groups.map(
  ({ title, results }) => html`<section class="cl-document">
<h3>${title} <span class="cl-note">(${results.length})</span></h3>
${articles(results, sheet, explained)}</section>
`,
)}</section>
`;
}

/** At most so many of one rule; where more are left, the last says how many. `explained` are the rules that the page has explained already. */
function articles(results: readonly Result[], sheet: Sheet, explained: Set<string>): readonly Markup[] {
  const { most, repeated } = sheet.options;
  const seen = new Map<string, number>();
  const written = results.flatMap((result) => {
    const before = seen.get(result.rule) ?? 0;
    seen.set(result.rule, before + 1);
    if (before >= most) return [];
    const where = repeated === 'once' && explained.has(result.rule) ? 'above' : 'here';
    explained.add(result.rule);
    return [findingArticle(result, sheet, where)];
  });
  const left = [...seen].filter(([, count]) => count > most);
  return [
    ...written,
    ...left.map(
      ([rule, count]) => html`<p class="cl-left" data-rule="${rule}">And ${count - most} more findings of ${ruleLink(rule, sheet)} here.</p>
`,
    ),
  ];
}

function problems(sheet: Sheet): Markup {
  const { report, options } = sheet;
  if (report.problems.length === 0) return html``;
  return html`<section aria-labelledby="${options.idPrefix}problems">
<h2 id="${options.idPrefix}problems">Problems in reading</h2>
<section class="cl-document">
<h3>In the documents <span class="cl-note">(${report.problems.length})</span></h3>
${report.problems.slice(0, 10 * options.most).map((problem) => problemArticle(problem, sheet))}${
  report.problems.length > 10 * options.most ? html`<p>And ${report.problems.length - 10 * options.most} more.</p>` : undefined
}</section>
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
