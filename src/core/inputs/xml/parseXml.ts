import { limits } from '../limits';
import type { ParsedTree } from '../parsedTree';
import { cappedProblems, type RawProblem } from '../rawProblem';
import type { MapEntry, ScalarNode, SourceNode } from '../sourceNode';
import { decodeText } from './decodeText';
import { type XmlToken, xmlTokens } from './xmlTokens';

interface Element {
  readonly tag: Extract<XmlToken, { kind: 'open' }>;
  readonly entries: MapEntry[];
  readonly texts: Extract<XmlToken, { kind: 'text' }>[];
}

/**
 * An XML text as the same tree that YAML and JSON give: an element with elements in it is a map (a name may stand twice), any other a
 * single value. Name prefixes and attributes are left out. Never throws, never reads anything but this text.
 */
export function parseXml(text: string, limit: { readonly depth?: number; readonly problems?: number } = {}): ParsedTree {
  const problems: RawProblem[] = [];
  const { depth, problems: most } = { ...limits, ...limit };
  const root: Element = { tag: { kind: 'open', name: '', nameStart: 0, start: 0, end: 0, empty: false }, entries: [], texts: [] };
  const stack: Element[] = [root];
  /** Elements inside one that is nested too deeply. */
  let skipped = 0;
  for (const token of xmlTokens(text, problems)) {
    const top = stack.at(-1) ?? root;
    if (token.kind === 'text') {
      if (skipped === 0) top.texts.push(token);
    } else if (token.kind === 'open') {
      if (skipped > 0 || stack.length > depth) {
        if (skipped === 0)
          problems.push({
            code: 'too-deep',
            severity: 'error',
            message: 'The elements here are nested too deeply to be read',
            span: token,
          });
        if (!token.empty) skipped++;
      } else {
        const element: Element = { tag: token, entries: [], texts: [] };
        if (token.empty) top.entries.push(entryOf(text, element, token.end, problems));
        else stack.push(element);
      }
    } else if (skipped > 0) skipped--;
    else close(text, stack, token, problems);
  }
  for (let open = stack.at(-1); stack.length > 1 && open !== undefined; open = stack.at(-1)) {
    unclosed(open, problems);
    stack.pop();
    stack.at(-1)?.entries.push(entryOf(text, open, text.length, problems));
  }
  const capped = cappedProblems(problems.map(plainSpan), most);
  const [first] = root.entries;
  if (first === undefined) return { problems: capped };
  const last = root.entries.at(-1) ?? first;
  const span = { start: first.keySpan.start, end: last.value.span.end };
  return { root: { kind: 'map', span, entries: root.entries, flow: false }, problems: capped };
}

/** Closes the element that the tag names; those inside it that are still open were not closed, and a tag that names none closes none. */
function close(text: string, stack: Element[], token: Extract<XmlToken, { kind: 'close' }>, problems: RawProblem[]): void {
  const at = stack.findLastIndex((element, i) => i > 0 && element.tag.name === token.name);
  if (at < 0) {
    problems.push({ code: 'syntax', severity: 'error', message: `No element ${token.name} is open here`, span: token });
    return;
  }
  while (stack.length > at) {
    const element = stack.pop();
    if (element === undefined) return;
    if (stack.length > at) unclosed(element, problems);
    stack.at(-1)?.entries.push(entryOf(text, element, token.start, problems));
  }
}

function unclosed({ tag }: Element, problems: RawProblem[]): void {
  problems.push({ code: 'syntax', severity: 'error', message: `The element ${tag.name} is not closed`, span: tag });
}

function entryOf(text: string, element: Element, contentEnd: number, problems: RawProblem[]): MapEntry {
  const { name, nameStart } = element.tag;
  return { key: name, keySpan: { start: nameStart, end: nameStart + name.length }, value: contentOf(text, element, contentEnd, problems) };
}

function contentOf(text: string, element: Element, contentEnd: number, problems: RawProblem[]): SourceNode {
  const { entries, texts, tag } = element;
  if (entries.length > 0) return { kind: 'map', span: { start: tag.end, end: contentEnd }, entries, flow: false };
  return scalarOf(text, texts, tag.end, problems);
}

function scalarOf(text: string, texts: Element['texts'], start: number, problems: RawProblem[]): ScalarNode {
  const decoded = texts.map((piece) => (piece.literal ? text.slice(piece.start, piece.end) : decodeText(text, piece, problems))).join('');
  const value = decoded.replace(/\r\n?/g, '\n').trim();
  const filled = texts.filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
  const first = filled[0];
  const last = filled.at(-1);
  if (value === '' || first === undefined || last === undefined) {
    return { kind: 'scalar', span: { start, end: start }, value: null, text: '', quoted: false };
  }
  const span = {
    start: first.start + (text.slice(first.start, first.end).length - text.slice(first.start, first.end).trimStart().length),
    end: last.start + text.slice(last.start, last.end).trimEnd().length,
  };
  return { kind: 'scalar', span, value, text: value, quoted: true };
}

/** Tokens carry more than a place. */
function plainSpan(problem: RawProblem): RawProblem {
  return { ...problem, span: { start: problem.span.start, end: problem.span.end } };
}
