import { isMarkdown, latePart } from '../latePart';

/** What reads a report that a program printed, from code: code is fenced, or stands in by four blanks or a tab. */
export const printedReports = latePart({
  needs: (document) => isMarkdown(document) && /`{3}|~{3}| {4}|\t/.test(document.text),
  load: () => import('./reportResults'),
});
