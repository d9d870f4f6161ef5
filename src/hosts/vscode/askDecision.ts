import { l10n, window } from 'vscode';
import type { DecisionKind, NewDecision, Result } from '../../core/index';
import type { CheckedProject } from './checkedProject';
import { today } from './editorSettings';

interface Asking {
  readonly kind: DecisionKind;
  readonly result: Result;
  readonly project: CheckedProject;
}

/** Asks step by step; Escape at any of them leaves everything as it was. */
export async function askDecision({ kind, result, project }: Asking): Promise<NewDecision | undefined> {
  const title = project.catalogue.rule(result.rule)?.title ?? result.rule;
  const answer = kind === 'sign-off' ? await askAnswer(result, title) : undefined;
  if (kind === 'sign-off' && answer === undefined) return undefined;
  const reason = await ask(
    title,
    kind === 'sign-off' ? l10n.t('What does the answer rest on? (may stay empty)') : l10n.t('For what reason?'),
    {
      needed: kind !== 'sign-off',
    },
  );
  if (reason === undefined) return undefined;
  const by = await ask(title, l10n.t('Who decides? A name that others can ask for.'), { needed: true });
  if (by === undefined) return undefined;
  const role = await ask(title, l10n.t('In which role? (may stay empty)'), {});
  if (role === undefined) return undefined;
  const until = await ask(title, l10n.t('Until when does it hold, as 2027-04-01? (empty: until it is changed)'), { day: true });
  if (until === undefined) return undefined;
  const subject = result.subjectName ?? result.subject;
  return {
    rule: result.rule,
    ...(subject === undefined ? {} : { subject }),
    decision: kind,
    ...(answer === undefined ? {} : { answer }),
    ...(reason === '' ? {} : { reason }),
    by,
    ...(role === '' ? {} : { role }),
    on: today(),
    ...(until === '' ? {} : { until }),
  };
}

async function askAnswer(result: Result, title: string): Promise<'yes' | 'no' | undefined> {
  const choices = [
    { label: l10n.t('Yes'), value: 'yes' as const },
    { label: l10n.t('No'), value: 'no' as const },
  ];
  return (await window.showQuickPick(choices, { title, placeHolder: result.message ?? title, ignoreFocusOut: true }))?.value;
}

async function ask(
  title: string,
  prompt: string,
  { needed = false, day = false }: { needed?: boolean; day?: boolean },
): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (needed && value.trim() === '') return l10n.t('A decision without this settles nothing.');
      if (day && value.trim() !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value.trim())) return l10n.t('Write a day as 2027-04-01.');
      return undefined;
    },
  });
  return answer?.trim();
}
