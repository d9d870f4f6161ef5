import { plainText } from '../markdown/plainText';
import type { Part } from '../markdown/section';
import { flatWords, takeLines, valueLines } from '../markdown/words';
import type { Grid, GridCell } from '../tables/grid';
import { type HazardDraft, newPart, type PartDraft, type Stated, stateField } from '../tables/hazardDraft';
import { foldHeader } from '../tables/logHeader';
import { type LogReading, wordsAt } from './reading';

const controlNotes: Readonly<Record<string, string>> = {
  owner: 'owner',
  status: 'state',
  'controls.type': 'type',
  'controls.party': 'party',
  id: 'id',
  'controls.id': 'id',
  'controls.state': 'state',
  'controls.owner': 'owner',
};

/** Labels nested under a control: its owner, its state, its evidence. */
export function readControlNotes(reading: LogReading, control: PartDraft, parts: readonly Part[]): void {
  for (const words of flatWords(parts)) {
    if (words.label === undefined) continue;
    const label = plainText(wordsAt(reading.text, words.label.span));
    const meaning = reading.meaningOf(label);
    const taken = takeLines(reading.text, valueLines(words));
    if (meaning === undefined || taken === undefined) continue;
    const field = foldHeader(label) === 'type' ? 'type' : controlNotes[meaning.fact];
    const stated: Stated = { text: taken.text, span: taken.span, keySpan: words.label.span };
    if (field !== undefined) stateField(control.fields, field, stated);
    else if (meaning.fact === 'controls.verification') control.lists.set('verification', [stated]);
  }
}

/** A table of the controls of one hazard: a row each. Its "Description", "Type", "Status" and "Owner" are the control's. */
export function readControlTable({ reading, hazard }: { readonly reading: LogReading; readonly hazard: HazardDraft }, grid: Grid): void {
  const columns = grid.header.map((cell) => controlColumn(reading, cell));
  const textAt = Math.max(columns.indexOf('text'), columns.indexOf('text?'));
  for (const row of grid.rows) {
    const words = row.cells[columns.includes('text') ? columns.indexOf('text') : textAt];
    if (words === undefined || words.text === '') continue;
    const control = newPart(row.span);

    for (const [i, column] of columns.entries()) {
      const cell = row.cells[i];
      if (column === undefined || cell === undefined || cell.text === '') continue;
      const keySpan = grid.header[i]?.span;
      const stated: Stated = { text: cell.text.replaceAll('\n', ' '), span: cell.span, ...(keySpan === undefined ? {} : { keySpan }) };
      if (column === 'verification' || column === 'effectiveness')
        control.lists.set(column, [...(control.lists.get(column) ?? []), stated]);
      else if (column === 'text' || (column === 'text?' && !columns.includes('text'))) control.fields.set('text', stated);
      else if (column !== 'text?') control.fields.set(column, stated);
    }
    hazard.controls.push(control);
  }
}

function controlColumn(reading: LogReading, header: GridCell): string | undefined {
  if (foldHeader(header.text) === 'type') return 'type';
  const meaning = reading.meaningOf(header.text);
  if (meaning === undefined) return undefined;
  if (meaning.fact === 'controls') return 'text';
  if (meaning.fact === 'description' || meaning.fact === 'name') return 'text?';
  if (meaning.fact === 'controls.verification') return 'verification';
  if (meaning.fact === 'controls.effectiveness') return 'effectiveness';
  return controlNotes[meaning.fact];
}
