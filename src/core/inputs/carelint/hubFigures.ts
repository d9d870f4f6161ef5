import { markdownPart } from '../latePart';

/** What reads the figures that a model hub keeps in front matter. */
export const hubFigures = markdownPart({
  sign: /model-index|eval_results/,
  load: () => import('./modelIndex'),
});
