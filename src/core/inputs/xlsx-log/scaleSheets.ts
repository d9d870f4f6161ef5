import { type LevelLabel, readLevelLabel } from '../levels/levelLabel';
import { type RiskMatrix, riskMatrixOf } from '../levels/matrix';
import type { ScaleTables } from '../tables/putHazards';
import type { TextSheet } from '../xlsx/sheetGrids';

const mostRows = 10;
const mostRowsLooked = 60;

/** Numbers beside words under "Severity" or "Likelihood", as sheets of lists and matrices explain them; they say what a number in the log means. */
export function scaleTablesIn(sheets: readonly TextSheet[], logs: ReadonlySet<TextSheet>): ScaleTables {
  const severity: LevelLabel[] = [];
  const likelihood: LevelLabel[] = [];
  for (const sheet of sheets) {
    if (logs.has(sheet)) continue;
    for (const [i, row] of sheet.rows.entries()) {
      for (const [column, cell] of row.cells.entries()) {
        const kind = /^(?:severity|consequence)\b/i.test(cell.text)
          ? severity
          : /^(?:likelihood|probability|frequency)\b/i.test(cell.text)
            ? likelihood
            : undefined;
        if (kind === undefined || kind.length > 0 || cell.text.length > 40) continue;
        const labels = labelsBelow(sheet, i, column);
        if (labels.length >= 3) kind.push(...labels);
      }
    }
  }
  return { severity, likelihood };
}

/** The first matrix of severities and likelihoods in a sheet that holds no hazards; its header may stand anywhere in the sheet. */
export function matrixIn(sheets: readonly TextSheet[], logs: ReadonlySet<TextSheet>): RiskMatrix | undefined {
  for (const sheet of sheets.filter((each) => !logs.has(each) && !each.hidden)) {
    for (const [i, header] of sheet.rows.slice(0, mostRowsLooked).entries()) {
      const width = header.cells.findLastIndex(({ text }) => text !== '') + 1;
      const left = header.cells.findIndex(({ text }) => text !== '');
      if (left < 0 || width - left < 3 || width - left > 11) continue;
      const below = sheet.rows.slice(i + 1, i + 1 + mostRows).map((row) => row.cells.slice(left, width));
      const end = below.findIndex((cells) => cells.length < width - left || cells.some(({ text }) => text === ''));
      const rows = below.slice(0, end < 0 ? below.length : end);
      const matrix = riskMatrixOf({
        header: header.cells.slice(left, width),
        rows: rows.map((cells) => ({ cells, span: header.span })),
        span: header.span,
      });
      if (matrix !== undefined) return matrix;
    }
  }
  return undefined;
}

/** A number and its word, in one cell or in two beside each other, row after row. */
function labelsBelow(sheet: TextSheet, header: number, column: number): readonly LevelLabel[] {
  const labels: LevelLabel[] = [];
  for (const row of sheet.rows.slice(header + 1, header + 1 + mostRows)) {
    const [before, own, after] = [row.cells[column - 1]?.text ?? '', row.cells[column]?.text ?? '', row.cells[column + 1]?.text ?? ''];
    const label = [own, `${own} ${after}`, `${before} ${own}`]
      .map((text) => readLevelLabel(text.trim()))
      .find((read) => read?.words !== undefined && (read.number !== undefined || read.code !== undefined));
    if (label === undefined) break;
    labels.push(label);
  }
  return labels;
}
