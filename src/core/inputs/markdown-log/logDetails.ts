import type { FactBuilder } from '../../facts/factBuilder';
import { plainText } from '../markdown/plainText';
import type { Section } from '../markdown/section';
import { flatTables, flatWords, join, takeLines, valueLines } from '../markdown/words';
import { gridOfTable } from '../tables/grid';
import { putLogDetail } from '../tables/logDetails';
import { type LogReading, wordsAt } from './reading';

/** What bold labels, small tables and headings outside the hazards say of the log itself. Front matter wins. */
export function readLogDetails(builder: FactBuilder, reading: LogReading, sheets: ReadonlySet<Section>): void {
  const { text } = reading;
  const walk = (section: Section): void => {
    if (sheets.has(section)) return;
    const { heading } = section;
    const words = flatWords(section.parts);
    for (const { label, ...rest } of words) {
      if (label?.strong === true) {
        const value = takeLines(text, valueLines({ label, ...rest }));
        putLogDetail(builder, { label: plainText(wordsAt(text, label.span)), keySpan: label.span, value });
      }
    }
    for (const { table } of flatTables(section.parts)) {
      const grid = gridOfTable(text, table);
      if (grid.header.length !== 2) continue;
      for (const [label, value] of [grid.header, ...grid.rows.map((row) => row.cells)]) {
        if (label !== undefined && value !== undefined && value.text !== '')
          putLogDetail(builder, { label: label.text, keySpan: label.span, value });
      }
    }
    if (heading !== undefined && words.length > 0 && words.every(({ kind }) => kind === 'text')) {
      const value = join(words.flatMap(({ lines }) => takeLines(text, lines) ?? []));
      putLogDetail(builder, { label: plainText(wordsAt(text, heading.text)), keySpan: heading.text, value });
    }
    section.children.forEach(walk);
  };
  reading.sections.forEach(walk);
}
