import type { GridCell, GridRow } from './grid';
import { foldHeader, type MeaningOf } from './logHeader';
import { phaseWords } from './logWords';
import { isRating, type Phase } from './meaning';

/**
 * The headers of two rows as one: under "Initial risk" S, L and R are the initial severity, likelihood and level. The place is that of
 * the words nearest to the data.
 */
export function joinedHeader(top: GridRow, bottom: GridRow, meaningOf: MeaningOf): readonly GridCell[] {
  const width = Math.max(top.cells.length, bottom.cells.length);
  let group: { readonly text: string; readonly phase: Phase | undefined } | undefined;
  const cells: GridCell[] = [];
  for (let i = 0; i < width; i++) {
    const above = top.cells[i];
    const below = bottom.cells[i];
    if (above !== undefined && above.text !== '') group = { text: above.text, phase: phaseIn(above.text) };
    if (below === undefined || below.text === '' || below.text === above?.text) {
      // A group ends where its own columns do: an empty place below belongs to the header above it alone.
      cells.push(above ?? emptyCell(bottom));
      if (above === undefined || above.text === '') group = undefined;
      continue;
    }
    const text = headerText(below.text, group, meaningOf);
    cells.push({ text, source: text, span: below.span });
  }
  return cells;
}

function headerText(
  below: string,
  group: { readonly text: string; readonly phase: Phase | undefined } | undefined,
  meaningOf: MeaningOf,
): string {
  if (group === undefined) return below;
  const words = /^r$/i.test(below.trim()) ? 'risk' : below;
  const meaning = meaningOf(words);
  if (
    group.phase !== undefined &&
    meaning !== undefined &&
    (isRating(meaning.fact) || meaning.fact === 'impact') &&
    meaning.phase === undefined
  ) {
    return `${group.phase} ${words}`;
  }
  if (meaning !== undefined) return words;
  const both = `${group.text} ${words}`;
  return meaningOf(both) === undefined ? words : both;
}

function phaseIn(text: string): Phase | undefined {
  const folded = foldHeader(text);
  return phaseWords.find(([, words]) => folded.search(words) >= 0)?.[0];
}

function emptyCell(row: GridRow): GridCell {
  return { text: '', source: '', span: { start: row.span.end, end: row.span.end } };
}
