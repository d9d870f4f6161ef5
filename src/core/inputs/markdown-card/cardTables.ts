import { markdownPart } from '../latePart';

/** What reads tables of figures, and those with a row for each limitation or dataset: there is none without a pipe, or in HTML. */
export const cardTables = markdownPart({
  sign: /\||<table\b/i,
  load: () => import('./readTables'),
});
