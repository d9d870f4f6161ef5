/** The entries of a block map or the items of a block list, each as a range of whole lines. */
export interface CutBlock {
  readonly kind: 'map' | 'list';
  readonly indent: number;
  readonly chunks: readonly { readonly start: number; readonly end: number }[];
}

interface Line {
  readonly start: number;
  readonly next: number;
  readonly indent: number;
  /** The first characters that are not indentation; empty for a blank line. */
  readonly head: string;
}

/** Enough of a line to tell what it begins with. */
const headLength = 400;

/**
 * Cuts `text` where its outermost block collection goes on to the next entry or item, by indentation alone, so that one that cannot be
 * parsed does not take the others with it. Undefined when no line begins an entry or an item.
 */
export function cutBlock(text: string): CutBlock | undefined {
  let kind: CutBlock['kind'] | undefined;
  let indent = 0;
  const starts: number[] = [];
  let keyWaits = false;
  for (const line of linesOf(text)) {
    if (line.head === '' || line.head.startsWith('#')) continue;
    if (kind === undefined) {
      kind = beginsItem(line.head) ? 'list' : beginsEntry(line.head) ? 'map' : undefined;
      // Until then only lines that begin nothing were met; each is a chunk, and a fault, of its own.
      if (kind !== undefined) indent = line.indent;
    } else if (line.indent > indent || closes(line.head)) continue;
    else if (kind === 'map' && line.indent === indent && beginsItem(line.head) && keyWaits) continue;
    starts.push(line.start);
    keyWaits = kind === 'map' && endsWithColon(line.head);
  }
  if (kind === undefined) return undefined;
  const chunks = starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
  return { kind, indent, chunks };
}

export function beginsItem(head: string): boolean {
  return head.startsWith('-') && (head.length === 1 || head[1] === ' ' || head[1] === '\t');
}

export function beginsEntry(head: string): boolean {
  return (
    /^(?:[^\s"'[\]{}#|>,%@`-]|[-?](?=\S))[^\r\n]*?:(?:\s|$)/.test(head) ||
    /^(?:"[^"]*"|'[^']*') *:(?:\s|$)/.test(head) ||
    head.startsWith('? ')
  );
}

/** A line that ends what an earlier line began: a bracket, or the value of an explicit key. */
function closes(head: string): boolean {
  return /^[\]}]|^:(?:\s|$)/.test(head);
}

function endsWithColon(head: string): boolean {
  return /:(?:\s+[&!]\S*)*\s*(?:#.*)?$/.test(head);
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start < text.length) {
    let at = start;
    while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 0xfeff) at++;
    const content = at;
    while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
    const next = text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : Math.min(at + 1, text.length);
    yield { start, next, indent: content - start, head: text.slice(content, Math.min(at, content + headLength)).trimEnd() };
    start = next;
  }
}
