import type MarkdownIt from 'markdown-it';
import ParserBlock from 'markdown-it/lib/parser_block.mjs';
import type { Span } from '../../text/span';
import type { Block, HeadingBlock, TableBlock, TableRow } from './block';
import { withoutHtmlTables } from './htmlTables';
import { maskHidden } from './maskHidden';
import { findTable, readTable, rowsOf, trimmed } from './pipeTable';

// Block rules only, without the library's door: behind it come words, links and a table of every HTML entity, which weigh more than all of
// this reader. Tables are ours (markdown-it keeps no columns); link definitions stay text, so that "[label]: value" is not lost, and so does HTML.
// A bundle leaves out the rules that are turned off: their list is also in scripts/unused.mjs.
const block = new ParserBlock();
block.ruler.disable(['table', 'reference', 'html_block']);
/** As much of the library's parser as its block rules look at. */
const parser = { block, options: { html: false, maxNesting: 100 } } as unknown as MarkdownIt;

type Token = ReturnType<MarkdownIt['parse']>[number];

/** As CommonMark wants it before anything is read; lengths change, lines do not. */
const normalized = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  block.parse(normalized(text), parser, {}, tokens);
  return tokens;
}

interface Reading {
  /** The text with comments blanked, as long as the original. */
  readonly text: string;
  /** Lines from the start of the body on, counted as markdown-it counts them, without their breaks. */
  readonly lines: readonly Span[];
  readonly blocks: Block[];
  /** Whether headings are marked by `#`; then a short line of dashes is a parting line. */
  readonly marksHeadings: boolean;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Comments that hide the rest of the document because nobody closed them. */
  readonly unclosedComments: readonly Span[];
}

/** Reads the blocks from an offset on (after front matter). Offsets are those of the whole text. */
export const readBlocks = (text: string, start = 0): Blocks => {
  const from = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  const masked = maskHidden(text.slice(from));
  const { text: body, tables } = withoutHtmlTables(masked.text);
  const reading: Reading = {
    text: from === 0 ? body : text.slice(0, from) + body,
    lines: linesFrom(body, from),
    blocks: [],
    marksHeadings: /^#{1,6}\s/m.test(body),
  };
  readTokens(reading, tokensOf(body));
  const blocks = [...reading.blocks, ...tables.map((table) => shifted(table, from))].toSorted((a, b) => a.span.start - b.span.start);
  return { blocks, unclosedComments: masked.unclosed.map((span) => ({ start: span.start + from, end: span.end + from })) };
};

const shifted = (table: TableBlock, by: number): TableBlock => {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const row = ({ cells, span }: TableRow): TableRow => ({ cells: cells.map(move), span: move(span) });
  return { ...table, header: row(table.header), rows: table.rows.map(row), span: move(table.span) };
};

const linesFrom = (body: string, from: number): readonly Span[] => {
  const lines: Span[] = [];
  let start = 0;
  for (let i = 0; i < body.length; i++) {
    const unit = body.charCodeAt(i);
    if (unit !== 10 && unit !== 13) continue;
    lines.push({ start: start + from, end: i + from });
    if (unit === 13 && body.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  lines.push({ start: start + from, end: body.length + from });
  return lines;
};

const readTokens = (reading: Reading, tokens: readonly Token[]): void => {
  const lists: { readonly ordered: boolean }[] = [];
  let quotes = 0;
  let opensItem = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const inline = tokens[i + 1];
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push({ ordered: token.type === 'ordered_list_open' });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open':
        opensItem = true;
        break;
      case 'blockquote_open':
        quotes++;
        break;
      case 'blockquote_close':
        quotes--;
        break;
      case 'fence':
      case 'code_block':
        reading.blocks.push({ kind: 'code', span: spanOfLines(reading, token), depth: lists.length });
        opensItem = false;
        break;
      case 'heading_open':
      case 'paragraph_open': {
        const lines = inline?.type === 'inline' ? linesOfInline(reading, inline) : [];
        const heading = token.type === 'heading_open' && lists.length + quotes === 0 && isBelieved(reading, token, lines);
        if (heading) readHeading(reading, token, lines);
        else readText({ reading, lines, depth: lists.length, ordered: lists.at(-1)?.ordered === true, quoted: quotes > 0, opensItem });
        opensItem = false;
        break;
      }
    }
  }
};

const spanOfLines = (reading: Reading, token: Token): Span => {
  const [first, end] = token.map ?? [0, 1];
  const start = reading.lines[first]?.start ?? 0;
  return { start, end: Math.max(start, reading.lines[end - 1]?.end ?? start) };
};

/**
 * markdown-it gives the words of each line without indents and marks, but not where they stand:
 * they end where the source line ends, blanks aside.
 */
const linesOfInline = (reading: Reading, inline: Token): readonly Span[] => {
  const first = inline.map?.[0] ?? 0;
  const spans: Span[] = [];
  for (const [i, content] of inline.content.split('\n').entries()) {
    const line = reading.lines[first + i];
    if (line === undefined) break;
    const words = content.trim();
    const at = reading.text.slice(line.start, line.end).lastIndexOf(words.replaceAll('\uFFFD', '\0'));
    const fallback = at < 0 ? reading.text.slice(line.start, line.end).lastIndexOf(words) : at;
    const start = line.start + Math.max(0, fallback);
    const span = trimmed(reading.text, fallback < 0 ? line : { start, end: start + words.length });
    if (span.end > span.start) spans.push(span);
  }
  return spans;
};

/** Many writers part sections by `---` right under a text, which Markdown takes for an underlined heading. */
const isBelieved = (reading: Reading, token: Token, lines: readonly Span[]): boolean => {
  if (!/^[-=]/.test(token.markup)) return true;
  const line = lines[0];
  if (line === undefined || lines.length > 1) return false;
  if (token.markup === '=') return true;
  const underline = reading.lines[(token.map?.[1] ?? 1) - 1];
  const length = underline === undefined ? 0 : reading.text.slice(underline.start, underline.end).trim().length;
  if (length <= 5 && reading.marksHeadings) return false;
  return length >= 10 || length >= line.end - line.start;
};

const readHeading = (reading: Reading, token: Token, lines: readonly Span[]): void => {
  const span = trimmed(reading.text, spanOfLines(reading, token));
  const text = lines[0] ?? { start: span.end, end: span.end };
  reading.blocks.push({ kind: 'heading', level: Number(token.tag.slice(1)), text, span: { start: span.start, end: text.end } });
};

interface TextReading {
  readonly reading: Reading;
  readonly lines: readonly Span[];
  readonly depth: number;
  readonly ordered: boolean;
  readonly quoted: boolean;
  readonly opensItem: boolean;
}

/** A paragraph may hold a table, and headings whose `#` no blank follows or that are set in HTML; what is left is text. */
const readText = (input: TextReading): void => {
  const { reading, depth } = input;
  if (carriesOn(input)) return;
  const table = findTable(reading.text, input.lines);
  if (table !== undefined) {
    readText({ ...input, lines: input.lines.slice(0, table.header) });
    reading.blocks.push(readTable(reading.text, input.lines, table, depth));
    readText({ ...input, lines: input.lines.slice(table.end), opensItem: false });
    return;
  }
  let from = 0;
  if (depth === 0 && !input.quoted) {
    for (const [i, line] of input.lines.entries()) {
      const heading = headingIn(reading.text, line);
      if (heading === undefined) continue;
      pushText(input, input.lines.slice(from, i));
      reading.blocks.push(heading);
      from = i + 1;
    }
  }
  pushText(input, from === 0 ? input.lines : input.lines.slice(from));
};

const headingIn = (text: string, line: Span): HeadingBlock | undefined => {
  const source = text.slice(line.start, Math.min(line.end, line.start + longestHeading));
  const marked = /^(#{1,6})(?=[\p{L}*])(.{1,100}?)\s*#*$/u.exec(source);
  const tagged = marked === null ? /^(<h([1-6])\b[^<>]{0,200}>\s*)(\S.{0,300}?)\s*<\/h\2\s*>$/i.exec(source) : null;
  // What unfolds has its heading in front; "Click to expand" is one that means nothing.
  const folded =
    marked ??
    tagged ??
    /^((?:<details\b[^<>]{0,200}>\s{0,20})?<summary\b[^<>]{0,200}>\s{0,20})()(\S.{0,300}?)\s{0,20}<\/summary\s*>$/i.exec(source);
  if (folded === null) return undefined;
  const words = (marked?.[2] ?? folded[3] ?? '').length;
  const start = line.start + (folded[1]?.length ?? 0);
  const level = marked !== null ? (marked[1]?.length ?? 1) : tagged !== null ? Number(tagged[2]) : belowAll;
  return { kind: 'heading', level, text: { start, end: start + words }, span: line };
};

const longestHeading = 700;
/** Below every heading that `#` can make. */
const belowAll = 7;

/** Rows that a blank line has cut off from their table: as wide as it, and without a header of their own. */
const carriesOn = ({ reading, lines, depth, opensItem }: TextReading): boolean => {
  const above = reading.blocks.at(-1);
  if (above?.kind !== 'table' || above.depth !== depth || opensItem) return false;
  const rows = rowsOf(reading.text, lines);
  if (rows === undefined || rows.some((row) => row.cells.length !== above.header.cells.length)) return false;
  const words = (row: TableRow | undefined): string => (row?.cells ?? []).map(({ start, end }) => reading.text.slice(start, end)).join('|');
  if (words(rows[0]) === words(above.header)) return false;
  const end = rows.at(-1)?.span.end ?? above.span.end;
  // One list for all the pieces of a table, since there may be thousands.
  const added = above.rows as TableRow[];
  for (const row of rows) added.push(row);
  reading.blocks[reading.blocks.length - 1] = { ...above, rows: added, span: { start: above.span.start, end } };
  return true;
};

const pushText = (input: TextReading, lines: readonly Span[]): void => {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return;
  const { reading, depth } = input;
  if (!input.opensItem && depth === 0 && typedBullet.test(reading.text.slice(first.start, first.end))) {
    pushTypedItems(input, lines);
    return;
  }
  if (!input.opensItem) {
    reading.blocks.push({ kind: 'text', lines, span: { start: first.start, end: last.end }, depth, quoted: input.quoted });
    return;
  }
  const task = /^\[[ xX]\]\s+(?=\S)/.exec(reading.text.slice(first.start, first.end))?.[0].length ?? 0;
  const start = first.start + task;
  reading.blocks.push({
    kind: 'item',
    lines: [{ start, end: first.end }, ...lines.slice(1)],
    span: { start, end: last.end },
    depth,
    ordered: input.ordered,
  });
};

/** Signs that writers type for bullets, which Markdown does not know. */
const typedBullet = /^(?:[●•▪◦■►➤✓✔✗✘❌✅⚠🔴🟠🟡🟢]\uFE0F?)\s*(?=\S)/u;

/** Lines that begin with a typed bullet are items; other lines carry on the item above. */
const pushTypedItems = (input: TextReading, lines: readonly Span[]): void => {
  const { reading } = input;
  let item: Span[] = [];
  const close = (): void => {
    const [first, last] = [item[0], item.at(-1)];
    if (first === undefined || last === undefined) return;
    reading.blocks.push({ kind: 'item', lines: item, span: { start: first.start, end: last.end }, depth: 1, ordered: false });
    item = [];
  };
  for (const line of lines) {
    const mark = typedBullet.exec(reading.text.slice(line.start, line.end))?.[0].length;
    if (mark !== undefined) close();
    item.push({ start: line.start + (mark ?? 0), end: line.end });
  }
  close();
};
