// Asks the launcher to do in the window what no extension can: click, type, look, measure. See ../steps.mjs.

import { workspace } from 'vscode';
import { until } from './expect';
import { beside } from './lane';

let asked = 0;

export const click = (selector: string): Promise<unknown> => step({ do: 'click', selector });
export const choose = (selector: string, entry: string): Promise<unknown> => step({ do: 'choose', selector, entry });
/** Keys as `Control+Shift+P`, one after the other. */
export const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await step({ do: 'press', key });
};
export const type = (text: string): Promise<unknown> => step({ do: 'type', text });
/** All at once, where what stands in a field is completed while it is typed. */
export const paste = (text: string): Promise<unknown> => step({ do: 'paste', text });
export const read = (selector: string): Promise<string> => step({ do: 'read', selector }) as Promise<string>;
/** Resolves when nothing that is visible matches any more. */
export const gone = (selector: string): Promise<unknown> => step({ do: 'gone', selector });
/** A part of the window, in pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export const screenshot = (name: string, clip?: Part): Promise<unknown> => step({ do: 'screenshot', name, ...(clip && { clip }) });

/** Looks at the window as through a glass that makes everything so many times as large. */
export const zoom = (factor: number): Promise<unknown> => step({ do: 'zoom', factor });
/** Whether nothing of what is shown is cut off. */
export const fits = (selector: string): Promise<boolean> => step({ do: 'fits', selector }) as Promise<boolean>;

/** What is lost of the frame that shows this: too wide without a scroll bar of its own, or cut off. */
export const lost = (selector: string): Promise<readonly string[]> => step({ do: 'lost', selector }) as Promise<readonly string[]>;
/** What moves or fades there, with and without little motion asked for. */
export const moving = (selector: string, motion: 'reduced' | 'as usual'): Promise<readonly string[]> =>
  step({ do: 'moving', selector, reduced: motion === 'reduced' }) as Promise<readonly string[]>;

export const axe = (selector: string): Promise<{ readonly passes: number; readonly violations: readonly string[] }> =>
  step({ do: 'axe', selector }) as Promise<{ passes: number; violations: string[] }>;

export interface Focus {
  readonly tag: string;
  readonly id: string;
  readonly class: string;
  readonly text: string;
}
export const focused = (): Promise<Focus | undefined> => step({ do: 'focused' }) as Promise<Focus | undefined>;

async function step(action: { readonly do: string; readonly [key: string]: unknown }): Promise<unknown> {
  asked++;
  const answer = beside('answers', `${asked}.json`);
  console.log(`STEP ${asked} ${JSON.stringify(action)}`);
  const text = await until(`the window answered ${JSON.stringify(action)}`, async () => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(answer));
    } catch {
      return undefined; // not answered yet
    }
  });
  const { value, error } = JSON.parse(text) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(`${JSON.stringify(action)}: ${error}`);
  return value ?? undefined;
}
