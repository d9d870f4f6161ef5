import { l10n, window } from 'vscode';
import { type DecisionKind, type NewDecision, namedAs, type Result } from '../../core/index';
import { askLine, askWho } from './askWho';
import type { CheckedProject } from './checkedProject';

interface Asking {
  readonly kind: DecisionKind;
  readonly result: Result;
  readonly project: CheckedProject;
}

/** Asks step by step; Escape at any of them leaves everything as it was. */
export async function askDecision({ kind, result, project }: Asking): Promise<NewDecision | undefined> {
  const rule = project.catalogue.rule(result.rule);
  const title = rule?.title ?? result.rule;
  const answer = kind === 'sign-off' ? await askAnswer(result, title) : undefined;
  if (kind === 'sign-off' && answer === undefined) return undefined;
  const prompt = kind === 'sign-off' ? l10n.t('What does the answer rest on? (may stay empty)') : l10n.t('For what reason?');
  const reason = await askLine(title, prompt, { needed: kind !== 'sign-off' });
  if (reason === undefined) return undefined;
  const role = kind === 'sign-off' ? rule?.askOf : undefined;
  const who = await askWho({ title, role, name: role === undefined ? undefined : namedAs(role, project.facts)[0] });
  if (who === undefined) return undefined;
  const subject = result.subjectName ?? result.subject;
  return {
    rule: result.rule,
    ...(subject === undefined ? {} : { subject }),
    decision: kind,
    ...(answer === undefined ? {} : { answer }),
    ...(reason === '' ? {} : { reason }),
    ...who,
  };
}

async function askAnswer(result: Result, title: string): Promise<'yes' | 'no' | undefined> {
  const choices = [
    { label: l10n.t('Yes'), value: 'yes' as const },
    { label: l10n.t('No'), value: 'no' as const },
  ];
  return (await window.showQuickPick(choices, { title, placeHolder: result.message ?? title, ignoreFocusOut: true }))?.value;
}
