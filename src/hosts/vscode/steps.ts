import { type Disposable, type InputBox, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** Instead of an answer: the step before is asked again. */
export const back = Symbol('back');

/** Where a question stands in a row of questions. */
export interface Step {
  readonly number: number;
  readonly of: number;
}

/** What a question adds to what is known; a key without a value is left open, whatever was answered before. */
export type Changes<Known> = { readonly [Key in keyof Known]?: Known[Key] | undefined };

export type Ask<Known> = (known: Known, step: Step) => Promise<Changes<Known> | typeof back | undefined>;

/**
 * Asks one after the other, each with its number and, from the second on, a way back; what was answered is there again when somebody comes
 * back to it. Absent when Escape was pressed at one of them: whoever asks leaves everything as it was.
 */
export async function inSteps<Known extends object>(asks: readonly Ask<Known>[], begin: Known): Promise<Known | undefined> {
  let known = begin;
  for (let at = 0; at < asks.length; ) {
    const answer = await asks[at]?.(known, { number: at + 1, of: asks.length });
    if (answer === undefined) return undefined;
    if (answer === back) {
      at = Math.max(0, at - 1);
      continue;
    }
    known = Object.fromEntries(Object.entries({ ...known, ...answer }).filter(([, value]) => value !== undefined)) as Known;
    at++;
  }
  return known;
}

export interface Line {
  readonly title: string;
  readonly prompt?: string;
  readonly placeholder?: string;
  readonly value?: string | undefined;
  /** What is wrong with a text, in words; nothing is taken while it says something. */
  readonly faultOf?: (text: string) => string | undefined;
}

/** One line of text, trimmed. */
export function askText({ title, prompt, placeholder, value, faultOf }: Line, step: Step): Promise<string | typeof back | undefined> {
  const box = window.createInputBox();
  box.prompt = prompt;
  box.placeholder = placeholder;
  box.value = value ?? '';
  return answered(box, { title, step }, (take) => [
    box.onDidChangeValue((text) => {
      box.validationMessage = faultOf?.(text.trim());
    }),
    box.onDidAccept(() => {
      box.validationMessage = faultOf?.(box.value.trim());
      if (box.validationMessage === undefined) take(box.value.trim());
    }),
  ]);
}

/** The same as the only question: without a number, and with no way back. */
export async function askOnce(line: Line): Promise<string | undefined> {
  const answer = await askText(line, { number: 1, of: 1 });
  return answer === back ? undefined : answer;
}

export interface Choices<Item extends QuickPickItem> {
  readonly title: string;
  readonly placeholder?: string;
  readonly items: readonly Item[];
  /** As many as apply, none included. */
  readonly many?: true;
  /** Chosen when it opens. */
  readonly chosen?: (item: Item) => boolean;
}

/** The chosen items; one unless several may be. */
export function askChoice<Item extends QuickPickItem>(
  { title, placeholder, items, many, chosen }: Choices<Item>,
  step: Step,
): Promise<readonly Item[] | typeof back | undefined> {
  const pick = window.createQuickPick<Item>();
  pick.placeholder = placeholder;
  pick.items = items;
  pick.canSelectMany = many === true;
  const before = items.filter((item) => chosen?.(item));
  if (many === true) pick.selectedItems = before;
  // With nothing chosen before, the editor begins at the first item, which Enter then takes.
  else if (before.length > 0) pick.activeItems = before;
  return answered(pick, { title, step }, (take) => [
    pick.onDidAccept(() => {
      if (many === true || pick.selectedItems.length > 0) take([...pick.selectedItems]);
    }),
  ]);
}

type Box = QuickInput & Pick<InputBox, 'buttons' | 'onDidTriggerButton'>;

function answered<Answer>(
  box: Box,
  { title, step }: { readonly title: string; readonly step: Step },
  listen: (take: (answer: Answer) => void) => readonly Disposable[],
): Promise<Answer | typeof back | undefined> {
  box.title = title;
  if (step.of > 1) {
    box.step = step.number;
    box.totalSteps = step.of;
  }
  box.buttons = step.number > 1 ? [QuickInputButtons.Back] : [];
  box.ignoreFocusOut = true;
  return new Promise((resolve) => {
    const take = (answer: Answer | typeof back | undefined): void => {
      for (const one of listeners) one.dispose();
      resolve(answer);
      box.dispose();
    };
    const listeners = [
      ...listen(take),
      box.onDidTriggerButton((button) => button === QuickInputButtons.Back && take(back)),
      box.onDidHide(() => take(undefined)),
    ];
    box.show();
  });
}
