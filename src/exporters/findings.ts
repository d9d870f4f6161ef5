import type { Report, Result, Rule, Severity } from '../core/index';
import type { RuleBook } from './exporter';
import { grouped } from './grouped';

/** A risk that a named person has accepted is shown and not counted, until the acceptance lapses. */
export function isAccepted(result: Result, asOf: string): boolean {
  const decision = result.decision;
  return decision?.kind === 'accepted' && decision.stale !== true && (decision.until === undefined || decision.until >= asOf);
}

export const isFinding = (result: Result, asOf: string): boolean => result.status === 'unmet' && !isAccepted(result, asOf);

export interface Counts {
  readonly unmet: Readonly<Record<Severity, number>> & { readonly total: number };
  readonly accepted: number;
  readonly undetermined: number;
  readonly met: number;
  readonly notApplicable: number;
}

export function countsOf({ results, asOf }: Pick<Report, 'results' | 'asOf'>): Counts {
  const unmet = { error: 0, warning: 0, advice: 0 };
  const settled = { accepted: 0, undetermined: 0, met: 0, 'not-applicable': 0 };
  for (const result of results) {
    const { status } = result;
    if (status !== 'unmet') settled[status]++;
    else if (isAccepted(result, asOf)) settled.accepted++;
    else unmet[result.severity]++;
  }
  const { accepted, undetermined, met, 'not-applicable': notApplicable } = settled;
  return { unmet: { ...unmet, total: unmet.error + unmet.warning + unmet.advice }, accepted, undetermined, met, notApplicable };
}

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The way a reader meets them: by document in the order read, then place, then rule.
 * Stable across runs, because reports are compared byte for byte.
 */
export function inReadingOrder(results: readonly Result[], report: Report): readonly Result[] {
  const order = new Map(report.looked.documents.map((document, index) => [document.uri, index]));
  const rank = (uri: string): number => order.get(uri) ?? order.size;
  return [...results].sort((a, b) => {
    const [one, two] = [a.places[0], b.places[0]];
    if (!one || !two) return one ? -1 : two ? 1 : plain(a.rule, b.rule);
    return rank(one.uri) - rank(two.uri) || plain(one.uri, two.uri) || one.span.start - two.span.start || plain(a.rule, b.rule);
  });
}

/** Grouped by the document a finding points at; `''` when no document was read. Keeps the order. */
export function byDocument(results: readonly Result[]): ReadonlyMap<string, readonly Result[]> {
  return grouped(results, ({ places: [place] }) => place?.uri ?? '');
}

export function rulesById(data: RuleBook): ReadonlyMap<string, Rule> {
  return new Map(data.rules.map((rule) => [rule.id, rule]));
}
