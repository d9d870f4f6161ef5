/** Where a cursor stands inside `{ }` and `[ ]`. */
export interface FlowPosition {
  /** Keys from the outermost bracket in, `[]` for an item of a list. */
  readonly inside: readonly string[];
  readonly key?: string;
  readonly at: 'key' | 'value';
  readonly typed: string;
  readonly siblings: readonly string[];
}

interface Frame {
  readonly kind: 'map' | 'list';
  key?: string;
  readonly keys: string[];
}

/**
 * Scans text that begins with a bracket up to the cursor; absent when every bracket is closed before it.
 * What is half typed is expected: nothing here has to be well formed.
 */
export function flowPositionAt(text: string, cursor: number): FlowPosition | undefined {
  const frames: Frame[] = [];
  let token = '';
  for (let i = 0; i < cursor; i++) {
    const sign = text.charAt(i);
    if (sign === '"' || sign === "'") {
      const end = endOfQuote(text, i);
      if (end >= cursor) return undefined;
      token += text.slice(i, end + 1);
      i = end;
    } else if (sign === '{' || sign === '[') {
      frames.push({ kind: sign === '{' ? 'map' : 'list', keys: [] });
      token = '';
    } else if (sign === '}' || sign === ']') {
      frames.pop();
      token = '';
      if (frames.length === 0) return undefined;
    } else if (sign === ',') {
      delete frames.at(-1)?.key;
      token = '';
    } else if (sign === ':' && isColon(text, i)) {
      const frame = frames.at(-1);
      if (frame?.kind === 'map' && frame.key === undefined) {
        frame.key = unquoted(token);
        frame.keys.push(frame.key);
        token = '';
      } else token += sign;
    } else token += sign;
  }
  return positionIn(frames, { typed: token.trimStart(), rest: text.slice(cursor) });
}

function positionIn(frames: readonly Frame[], { typed, rest }: { typed: string; rest: string }): FlowPosition | undefined {
  const last = frames.at(-1);
  if (last === undefined) return undefined;
  const inside = frames.slice(0, -1).flatMap((frame) => (frame.kind === 'list' ? ['[]'] : [frame.key ?? '']));
  if (last.kind === 'list') return { inside: [...inside, '[]'], at: 'value', typed, siblings: [] };
  if (last.key !== undefined) return { inside, key: last.key, at: 'value', typed, siblings: last.keys };
  const remainder = /^[\w-]*(?=["']?\s*:(?:\s|$))/.exec(rest)?.[0];
  const siblings = [...last.keys, ...keysAfter(rest)];
  return { inside, at: 'key', typed, siblings, ...(remainder === undefined ? {} : { key: unquoted(`${typed}${remainder}`) }) };
}

/** The keys that follow in the same map. */
function keysAfter(rest: string): readonly string[] {
  const keys: string[] = [];
  let depth = 0;
  for (let i = 0; i < rest.length && depth >= 0; i++) {
    const sign = rest.charAt(i);
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    else if (sign === ',' && depth === 0) {
      const key = /^\s*["']?([\w-]+)["']?\s*:(?:\s|$)/.exec(rest.slice(i + 1))?.[1];
      if (key !== undefined) keys.push(key);
    }
  }
  return keys;
}

function endOfQuote(text: string, start: number): number {
  const end = text.indexOf(text.charAt(start), start + 1);
  return end < 0 ? text.length : end;
}

const isColon = (text: string, at: number): boolean => at + 1 >= text.length || /[\s,{}[\]"']/.test(text.charAt(at + 1));

const unquoted = (token: string): string => token.trim().replace(/^["']|["']$/g, '');
