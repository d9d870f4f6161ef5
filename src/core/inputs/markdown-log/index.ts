import type { DocumentFacts } from '../../facts/documentFacts';
import { FactBuilder } from '../../facts/factBuilder';
import type { SourceDocument, Span } from '../../text/span';
import { decodeFrontMatter } from '../carelint/decodeFrontMatter';
import type { DocumentKind, Reader, Recognised } from '../inputFormat';
import { readBlocks } from '../markdown/blocks';
import { frontKeys, isOwnFrontMatter } from '../markdown/frontKeys';
import { readSections } from '../markdown/section';
import { HazardDrafts } from '../tables/hazardDraft';
import { logFacts } from '../tables/logFacts';
import { rememberedMeanings } from '../tables/logHeader';
import { putHazards, scalesOf } from '../tables/putHazards';
import { putMatrix } from '../tables/putMatrix';
import { filledHazards } from '../tables/unfilled';
import { readLogDetails } from './logDetails';
import { inReadingOrder, readTables } from './logTables';
import { whyNoLog } from './notALog';
import type { LogReading } from './reading';
import { readRiskList } from './riskList';
import { readProsePairs, readSheets } from './sheets';
import { readSingleHazard } from './singleHazard';

export const reader: Reader = {
  read,
};

function read(document: SourceDocument, _: DocumentKind, recognised: Recognised): DocumentFacts {
  const { text, uri } = document;
  const builder = new FactBuilder(uri);
  const front = decodeFrontMatter(builder, text, 'risk');
  const { blocks, unclosedComments } = readBlocks(text, front?.bodyStart ?? 0);
  for (const span of unclosedComments) {
    builder.problem({
      code: 'syntax',
      severity: 'warning',
      message: 'This comment is never closed, so the rest of the document is hidden',
      span,
    });
  }
  const reading: LogReading = {
    text,
    sections: readSections(text, blocks),
    meaningOf: rememberedMeanings(),
    drafts: new HazardDrafts(),
    scales: { severity: [], likelihood: [], level: [] },
    matrices: [],
  };
  // Hazards kept in the front matter are the log; the text below then explains it.
  if (!builder.has('risk.hazards')) readHazards(builder, reading, uri);
  return builder.build({
    ...recognised,
    ...(isOwnFrontMatter(frontKeys(text), 'risk') ? {} : { canState: logFacts }),
  });
}

function readHazards(builder: FactBuilder, reading: LogReading, uri: string): void {
  const sheets = readSheets(reading);
  const { emptyLog } = readTables(reading, sheets);
  const { drafts } = reading;
  const single = drafts.all.length === 0 && emptyLog === undefined && readSingleHazard(reading);
  if (!single) readProsePairs(reading, sheets);
  if (drafts.all.length === 0 && emptyLog === undefined) readRiskList(reading);
  readLogDetails(builder, reading, sheets);
  const why = whyNoLog({ reading, uri, emptyLog: emptyLog !== undefined });
  const at = firstHeading(reading);
  if (why !== undefined) {
    builder.problem({ code: 'not-a-log', severity: 'warning', message: why, span: at });
    return;
  }
  const hazards = inReadingOrder(filledHazards(drafts.all));
  const last = hazards.at(-1);
  builder.open(
    'risk.hazards',
    emptyLog?.span ?? { start: hazards[0]?.span.start ?? at.start, end: last?.span.end ?? at.end },
    emptyLog?.header[0]?.span ?? at,
  );
  const scales = scalesOf(hazards, reading.scales);
  const [matrix] = reading.matrices;
  if (matrix !== undefined) putMatrix({ builder, matrix, scales, hazards });
  putHazards(builder, hazards, scales);
}

function firstHeading(reading: LogReading): Span {
  const first = reading.sections.find((section) => section.heading !== undefined)?.heading?.span;
  const part = reading.sections[0]?.parts[0]?.span;
  return first ?? (part === undefined ? { start: 0, end: 0 } : { start: part.start, end: part.start });
}
