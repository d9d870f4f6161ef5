// Somebody who answers what the editor asks, on top of the stand-in of its interface.

import './fakeVscode';
import { Uri } from './fakeVscode';

/** What was asked or said, in order: its kind and its words. */
export interface Asked {
  readonly kind: 'input' | 'pick' | 'folder' | 'save' | 'message';
  readonly title: string;
  readonly items: readonly Item[];
  /** Every text that was shown with it. */
  readonly words: readonly string[];
  /** What stands in a box for text when it opens. */
  readonly value?: string;
  /** `2 of 5` */
  readonly step?: string;
  /** What was wrong with the text before. */
  readonly fault?: string;
}

interface Item {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** Picks items by the words they begin with (several for a list of ticks), types text, or goes a step back; `undefined` is Escape. */
export type Answer = string | readonly string[] | typeof goBack | undefined;
export const goBack = Symbol('back');

type Ask = (one: Omit<Asked, 'words'>, ...others: readonly unknown[]) => Answer;

function itemsBy(words: string | readonly string[], { items, title }: Pick<Asked, 'items' | 'title'>): readonly Item[] {
  return [words].flat().map((word) => {
    const item = items.find(({ label }) => label.startsWith(word));
    if (item === undefined) throw new Error(`"${word}" is not offered at "${title}": ${items.map(({ label }) => label).join(', ')}`);
    return item;
  });
}

/** A box of the editor in which somebody types or picks as soon as it is shown. */
class QuickBox {
  title = '';
  step?: number;
  totalSteps?: number;
  buttons: readonly unknown[] = [];
  value = '';
  prompt?: string;
  placeholder?: string;
  validationMessage: string | undefined;
  items: readonly Item[] = [];
  selectedItems: readonly Item[] = [];
  activeItems?: readonly Item[];
  private readonly heard: Record<string, (value?: unknown) => void> = {};

  constructor(
    private readonly kind: 'input' | 'pick',
    private readonly ask: Ask,
  ) {}

  readonly onDidChangeValue = this.hear('value');
  readonly onDidAccept = this.hear('accept');
  readonly onDidTriggerButton = this.hear('button');
  readonly onDidHide = this.hear('hide');

  private hear(event: string) {
    return (listener: (value?: unknown) => void) => {
      this.heard[event] = listener;
      return { dispose: () => delete this.heard[event] };
    };
  }

  show(): void {
    const { kind, title, items, step, totalSteps, value } = this;
    const fault = this.validationMessage;
    const shown = {
      kind,
      title,
      items,
      value,
      ...(step && totalSteps ? { step: `${step} of ${totalSteps}` } : {}),
      ...(fault ? { fault } : {}),
    };
    const answer = this.ask(shown, this.prompt, this.placeholder, ...['', '?'].map((text) => this.faultOf(text)));
    queueMicrotask(() => this.answered(answer));
  }

  /** What the box says of a text that is typed and not taken. */
  private faultOf(text: string): string | undefined {
    const before = this.validationMessage;
    this.heard.value?.(text);
    const fault = this.validationMessage;
    this.validationMessage = before;
    return fault;
  }

  private answered(answer: Answer): void {
    if (answer === undefined) {
      this.heard.hide?.();
      return;
    }
    if (answer === goBack) {
      if (this.buttons.length === 0) throw new Error(`There is no way back at "${this.title}"`);
      this.heard.button?.(this.buttons[0]);
      return;
    }
    if (this.kind === 'input') {
      // Whoever has nothing else to say to a fault gives up.
      if (this.validationMessage !== undefined && this.value === answer) {
        this.heard.hide?.();
        return;
      }
      this.value = String(answer);
      this.heard.value?.(this.value);
    } else {
      // Enter takes the item that the editor begins with, unless the box was told to begin with none.
      if (this.activeItems?.length === 0) throw new Error(`"${this.title}" begins with no item`);
      this.selectedItems = itemsBy(answer, this);
    }
    this.heard.accept?.();
    // What is not taken is asked again, as a person would read the fault and type anew.
    if (this.validationMessage !== undefined) this.show();
  }

  dispose(): void {}
}

export interface Person {
  readonly asked: readonly Asked[];
  /** Commands that were run besides `setContext`, with their arguments. */
  readonly ran: readonly (readonly unknown[])[];
  /** Paths of documents that were shown. */
  readonly shown: readonly string[];
}

interface Box {
  readonly title: string;
  readonly prompt?: string;
  readonly placeHolder?: string;
  readonly canPickMany?: boolean;
  readonly validateInput?: (text: string) => string | undefined;
}

interface Dialogue {
  readonly title: string;
  readonly defaultUri?: Uri;
  readonly openLabel?: string;
  readonly saveLabel?: string;
  readonly filters?: Readonly<Record<string, unknown>>;
}

/**
 * Sits somebody down at the desk; `answer` is asked each time. Work that shows its steps is given up at one of which `stopAt` says so.
 * Call it after `begin`.
 */
export function sitDown(answer: (asked: Asked) => Answer, stopAt: (step: string) => boolean = () => false): Person {
  const asked: Asked[] = [];
  const ran: (readonly unknown[])[] = [];
  const shown: string[] = [];
  const ask: Ask = (one, ...others) => {
    const words = [one.title, ...one.items.flatMap(({ label, description, detail }) => [label, description, detail]), ...others];
    const told = { ...one, words: words.filter((word): word is string => typeof word === 'string') };
    asked.push(told);
    return answer(told);
  };
  const say = async (title: string, ...rest: readonly unknown[]) => {
    const buttons = rest.filter((button): button is string => typeof button === 'string');
    return ask({ kind: 'message', title, items: buttons.map((label) => ({ label })) });
  };
  const askFor = (kind: 'folder' | 'save', { title, defaultUri, openLabel, saveLabel, filters }: Dialogue): Uri | undefined => {
    const path = ask(
      { kind, title, items: defaultUri === undefined ? [] : [{ label: defaultUri.path }] },
      openLabel,
      saveLabel,
      ...Object.keys(filters ?? {}),
    );
    return typeof path === 'string' ? Uri.file(path) : undefined;
  };
  const vscode = require('vscode');
  vscode.window = Object.assign(vscode.window ?? {}, {
    activeTextEditor: undefined,
    createInputBox: () => new QuickBox('input', ask),
    createQuickPick: () => new QuickBox('pick', ask),
    showInputBox: async ({ title, prompt, placeHolder, validateInput }: Box) =>
      ask({ kind: 'input', title, items: [] }, prompt, placeHolder, validateInput?.(''), validateInput?.('?')),
    showQuickPick: async (items: readonly Item[], { title, canPickMany, placeHolder }: Box) => {
      const words = ask({ kind: 'pick', title, items }, placeHolder);
      if (words === undefined) return undefined;
      if (words === goBack) throw new Error(`There is no way back at "${title}"`);
      const picked = itemsBy(words, { items, title });
      return canPickMany === true ? picked : picked[0];
    },
    showOpenDialog: async (dialogue: Dialogue) => {
      const uri = askFor('folder', dialogue);
      return uri && [uri];
    },
    showSaveDialog: async (dialogue: Dialogue) => askFor('save', dialogue),
    showInformationMessage: say,
    showWarningMessage: say,
    showErrorMessage: say,
    setStatusBarMessage: (title: string) => void say(title),
    showTextDocument: async ({ path }: Uri) => {
      shown.push(path);
      return { revealRange: () => undefined };
    },
    withProgress: async (_: unknown, run: (progress: unknown, token: unknown) => unknown) => {
      const token = { isCancellationRequested: false };
      const report = ({ message: step }: { message: string }): void => {
        token.isCancellationRequested ||= stopAt(step);
      };
      return run({ report }, token);
    },
  });
  vscode.commands = Object.assign(vscode.commands ?? {}, { executeCommand: async (...words: unknown[]) => void ran.push(words) });
  vscode.Uri.parse = (address: string) => {
    const { protocol, host, pathname } = new URL(address);
    return Uri.from({ scheme: protocol.replace(':', ''), authority: host, path: pathname });
  };
  Object.assign(vscode.env, { openExternal: async (uri: Uri) => void ran.push(['open', uri.toString()]) });
  return { asked, ran, shown };
}
