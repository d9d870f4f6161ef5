import { markdownPart } from '../latePart';

const otherLetter = /[^\P{L}a-zA-Z]/u;

/** Whether a text has letters that English is written without. */
export const hasOtherLetters = (text: string): boolean => otherLetter.test(text);

/** The headings of other languages that have such letters; those that have none are always known. */
export const wordsAbroad = markdownPart({
  sign: otherLetter,
  load: () => import('./knownAbroad'),
});
