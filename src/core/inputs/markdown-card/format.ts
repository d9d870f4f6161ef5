import type { SourceDocument } from '../../text/span';
import type { Detection, InputFormat } from '../inputFormat';
import { frontKeys } from '../markdown/frontKeys';

/** Keys that a model hub knows and the vocabulary does not; one of them makes front matter that of a model card. */
const hubModelKeys = ['library_name', 'pipeline_tag', 'model-index', 'base_model', 'widget', 'co2_eq_emissions'];
const datasetKeys = ['annotations_creators', 'task_categories', 'size_categories', 'dataset_info'];

/**
 * A model card in Markdown: front matter of ours or of a model hub, headings, bold labels, tables of labels and values, figures.
 * What the front matter states the body only explains.
 */
export const markdownCard: InputFormat = {
  id: 'markdown-card',
  title: 'Model card in Markdown',
  kinds: ['card'],
  detect,
  load: async () => (await import('./index')).reader,
};

function detect(document: SourceDocument): Detection {
  const { text, uri } = document;
  if (!/\.(?:md|markdown)$/i.test(uri)) return { confidence: 'no', why: 'its name does not end in .md' };
  const keys = frontKeys(text);
  if (datasetKeys.some((key) => keys.has(key)) && !hubModelKeys.some((key) => keys.has(key))) {
    return { confidence: 'no', why: 'its front matter is that of a dataset card' };
  }
  if (keys.size > 0)
    return {
      confidence: 'certain',
      why: hubModelKeys.some((key) => keys.has(key)) ? 'front matter of a model hub opens it' : 'front matter opens it',
    };
  if (/^#{1,2}\s.*\bmodel[\s_-]?card\b/im.test(text)) return { confidence: 'certain', why: 'its title says model card' };
  return { confidence: 'likely', why: 'it is a Markdown document named as the model card' };
}
