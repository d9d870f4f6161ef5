import { accountabilitySection } from '../../html/accountability';
import { hazardSection } from '../../html/hazards';
import { checklistParts } from '../../html/index';
import { html, type Markup } from '../../html/markup';
import { disclaimer } from '../../wording';
import type { PackContext, PackFile } from '../packContext';
import { decisionSection } from './decisions';
import { formsSection } from './forms';
import { leftOutSection } from './leftOut';
import { type PackSheet, packSheetOf } from './packSheet';
import { pageOf } from './page';
import { performanceSection } from './performance';

/** The page that a reader of a pack opens first, and the one to print. */
export const indexPage: PackFile = {
  path: 'index.html',
  make: (pack) => pageOf({ pack, title: 'evidence pack', body: bodyOf(packSheetOf(pack)) }),
};

function bodyOf(sheet: PackSheet): Markup {
  const { overview, checklist, looked } = checklistParts(sheet);
  return html`<div class="cl-checklist">
${overview}${contentsList(sheet.pack)}${hazardSection(sheet, sheet.pack)}${accountabilitySection(sheet, sheet.pack)}${performanceSection(sheet)}${checklist}${decisionSection(sheet)}${formsSection(sheet.pack)}${looked}${leftOutSection(sheet)}<footer><p>${disclaimer}</p>
<p>Made by Carelint ${sheet.pack.version} with catalogue ${sheet.report.catalogue}${sheet.pack.commit && html`, at commit <code>${sheet.pack.commit}</code>`}.</p></footer>
</div>
`;
}

function contentsList({ context, report }: PackContext): Markup {
  const parts: readonly (readonly [id: string, title: string])[] = [
    ['hazards', 'Hazard log'],
    ['accountability', 'Who answers for what'],
    ['performance', 'Performance by group'],
    ['questions', 'Questions first'],
    ['findings', 'Findings'],
    ...(report.problems.length === 0 ? [] : [['problems', 'Problems in reading'] as const]),
    ['met', 'Met'],
    ['not-applicable', 'Not applicable'],
    ...(context.horizon === undefined ? [] : [['horizon', 'What comes next'] as const]),
    ['decisions', 'Decisions'],
    ['forms', 'Forms filled from the documents'],
    ['looked', 'What was looked at'],
    ['left-out', 'What is here and what is not'],
  ];
  return html`<nav aria-label="Contents"><ul class="pk-contents">${parts.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}<li><a href="documents.html">Documents, line by line</a></li><li><a href="report.docx">This report as a Word document</a></li></ul></nav>
`;
}
