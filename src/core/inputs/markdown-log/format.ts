import type { SourceDocument } from '../../text/span';
import type { Detection, InputFormat } from '../inputFormat';

/** A hazard log in Markdown: one wide table, tables joined by id, a sheet or a small table per hazard, or a file per hazard. */
export const markdownLog: InputFormat = {
  id: 'markdown-log',
  title: 'Hazard log in Markdown',
  kinds: ['risk'],
  detect,
  load: async () => (await import('./index')).reader,
};

function detect(document: SourceDocument): Detection {
  return /\.(?:md|markdown)$/i.test(document.uri)
    ? { confidence: 'certain', why: 'it is a Markdown document named as the hazard log' }
    : { confidence: 'no', why: 'its name does not end in .md' };
}
