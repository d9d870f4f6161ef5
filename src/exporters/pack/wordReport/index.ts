import { regionsIn } from '../../region';
import { disclaimer } from '../../wording';
import type { PrintedDocument } from '../document/document';
import { heading, line, run } from '../document/lines';
import { madeBy } from '../madeBy';
import type { PackContext, PackFile } from '../packContext';
import { decisionBlocks } from './decisions';
import { findingBlocks } from './findings';
import { hazardBlocks } from './hazards';
import { lookedBlocks } from './looked';
import { overviewBlocks } from './overview';
import { questionBlocks } from './questions';

/** The report as a Word document: what the first page of a pack says, for those who hand in documents. */
export const wordReport: PackFile = {
  path: 'report.docx',
  make: async (pack) => (await import('../document/word/index')).documentWord(reportDocument(pack)),
};

export function reportDocument(pack: PackContext): PrintedDocument {
  const { report, context, draft } = pack;
  const regions = regionsIn(context.texts);
  return {
    title: 'Report: what the documents say',
    lead: [line(`Judged as of ${report.asOf} by catalogue ${report.catalogue}.`), line(disclaimer)],
    project: run(context.project).text,
    asOf: report.asOf,
    madeBy: madeBy(pack),
    draft,
    page: 'landscape',
    blocks: [
      heading(1, 'Overview'),
      ...overviewBlocks(pack),
      heading(1, 'Questions'),
      ...questionBlocks(pack, regions),
      heading(1, 'Findings'),
      ...findingBlocks(pack, regions),
      heading(1, 'Hazard log'),
      ...hazardBlocks(pack, regions),
      heading(1, 'Decisions'),
      ...decisionBlocks(pack, regions),
      heading(1, 'What was looked at'),
      ...lookedBlocks(pack),
    ],
  };
}
