import type { SourceDocument } from '../../text/span';
import type { Detection, InputFormat } from '../inputFormat';
import { isWorkbook } from '../xlsx/isWorkbook';

/**
 * A hazard log as an Excel workbook. Its text is what `workbookText` makes of it, so that each fact has a place; sheets of hazards are read
 * first, then sheets that add to them under their ids. Hidden sheets are no part of the log, and are named.
 */
export const xlsxLog: InputFormat = {
  id: 'xlsx-log',
  title: 'Hazard log as an Excel workbook (XLSX)',
  kinds: ['risk'],
  detect,
  load: async () => (await import('./index')).reader,
};

function detect(document: SourceDocument): Detection {
  return isWorkbook(document.uri)
    ? { confidence: 'certain', why: 'its name ends in .xlsx or .xlsm' }
    : { confidence: 'no', why: 'its name does not end in .xlsx' };
}
