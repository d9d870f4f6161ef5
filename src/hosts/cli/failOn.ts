import { type Report, type Severity, severities } from '../../core/index';
import { isFinding } from '../../exporters/index';

export const failOnWords = [...severities, 'undetermined', 'never'] as const;
export type FailOn = (typeof failOnWords)[number];

/** Legal duties and what guidance asks for stop a build; good practice and open questions do not, unless asked to. */
export const defaultFailOn: FailOn = 'warning';

/** Whether a report holds anything at or above the bar. A problem in reading counts as an unmet rule of its severity would. */
export function reaches(report: Report, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const bar = failOn === 'undetermined' ? severities.length : severities.indexOf(failOn);
  const counts = (severity: Severity): boolean => severities.indexOf(severity) <= bar;
  return (
    report.problems.some(({ severity }) => counts(severity)) ||
    report.results.some((result) => isFinding(result, report.asOf) && counts(result.severity)) ||
    (failOn === 'undetermined' && report.results.some(({ status }) => status === 'undetermined'))
  );
}
