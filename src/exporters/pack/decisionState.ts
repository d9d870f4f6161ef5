import type { Decision, Report } from '../../core/index';

const kindWords: Readonly<Record<Decision['decision'], string>> = {
  'sign-off': 'signed off',
  'not-applicable': 'held not applicable',
  accepted: 'accepted',
};

/** `signed off, answer yes`, `accepted`. */
export function decisionWords({ decision, answer }: Decision): string {
  return decision === 'sign-off' ? `${kindWords[decision]}, answer ${answer ?? 'yes'}` : kindWords[decision];
}

/** Whether a decision holds, by what it did to the results; the report's problems say why one settles nothing. */
export function decisionState({ id, until }: Decision, report: Report): string {
  if (until !== undefined && until < report.asOf) return 'lapsed';
  const settled = report.results.flatMap(({ decision }) => (decision?.id === id ? [decision] : []));
  if (settled.some(({ stale }) => stale)) return 'what it speaks of has changed since';
  return settled.length > 0 ? 'counted' : 'settles nothing here';
}
