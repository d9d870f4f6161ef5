import type { Span } from '../../text/span';

export interface FrontMatter {
  readonly yaml: string;
  readonly yamlSpan: Span;
  /** Where the text after the closing fence starts. */
  readonly bodyStart: number;
}

/** Right after the opening fence: a block with nothing in it. */
const closingAtOnce = /(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/y;
const opening = /^\s*---[ \t]*(?:\r\n|\r|\n)/;
const closing = /(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/g;

/**
 * The YAML block that opens a Markdown document, between `---` and `---` or `...`. White space and a byte order mark may come first,
 * nothing else: a `---` further down is a rule or a heading. Undefined too when the block is not closed, and when it holds no key: two
 * rules may have the whole text between them.
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  closingAtOnce.lastIndex = start;
  if (closingAtOnce.test(text)) return { yaml: '', yamlSpan: { start, end: start }, bodyStart: closingAtOnce.lastIndex };
  closing.lastIndex = start;
  const found = closing.exec(text);
  if (found === null) return undefined;
  const end = found.index + (found[0].startsWith('\r\n') ? 2 : 1);
  if (isText(text.slice(start, end))) return undefined;
  return { yaml: text.slice(start, end), yamlSpan: { start, end }, bodyStart: found.index + found[0].length };
}

/** Headings and lists of Markdown without a key among them. */
function isText(block: string): boolean {
  return /^#{1,3} /m.test(block) && /^[-*] /m.test(block) && !/^["'\w$.{<[][^\n:]{0,80}:(?:\s|$)/m.test(block);
}
