import { severities, statuses } from '../../../core/index';
import { reportSchema } from '../../json/index';
import { isRecord, parsedJson } from '../parsedJson';
import type { KeptResult } from './side';

/** The results in the report of a pack; absent when the text is no report. */
export function readKeptReport(text: string): readonly KeptResult[] | undefined {
  const report = parsedJson(text);
  if (!isRecord(report) || report.schema !== reportSchema || !Array.isArray(report.results)) return undefined;
  const results = report.results.map(keptResult);
  const whole = results.filter((result) => result !== undefined);
  return whole.length === results.length ? whole : undefined;
}

function keptResult(value: unknown): KeptResult | undefined {
  if (!isRecord(value)) return undefined;
  const { rule, subject, message } = value;
  const status = statuses.find((word) => word === value.status);
  const severity = severities.find((word) => word === value.severity);
  if (typeof rule !== 'string' || status === undefined || severity === undefined) return undefined;
  return {
    rule,
    status,
    severity,
    ...(typeof subject === 'string' ? { subject } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  };
}
