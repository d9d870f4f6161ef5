import type { Span } from '../../text/span';
import type { TableBlock, TableRow } from './block';
import { trimmed } from './pipeTable';

export interface WithoutTables {
  /** As long as the text, with the tables blanked. */
  readonly text: string;
  readonly tables: readonly TableBlock[];
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
/** Beyond this many cells a table is a picture of something else. */
const mostCells = 5000;

/** Of a text that may hold some. */
export const takeHtmlTables = (text: string): WithoutTables => {
  const tables: TableBlock[] = [];
  let rest = '';
  let at = 0;
  for (const span of tableSpans(text)) {
    const table = tableOf(text, span);
    if (table === undefined) continue;
    tables.push(table);
    rest += text.slice(at, span.start) + text.slice(span.start, span.end).replace(/[^\r\n]/g, ' ');
    at = span.end;
  }
  return { text: rest + text.slice(at), tables };
};

const tableSpans = (text: string): readonly Span[] => {
  const spans: Span[] = [];
  let open: string | undefined;
  let end = 0;
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    if (line.index < end) continue;
    const mark = fence.exec(line[0].slice(0, 100))?.[1];
    if (open !== undefined) {
      if (mark?.startsWith(open) === true && line[0].trim() === mark) open = undefined;
      continue;
    }
    if (mark !== undefined) open = mark;
    const start = line[0].search(/<table\b/i);
    const before = line[0].slice(0, Math.max(0, start));
    if (start < 0 || (before.match(/`/g)?.length ?? 0) % 2 === 1) continue;
    const close = /<\/table\s*>/i.exec(text.slice(line.index + start));
    // Without an end here there is none further on.
    if (close === null) return spans;
    end = line.index + start + close.index + close[0].length;
    spans.push({ start: line.index + start, end });
  }
  return spans;
};

const tableOf = (text: string, span: Span): TableBlock | undefined => {
  const source = text.slice(span.start, span.end);
  if (/<table\b/i.test(source.slice(6))) return undefined;
  const rows: TableRow[] = [];
  const held: { readonly cell: Span; left: number }[] = [];
  let cells = 0;
  for (const row of source.matchAll(/<tr\b[^>]{0,500}>([\s\S]*?)(?=<tr\b|<\/tr\s*>|<\/table)/gi)) {
    const bodyAt = span.start + row.index + row[0].length - (row[1]?.length ?? 0);
    const found = cellsOf(text, { start: bodyAt, end: bodyAt + (row[1]?.length ?? 0) }, held);
    cells += found.length;
    if (cells > mostCells) return undefined;
    if (found.length > 0) rows.push({ cells: found, span: { start: span.start + row.index, end: bodyAt + (row[1]?.length ?? 0) } });
  }
  const [header, ...others] = rows;
  if (header === undefined || others.length === 0 || header.cells.length < 2) return undefined;
  const even = others.map((row) => ({
    span: row.span,
    cells: header.cells.map((_, i) => row.cells[i] ?? { start: row.span.end, end: row.span.end }),
  }));
  return { kind: 'table', header, rows: even, span, depth: 0 };
};

/** The cells of a row; one that spans rows or columns stands in each of them. */
const cellsOf = (text: string, row: Span, held: { readonly cell: Span; left: number }[]): readonly Span[] => {
  const cells: Span[] = [];
  const carry = (): void => {
    for (let above = held[cells.length]; above !== undefined && above.left > 0; above = held[cells.length]) {
      above.left--;
      cells.push(above.cell);
    }
  };
  for (const found of text.slice(row.start, row.end).matchAll(/<t[hd]\b([^>]{0,500})>([\s\S]*?)(?=<t[hd]\b|<\/t[hd]\s*>|$)/gi)) {
    carry();
    const start = row.start + found.index + found[0].length - (found[2]?.length ?? 0);
    const cell = withoutTags(text, { start, end: start + (found[2]?.length ?? 0) });
    const wide = Math.min(20, Math.max(1, Number(/colspan\s*=\s*["']?(\d{1,2})/i.exec(found[1] ?? '')?.[1] ?? 1)));
    const high = Math.min(100, Math.max(1, Number(/rowspan\s*=\s*["']?(\d{1,3})/i.exec(found[1] ?? '')?.[1] ?? 1)));
    for (let i = 0; i < wide; i++) {
      held[cells.length] = { cell, left: high - 1 };
      cells.push(cell);
    }
  }
  carry();
  return cells;
};

const tagInFront = /^<[^<>]{1,200}>/;
const tagBehind = /<[^<>]{1,200}>$/;

/** What stands between the tags at both ends of a cell. */
const withoutTags = (text: string, span: Span): Span => {
  let { start, end } = trimmed(text, span);
  for (;;) {
    const front = tagInFront.exec(text.slice(start, Math.min(end, start + 202)))?.[0].length ?? 0;
    const behind = front > 0 ? 0 : (tagBehind.exec(text.slice(Math.max(start, end - 202), end))?.[0].length ?? 0);
    if (front === 0 && behind === 0) return { start, end };
    ({ start, end } = trimmed(text, { start: start + front, end: end - behind }));
  }
};
