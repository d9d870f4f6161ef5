import { printable } from '../../printable';
import { oneLine } from '../../wording';
import type { Block, Inline, Line } from './document';

/** Text of a document or of our own as one run: one line, nothing that steers. */
export const run = (text: string, as?: Inline['as']): Inline => ({ text: printable(oneLine(text)), ...(as === undefined ? {} : { as }) });

/** Runs with a space between them. Plain strings are plain runs; what is absent is left out. */
export function line(...parts: readonly (string | Inline | undefined)[]): Line {
  const runs = parts.filter((part) => part !== undefined).map((part) => (typeof part === 'string' ? run(part) : part));
  return runs.flatMap((one, index) => (index === 0 ? [one] : [{ text: ' ' }, one]));
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text: run(text).text });

export const paragraph = (...parts: readonly (string | Inline | undefined)[]): Block => ({ kind: 'paragraph', line: line(...parts) });

/** The paragraphs of a longer text, each in one line. */
export const paragraphsOf = (text: string): readonly string[] => text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
