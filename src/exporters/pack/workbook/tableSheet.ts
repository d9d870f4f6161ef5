import { draftWords } from '../draftWords';
import type { PackContext } from '../packContext';
import type { Cell, CellValue, Highlight, Row, Sheet } from './format/sheet';

/** One column of a table: its header, its width in characters, and what it says of a row. Absence leaves the cell empty. */
export interface Column<Item> {
  readonly title: string;
  readonly width: number;
  readonly cell: (item: Item) => CellValue | undefined;
  readonly highlights?: readonly Omit<Highlight, 'column'>[];
}

export interface Table<Item> {
  /** Of the sheet. */
  readonly name: string;
  /** The line above the table. */
  readonly title: string;
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  /** What stands in place of rows when there is none. */
  readonly empty: string;
  readonly frozenColumns: number;
  readonly pages: Sheet['pages'];
}

/** Spreadsheet programs take about ten times as many rows and become slow. */
export const mostRows = 100_000;

/** A sheet with a title line, the mark of a draft where it is one, and a table below. */
export function tableSheet<Item>(pack: PackContext, table: Table<Item>): Sheet {
  const { name, title, columns, items, empty, frozenColumns, pages } = table;
  const above = headLines(pack, title);
  const left = items.length - mostRows;
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [
      ...above,
      columns.map((column): Cell => ({ value: column.title, look: 'header' })),
      ...items.slice(0, mostRows).map((item) => columns.map((column) => body(column.cell(item)))),
      ...(items.length === 0 ? [[note(empty)]] : []),
      ...(left > 0 ? [[note(`… and ${left} more rows, which report.json holds`)]] : []),
    ],
    table: { header: above.length + 1, frozenColumns },
    highlights: columns.flatMap(({ highlights }, at) => (highlights ?? []).map((one) => ({ ...one, column: at + 1 }))),
    pages,
    ...runningOf(pack),
  };
}

/** The first lines of every sheet: what it is of which project and day, and, in a draft, that it is one. */
export function headLines({ context, report, draft }: PackContext, title: string): readonly Row[] {
  return [
    [{ value: `${context.project}: ${title}, as of ${report.asOf}`, look: 'title' }],
    ...(draft ? [[{ value: `DRAFT. ${draftWords}`, look: 'draft' } as const]] : []),
  ];
}

export function runningOf({ context, report, draft }: PackContext): Pick<Sheet, 'running' | 'tab'> {
  return { running: `${draft ? 'DRAFT. ' : ''}As of ${report.asOf}: ${context.project}`, tab: draft ? 'draft' : 'plain' };
}

const body = (value: CellValue | undefined): Cell => ({ value: value ?? '', look: 'body' });
const note = (value: string): Cell => ({ value, look: 'note' });
export const prose = (value: string): Cell => ({ value, look: 'prose' });

/** A date as a day; text where it says less than a day. */
export const dayCell = (iso: string | undefined): CellValue | undefined => (iso === undefined ? undefined : { day: iso });

/**
 * A list in one cell. More than one entry, and one that could be taken for several, is numbered line by line, which the reader of
 * workbooks parts by its numbers alone.
 */
export function listCell(entries: readonly (string | undefined)[]): string {
  const lines = entries.map((entry) => inOneLine(entry ?? ''));
  const [only] = lines;
  if (lines.every((line) => line === '')) return '';
  return lines.length === 1 && only !== undefined && isPlain(only) ? only : numbered(lines);
}

/** Short references beside each other; numbered when one of them holds a sign that would part it. */
export function referenceCell(references: readonly string[]): string {
  return references.every(isShort) ? references.join('; ') : numbered(references.map(inOneLine));
}

/** A lone entry that could be taken for more is closed by an empty one. */
function numbered(lines: readonly string[]): string {
  const closed = lines.length === 1 && /(?:^|[\s;,>])\(?2[.)]\s/.test(lines[0] ?? '') ? [...lines, ''] : lines;
  return closed.map((line, at) => `${at + 1}. ${line}`).join('\n');
}

/** `↵` is the sign of our own reader for a line break. */
const inOneLine = (text: string): string => text.replace(/[\s↵]+/g, ' ').trim();

/** Words without any sign that parts, numbers or dresses up entries of a list. */
const isPlain = (text: string): boolean => /^\p{L}[\p{L}\p{N} .,'’()/:%-]*$/u.test(text);
const isShort = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._/:#?=-]*$/u.test(text);
