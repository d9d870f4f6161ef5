import { isMarkdown, latePart } from '../latePart';

/** What reads figures from tables: there is none without a pipe, or in HTML. */
export const figureTables = latePart({
  needs: (document) => isMarkdown(document) && /\||<table\b/i.test(document.text),
  load: () => import('./readTables'),
});
