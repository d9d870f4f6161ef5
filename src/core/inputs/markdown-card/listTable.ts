import { coerce } from '../../facts/coerce';
import type { FactBuilder } from '../../facts/factBuilder';
import { keyOf } from '../../facts/keys';
import { isPlaceholder } from '../../facts/placeholders';
import { shapeAt } from '../../facts/vocabulary';
import type { Span } from '../../text/span';
import { listIn } from '../tables/cellList';
import { type Grid, isEmptyRow } from '../tables/grid';
import { isOfParts } from './describedTable';
import type { ListTopic } from './topicFacts';

export interface ListTable {
  readonly builder: FactBuilder;
  readonly text: string;
  readonly list: ListTopic;
  readonly grid: Grid;
  /** The heading above, which says what its rows are. */
  readonly keySpan: Span;
}

/** What the first column of a table of limitations may be called, beside the words of the vocabulary. */
const ofLimits =
  /^(?:(?:known |possible )?(?:failures?|failure modes?|limitations?|issues?|weakness(?:es)?|caveats?|gaps?|constraints?|risks?|conditions?))$/i;

/**
 * Reads a table with a row per limitation, exclusion or dataset, by the words of the vocabulary over its columns.
 * Gives back whether it was one: a column must hold what the list is about.
 */
export function putListTable(what: ListTable): boolean {
  const { builder, text, list, grid, keySpan: heading } = what;
  const item = shapeAt(`${list.path}[]`);
  if (item?.kind !== 'object' || list.key === undefined || grid.header.length < 2) return false;
  const columns = grid.header.map((cell) => {
    const keys = keyOf(item, cell.text.replace(/[:*]/g, '').trim());
    return keys?.length === 1 ? keys[0] : undefined;
  });
  const first = grid.header[0]?.text.replace(/[:*]/g, '').trim() ?? '';
  if (list.key === 'text' && !columns.includes('text') && columns[0] === undefined && ofLimits.test(first)) columns[0] = 'text';
  if (list.path === 'card.datasets' && isOfParts(first)) return false;
  if (!columns.includes(list.key) && !columns.includes(item.shorthand)) return false;
  for (const row of grid.rows) {
    if (isEmptyRow(row) || /^(?:total|sum|overall|gesamt|합계|合計)$/i.test(row.cells[0]?.text ?? '')) continue;
    const at = `${list.path}[${builder.item(list.path, row.span)}]`;
    for (const [i, key] of columns.entries()) {
      const cell = row.cells[i];
      if (key === undefined || cell === undefined || cell.text === '') continue;
      const field = item.fields.get(key);
      const keySpan = grid.header[i]?.span;
      if (field?.kind === 'list' && field.item.kind === 'leaf') {
        for (const word of listIn(text, cell)) {
          for (const part of word.text.split(','))
            if (part.trim() !== '' && !isPlaceholder(part)) builder.put(`${at}.${key}`, part.trim(), word.span);
        }
      } else if (field?.kind === 'leaf') {
        const closed = field.entry.values !== undefined && coerce(field, cell.text).kind === 'bad';
        if (!closed && !builder.has(`${at}.${key}`)) builder.put(`${at}.${key}`, cell.text.replaceAll('\n', ' '), cell.span, keySpan);
      }
    }
    for (const { key, meant } of list.says ?? []) {
      if (columns.includes(key)) continue;
      for (const word of meant)
        builder.putWritten(`${at}.${key}`, { text: text.slice(heading.start, heading.end), meant: word, span: heading });
    }
  }
  return true;
}
