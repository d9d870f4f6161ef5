import { type Sheet, sheetOf } from '../../html/sheet';
import type { PackContext } from '../packContext';
import { lineLinks } from './lineLinks';

/** What every section of the page needs. */
export interface PackSheet extends Sheet {
  readonly pack: PackContext;
}

export function packSheetOf(pack: PackContext): PackSheet {
  const linkOf = lineLinks(pack);
  return { ...sheetOf(pack.report, pack.context, { places: 'text', folded: 'open', repeated: 'once', linkOf }), pack };
}
