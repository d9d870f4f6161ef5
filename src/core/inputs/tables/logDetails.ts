import type { FactBuilder } from '../../facts/factBuilder';
import type { Span } from '../../text/span';
import { foldHeader } from './logHeader';
import { isUnfilled } from './unfilled';

const details: ReadonlyMap<string, string> = new Map([
  ...['version', 'document version', 'hazard log version', 'revision', 'log version'].map((label) => [label, 'risk.version'] as const),
  ...['product version', 'software version', 'system version', 'model version', 'release'].map(
    (label) => [label, 'risk.productVersion'] as const,
  ),
  ...['approved by', 'approver', 'hazard log approved by'].map((label) => [label, 'risk.approvedBy'] as const),
  ...['approved on', 'approval date', 'date approved', 'date of approval'].map((label) => [label, 'risk.approvedOn'] as const),
  ...['review frequency', 'review interval', 'reviewed every', 'review every'].map((label) => [label, 'risk.reviewEvery'] as const),
  ...['risk matrix', 'matrix', 'risk scheme', 'scoring', 'scoring scheme', 'scoring matrix'].map(
    (label) => [label, 'risk.scheme.name'] as const,
  ),
  ...['intended use', 'intended purpose', 'intended use statement'].map((label) => [label, 'risk.intendedUse'] as const),
]);

/** The longest text that can be meant. */
const most = (path: string): number => (path === 'risk.intendedUse' ? 2000 : 80);

export interface Detail {
  readonly label: string;
  readonly keySpan: Span;
  readonly value: { readonly text: string; readonly span: Span } | undefined;
}

/** What a label beside or above the hazards says of the log itself. What is stated already stays. */
export function putLogDetail(builder: FactBuilder, { label, keySpan, value }: Detail): void {
  const path = details.get(foldHeader(label));
  if (path === undefined || value === undefined || builder.has(path) || isUnfilled(value.text) || value.text.length > most(path)) return;
  if (path !== 'risk.scheme.name') builder.put(path, value.text, value.span, keySpan);
  // Of schemes only the known one can be told by its name.
  else if (/\bDCB\s?0129\b/i.test(value.text)) builder.putWritten(path, { ...value, meant: 'dcb0129-example', keySpan });
}
