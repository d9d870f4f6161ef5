import type { KeyChain } from './keyChain';

/** Where a cursor stands in JSON, and the text that a choice would replace. */
export interface JsonPosition {
  readonly chain: KeyChain;
  /** Of the word or text at the cursor, quotes included; empty where nothing is written. Offsets. */
  readonly start: number;
  readonly end: number;
  /** Whether the colon or the comma that a choice would need is there already. */
  readonly hasColon: boolean;
  readonly needsComma: boolean;
}

interface Frame {
  readonly kind: 'map' | 'list';
  readonly keys: string[];
  key?: string;
}

/** Reads from the beginning up to the cursor; what is half typed is expected. Absent outside the outermost brackets and in comments. */
export function jsonPositionAt(text: string, cursor: number): JsonPosition | undefined {
  const frames: Frame[] = [];
  let last = '';
  let at = 0;
  while (at < cursor) {
    const { end, kind } = tokenAt(text, at);
    const whole = text.slice(at, end);
    // Right behind a word, or a text that is not closed, the cursor is still in it.
    const isOpen = kind === 'word' || kind === 'comment' || (kind === 'text' && !isClosed(whole));
    if (end > cursor || (end === cursor && isOpen)) {
      if (kind === 'comment') return undefined;
      return positionAt({ text, frames, cursor, ...(kind === 'blank' ? {} : { token: { start: at, end } }) });
    }
    const frame = frames.at(-1);
    if (whole === '{' || whole === '[') frames.push({ kind: whole === '{' ? 'map' : 'list', keys: [] });
    else if (whole === '}' || whole === ']') frames.pop();
    else if (whole === ',') delete frame?.key;
    else if (whole === ':' && frame?.kind === 'map' && frame.key === undefined) {
      frame.key = last;
      frame.keys.push(last);
    } else if (kind === 'text') last = unquoted(whole);
    at = end;
  }
  return positionAt({ text, frames, cursor });
}

function tokenAt(text: string, at: number): { readonly end: number; readonly kind: 'sign' | 'text' | 'word' | 'blank' | 'comment' } {
  const rest = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return at + (pattern.exec(text)?.[0].length ?? 1);
  };
  const sign = text.charAt(at);
  // A text that is not closed ends with its line.
  if (sign === '"') return { end: rest(/"(?:[^"\\\r\n]|\\.)*"?/y), kind: 'text' };
  if (/\s/.test(sign)) return { end: rest(/\s+/y), kind: 'blank' };
  if (/[\w.+-]/.test(sign)) return { end: rest(/[\w.+-]+/y), kind: 'word' };
  if (text.startsWith('//', at)) return { end: rest(/[^\r\n]*/y), kind: 'comment' };
  return { end: at + 1, kind: 'sign' };
}

const isClosed = (token: string): boolean => token.length > 1 && token.endsWith('"');
const unquoted = (token: string): string => token.replace(/^"|"$/g, '');

function positionAt(at: {
  text: string;
  frames: readonly Frame[];
  cursor: number;
  token?: { readonly start: number; readonly end: number };
}): JsonPosition | undefined {
  const { text, frames, cursor, token = { start: cursor, end: cursor } } = at;
  const frame = frames.at(-1);
  if (frame === undefined) return undefined;
  const above = frames.slice(0, -1).flatMap(({ kind, key }) => (kind === 'list' ? ['[]'] : [key ?? '']));
  const behind = text.slice(token.end);
  const typed = unquoted(text.slice(token.start, cursor));
  const rest = { typed, indent: 0, flow: true } as const;
  const chain: KeyChain =
    frame.kind === 'list'
      ? { ...rest, above: [...above, '[]'], at: 'value', siblings: [] }
      : frame.key === undefined
        ? { ...rest, above, at: 'key', siblings: [...frame.keys, ...keysAfter(behind)] }
        : { ...rest, above, at: 'value', key: frame.key, siblings: frame.keys };
  return { chain, ...token, hasColon: /^\s*:/.test(behind), needsComma: /^\s*["{[\w-]/.test(behind) };
}

/** The keys that follow in the same map. */
function keysAfter(text: string): readonly string[] {
  const keys: string[] = [];
  let depth = 0;
  let last = '';
  for (let at = 0; at < text.length && depth >= 0; ) {
    const { end, kind } = tokenAt(text, at);
    const whole = text.slice(at, end);
    if (whole === '{' || whole === '[') depth++;
    else if (whole === '}' || whole === ']') depth--;
    else if (whole === ':' && depth === 0 && last !== '') keys.push(last);
    if (kind !== 'blank') last = kind === 'text' ? unquoted(whole) : '';
    at = end;
  }
  return keys;
}
