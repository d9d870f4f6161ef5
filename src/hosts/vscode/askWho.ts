import { l10n } from 'vscode';
import { type NewDecision, readDate } from '../../core/index';
import { today } from './editorSettings';
import { type Ask, askText, back, inSteps } from './steps';

interface Offered {
  /** Of the input boxes. */
  readonly title: string;
  /** The role that is asked for, and who is named for it: offered, and the person's to change. */
  readonly role?: string | undefined;
  readonly name?: string | undefined;
}

export type Who = Partial<Pick<NewDecision, 'by' | 'role' | 'until'>>;

/** Who decides, in which role, today, and until when, step by step. Absent when Escape was pressed at one of them. */
export async function askWho(offered: Offered): Promise<Pick<NewDecision, 'by' | 'role' | 'on' | 'until'> | undefined> {
  const known = await inSteps<Who>(whoSteps(offered), {});
  return known && signedBy(known);
}

/** The questions, for a row that asks something else before them. */
export function whoSteps({ title, role: askedOf, name }: Offered): readonly Ask<Who>[] {
  const roleAsked = askedOf === undefined ? l10n.t('In which role? (may stay empty)') : l10n.t('In which role? Asked for is {0}.', askedOf);
  const until = l10n.t('Until when does it hold, as 2027-04-01? (empty: until it is changed)');
  return [
    line('by', { title, prompt: l10n.t('Who decides? A name that others can ask for.'), value: name, faultOf: needed }),
    line('role', { title, prompt: roleAsked, value: askedOf }),
    line('until', { title, prompt: until, faultOf: noDay }),
  ];
}

/** What was answered, as a decision has it: dated today, and without what stayed empty. */
export function signedBy({ by = '', role, until }: Who): Pick<NewDecision, 'by' | 'role' | 'on' | 'until'> {
  return { by, ...(role ? { role } : {}), on: today(), ...(until ? { until } : {}) };
}

/** One line of text under a key, offered again as it was answered. */
export function line<Key extends string>(
  key: Key,
  { value, ...asked }: Parameters<typeof askText>[0],
): Ask<{ readonly [Known in Key]?: string }> {
  return async (known, step) => {
    const answer = await askText({ ...asked, value: known[key] ?? value }, step);
    return answer === undefined || answer === back ? answer : ({ [key]: answer } as { [Known in Key]?: string });
  };
}

export const needed = (text: string): string | undefined => (text === '' ? l10n.t('A decision without this settles nothing.') : undefined);

/** A day that the calendar has, so that nothing is accepted until 31 February. */
const noDay = (text: string): string | undefined => {
  if (text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && readDate(text) === text)) return undefined;
  return l10n.t('Write a day that there is, as 2027-04-01.');
};
