import type { Span } from '../../text/span';
import type { LevelLabel } from '../levels/levelLabel';
import type { RiskMatrix } from '../levels/matrix';
import type { Section } from '../markdown/section';
import type { HazardDrafts } from '../tables/hazardDraft';
import type { MeaningOf } from '../tables/logHeader';

/** One Markdown log while its layouts are tried. */
export interface LogReading {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly meaningOf: MeaningOf;
  readonly drafts: HazardDrafts;
  readonly scales: { readonly severity: LevelLabel[]; readonly likelihood: LevelLabel[]; readonly level: LevelLabel[] };
  /** Tables that give a level for each severity and likelihood; the first is the log's. */
  readonly matrices: RiskMatrix[];
}

export function wordsAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
