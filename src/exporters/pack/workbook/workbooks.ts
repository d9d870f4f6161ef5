import type { PackFile } from '../packContext';
import { checklistSheet } from './checklistSheet';
import { controlSheet } from './controlSheet';
import { decisionSheet } from './decisionSheet';
import { writeWorkbook } from './format/writeWorkbook';
import { hazardSheet } from './hazardSheet';
import { lookedSheet } from './lookedSheet';
import { matrixSheet } from './matrixSheet';
import { problemSheet } from './problemSheet';

/** The hazard log for those who keep theirs in a spreadsheet; the product reads it back. Absent while no hazard is listed. */
export const hazardLogWorkbook: PackFile = {
  path: 'hazard-log.xlsx',
  make: (pack) =>
    pack.values.risk.hazards.length === 0
      ? undefined
      : writeWorkbook([hazardSheet(pack), controlSheet(pack), matrixSheet(pack), decisionSheet(pack)]),
};

/** Every result with its evidence and its sources, to be filtered. */
export const checklistWorkbook: PackFile = {
  path: 'checklist.xlsx',
  make: (pack) => writeWorkbook([checklistSheet(pack), problemSheet(pack), lookedSheet(pack)]),
};
