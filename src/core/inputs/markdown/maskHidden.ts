import type { Span } from '../../text/span';

/** Stands where a comment opened a line; never part of a value. */
export const filler = '\uFFFC';

export interface Masked {
  /** As long as the text, with comments, styles and scripts blanked, so every offset stays true. */
  readonly text: string;
  /** Comments that nobody closed: they hide the rest of the document. */
  readonly unclosed: readonly Span[];
}

const fence = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Blanks what a reader of the rendered page never sees. Fences are left alone, since a comment inside one is shown;
 * a line that is opened by a comment gets a filler instead of spaces, which four of would turn into code.
 */
export const maskHidden = (text: string): Masked => {
  if (!text.includes('<')) return { text, unclosed: [] };
  const hidden = hiddenSpans(text);
  if (hidden.spans.length === 0) return { text, unclosed: [] };
  let masked = '';
  let at = 0;
  for (const span of hidden.spans) {
    masked += text.slice(at, span.start) + blank(text, span);
    at = span.end;
  }
  return { text: masked + text.slice(at), unclosed: hidden.unclosed };
};

const blank = (text: string, span: Span): string => {
  const lineStart = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const opensLine = text.slice(lineStart, span.start).trim() === '';
  const spaces = text.slice(span.start, span.end).replace(/[^\r\n]/g, ' ');
  const lineEnd = /[\r\n]|$/.exec(text.slice(span.end))?.index ?? 0;
  const restIsEmpty = text.slice(span.end, span.end + lineEnd).trim() === '';
  if (!opensLine || restIsEmpty) return spaces;
  const lastBreak = Math.max(spaces.lastIndexOf('\n'), spaces.lastIndexOf('\r'));
  return spaces.slice(0, lastBreak + 1) + filler.repeat(spaces.length - lastBreak - 1);
};

const hiddenSpans = (text: string): { spans: readonly Span[]; unclosed: readonly Span[] } => {
  const spans: Span[] = [];
  const unclosed: Span[] = [];
  let openFence: string | undefined;
  let lineStart = 0;
  while (lineStart < text.length) {
    const lineEnd = endOfLine(text, lineStart);
    const mark = fence.exec(text.slice(lineStart, Math.min(lineEnd, lineStart + 200)))?.[1];
    let next = afterBreak(text, lineEnd);
    if (openFence !== undefined) {
      if (mark?.startsWith(openFence) && text.slice(lineStart, lineEnd).trim() === mark) openFence = undefined;
    } else if (mark !== undefined) {
      openFence = mark;
    } else {
      next = hideInLine({ text, start: lineStart, end: lineEnd, spans, unclosed }) ?? next;
    }
    lineStart = next;
  }
  return { spans, unclosed };
};

interface LineToScan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly spans: Span[];
  readonly unclosed: Span[];
}

/**
 * Collects what is hidden from this line on; returns the place to go on from when that lies beyond the line.
 * An opener inside a code span (an odd number of backticks before it, one after) is shown as text.
 */
const hideInLine = (line: LineToScan): number | undefined => {
  const tokens = /`|<!--|<(style|script)\b[^>\r\n]{0,200}>/gi;
  const { text } = line;
  // A line without an opener is not worth a search that runs on to the end of the text.
  if (!/`|<!--|<s[ct]/i.test(text.slice(line.start, line.end))) return undefined;
  const lastTick = text.lastIndexOf('`', line.end - 1);
  let inCode = false;
  tokens.lastIndex = line.start;
  for (;;) {
    const token = tokens.exec(text);
    if (token === null || token.index >= line.end) return undefined;
    if (token[0] === '`') {
      inCode = !inCode;
      continue;
    }
    if (inCode && lastTick > token.index) continue;
    const end = closeOf(text, token[1], token.index + token[0].length);
    const span = { start: token.index, end: end ?? text.length };
    line.spans.push(span);
    if (end === undefined) line.unclosed.push({ start: token.index, end: token.index + token[0].length });
    if (span.end > line.end) return span.end;
    tokens.lastIndex = span.end;
  }
};

const closeOf = (text: string, tag: string | undefined, from: number): number | undefined => {
  if (tag === undefined) {
    const end = text.indexOf('-->', from);
    return end < 0 ? undefined : end + 3;
  }
  const close = new RegExp(`</${tag}\\s{0,20}>`, 'gi');
  close.lastIndex = from;
  return close.exec(text) === null ? undefined : close.lastIndex;
};

const endOfLine = (text: string, from: number): number => {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) return i;
  }
  return text.length;
};

const afterBreak = (text: string, at: number): number => (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1);
