import { cellText, looksLikeFormula, xmlText } from './cellText';
import { rowHeight } from './rowHeight';
import { serialDay } from './serialDay';
import type { Cell, CellValue, Highlight, Row, Sheet } from './sheet';
import { styleOf, toneStyle } from './styles';

/** The letters of a column from 1: 28 is AB. */
export function columnLetters(column: number): string {
  return column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

/** The cells of a sheet's table, header included: `A3:F20`; absent where it holds no table. */
export function tableRange({ table, rows, widths }: Sheet, marks: 'plain' | 'absolute' = 'plain'): string | undefined {
  if (table === undefined) return undefined;
  const at = (column: number, row: number): string =>
    marks === 'plain' ? `${columnLetters(column)}${row}` : `$${columnLetters(column)}$${row}`;
  return `${at(1, table.header)}:${at(widths.length, Math.max(rows.length, table.header + 1))}`;
}

/** The part of one sheet. Its children keep the order of ECMA-376 part 1, 18.3.1.99. */
export function sheetXml(sheet: Sheet, position: 'first' | 'later'): string {
  const { widths, rows, highlights, pages } = sheet;
  const range = tableRange(sheet);
  const everything = `A1:${columnLetters(widths.length)}${Math.max(rows.length, 1)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetPr>${sheet.tab === 'draft' ? '<tabColor rgb="FFB3261E"/>' : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${everything}"/>`,
    viewXml(sheet, position),
    '<sheetFormatPr defaultRowHeight="13"/>',
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${rows.map((row, at) => rowXml(row, { at, widths })).join('')}</sheetData>`,
    range === undefined ? '' : `<autoFilter ref="${range}"/>`,
    mergesXml(sheet),
    ...highlights.map((highlight, at) => highlightXml(sheet, highlight, at + 1)),
    '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${pages.paper === 'a3' ? 8 : 9}" fitToWidth="${pages.across}" fitToHeight="0" pageOrder="overThenDown" orientation="landscape"/>`,
    `<headerFooter><oddHeader>&amp;L${runningText(sheet.running)}</oddHeader><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`,
    // Ids such as 007 are text on purpose.
    `<ignoredErrors><ignoredError sqref="${everything}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
}

function viewXml({ table }: Sheet, position: 'first' | 'later'): string {
  const selected = position === 'first' ? ' tabSelected="1"' : '';
  if (table === undefined) return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0"/></sheetViews>`;
  const { header, frozenColumns } = table;
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  const split = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '';
  const corner = `${columnLetters(frozenColumns + 1)}${header + 1}`;
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane${split} ySplit="${header}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function rowXml(row: Row, { at, widths }: { readonly at: number; readonly widths: readonly number[] }): string {
  const cells = row.map((cell, column) => (cell === undefined ? '' : cellXml(cell, `${columnLetters(column + 1)}${at + 1}`)));
  return `<row r="${at + 1}" ht="${rowHeight(row, widths)}">${cells.join('')}</row>`;
}

function cellXml({ value, look }: Cell, reference: string): string {
  const plain = plainValue(value);
  if (plain.content !== 'text') return `<c r="${reference}" s="${styleOf(look, plain.content)}"><v>${plain.number}</v></c>`;
  const text = cellText(plain.text);
  if (text === '') return `<c r="${reference}" s="${styleOf(look, 'text')}"/>`;
  const style = styleOf(look, looksLikeFormula(text) ? 'guarded' : 'text');
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

type PlainValue = { readonly content: 'text'; readonly text: string } | { readonly content: 'number' | 'day'; readonly number: number };

/** What is no day of the calendar, and no number, is text. */
function plainValue(value: CellValue): PlainValue {
  if (typeof value === 'string') return { content: 'text', text: value };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { content: 'number', number: value } : { content: 'text', text: String(value) };
  const serial = serialDay(value.day);
  return serial === undefined ? { content: 'text', text: value.day } : { content: 'day', number: serial };
}

function mergesXml({ rows, widths }: Sheet): string {
  const merges = rows.flatMap(([first], at) =>
    first?.look === 'prose' ? [`<mergeCell ref="A${at + 1}:${columnLetters(widths.length)}${at + 1}"/>`] : [],
  );
  return merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
}

function highlightXml({ table, rows }: Sheet, { column, when, tone }: Highlight, priority: number): string {
  const letters = columnLetters(column);
  const first = (table?.header ?? 0) + 1;
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const formula =
    'begins' in when
      ? `LEFT(${letters}${first},${when.begins.length})=${quoted(when.begins)}`
      : `${letters}${first}=${typeof when.equals === 'number' ? when.equals : quoted(when.equals)}`;
  return `<conditionalFormatting sqref="${letters}${first}:${letters}${Math.max(rows.length, first)}"><cfRule type="expression" dxfId="${toneStyle(tone)}" priority="${priority}"><formula>${xmlText(formula)}</formula></cfRule></conditionalFormatting>`;
}

/** The heads of pages take up to 255 characters, and an ampersand in them is written twice. */
function runningText(text: string): string {
  return xmlText(printableLine(text).slice(0, 100).replaceAll('&', '&&'));
}

const printableLine = (text: string): string => cellText(text).replace(/\s+/g, ' ');
