import type { SourceDocument } from '../../text/span';
import type { Detection, InputFormat } from '../inputFormat';

/** A hazard log as separated values: one header row, at most a few title rows above it, one row a hazard. */
export const csvLog: InputFormat = {
  id: 'csv-log',
  title: 'Hazard log as separated values (CSV)',
  kinds: ['risk'],
  detect,
  load: async () => (await import('./index')).reader,
};

function detect(document: SourceDocument): Detection {
  return /\.(?:csv|tsv)$/i.test(document.uri)
    ? { confidence: 'certain', why: 'its name ends in .csv or .tsv' }
    : { confidence: 'no', why: 'its name does not end in .csv or .tsv' };
}
