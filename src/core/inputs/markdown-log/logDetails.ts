import type { FactBuilder } from '../../facts/factBuilder';
import type { Span } from '../../text/span';
import { plainText } from '../markdown/plainText';
import type { Section } from '../markdown/section';
import { flatTables, flatWords, takeLines, valueLines } from '../markdown/words';
import { gridOfTable } from '../tables/grid';
import { foldHeader } from '../tables/logHeader';
import { isUnfilled } from '../tables/unfilled';
import { type LogReading, wordsAt } from './reading';

const details: ReadonlyMap<string, string> = new Map([
  ...['version', 'document version', 'hazard log version', 'revision', 'log version'].map((label) => [label, 'risk.version'] as const),
  ...['product version', 'software version', 'system version', 'model version', 'release'].map(
    (label) => [label, 'risk.productVersion'] as const,
  ),
  ...['approved by', 'approver', 'hazard log approved by'].map((label) => [label, 'risk.approvedBy'] as const),
  ...['approved on', 'approval date', 'date approved', 'date of approval'].map((label) => [label, 'risk.approvedOn'] as const),
]);

/** What bold labels and small tables outside the hazards say of the log itself. Front matter wins. */
export function readLogDetails(builder: FactBuilder, reading: LogReading, sheets: ReadonlySet<Section>): void {
  const put = (label: string, taken: { readonly text: string; readonly span: Span } | undefined, keySpan: Span): void => {
    const path = details.get(foldHeader(label));
    if (path === undefined || taken === undefined || builder.has(path) || isUnfilled(taken.text) || taken.text.length > 80) return;
    builder.put(path, taken.text, taken.span, keySpan);
  };
  const walk = (section: Section): void => {
    if (sheets.has(section)) return;
    for (const words of flatWords(section.parts)) {
      if (words.label?.strong === true)
        put(plainText(wordsAt(reading.text, words.label.span)), takeLines(reading.text, valueLines(words)), words.label.span);
    }
    for (const { table } of flatTables(section.parts)) {
      const grid = gridOfTable(reading.text, table);
      if (grid.header.length !== 2) continue;
      for (const [label, value] of [grid.header, ...grid.rows.map((row) => row.cells)]) {
        if (label !== undefined && value !== undefined && value.text !== '') put(label.text, value, label.span);
      }
    }
    section.children.forEach(walk);
  };
  reading.sections.forEach(walk);
}
