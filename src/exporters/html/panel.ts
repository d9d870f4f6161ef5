import type { NextStage, Report, Steps } from '../../core/index';
import type { ExportContext } from '../exporter';
import { disclaimer } from '../wording';
import { accountabilitySection } from './accountability';
import { findingsSection, problemsSection } from './findingsSection';
import { hazardSection } from './hazards';
import { horizonSection } from './horizon';
import { lookedSection } from './looked';
import { html, type Markup } from './markup';
import { nextStageSection } from './nextStage';
import { overview } from './overview';
import { firstQuestions, otherQuestions } from './questions';
import { acceptedSection, metSection, notApplicableSection } from './settled';
import { type ChecklistOptions, type Sheet, type Stated, sheetOf } from './sheet';

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

/** The checklist for the editor's panel, in its order. Everything from documents is escaped. A step is one part: a large log has large ones. */
export function* panelParts(report: Report, context: ExportContext, contents: PanelContents = {}): Steps<readonly PanelPart[]> {
  const made: PanelPart[] = [];
  for (const [id, part] of partsOf(sheetOf(report, context, contents), contents)) {
    made.push({ id, html: part().markup });
    yield;
  }
  return made;
}

function partsOf(sheet: Sheet, { stated, next }: PanelContents): readonly (readonly [id: string, () => Markup])[] {
  return [
    ['overview', () => overview(sheet)],
    ['contents', () => contents(next, stated)],
    ['questions', () => firstQuestions(sheet)],
    ['findings', () => findingsSection(sheet)],
    ['problems', () => problemsSection(sheet)],
    ['other-questions', () => otherQuestions(sheet)],
    ['next-stage', () => (next ? nextStageSection(next, sheet) : html``)],
    ['horizon', () => (sheet.context.horizon === undefined && next === undefined ? aheadLater : horizonSection(sheet))],
    ['hazards', () => (stated === undefined ? html`` : hazardSection(sheet, stated))],
    ['accountability', () => (stated === undefined ? html`` : accountabilitySection(sheet, stated))],
    ['accepted', () => acceptedSection(sheet)],
    ['met', () => metSection(sheet)],
    ['not-applicable', () => notApplicableSection(sheet)],
    ['looked', () => lookedSection(sheet)],
    ['footer', () => html`<footer><p>${disclaimer}</p></footer>`],
  ];
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
