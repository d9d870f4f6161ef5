import type { Span } from '../../text/span';
import type { GridCell, GridRow } from '../tables/grid';

export interface TextSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly span: Span;
  readonly rows: readonly TextRow[];
}

export interface TextRow extends GridRow {
  readonly number: number;
  readonly hidden: boolean;
}

/** Reads the text of a workbook (see `workbookText`) into sheets and rows; a cell's line breaks are line breaks again. */
export function sheetsIn(text: string): readonly TextSheet[] {
  const sheets: { name: string; hidden: boolean; span: Span; rows: TextRow[] }[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const end = newline < 0 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
    const line = text.slice(at, end);
    const title = /^(\(?)\[([^[\]]*)\]\)?$/.exec(line);
    if (title !== null) sheets.push({ name: title[2] ?? '', hidden: title[1] === '(', span: { start: at, end }, rows: [] });
    else {
      const row = rowIn(line, at);
      if (row !== undefined) sheets.at(-1)?.rows.push(row);
    }
    at = next;
  }
  return sheets;
}

function rowIn(line: string, start: number): TextRow | undefined {
  const head = /^(\(?)(\d{1,7})\)?\t/.exec(line);
  if (head === null) return undefined;
  const cells: GridCell[] = [];
  let at = head[0].length;
  for (;;) {
    const tab = line.indexOf('\t', at);
    const end = tab < 0 ? line.length : tab;
    const text = line.slice(at, end).replaceAll('↵', '\n');
    cells.push({ text, source: text, span: { start: start + at, end: start + end } });
    if (tab < 0) break;
    at = tab + 1;
  }
  return { number: Number(head[2]), hidden: head[1] === '(', cells, span: { start, end: start + line.length } };
}
