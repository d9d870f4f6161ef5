import { mergeFacts } from '../../../src/core/facts/mergeFacts';
import type { DocumentKind } from '../../../src/core/inputs/inputFormat';
import { readDocument } from '../../reading';

/** What a document states, as `path: value` with the text that each value points at where it is not the value itself. */
export function readForeign(kind: DocumentKind, uri: string, text: string) {
  const document = readDocument({ uri, text }, kind);
  const stated = mergeFacts([document]).stated();
  return {
    format: document.format,
    canState: document.canState,
    facts: Object.fromEntries(stated.map(({ path, value }) => [path, value])),
    at: (path: string): string | undefined => {
      const span = stated.find((fact) => fact.path === path)?.place.span;
      return span === undefined ? undefined : text.slice(span.start, span.end);
    },
    problems: document.problems.map(({ code, place }) => `${code} ${JSON.stringify(text.slice(place.span.start, place.span.end))}`),
  };
}
