import { type FactValues, type Horizon, horizonInSteps, type NextStage, nextStageInSteps, type Steps } from '../../core/index';
import { type Grouping, type PanelPart, panelParts } from '../../exporters/index';
import { aheadInput, type CheckedProject, textsOf } from './checkedProject';

/** What lies ahead of a project as it was last judged. */
export interface Ahead {
  readonly horizon: Horizon;
  readonly next: NextStage | null;
}

/** So many entries of one rule are shown in a group; the exported page and the report have all. */
const most = 20;

/** Above this many results a look ahead, which judges dozens of days, is made only when somebody asks for it. */
const mostUnasked = 3_000;

export const looksAheadUnasked = ({ report }: CheckedProject): boolean => report.results.length <= mostUnasked;

export function* aheadOf(project: CheckedProject): Steps<Ahead> {
  const input = aheadInput(project);
  return { horizon: yield* horizonInSteps(input), next: (yield* nextStageInSteps(input)) ?? null };
}

export function partsOf(
  project: CheckedProject,
  how: { readonly groupBy: Grouping; readonly ahead: Ahead | undefined },
): Steps<readonly PanelPart[]> {
  const { report, catalogue, facts, documents, name, held } = project;
  const { groupBy, ahead } = how;
  // The generated type says what the vocabulary makes of every document that is merged.
  const stated = { facts, values: facts.values as unknown as FactValues, tables: catalogue.data.tables };
  const context = { project: name, rules: catalogue.data, texts: textsOf(documents), facts, ...(ahead && { horizon: ahead.horizon }) };
  return panelParts(report, context, { groupBy, most, stated, isHeld: (result) => held.has(result), ...(ahead && { next: ahead.next }) });
}

/** All parts, with the markup of those alone that the page does not show yet. `shown` is brought up to date. */
export function changedParts(
  parts: readonly PanelPart[],
  shown: Map<string, string>,
): readonly { readonly id: string; readonly html?: string }[] {
  const changed = parts.map(({ id, html }) => (shown.get(id) === html ? { id } : { id, html }));
  shown.clear();
  for (const { id, html } of parts) shown.set(id, html);
  return changed;
}
