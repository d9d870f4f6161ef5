import { appliedModelCard } from '../chai/index';
import { modelCardBom } from '../cyclonedx/index';
import { renderJson } from '../json/index';
import { assessmentResults } from '../oscal/index';
import { packedSarif } from '../sarif/index';
import { formFiles } from './forms/formFiles';
import type { PackContext, PackFile } from './packContext';
import { documentsPage } from './page/documents';
import { indexPage } from './page/index';
import { verifyPage } from './verify/verifyPage';
import { wordReport } from './wordReport/index';
import { checklistWorkbook, hazardLogWorkbook } from './workbook/workbooks';

/**
 * What every pack holds besides the project's own files, the manifest and the attestation. One more file is one line here; a family
 * whose members depend on the project is a function. The order does not matter: a pack is sorted.
 */
export const contents: readonly (PackFile | ((context: PackContext) => readonly PackFile[]))[] = [
  indexPage,
  documentsPage,
  verifyPage,
  hazardLogWorkbook,
  checklistWorkbook,
  { path: 'report.json', make: ({ report, context }) => renderJson(report, context) },
  packedSarif,
  modelCardBom,
  appliedModelCard,
  assessmentResults,
  wordReport,
  formFiles,
];
