import type { Span } from '../../text/span';
import { plainText } from '../markdown/plainText';
import type { GridCell } from './grid';
import type { Stated } from './hazardDraft';

const separator = /;|<br\s*\/?>|\r\n|[\r\n]/iy;
const parts = /[;\r\n]|<br/i;
const shields = /[()[\]{}"“`&]/;
const entity = /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/iy;
const bullet = /^(?:[-*•–]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+)/;
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '"': '"', '“': '”', '`': '`' };

/**
 * The list in a cell: parted by `;`, by `<br>` or by line breaks, though not inside brackets, quotes or code.
 * An empty place stays, so that the second of one cell goes with the second of the next; empty places at the end go.
 */
export function listIn(text: string, cell: GridCell): readonly Stated[] {
  const items: Stated[] = [];
  let at = cell.span.start;
  const numbered = numberedItems(cell);
  for (const part of numbered ?? split(cell.source)) {
    const written = numbered === undefined ? part.trim().replace(bullet, '') : part;
    const found = placeOf(text, cell, written, at);
    const exact = written !== '' && found >= 0 && found + written.length <= cell.span.end;
    const span = exact ? { start: found, end: found + written.length } : cell.span;
    if (exact) at = span.end;
    const words = numbered === undefined ? plainText(written) : written;
    items.push({ text: words.replaceAll('\n', ' '), span });
  }
  while (items.length > 1 && items.at(-1)?.text === '') items.pop();
  return items.every((item) => item.text === '') ? [] : items;
}

/** Where a part stands; in a source whose line breaks were made blanks, at the same place as there. */
function placeOf(text: string, { source, span }: GridCell, part: string, from: number): number {
  const there = source.length === span.end - span.start ? source.indexOf(part, from - span.start) : -1;
  return there < 0 ? text.indexOf(part, from) : span.start + there;
}

/** The places of a list in a span of text, without their bullets; empty ones left out. */
export function splitCell(text: string, span: Span): readonly Span[] {
  const cell = { text: '', source: text.slice(span.start, span.end), span };
  return listIn(text, cell).flatMap((item) => (item.text === '' ? [] : [item.span]));
}

/** Whether a cell is a list of lines that begin with 1., 2., 3. */
export const isNumbered = (cell: GridCell): boolean => numberedItems(cell) !== undefined;

/**
 * Lines that begin with 1., 2., 3. and so on are a list that nothing else parts, so that an entry may hold any sign; a line without a
 * number carries on the one above. Absent where the numbers do not run so, and in Markdown, whose cells have one line.
 */
function numberedItems({ text, source }: GridCell): readonly string[] | undefined {
  if (source !== text || !/^\s*1[.)](?:\s|$)/.test(source)) return undefined;
  const items: string[] = [];
  for (const line of source.split(/\r\n?|\n/)) {
    const number = /^\s*(\d{1,4})[.)](?:\s+|$)/.exec(line);
    if (number === null) items.push(`${items.pop() ?? ''}\n${line.trim()}`);
    else if (Number(number[1]) === items.length + 1) items.push(line.slice(number[0].length).trim());
    else return undefined;
  }
  // "1. one; 2. two" runs on in its one line.
  return items.length === 1 && /[\s;,>]\(?2[.)]\s/.test(source) ? undefined : items;
}

function split(source: string): readonly string[] {
  const numbered = splitAtMarks(source, numberMarks) ?? splitAtMarks(source, letterMarks);
  if (numbered !== undefined) return numbered;
  if (!parts.test(source)) return [source];
  if (!shields.test(source)) return source.split(/;|<br\s*\/?>|\r\n|[\r\n]/i);
  return splitOpenly(source);
}

const numberMarks = { mark: /(?:^|[\s;,>])\(?(\d{1,2})[.)](?=\s{1,9}\S)/g, at: (i: number): string => String(i + 1) };
const letterMarks = { mark: /(?:^|[\s;,>])\(([a-z])\)(?=\s{1,9}\S)/g, at: (i: number): string => String.fromCharCode(97 + i) };

/** "1. … 2. …", "(1) …; (2) …" or "(a) … (b) …", when the marks count up from the first; a text before them that leads to them is dropped. */
function splitAtMarks(source: string, { mark, at }: typeof numberMarks): readonly string[] | undefined {
  const marks = [...source.matchAll(mark)];
  // "as control (b) says" points back; of letters only those that go on are marks.
  const counted: RegExpExecArray[] = [];
  for (const each of marks) if (each[1] === at(counted.length)) counted.push(each);
  if (counted.length < 2 || (mark === numberMarks.mark && counted.length !== marks.length)) return undefined;
  const lead = source.slice(0, counted[0]?.index ?? 0).trim();
  if (lead !== '' && !/[:–—-]$/.test(lead)) return undefined;
  return counted.map((each, i) => withoutTail(source.slice(each.index, counted[i + 1]?.index ?? source.length).replace(/^[\s;,>]/, '')));
}

/** Without the separators that lead to the next item. */
function withoutTail(part: string): string {
  const text = part.trimEnd();
  const tail = /(?:[;,]|<br\s{0,3}\/?)$/i.exec(text.slice(-12))?.[0].length ?? 0;
  return tail === 0 ? text : withoutTail(text.slice(0, -tail));
}

/** At the separators that no bracket, quote, code or entity holds. */
function splitOpenly(source: string): readonly string[] {
  const parts: string[] = [];
  const open: string[] = [];
  const lastOf = new Map(Object.values(closers).map((closer) => [closer, source.lastIndexOf(closer)]));
  let from = 0;
  for (let i = 0; i < source.length; i++) {
    const sign = source[i] ?? '';
    const closer = closers[sign];
    if (sign === open.at(-1)) open.pop();
    else if (closer !== undefined && (lastOf.get(closer) ?? -1) > i && open.length < 8) open.push(closer);
    entity.lastIndex = i;
    if (sign === '&' && entity.test(source)) {
      i = entity.lastIndex - 1;
      continue;
    }
    separator.lastIndex = i;
    if (!separator.test(source) || (open.length > 0 && sign === ';')) continue;
    parts.push(source.slice(from, i));
    from = separator.lastIndex;
    i = from - 1;
    open.length = 0;
  }
  parts.push(source.slice(from));
  return parts;
}
