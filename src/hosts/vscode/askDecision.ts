import { l10n } from 'vscode';
import { type DecisionKind, type NewDecision, namedAs, type Result } from '../../core/index';
import { line, needed, signedBy, type Who, whoSteps } from './askWho';
import type { CheckedProject } from './checkedProject';
import { type Ask, askChoice, back, inSteps } from './steps';

interface Asking {
  readonly kind: DecisionKind;
  readonly result: Result;
  readonly project: CheckedProject;
}

type Known = Who & { readonly answer?: 'yes' | 'no'; readonly reason?: string };

/** Asks step by step, with a way back; Escape at any of them leaves everything as it was. */
export async function askDecision({ kind, result, project }: Asking): Promise<NewDecision | undefined> {
  const rule = project.catalogue.rule(result.rule);
  const title = rule?.title ?? result.rule;
  const role = kind === 'sign-off' ? rule?.askOf : undefined;
  const prompt = kind === 'sign-off' ? l10n.t('What does the answer rest on? (may stay empty)') : l10n.t('For what reason?');
  const asks: readonly Ask<Known>[] = [
    ...(kind === 'sign-off' ? [askAnswer(result, title)] : []),
    line('reason', { title, prompt, ...(kind === 'sign-off' ? {} : { faultOf: needed }) }),
    ...whoSteps({ title, role, name: role === undefined ? undefined : namedAs(role, project.facts)[0] }),
  ];
  const known = await inSteps<Known>(asks, {});
  if (known === undefined) return undefined;
  const { answer, reason } = known;
  const subject = result.subjectName ?? result.subject;
  return {
    rule: result.rule,
    ...(subject === undefined ? {} : { subject }),
    decision: kind,
    ...(answer === undefined ? {} : { answer }),
    ...(reason ? { reason } : {}),
    ...signedBy(known),
  };
}

function askAnswer(result: Result, title: string): Ask<Known> {
  return async ({ answer }, step) => {
    const items = [
      { label: l10n.t('Yes'), value: 'yes' as const },
      { label: l10n.t('No'), value: 'no' as const },
    ];
    const placeholder = result.message ?? title;
    const chosen = await askChoice({ title, placeholder, items, chosen: ({ value }) => value === answer }, step);
    if (chosen === undefined || chosen === back) return chosen;
    return chosen[0] && { answer: chosen[0].value };
  };
}
