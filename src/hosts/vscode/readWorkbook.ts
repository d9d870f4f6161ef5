import { type WorkbookText, workbookText } from '../../core/index';

/** Loaded with the first workbook that is met. */
export const readWorkbook = (bytes: Uint8Array): WorkbookText => workbookText(bytes);
