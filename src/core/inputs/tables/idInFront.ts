import { plainText } from '../markdown/plainText';
import type { GridCell } from './grid';

/**
 * "H1 — Wrong patient" under "Hazard": the id and the name of a table without a column of ids. No sign need part them where `isKnown` knows
 * the id.
 */
export function idInFront(
  text: string,
  cell: GridCell,
  isKnown: (id: string) => boolean = () => false,
): { readonly id: GridCell; readonly name: GridCell } | undefined {
  const loose = /^[*_\s]*([A-Z]{1,6}[-_]?\d{1,5}[a-z]?)[*_]*\s+(?=\S)/.exec(cell.source);
  const found =
    /^[*_\s]*([A-Z]{1,6}[-_]?\d{1,5}[a-z]?)[*_]*\s*(?:[—–:|]|-\s|\.\s)\s*(?=\S)/.exec(cell.source) ??
    (isKnown(loose?.[1] ?? '') ? loose : null);
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
