// Somebody who answers what the editor asks, on top of the stand-in of its interface.

import './fakeVscode';
import { desk, Uri } from './fakeVscode';

/** What was asked or said, in order: its kind and its words. */
export interface Asked {
  readonly kind: 'input' | 'pick' | 'folder' | 'message';
  readonly title: string;
  readonly items: readonly { readonly label: string; readonly description?: string }[];
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

/** Sits somebody down at the desk; `answer` is asked each time. Call it after `begin`. */
export function sitDown(answer: (asked: Asked) => Answer): Person {
  const asked: Asked[] = [];
  const ran: (readonly unknown[])[] = [];
  const shown: string[] = [];
  const ask = (one: Asked): Answer => {
    asked.push(one);
    return answer(one);
  };
  const vscode = require('vscode');
  vscode.window = Object.assign(vscode.window ?? {}, {
    activeTextEditor: undefined,
    showInputBox: async ({ title }: { title: string }) => ask({ kind: 'input', title, items: [] }),
    showQuickPick: async (items: Asked['items'], { title, canPickMany }: { title: string; canPickMany?: boolean }) => {
      const words = ask({ kind: 'pick', title, items });
      if (words === undefined) return undefined;
      const picked = [words].flat().map((word) => {
        const item = items.find(({ label }) => label.startsWith(word));
        if (item === undefined) throw new Error(`"${word}" is not offered at "${title}": ${items.map(({ label }) => label).join(', ')}`);
        return item;
      });
      return canPickMany === true ? picked : picked[0];
    },
    showOpenDialog: async ({ title }: { title: string }) => {
      const path = ask({ kind: 'folder', title, items: [] });
      return typeof path === 'string' ? [Uri.file(path)] : undefined;
    },
    showInformationMessage: async (title: string, ...buttons: string[]) =>
      ask({ kind: 'message', title, items: buttons.map((label) => ({ label })) }),
    showTextDocument: async ({ path }: Uri) => void shown.push(path),
  });
  vscode.commands = Object.assign(vscode.commands ?? {}, { executeCommand: async (...words: unknown[]) => void ran.push(words) });
  vscode.Uri.parse = (address: string) => {
    const { protocol, host, pathname } = new URL(address);
    return Uri.from({ scheme: protocol.replace(':', ''), authority: host, path: pathname });
  };
  Object.assign(vscode.env, { openExternal: async (uri: Uri) => void ran.push(['open', uri.toString()]) });
  Object.assign(vscode.workspace.fs, {
    writeFile: async ({ path }: Uri, bytes: Uint8Array) => void desk.files.set(path, new TextDecoder().decode(bytes)),
  });
  return { asked, ran, shown };
}
