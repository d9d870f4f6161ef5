import type { Span } from '../../text/span';
import type { RawProblem } from '../rawProblem';
import type { Fault } from './readSlice';
import { lineEnd } from './scan';
import type { Slice } from './slice';
import { unclosed } from './unclosed';

/** A cause in plain words; the place is inside the slice. */
interface Cause {
  readonly message: string;
  readonly span: Span;
}

/** A parser's complaint as a problem a writer can act on: what is wrong, at the place to change rather than where parsing stopped. */
export function explainFault(fault: Fault, slice: Slice): RawProblem {
  const { base, written } = slice;
  if (fault.reason.startsWith('nesting exceeded')) {
    const span = shifted(lineSpan(written, fault.at), base);
    return { code: 'too-deep', severity: 'error', message: 'The values here are nested too deeply to be read', span };
  }
  const { message, span } = causeOf(fault, slice);
  return { code: 'syntax', severity: 'error', message, span: shifted(span, base) };
}

function causeOf(fault: Fault, slice: Slice): Cause {
  const { text } = slice;
  const line = lineSpan(text, fault.at);
  const { reason } = fault;
  if (/\{\{|\{%/.test(text.slice(line.start, line.end))) {
    return { message: 'A template mark ({{ … }} or {% … %}) is not filled in here; it breaks the YAML', span: line };
  }
  if (/quoted scalar|end of the stream within a flow|deficient indentation/.test(reason)) {
    const { quote, bracket } = unclosed(text);
    if (quote !== undefined) return { message: 'This quotation mark is not closed', span: markAt(quote) };
    if (bracket !== undefined) return { message: 'This bracket is not closed', span: markAt(bracket) };
  }
  if (reason === 'stray') return strayLine(text, line);
  const layout = /bad indentation|expected ':'|multiline key|whitespace character is expected|document separator is expected/.test(reason);
  return tabbedLine(slice, line) ?? (layout ? layoutCause(text, fault.at, line) : undefined) ?? wordedCause(reason, line);
}

/** Most layout faults are one of a few slips on the line itself or on the one above. */
function layoutCause(text: string, at: number, line: Span): Cause | undefined {
  const above = lineAbove(text, line.start);
  for (const candidate of above === undefined ? [line] : [line, above]) {
    const cause = missingSpace(text, candidate) ?? reservedStart(text, candidate) ?? colonInValue(text, candidate);
    if (cause !== undefined) return cause;
  }
  if (afterQuote(text, at))
    return { message: 'Text follows a closed quotation mark; put the whole value in one pair of quotes', span: line };
  return undefined;
}

function tabbedLine(slice: Slice, line: Span): Cause | undefined {
  const { written } = slice;
  let start = line.start;
  while (start > 0 && !/[\r\n]/.test(written.charAt(start - 1))) start--;
  const tab = written.slice(start, line.start).indexOf('\t');
  if (tab < 0) return undefined;
  return { message: 'A tab stands in the indentation, where YAML allows only spaces', span: markAt(start + tab) };
}

function missingSpace(text: string, line: Span): Cause | undefined {
  const found = /^(?:- +)*[A-Za-z_][\w-]*:(?=[^\s:/])/.exec(text.slice(line.start, line.end));
  if (found === null) return undefined;
  const colon = line.start + found[0].length - 1;
  return { message: 'A space is missing after this colon', span: { start: colon, end: colon + 1 } };
}

function reservedStart(text: string, line: Span): Cause | undefined {
  const found = /^(?:- +)*(?:[A-Za-z_][\w-]*: +)?([@`%|>,])/.exec(text.slice(line.start, line.end));
  const mark = found?.[1];
  if (found === null || mark === undefined || mark === '|' || mark === '>') return undefined;
  const at = line.start + found[0].length - 1;
  return { message: `A value cannot start with ${mark}; put the value in quotes`, span: { start: at, end: at + 1 } };
}

function colonInValue(text: string, line: Span): Cause | undefined {
  const found = /^(?:- +)*[A-Za-z_][\w-]*: +(?!["'[{|>&!*])[^#\r\n]*?:(?= |$)/.exec(text.slice(line.start, line.end));
  if (found === null) return undefined;
  const colon = line.start + found[0].length - 1;
  return { message: 'A colon and a space stand inside a value; put the value in quotes', span: { start: colon, end: colon + 1 } };
}

function afterQuote(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at).trimEnd();
  return before.endsWith('"') || before.endsWith("'");
}

function strayLine(text: string, line: Span): Cause {
  return missingSpace(text, line) ?? { message: 'This line is neither "key: value" nor an item that starts with "- "', span: line };
}

const wordings: readonly (readonly [RegExp, string])[] = [
  [/non-printable|valid JSON character/, 'A control character stands here; remove it'],
  [/deficient indentation/, 'This line belongs to a quoted text or a bracket above it and must be indented further'],
  [/escape sequence|hexadecimal/, 'A backslash in double quotes must start a known escape; write \\\\ or use single quotes'],
  [/missed comma/, 'A comma or a closing bracket is missing before this'],
  [/but found ','/, 'A comma stands where a value belongs'],
  [/line break is expected/, 'Only a comment may follow | or > on its line'],
  [/block scalar/, 'The mark after | or > is not understood'],
  [/alias node/, 'A value that starts with * is an alias; put the value in quotes if it is text'],
  [/anchor/, 'A value that starts with & is an anchor; put the value in quotes if it is text'],
  [/tag/, 'A value that starts with ! is a tag; put the value in quotes if it is text'],
  [/directive/, 'A line that starts with % is a directive of YAML, and this one is not understood'],
  [/expected ':'|multiline key/, 'This line is neither "key: value" nor an item that starts with "- "'],
  [/bad indentation|document separator is expected/, 'This line is not indented like the lines that it belongs to'],
];

function wordedCause(reason: string, line: Span): Cause {
  const wording = wordings.find(([pattern]) => pattern.test(reason));
  return { message: wording?.[1] ?? 'This is not understood as YAML', span: line };
}

/** The content of the line at `at`, or of the last line before it that has any. */
function lineSpan(text: string, at: number): Span {
  let end = lineEnd(text, at);
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  return { start, end };
}

function lineAbove(text: string, start: number): Span | undefined {
  let at = start;
  while (at > 0 && !/[\r\n]/.test(text.charAt(at - 1))) at--;
  const span = at > 0 ? lineSpan(text, at - 1) : undefined;
  return span === undefined || span.end === span.start ? undefined : span;
}

function markAt(at: number): Span {
  return { start: at, end: at + 1 };
}

function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
