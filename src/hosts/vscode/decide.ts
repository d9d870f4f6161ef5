import { Uri } from 'vscode';
import { type DecisionKind, type NewDecision, type Result, sealOf } from '../../core/index';
import { askDecision } from './askDecision';
import type { CheckedProject } from './checkedProject';
import type { Checker } from './checker';
import { writeDecision } from './writeDecision';

/** What a decision is about, as the argument of a command: the project and the result may have changed when it runs. */
export interface DecisionSubject {
  readonly root: string;
  readonly rule: string;
  readonly subject?: string;
  readonly kind: DecisionKind;
}

/**
 * Asks who decides what and why, and writes it into the decisions file, which is then shown and not saved: the person who decides
 * reads it first. It is sealed over the facts that were in front of them.
 */
export async function decide(raw: unknown, checker: Checker): Promise<void> {
  const about = asSubject(raw);
  await checker.settled();
  const project = checker.all().find(({ root }) => root.toString() === about?.root);
  const result = about && project?.report.results.find(({ rule, subject }) => rule === about.rule && subject === about.subject);
  if (about === undefined || project === undefined || result === undefined) return;
  const asked = await askDecision({ kind: about.kind, result, project });
  if (asked !== undefined) await writeDecision(project, { ...asked, ...sealed(result, project) });
}

function sealed(result: Result, { catalogue, facts }: CheckedProject): Required<Pick<NewDecision, 'sha256'>> {
  const subject = result.subject === undefined ? {} : { subject: result.subject };
  return { sha256: sealOf({ catalogue, facts, rule: result.rule, ...subject }) };
}

function asSubject(raw: unknown): DecisionSubject | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { root, rule, subject, kind } = raw as Record<string, unknown>;
  if (typeof root !== 'string' || typeof rule !== 'string') return undefined;
  if (kind !== 'sign-off' && kind !== 'accepted' && kind !== 'not-applicable') return undefined;
  return { root: Uri.parse(root, true).toString(), rule, kind, ...(typeof subject === 'string' ? { subject } : {}) };
}
