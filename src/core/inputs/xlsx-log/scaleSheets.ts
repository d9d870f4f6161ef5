import { type LevelLabel, readLevelLabel } from '../levels/levelLabel';
import type { ScaleTables } from '../tables/putHazards';
import type { TextSheet } from '../xlsx/sheetGrids';

const mostRows = 10;

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
