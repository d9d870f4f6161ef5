import { type CellPlace, type CellsOf, cellsOf, isWorkbook, LineIndex, type Place } from '../core/index';

/**
 * Lines and columns from 1, columns in UTF-16 units; the end is one past the last character. In a workbook the row and the column of the
 * cell.
 */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Regions {
  of(place: Place): Region;
  /** `Hazards!B7` for a place in a workbook; absent elsewhere. */
  cellOf(place: Place): string | undefined;
  /** The line at which a place begins, without its ending; absent when its text is not known or the line is blank. */
  quote(place: Place): Quote | undefined;
}

export interface Quote {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Translates places through the texts that were read; a place in a text that nobody has is at its beginning. */
export function regionsIn(texts: ReadonlyMap<string, string>): Regions {
  const indexes = new Map<string, LineIndex>();
  const workbooks = new Map<string, CellsOf>();
  const indexOf = (uri: string): LineIndex => {
    const known = indexes.get(uri);
    if (known) return known;
    const index = new LineIndex(texts.get(uri) ?? '');
    indexes.set(uri, index);
    return index;
  };
  const cellAt = ({ uri, span }: Place): CellPlace | undefined => {
    if (!isWorkbook(uri)) return undefined;
    const cells = workbooks.get(uri) ?? cellsOf(texts.get(uri) ?? '');
    workbooks.set(uri, cells);
    return cells(span.start);
  };
  return {
    of(place) {
      const { uri, span } = place;
      const cell = cellAt(place);
      if (cell !== undefined) return { line: cell.row, column: cell.column, endLine: cell.row, endColumn: cell.column + 1 };
      const index = indexOf(uri);
      const start = index.positionAt(span.start);
      const end = index.positionAt(Math.max(span.start, span.end));
      return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    },
    cellOf: (place) => cellAt(place)?.name,
    quote({ uri, span }) {
      const text = texts.get(uri);
      if (text === undefined) return undefined;
      const index = indexOf(uri);
      const from = index.offsetAt({ line: index.positionAt(span.start).line, column: 1 });
      const until = endOfLine(text, from);
      if (text.slice(from, until).trim() === '') return undefined;
      const start = Math.min(Math.max(span.start, from), until);
      const end = Math.min(Math.max(span.end, start), until);
      return shorten({
        before: text.slice(from, start).trimStart(),
        marked: text.slice(start, end),
        after: text.slice(end, until).trimEnd(),
      });
    },
  };
}

function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) return i;
  }
  return text.length;
}

/** A place as people name it: `log.yaml:12:3`, `log.xlsx#Hazards!B7`. */
export function whereWords(place: Place, regions: Regions): string {
  if (isWorkbook(place.uri)) {
    const cell = regions.cellOf(place);
    return cell === undefined ? place.uri : `${place.uri}#${cell}`;
  }
  const { line, column } = regions.of(place);
  return `${place.uri}:${line}:${column}`;
}

/** Long enough for a sentence, short enough for a screen: a card may hold a whole document in one line. */
const around = 60;
const longest = 160;

function shorten({ before, marked, after }: Quote): Quote {
  return {
    before: before.length > around ? `…${before.slice(-around)}` : before,
    marked: marked.length > longest ? `${marked.slice(0, longest)}…` : marked,
    after: after.length > around ? `${after.slice(0, around)}…` : after,
  };
}
