import { isMarkdown, latePart } from '../latePart';

/** What reads tables of figures, and those with a row for each limitation or dataset: there is none without a pipe, or in HTML. */
export const cardTables = latePart({
  needs: (document) => isMarkdown(document) && /\||<table\b/i.test(document.text),
  load: () => import('./readTables'),
});
