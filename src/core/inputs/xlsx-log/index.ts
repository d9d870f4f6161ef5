import type { DocumentFacts } from '../../facts/documentFacts';
import { FactBuilder } from '../../facts/factBuilder';
import type { SourceDocument } from '../../text/span';
import type { DocumentKind, Reader, Recognised } from '../inputFormat';
import { HazardDrafts } from '../tables/hazardDraft';
import { readHazardRows } from '../tables/hazardRows';
import { putLogDetail } from '../tables/logDetails';
import { logFacts } from '../tables/logFacts';
import { rememberedMeanings } from '../tables/logHeader';
import { putHazards, scalesOf } from '../tables/putHazards';
import { putMatrix } from '../tables/putMatrix';
import { unfilledShare } from '../tables/unfilled';
import { sheetsIn, type TextSheet } from '../xlsx/sheetGrids';
import { dataRows } from './dataRows';
import { type FoundTable, findTable } from './headerRows';
import { matrixIn, scaleTablesIn } from './scaleSheets';

export const reader: Reader = {
  read,
};

function read(document: SourceDocument, _: DocumentKind, recognised: Recognised): DocumentFacts {
  const { text, uri } = document;
  const builder = new FactBuilder(uri);
  const meaningOf = rememberedMeanings();
  const sheets = sheetsIn(text);
  const tables = sheets.flatMap((sheet) => findTable(sheet, meaningOf) ?? []);
  sayHidden(builder, tables);
  const shown = tables.filter(({ sheet }) => !sheet.hidden);
  const drafts = new HazardDrafts();
  const logs = shown.filter(({ role }) => role === 'hazards');
  for (const table of [...logs, ...shown.filter(({ role }) => role === 'ratings')]) {
    const { grid, problems } = dataRows(table);
    for (const problem of problems) builder.problem(problem);
    const idAt = table.columns.findIndex((column) => column?.fact === 'id');
    const rows = table.role === 'hazards' ? grid.rows : grid.rows.filter((row) => drafts.find(row.cells[idAt]?.text ?? '') !== undefined);
    readHazardRows({ text, grid: { ...grid, rows }, columns: table.columns, drafts });
  }
  const why = whyNoLog({ sheets, logs, drafts });
  if (why !== undefined)
    builder.problem({ code: 'not-a-log', severity: 'warning', message: why, span: sheets[0]?.span ?? { start: 0, end: 0 } });
  else {
    putTitleRows(builder, sheets, tables);
    const first = logs[0]?.grid;
    if (first !== undefined) builder.open('risk.hazards', first.span, first.header[0]?.span);
    const ofHazards = new Set(tables.map(({ sheet }) => sheet));
    const tablesOfScales = scaleTablesIn(sheets, ofHazards);
    const matrix = matrixIn(sheets, ofHazards);
    const scales = scalesOf(drafts.all, {
      severity: [...tablesOfScales.severity, ...(matrix?.severities ?? [])],
      likelihood: [...tablesOfScales.likelihood, ...(matrix?.likelihoods ?? [])],
      level: matrix?.cells.map(({ level }) => level) ?? [],
    });
    if (matrix !== undefined) putMatrix({ builder, matrix, scales, hazards: drafts.all });
    putHazards(builder, drafts.all, scales);
  }
  return builder.build({ ...recognised, canState: logFacts });
}

/** "Product version | 1.4.0" above the hazards, or on a sheet of its own, speaks of the log itself. */
function putTitleRows(builder: FactBuilder, sheets: readonly TextSheet[], tables: readonly FoundTable[]): void {
  for (const sheet of sheets) {
    if (sheet.hidden) continue;
    const end = tables.find((table) => table.sheet === sheet)?.grid.span.start;
    for (const { cells } of sheet.rows.filter(({ span }) => end === undefined || span.start < end)) {
      const [label, value] = cells.filter(({ text }) => text.trim() !== '');
      if (label !== undefined && value !== undefined) putLogDetail(builder, { label: label.text, keySpan: label.span, value });
    }
  }
}

function sayHidden(builder: FactBuilder, tables: readonly FoundTable[]): void {
  for (const { sheet, role } of tables) {
    if (!sheet.hidden || role !== 'hazards') continue;
    const message = `The sheet ${sheet.name} holds hazards but is hidden, so it is not read; show it if it is part of the log`;
    builder.problem({ code: 'not-a-log', severity: 'warning', message, span: sheet.span });
  }
}

interface Looked {
  readonly sheets: readonly TextSheet[];
  readonly logs: readonly FoundTable[];
  readonly drafts: HazardDrafts;
}

function whyNoLog({ sheets, logs, drafts }: Looked): string | undefined {
  if (logs.length === 0) {
    const names = sheets.map(({ name }) => name);
    const looked =
      names.length === 0
        ? 'It has no sheet with cells'
        : `Looked at ${names.slice(0, 8).join(', ')}${names.length > 8 ? ` and ${names.length - 8} more` : ''}`;
    return `No sheet has a header that names a hazard together with its severity, likelihood, level or controls, so no hazards are counted. ${looked}`;
  }
  // A header over rows of which none says anything is a form; a header alone is a log that has no hazards yet.
  const isForm = drafts.all.length === 0 && logs.some(({ rows }) => rows.length > 0);
  return isForm || (drafts.all.length > 0 && unfilledShare(drafts.all) >= 0.5)
    ? 'The rows of this workbook are not filled in, so it is read as a template: no hazards are counted'
    : undefined;
}
