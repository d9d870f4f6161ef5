import type { Uri } from 'vscode';
import { type Baseline, baselineFile, type Problem, type Result, readBaseline } from '../../core/index';
import { against } from '../shared/heldFindings';
import { type CheckedProject, uriIn } from './checkedProject';
import type { Reads } from './readText';

export interface ReadBaseline {
  readonly baseline?: Baseline;
  readonly problems: readonly Problem[];
}

/** The baseline beside a project that has one, if it can be read. */
export async function baselineOf(root: Uri, reader: Reads): Promise<ReadBaseline> {
  const uri = uriIn({ root }, baselineFile);
  const { text, faults } = await reader.read(uri);
  const unread = faults.map(({ code, severity, message, at }) => ({
    code,
    severity,
    message,
    place: { uri: baselineFile, span: { start: at, end: at } },
  }));
  if (text === undefined) return { problems: unread };
  const { baseline, problems } = readBaseline({ uri: baselineFile, text });
  return { ...(baseline === undefined ? {} : { baseline }), problems: [...unread, ...problems] };
}

/** A project that was checked, seen against its baseline: what somebody took as it was, result by result and problem by problem. */
export async function withBaseline(project: CheckedProject, reader: Reads): Promise<CheckedProject> {
  const { baseline, problems } = await baselineOf(project.root, reader);
  const report = { ...project.report, problems: [...project.report.problems, ...problems] };
  if (baseline === undefined) return { ...project, report };
  const { fresh } = against(report, baseline);
  const open = new Set<Result | Problem>([...fresh.results, ...fresh.problems]);
  return { ...project, report, held: new Set([...report.results, ...report.problems].filter((one) => !open.has(one))) };
}
