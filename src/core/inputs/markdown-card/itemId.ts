import type { Span } from '../../text/span';
import type { Taken } from '../markdown/words';

/** An item of a list with what is written around its words: "L-01: Misses small ones (H-001, H-002)". */
export interface TaggedItem {
  readonly id?: Taken;
  readonly text: Taken;
  readonly hazards: readonly Taken[];
}

const idInFront = /^[*_`\s]*([A-Z]{1,3}-?\d{1,4})[*_`]*\s*(?:[:.)–—|-]+|(?=\s))[*_`]*\s*(?=\S)/;
const hazardsBehind = /\s*[([]\s*(?:see\s+|hazards?:?\s*)?((?:H|HAZ|HZ)-?\d{1,4}(?:\s*[,;]\s*(?:H|HAZ|HZ)-?\d{1,4})*)\s*[)\]]\.?\s*$/i;

/** Takes the id and the hazards off an item; an item without them stays as it is. */
export function untag(text: string, item: Taken): TaggedItem {
  let { start, end } = item.span;
  const source = text.slice(start, end);
  const front = idInFront.exec(source);
  const behind = hazardsBehind.exec(source);
  if (front === null && behind === null) return { text: item, hazards: [] };
  const id = front?.[1];
  const idAt = id === undefined ? start : start + source.indexOf(id);
  const hazards = behind?.[1] === undefined ? [] : idsIn(behind[1], start + behind.index + behind[0].indexOf(behind[1]));
  start += front?.[0].length ?? 0;
  end -= behind?.[0].length ?? 0;
  if (start >= end) return { text: item, hazards: [] };
  const words = item.text.replace(id === undefined ? '' : new RegExp(`^${id}\\s*[:.)–—|-]*\\s*`), '').replace(hazardsBehind, '');
  return {
    ...(id === undefined ? {} : { id: { text: id, span: { start: idAt, end: idAt + id.length } } }),
    text: { text: words, span: { start, end } },
    hazards,
  };
}

function idsIn(words: string, at: number): readonly Taken[] {
  return [...words.matchAll(/[A-Z]+-?\d+/gi)].map((match): Taken => {
    const span: Span = { start: at + match.index, end: at + match.index + match[0].length };
    return { text: match[0], span };
  });
}
