import { l10n, window } from 'vscode';
import type { NewDecision } from '../../core/index';
import { today } from './editorSettings';

interface Offered {
  /** Of the input boxes. */
  readonly title: string;
  /** The role that is asked for, and who is named for it: offered, and the person's to change. */
  readonly role?: string | undefined;
  readonly name?: string | undefined;
}

/** Who decides, in which role, today, and until when, step by step. Absent when Escape was pressed at one of them. */
export async function askWho({
  title,
  role: askedOf,
  name,
}: Offered): Promise<Pick<NewDecision, 'by' | 'role' | 'on' | 'until'> | undefined> {
  const by = await askLine(title, l10n.t('Who decides? A name that others can ask for.'), { needed: true, value: name });
  if (by === undefined) return undefined;
  const roleAsked = askedOf === undefined ? l10n.t('In which role? (may stay empty)') : l10n.t('In which role? Asked for is {0}.', askedOf);
  const role = await askLine(title, roleAsked, { value: askedOf });
  if (role === undefined) return undefined;
  const until = await askLine(title, l10n.t('Until when does it hold, as 2027-04-01? (empty: until it is changed)'), { day: true });
  if (until === undefined) return undefined;
  return { by, ...(role === '' ? {} : { role }), on: today(), ...(until === '' ? {} : { until }) };
}

interface Line {
  readonly needed?: boolean;
  readonly day?: boolean;
  readonly value?: string | undefined;
}

/** One line of text, trimmed; absent when it was given up. */
export async function askLine(title: string, prompt: string, { needed = false, day = false, value }: Line): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    ...(value === undefined ? {} : { value }),
    validateInput: (text) => {
      if (needed && text.trim() === '') return l10n.t('A decision without this settles nothing.');
      if (day && text.trim() !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(text.trim())) return l10n.t('Write a day as 2027-04-01.');
      return undefined;
    },
  });
  return answer?.trim();
}
