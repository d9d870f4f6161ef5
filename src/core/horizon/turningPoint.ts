import type { Stage } from '../rules/rule';
import type { Place } from '../text/span';

/** Why a day matters to a project. */
export type TurningPoint =
  /** From the stage `from` on it is asked; `stage` is where the project says it is. */
  | { readonly kind: 'rule-begins'; readonly rule: string; readonly from: Stage; readonly stage?: string }
  | { readonly kind: 'rule-ends'; readonly rule: string }
  | { readonly kind: 'source-begins' | 'source-ends'; readonly source: string; readonly rules: readonly string[] }
  /** A sign-off, a not-applicable or an acceptance of the project; `until` was its last day. */
  | { readonly kind: 'decision-lapses'; readonly decision: string; readonly rule: string; readonly until: string; readonly place: Place }
  /** A record, or support that was promised; `until` was the last day. */
  | { readonly kind: 'expires'; readonly path: string; readonly name: string; readonly until: string; readonly place: Place }
  /** Great Britain stops recognising the CE mark of the product. */
  | { readonly kind: 'recognition-ends'; readonly instrument: string; readonly until: string }
  /** A date that the documents give, on which rules answer differently. */
  | { readonly kind: 'date-comes'; readonly path: string; readonly date: string; readonly place: Place }
  /** A date that rules name in their conditions. */
  | { readonly kind: 'date-in-rules' }
  /** A period that documents or rules give has run out: a review, a report, an interval. */
  | { readonly kind: 'period-ends' };
