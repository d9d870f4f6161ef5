import { markdownPart } from '../latePart';

/** What reads a report that a program printed, from code: code is fenced, or stands in by four blanks or a tab. */
export const printedReports = markdownPart({
  sign: /`{3}|~{3}| {4}|\t/,
  load: () => import('./reportResults'),
});
