import { isMarkdown, latePart } from '../latePart';

/** Whether a text has letters that English is written without. */
export const hasOtherLetters = (text: string): boolean => /[^\P{L}a-zA-Z]/u.test(text);

/** The headings of other languages that have such letters; those that have none are always known. */
export const wordsAbroad = latePart({
  needs: (document) => isMarkdown(document) && hasOtherLetters(document.text),
  load: () => import('./knownAbroad'),
});
