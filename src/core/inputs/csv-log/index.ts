import type { DocumentFacts } from '../../facts/documentFacts';
import { FactBuilder } from '../../facts/factBuilder';
import type { SourceDocument } from '../../text/span';
import { type Csv, tokenizeCsv } from '../csv/tokenizeCsv';
import type { DocumentKind, Reader, Recognised } from '../inputFormat';
import { type Grid, gridOfCsv } from '../tables/grid';
import { HazardDrafts } from '../tables/hazardDraft';
import { readHazardRows } from '../tables/hazardRows';
import { type LogColumns, readColumns } from '../tables/logColumns';
import { putLogDetail } from '../tables/logDetails';
import { logFacts } from '../tables/logFacts';
import { type MeaningOf, rememberedMeanings } from '../tables/logHeader';
import { roleOf } from '../tables/logTable';
import { putHazards, scalesOf } from '../tables/putHazards';
import { filledHazards, isCatalogue, unfilledShare } from '../tables/unfilled';

export const reader: Reader = {
  read,
};

/** Title rows that exports put above the header. */
const mostTitleRows = 12;

function read(document: SourceDocument, _: DocumentKind, recognised: Recognised): DocumentFacts {
  const builder = new FactBuilder(document.uri);
  const csv = tokenizeCsv(document.text);
  for (const problem of csv.problems) builder.rawProblem(problem);
  const found = findHeader(csv, rememberedMeanings());
  const drafts = new HazardDrafts();
  if (found !== undefined) readHazardRows({ text: document.text, ...found, drafts });
  const isTemplate = drafts.all.length > 0 && unfilledShare(drafts.all) >= 0.5;
  const listed = isCatalogue(document.uri, drafts.all);
  if (found === undefined || isTemplate || listed) {
    const first = csv.rows[0]?.span ?? { start: 0, end: 0 };
    builder.problem({
      code: 'not-a-log',
      severity: 'warning',
      message: isTemplate
        ? 'The rows of this table are not filled in, so it is read as a template: no hazards are counted'
        : listed
          ? 'This is read as a catalogue, as its name says: no hazards are counted'
          : 'No header row names a hazard together with its severity, likelihood, level or controls, so no hazards are counted',
      span: first,
    });
  } else {
    putTitleRows(builder, csv, found.grid.span.start);
    builder.open('risk.hazards', found.grid.span, found.grid.header[0]?.span);
    const hazards = filledHazards(drafts.all);
    putHazards(builder, hazards, scalesOf(hazards, { severity: [], likelihood: [] }));
  }
  return builder.build({ ...recognised, canState: logFacts });
}

/** "Product version, 1.4.0" above the header speaks of the log itself. */
function putTitleRows(builder: FactBuilder, { rows }: Csv, end: number): void {
  for (const { span, cells } of rows) {
    if (span.start >= end) return;
    const [label, value] = cells.filter(({ text }) => text.trim() !== '');
    if (label !== undefined && value !== undefined) putLogDetail(builder, { label: label.text, keySpan: label.span, value });
  }
}

/** The first row, among those where a header may stand, that makes a table of hazards. */
export function findHeader(csv: Csv, meaningOf: MeaningOf): { readonly grid: Grid; readonly columns: LogColumns } | undefined {
  for (let i = 0; i < Math.min(csv.rows.length, mostTitleRows); i++) {
    const row = csv.rows[i];
    if (row === undefined || row.cells.length < 2) continue;
    const peek = gridOfCsv(csv.rows.slice(i, i + 60));
    if (peek === undefined || roleOf(readColumns(peek, meaningOf, undefined)) !== 'hazards') continue;
    const grid = gridOfCsv(csv.rows.slice(i));
    if (grid !== undefined) return { grid, columns: readColumns(grid, meaningOf, undefined) };
  }
  return undefined;
}
