import { isMarkdown, latePart } from '../latePart';

/** What reads the figures that a model hub keeps in front matter. */
export const hubFigures = latePart({
  needs: (document) => isMarkdown(document) && /model-index|eval_results/.test(document.text),
  load: () => import('./modelIndex'),
});
