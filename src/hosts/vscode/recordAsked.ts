import { Uri } from 'vscode';
import type { Result } from '../../core/index';
import type { CheckedProject } from './checkedProject';
import type { Checker } from './checker';
import type { RecordSubject } from './missingRecord';

export interface RecordAsked {
  readonly project: CheckedProject;
  readonly result: Result;
  readonly subject: RecordSubject;
}

/** The finding for which a record is asked, in the project as it is now; absent when it is gone. */
export async function recordAsked(raw: unknown, checker: Checker): Promise<RecordAsked | undefined> {
  const subject = asSubject(raw);
  await checker.settled();
  const project = checker.all().find(({ root }) => root.toString() === subject?.root);
  const result = project?.report.results.find(
    (one) => one.status === 'unmet' && one.rule === subject?.rule && one.subject === subject.subject,
  );
  return subject && project && result && { project, result, subject };
}

function asSubject(raw: unknown): RecordSubject | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const words = Object.fromEntries(Object.entries(raw).filter(([, value]) => typeof value === 'string')) as Partial<RecordSubject>;
  const { root, rule } = words;
  return root === undefined || rule === undefined ? undefined : { ...words, root: Uri.parse(root, true).toString(), rule };
}
