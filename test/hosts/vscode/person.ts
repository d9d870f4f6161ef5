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
}

interface Item {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** Picks items by the words they begin with (several for a list of ticks), types text; `undefined` is Escape. */
export type Answer = string | readonly string[] | undefined;

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
  const ask = (one: Omit<Asked, 'words'>, ...others: readonly unknown[]): Answer => {
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
    showInputBox: async ({ title, prompt, placeHolder, validateInput }: Box) =>
      ask({ kind: 'input', title, items: [] }, prompt, placeHolder, validateInput?.(''), validateInput?.('?')),
    showQuickPick: async (items: readonly Item[], { title, canPickMany, placeHolder }: Box) => {
      const words = ask({ kind: 'pick', title, items }, placeHolder);
      if (words === undefined) return undefined;
      const picked = [words].flat().map((word) => {
        const item = items.find(({ label }) => label.startsWith(word));
        if (item === undefined) throw new Error(`"${word}" is not offered at "${title}": ${items.map(({ label }) => label).join(', ')}`);
        return item;
      });
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
