import type { Span } from '../../text/span';
import type { CommentSyntax } from './commentSyntax';

/**
 * Where the comments of a text are, in order. Texts in quotes are passed over; a quote that its line does not close is none, so that an
 * apostrophe hides at most the rest of its own line. In time linear in the length.
 */
export function* commentSpans(text: string, syntax: CommentSyntax): Generator<Span> {
  const marks = markPattern(syntax);
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found;
    const start = found.index;
    const close = syntax.block.find(([open]) => open === mark)?.[1];
    if (close !== undefined || syntax.line.includes(mark)) {
      const inner = start + mark.length;
      const end = close === undefined ? lineEnd(text, inner) : before(text, close, inner);
      yield { start: inner, end };
      marks.lastIndex = end + (close?.length ?? 0);
    } else marks.lastIndex = quoteEnd(text, start, syntax) ?? start + mark.length;
  }
}

const patterns = new WeakMap<CommentSyntax, string>();

/** Longer marks first, so that three quotes are not read as one. */
function markPattern(syntax: CommentSyntax): RegExp {
  const { line, block, quotes, longQuotes } = syntax;
  const known =
    patterns.get(syntax) ??
    [...line, ...block.map(([open]) => open), ...quotes, ...longQuotes]
      .toSorted((one, other) => other.length - one.length)
      .map((mark) => mark.replace(/[^\w]/g, '\\$&'))
      .join('|');
  patterns.set(syntax, known);
  return new RegExp(known, 'g');
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return text.length;
}

function before(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** Behind the closing quote; absent when there is none. */
function quoteEnd(text: string, start: number, { longQuotes }: CommentSyntax): number | undefined {
  const quote = text.charAt(start);
  const long = longQuotes.includes(quote);
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (sign === quote) return at + 1;
    else if (!long && (sign === '\n' || sign === '\r')) return undefined;
  }
  return undefined;
}
