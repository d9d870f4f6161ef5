import { isMarkdown, latePart } from '../latePart';
import type { WithoutTables } from './htmlTable';

const mayHoldTable = (text: string): boolean => /<table\b/i.test(text);

/** What reads tables in HTML. */
export const htmlTables = latePart({
  needs: (document) => isMarkdown(document) && mayHoldTable(document.text),
  load: () => import('./htmlTable'),
});

/** Takes tables in HTML out of a text; fenced code is left alone, and so is a table in a table. */
export const withoutHtmlTables = (text: string): WithoutTables =>
  (mayHoldTable(text) ? htmlTables.there?.takeHtmlTables(text) : undefined) ?? { text, tables: [] };
