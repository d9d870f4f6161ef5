import { type AgainstBaseline, againstBaseline, type Baseline, type Report, takeBaseline } from '../../core/index';
import { isFinding } from '../../exporters/findings';

/** All that is open in a report, taken as it is by somebody, on the day as of which it was judged. */
export const baselineFrom = (report: Report, takenBy: string): Baseline =>
  takeBaseline(report, { takenBy, takenOn: report.asOf, isFinding: (result) => isFinding(result, report.asOf) });

/** A report seen against a baseline: what is new, what is held, and what was settled since. */
export const against = (report: Report, baseline: Baseline): AgainstBaseline =>
  againstBaseline(report, baseline, (result) => isFinding(result, report.asOf));
