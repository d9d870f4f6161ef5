import type { RawProblem } from '../rawProblem';

/** Looks like a space and is none to YAML: no-break, typographic, ideographic and zero-width spaces, a stray byte order mark. */
const oddSpace = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/;
const mayMatter = /[\t\u0000\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/;
const leading = /[ \t\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]*/y;
/** White space after the dash of an item or the colon of a key, where both stand at the start of a line. */
const separating =
  /(?:-[ \t\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+)*(?:[\w.-]+|"[^"\r\n]*"|'[^'\r\n]*')? ?:?[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]*/y;

export interface Plainer {
  /** The text with ordinary spaces where tokens are set apart; same length. */
  readonly text: string;
  /** One for the tabs, one for the other odd spaces, however many lines hold them. */
  readonly tabs?: RawProblem;
  readonly others: readonly RawProblem[];
}

/**
 * Text copied from a word processor holds spaces that YAML takes for letters, and tabs where it allows none.
 * Gives the text with ordinary spaces there, or undefined when it has none of them. Content keeps its characters:
 * values are taken from what was written, only the structure from here.
 */
export function withOrdinarySpaces(text: string, base: number): Plainer | undefined {
  if (!mayMatter.test(text)) return undefined;
  const tabs: number[] = [];
  const odds: number[] = [];
  const parts: string[] = [];
  let copied = 0;
  const replace = (start: number, end: number): void => {
    const written = text.slice(start, end);
    const odd = written.search(oddSpace);
    const tab = written.indexOf('\t');
    if (odd < 0 && tab < 0) return;
    parts.push(text.slice(copied, start), written.replace(/[^ -]/g, ' '));
    copied = end;
    if (odd < 0) tabs.push(base + start + tab);
    else odds.push(base + start + odd);
  };
  for (let line = text.charCodeAt(0) === 0xfeff ? 1 : 0; line < text.length; line = nextLine(text, line)) {
    leading.lastIndex = line;
    leading.test(text);
    const content = leading.lastIndex;
    replace(line, content);
    separating.lastIndex = content;
    const found = separating.exec(text);
    if (found !== null) replaceSeparators(found[0], content, replace);
  }
  if (parts.length === 0 && !text.includes('\0')) return undefined;
  parts.push(text.slice(copied));
  const plain = parts.join('').replaceAll('\0', '\ufffd');
  if (plain === text) return undefined;
  const nul = text.indexOf('\0');
  const others = [...(nul < 0 ? [] : [nulProblem(base + nul)]), ...first(odds, oddProblem)];
  const [tabbed] = first(tabs, tabProblem);
  return tabbed === undefined ? { text: plain, others } : { text: plain, tabs: tabbed, others };
}

/** Only the runs after a dash and at the end of `head` set tokens apart; what stands inside a quoted key is content. */
function replaceSeparators(head: string, at: number, replace: (start: number, end: number) => void): void {
  let dash = 0;
  while (head[dash] === '-' && dash + 1 < head.length) {
    let end = dash + 1;
    while (end < head.length && (head[end] === ' ' || head[end] === '\t' || oddSpace.test(head[end] ?? ''))) end++;
    if (end === dash + 1) break;
    if (head.slice(dash, end).search(oddSpace) >= 0) replace(at + dash + 1, at + end);
    dash = end;
  }
  let tail = head.length;
  while (tail > dash && oddSpace.test(head[tail - 1] ?? '')) tail--;
  if (tail > dash && head[tail - 1] === ':') replace(at + tail, at + head.length);
}

function nextLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at + 1;
  }
  return text.length;
}

function first(places: readonly number[], problem: Omit<RawProblem, 'span'>): RawProblem[] {
  const [start] = places;
  if (start === undefined) return [];
  const more = places.length - 1;
  const message = more === 0 ? problem.message : `${problem.message} (so too on ${more} more ${more === 1 ? 'line' : 'lines'})`;
  return [{ ...problem, message, span: { start, end: start + 1 } }];
}

function nulProblem(start: number): RawProblem {
  return {
    code: 'not-text',
    severity: 'error',
    message: 'A NUL character stands here; this may not be a text file',
    span: { start, end: start + 1 },
  };
}

const tabProblem = {
  code: 'syntax',
  severity: 'error',
  message: 'A tab stands in the indentation, where YAML allows only spaces; it is read as one space',
} as const;

const oddProblem = {
  code: 'syntax',
  severity: 'warning',
  message: 'A no-break or other special space stands where an ordinary space belongs; it is read as a space',
} as const;
