import { commentSpans } from './commentSpans';
import { commentSyntaxOf } from './commentSyntax';
import { mayReference } from './mayReference';

/** Marks, the ids behind them that are whole, and the beginning of one. */
const typing =
  /(?<![\p{L}\p{N}_.-])carelint(-test)?[ \t]*:[ \t]*((?:[\p{L}\p{N}][\p{L}\p{N}._/-]*[ \t]*,[ \t]*)*)([\p{L}\p{N}][\p{L}\p{N}._/-]*)?$/u;

export interface Underway {
  readonly kind: 'implements' | 'verifies';
  /** What of the id is there; `''` when nothing is. */
  readonly typed: string;
  /** The ids before it in the same list. */
  readonly before: readonly string[];
}

/** The id that is being written at an offset, in a comment behind `carelint:` or `carelint-test:`; absent anywhere else. */
export function referenceUnderway({ uri, text, offset }: { uri: string; text: string; offset: number }): Underway | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = text.slice(lineStart, offset);
  if (!mayReference(line)) return undefined;
  const found = typing.exec(line);
  if (found === null) return undefined;
  const mark = lineStart + found.index;
  for (const { start, end } of commentSpans(text, commentSyntaxOf(uri))) {
    if (start > mark) break;
    if (end < offset) continue;
    return {
      kind: found[1] === undefined ? 'implements' : 'verifies',
      typed: found[3] ?? '',
      before: (found[2] ?? '').split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()])),
    };
  }
  return undefined;
}
