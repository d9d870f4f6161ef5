import type { TextChange } from './insertText';

/** A stretch of the text as it was, or text that was written since. */
type Piece = { readonly start: number; readonly end: number } | { readonly written: string };

/** A text under change: what is left of it, and what was written, in order. */
export interface ChangedText {
  readonly original: string;
  readonly pieces: readonly Piece[];
}

export function unchanged(original: string): ChangedText {
  return { original, pieces: original === '' ? [] : [{ start: 0, end: original.length }] };
}

export function textOf({ original, pieces }: ChangedText): string {
  return pieces.map((piece) => ('written' in piece ? piece.written : original.slice(piece.start, piece.end))).join('');
}

/** After changes to the text as it is now; none may overlap another. */
export function changed({ original, pieces }: ChangedText, changes: readonly TextChange[]): ChangedText {
  const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const made: Piece[] = [];
  let at = 0;
  for (const { start, end, newText } of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    made.push(...cut(pieces, at, start));
    if (newText !== '') made.push({ written: newText });
    at = end;
  }
  return { original, pieces: [...made, ...cut(pieces, at, length)] };
}

/** All changes so far, as changes to the text as it was. */
export function changesOf({ original, pieces }: ChangedText): readonly TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  let newText = '';
  const close = (start: number): void => {
    if (newText !== '' || start > at) changes.push({ start: at, end: start, newText });
    newText = '';
  };
  for (const piece of pieces) {
    if ('written' in piece) {
      newText += piece.written;
      continue;
    }
    close(piece.start);
    at = piece.end;
  }
  close(original.length);
  return changes;
}

const lengthOf = (piece: Piece): number => ('written' in piece ? piece.written.length : piece.end - piece.start);

function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, lengthOf(piece));
    if (start < end) {
      found.push(
        'written' in piece ? { written: piece.written.slice(start, end) } : { start: piece.start + start, end: piece.start + end },
      );
    }
    at += lengthOf(piece);
  }
  return found;
}
