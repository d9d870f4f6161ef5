import type { Span } from '../../text/span';
import { commentSpans } from './commentSpans';
import { commentSyntaxOf } from './commentSyntax';
import { mayReference } from './mayReference';

/** One id that a comment names. */
export interface SourceReference {
  readonly kind: 'implements' | 'verifies';
  readonly id: string;
  readonly span: Span;
  /** Of the word before the colon. */
  readonly markSpan: Span;
}

const mark = /(?<![\p{L}\p{N}_.-])carelint(?:-test)?(?=[ \t]*:)/gu;
const idPattern = /[\p{L}\p{N}][\p{L}\p{N}._/-]*/uy;
const comma = /[ \t]*,[ \t]*/y;

/**
 * The ids behind `carelint:` (carried out here) and `carelint-test:` (tested here) in the comments of a text, in order. Several are
 * parted by commas; whatever follows the last is a remark. A mark outside a comment is none.
 */
export function scanReferences({ uri, text }: { readonly uri: string; readonly text: string }): readonly SourceReference[] {
  if (!mayReference(text)) return [];
  const found: SourceReference[] = [];
  for (const { start, end } of commentSpans(text, commentSyntaxOf(uri))) {
    const comment = text.slice(start, end);
    if (!mayReference(comment)) continue;
    for (const match of comment.matchAll(mark)) {
      const markSpan = { start: start + match.index, end: start + match.index + match[0].length };
      const kind = match[0] === 'carelint' ? 'implements' : 'verifies';
      for (const span of idsAfter(comment, match.index + match[0].length)) {
        const placed = { start: start + span.start, end: start + span.end };
        found.push({ kind, id: text.slice(placed.start, placed.end), span: placed, markSpan });
      }
    }
  }
  return found;
}

/** Offsets within the comment. A word behind a comma that is followed by more words, and has no digit, belongs to a remark. */
function idsAfter(comment: string, colonAfter: number): readonly Span[] {
  const spans: Span[] = [];
  let at = comment.indexOf(':', colonAfter) + 1;
  while (comment.charAt(at) === ' ' || comment.charAt(at) === '\t') at++;
  for (;;) {
    idPattern.lastIndex = at;
    const word = idPattern.exec(comment)?.[0].replace(/[._/-]+$/, '') ?? '';
    if (word === '' || (spans.length > 0 && !/\d/.test(word) && /^[ \t]+[^\s,]/.test(comment.slice(at + word.length)))) return spans;
    spans.push({ start: at, end: at + word.length });
    comma.lastIndex = at + word.length;
    if (!comma.test(comment)) return spans;
    at = comma.lastIndex;
  }
}
