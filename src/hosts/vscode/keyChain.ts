import { flowPositionAt } from './flowChain';

/** Where a cursor stands in YAML: the keys above it from the outside in, `[]` for an item of a list. */
export interface KeyChain {
  readonly above: readonly string[];
  /** The key of the cursor's own line, when one is written there in full. */
  readonly key?: string;
  /** Whether the cursor is behind the colon of that key, or at a bare item of a list. */
  readonly at: 'key' | 'value';
  /** What is written of the word at the cursor, up to the cursor. */
  readonly typed: string;
  /** Keys already written beside it. */
  readonly siblings: readonly string[];
  /** Column of the first key of the block that the cursor is in. */
  readonly indent: number;
  /** Inside `{ }` or `[ ]`, where everything stays on its line. */
  readonly flow: boolean;
}

interface Line {
  readonly indent: number;
  /** Columns of the dashes before the content, outermost first. */
  readonly dashes: readonly number[];
  readonly key?: string;
  readonly blank: boolean;
}

/**
 * Reads the chain from indentation alone, because the text around a cursor is usually broken while somebody types.
 *
 * `first` is the first line of the YAML, so that front matter does not look above its own fence. Absent inside a comment or a block of text.
 */
export function keyChainAt(lines: readonly string[], cursor: { line: number; column: number; first?: number }): KeyChain | undefined {
  const text = lines[cursor.line] ?? '';
  const before = text.slice(0, cursor.column);
  if (/(^|\s)#/.test(before)) return undefined;
  const flow = flowChainAt(lines, cursor);
  if (flow !== undefined) return flow;
  const own = readLine(text);
  const indent = own.key === undefined && own.blank ? before.length : own.indent;
  const above = chainAbove(lines, { line: cursor.line, indent, first: cursor.first ?? 0, dashes: own.dashes });
  if (above === undefined) return undefined;
  const colon = own.key === undefined ? -1 : text.search(/:(\s|$)/);
  const inValue = colon >= 0 && cursor.column > colon;
  const bareItem = own.key === undefined && own.dashes.length > 0;
  return {
    above,
    ...(own.key === undefined ? {} : { key: own.key }),
    at: inValue || bareItem ? 'value' : 'key',
    typed: (inValue ? before.slice(colon + 1) : before.replace(/^[\s-]*/, '')).trimStart(),
    siblings: siblingsOf(lines, { line: cursor.line, indent, first: cursor.first ?? 0 }),
    indent,
    flow: false,
  };
}

/** How far above the cursor a bracket may have been opened. */
const longestFlow = 40;

/** The chain inside brackets: that of the line which opens them, and what the brackets hold. */
function flowChainAt(lines: readonly string[], cursor: { line: number; column: number; first?: number }): KeyChain | undefined {
  const first = Math.max(cursor.first ?? 0, cursor.line - longestFlow);
  for (let at = cursor.line; at >= first; at--) {
    const text = lines[at] ?? '';
    const start = flowStart(text);
    if (start === undefined || (at === cursor.line && cursor.column <= start)) continue;
    const before = [text.slice(start), ...lines.slice(at + 1, cursor.line)].join('\n');
    const own = (lines[cursor.line] ?? '').slice(at === cursor.line ? start : 0);
    const shown = at === cursor.line ? own : `${before}\n${own}`;
    const position = flowPositionAt(shown, shown.length - own.length + cursor.column - (at === cursor.line ? start : 0));
    if (position === undefined) return undefined;
    const opened = keyChainAt(lines, { line: at, column: start, first: cursor.first ?? 0 });
    if (opened === undefined) return undefined;
    const { inside, ...rest } = position;
    return {
      ...rest,
      above: [...opened.above, ...(opened.key === undefined ? [] : [opened.key]), ...inside],
      indent: opened.indent,
      flow: true,
    };
  }
  return undefined;
}

/** The column of a bracket that begins the value of a key or of an item. */
function flowStart(text: string): number | undefined {
  const match = /^\s*(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s#"'{[][^:#]*?)\s*:\s+)?(?=[{[])/.exec(text);
  return match === null ? undefined : match[0].length;
}

function readLine(text: string): Line {
  const match = /^(\s*)((?:- +|-$)*)(.*)$/.exec(text);
  const [, spaces = '', marks = '', content = ''] = match ?? [];
  const dashes = [...marks].flatMap((character, at) => (character === '-' ? [spaces.length + at] : []));
  const key = /^(?:"([^"]*)"|'([^']*)'|([^\s#"'{[][^:#]*?))\s*:(?:\s|$)/.exec(content);
  const name = key?.[1] ?? key?.[2] ?? key?.[3];
  return {
    indent: spaces.length + marks.length,
    dashes,
    ...(name === undefined ? {} : { key: name }),
    blank: content.trim() === '' || content.startsWith('#'),
  };
}

/** Walks up: each line further out than the last one gives a key, and each dash passed gives `[]`. */
function chainAbove(
  lines: readonly string[],
  from: { line: number; indent: number; first: number; dashes: readonly number[] },
): readonly string[] | undefined {
  const chain: string[] = from.dashes.map(() => '[]');
  let edge = from.dashes[0] ?? from.indent;
  let isItem = from.dashes.length > 0;
  for (let at = from.line - 1; at >= from.first && (edge > 0 || isItem); at--) {
    const text = lines[at] ?? '';
    const line = readLine(text);
    if (line.blank && line.dashes.length === 0) continue;
    // A list may stand at the column of its key, so an item also belongs to a key at its own column.
    const outside = line.indent < edge || (isItem && line.indent === edge && line.dashes.length === 0);
    const opened = line.dashes.filter((column) => column < edge);
    if (outside && line.key !== undefined) {
      if (/:\s*[|>][-+0-9]*\s*(#.*)?$/.test(text)) return undefined;
      chain.unshift(line.key);
      isItem = false;
      edge = line.indent;
    }
    if (opened.length > 0 && (outside || line.indent <= edge)) {
      chain.unshift(...opened.map(() => '[]'));
      edge = opened[0] ?? 0;
      isItem = true;
    }
  }
  return chain;
}

function siblingsOf(lines: readonly string[], from: { line: number; indent: number; first: number }): readonly string[] {
  const found: string[] = [];
  const collect = (at: number): 'go on' | 'stop' => {
    const text = lines[at] ?? '';
    if (/^(---|\.\.\.)\s*$/.test(text)) return 'stop';
    const line = readLine(text);
    if (line.blank) return 'go on';
    if (line.indent < from.indent) return 'stop';
    if (line.indent === from.indent && line.key !== undefined) found.push(line.key);
    return 'go on';
  };
  for (let at = from.line - 1; at >= from.first; at--) {
    if ((readLine(lines[at + 1] ?? '').dashes.at(-1) ?? -1) >= 0 && readLine(lines[at + 1] ?? '').indent === from.indent) break;
    if (collect(at) === 'stop') break;
  }
  for (let at = from.line + 1; at < lines.length; at++) {
    const line = readLine(lines[at] ?? '');
    if (line.dashes.length > 0 && line.indent <= from.indent) break;
    if (collect(at) === 'stop') break;
  }
  return found;
}
