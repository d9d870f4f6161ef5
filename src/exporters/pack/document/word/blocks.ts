import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Line } from '../document';
import { fill, rule, runStyle } from './styles';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** `width` of what is printed on, in twentieths of a point. */
export function wordBlock(block: Block, width: number): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: [new TextRun(xmlText(block.text))] })];
    case 'paragraph':
      return [new Paragraph({ keepNext: block.leads === true, children: runs(block.line, 'text') })];
    case 'bullets':
      return block.lines.map((line) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: runs(line, 'text') }));
    case 'example':
      return [example(block.lines)];
    case 'table':
      return table(block, width);
  }
}

/** One paragraph, so that it is copied in one piece. */
function example(lines: readonly string[]): Paragraph {
  return new Paragraph({
    shading: { type: ShadingType.CLEAR, fill: fill.example },
    indent: { left: 200, right: 200 },
    spacing: { before: 40, after: 120, line: 240 },
    children: lines.map(
      (line, index) => new TextRun({ text: xmlText(line), font: 'Courier New', size: 16, ...(index === 0 ? {} : { break: 1 }) }),
    ),
  });
}

export const runs = (line: Line, where: 'text' | 'cell'): ParagraphChild[] =>
  line.map(({ text, as }) => new TextRun({ text: xmlText(text), ...runStyle(as, where) }));

function table({ title, columns, rows }: Extract<Block, { kind: 'table' }>, width: number): readonly FileChild[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / whole) * width));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cell([[{ text: column.title, as: 'strong' }]], { width: widths[index] ?? 0, head: 'yes' })),
  });
  const body = rows.map(
    (cells) => new TableRow({ cantSplit: isShort(cells), children: cells.map((one, index) => cell(one, { width: widths[index] ?? 0 })) }),
  );
  const line = { style: BorderStyle.SINGLE, size: 4, color: rule };
  return [
    ...(title === undefined ? [] : [new Paragraph({ style: 'Caption', children: [new TextRun(xmlText(title))] })]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      rows: [head, ...body],
    }),
    // Two tables that touch become one in Word.
    new Paragraph({ spacing: { before: 0, after: 60, line: 160 }, children: [] }),
  ];
}

/** A row that fits on a page stays in one piece; a long one may break. */
const isShort = (cells: readonly Cell[]): boolean => cells.every((one) => one.reduce((sum, line) => sum + lengthOf(line), 0) < 900);
const lengthOf = (line: Line): number => line.reduce((sum, { text }) => sum + text.length, 0) + 30;

function cell(lines: Cell, { width, head }: { readonly width: number; readonly head?: 'yes' }): TableCell {
  const shown: Cell = lines.length === 0 ? [[]] : lines;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(head === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: fill.heading } }),
    children: shown.map(
      (line) => new Paragraph({ spacing: { before: 0, after: 30, line: 245 }, keepNext: head !== undefined, children: runs(line, 'cell') }),
    ),
  });
}

/** XML has no place for these, escaped or not. */
export const xmlText = (text: string): string =>
  text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
