import { plainText } from '../markdown/plainText';
import type { GridCell } from './grid';

/** "H1 — Wrong patient" under "Hazard": the id and the name of a table without a column of ids. */
export function idInFront(text: string, cell: GridCell): { readonly id: GridCell; readonly name: GridCell } | undefined {
  const found = /^[*_\s]*([A-Z]{1,6}[-_]?\d{1,5}[a-z]?)[*_]*\s*(?:[—–:|]|-\s|\.\s)\s*(?=\S)/.exec(cell.source);
  const id = found?.[1];
  if (found === null || id === undefined) return undefined;
  const at = text.indexOf(id, cell.span.start);
  const start = cell.span.start + found[0].length;
  const source = cell.source.slice(found[0].length);
  return {
    id: { text: id, source: id, span: { start: at, end: at + id.length } },
    name: { text: plainText(source), source, span: { start: Math.min(start, cell.span.end), end: cell.span.end } },
  };
}
