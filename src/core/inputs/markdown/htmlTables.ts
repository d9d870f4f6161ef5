import { markdownPart } from '../latePart';
import type { WithoutTables } from './htmlTable';

const sign = /<table\b/i;

/** What reads tables in HTML. */
export const htmlTables = markdownPart({
  sign,
  load: () => import('./htmlTable'),
});

/** Takes tables in HTML out of a text; fenced code is left alone, and so is a table in a table. */
export const withoutHtmlTables = (text: string): WithoutTables =>
  (sign.test(text) ? htmlTables.there?.takeHtmlTables(text) : undefined) ?? { text, tables: [] };
