import { type CellAddress, readAddress } from './cellAddress';
import { type NumberKind, numberText } from './numberFormats';
import { attribute, scanXml } from './scanXml';
import { unescaped } from './sharedStrings';

export interface SheetRow {
  /** As the sheet numbers it, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column from 1; empty cells are not in it. */
  readonly cells: Map<number, string>;
}

export interface Merge {
  readonly from: CellAddress;
  readonly to: CellAddress;
}

export interface SheetCells {
  /** In the order of their numbers. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

/** What the cells of all sheets share. */
export interface CellMeans {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
  /** Counts the characters of cells, and throws when there are too many. */
  readonly take: (length: number) => void;
}

interface OpenCell {
  readonly address: CellAddress;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  formula: string | undefined;
}

/** Stands before a formula that has no stored value, so that it cannot be taken for a text that begins with `=`. */
export const unsettledFormula = '#FORMULA! =';

/**
 * Reads the cells of a sheet as their texts. Of a formula the value that was last worked out is taken; where none is stored, the formula
 * itself stands for it behind a mark. Nothing is worked out here.
 */
export function readCells(xml: string, means: CellMeans): SheetCells {
  const rows = new Map<number, SheetRow>();
  const merges: Merge[] = [];
  let row = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let within: 'v' | 't' | 'f' | undefined;
  let inReading = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 1);
        column = 0;
        if (!rows.has(row)) rows.set(row, { number: row, hidden: isTrue(attribute(attributes, 'hidden')), cells: new Map() });
      } else if (name === 'c') {
        const address = readAddress(attribute(attributes, 'r') ?? '') ?? { column: column + 1, row };
        column = address.column;
        const type = attribute(attributes, 't') ?? 'n';
        cell = { address, type, style: Number(attribute(attributes, 's') ?? 0), value: '', inline: '', formula: undefined };
      } else if (name === 'mergeCell') {
        const merge = readMerge(attribute(attributes, 'ref') ?? '');
        if (merge !== undefined) merges.push(merge);
      } else if (name === 'rPh') inReading = true;
      else if (name === 'v' || name === 't' || name === 'f') {
        within = name;
        if (name === 'f' && cell !== undefined) cell.formula = '';
      }
    },
    text(content) {
      if (cell === undefined || within === undefined || inReading) return;
      if (within === 'v') cell.value += content;
      else if (within === 't') cell.inline += content;
      else cell.formula = (cell.formula ?? '') + content;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') within = undefined;
      else if (name === 'rPh') inReading = false;
      else if (name === 'c' && cell !== undefined) {
        const text = textOf(cell, means);
        means.take(text.length + 1);
        if (text.trim() !== '') rowAt(rows, cell.address.row).cells.set(cell.address.column, text);
        cell = undefined;
      }
    },
  });
  return { rows: [...rows.values()].filter(({ cells }) => cells.size > 0).sort((a, b) => a.number - b.number), merges };
}

function rowAt(rows: Map<number, SheetRow>, number: number): SheetRow {
  const there = rows.get(number) ?? { number, hidden: false, cells: new Map<number, string>() };
  rows.set(number, there);
  return there;
}

function textOf({ type, value, inline, style, formula }: OpenCell, { strings, kinds, from1904 }: CellMeans): string {
  if (type === 'inlineStr') return unescaped(inline);
  if (value === '' && formula !== undefined && type !== 'str') return `${unsettledFormula}${formula}`;
  if (value === '') return '';
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'str':
      return unescaped(value);
    case 'n': {
      const number = Number(value);
      return Number.isFinite(number) ? numberText(number, kinds[style] ?? 'number', from1904) : value;
    }
    default: // e: an error such as #REF!; d: a date as ISO text
      return value;
  }
}

function readMerge(reference: string): Merge | undefined {
  const [from, to] = reference.split(':').map(readAddress);
  return from !== undefined && to !== undefined && to.row >= from.row && to.column >= from.column ? { from, to } : undefined;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
