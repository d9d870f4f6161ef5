import { EVENT_ID, type Event } from 'js-yaml';
import type { SourceNode } from '../sourceNode';
import type { Slice } from './slice';

/** Nothing, where its content would stand: behind the dashes that open it. */
export function emptyDocument({ text, base }: Slice): SourceNode {
  const at = base + (/^[\s\ufeff]*(?:#[^\r\n]*[\r\n]\s*)*---/.exec(text)?.[0].length ?? 0);
  return { kind: 'scalar', span: { start: at, end: at }, value: null, text: '', quoted: false };
}

/** Where the content of an event starts; undefined for what has none. */
export function startOf(event: Event): number | undefined {
  switch (event.type) {
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start;
    case EVENT_ID.SCALAR:
      return event.valueStart < 0 ? undefined : event.valueStart;
    default:
      return undefined;
  }
}
