import type { SourceDocument } from '../text/span';
import type { DocumentKind } from './inputFormat';

/**
 * Code that few documents need. Like a reader it is loaded ahead, because reading waits for nothing, and then stays there as every module does.
 * A document that does not need it is read the same with it and without.
 */
export interface LatePart {
  /** Whether a document may need it: true whenever it does. `again` when an earlier text of it was read before. */
  needs(document: SourceDocument & { readonly kind: DocumentKind }, again: boolean): boolean;
  load(): Promise<void>;
}

/** As those who use it see it. */
export interface Late<Part> extends LatePart {
  /** Undefined until it was loaded. */
  readonly there: Part | undefined;
  /** For whoever has it already. */
  take(part: Part): void;
}

export function latePart<Part>(how: { readonly needs: LatePart['needs']; readonly load: () => Promise<Part> }): Late<Part> {
  let there: Part | undefined;
  return {
    needs: how.needs,
    get there() {
      return there;
    },
    take(part) {
      there = part;
    },
    async load() {
      there ??= await how.load();
    },
  };
}

/** Needed by documents in Markdown in whose text the sign stands. */
export const markdownPart = <Part>({ sign, load }: { readonly sign: RegExp; readonly load: () => Promise<Part> }): Late<Part> =>
  latePart({ needs: ({ uri, text }) => /\.(?:md|markdown)$/i.test(uri) && sign.test(text), load });
