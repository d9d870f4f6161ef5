import type { DocumentFacts } from '../facts/documentFacts';
import type { SourceDocument } from '../text/span';

/**
 * What a document is for, decided by its name or by the project file before its format is known. `tests` are results of tests, and
 * `source` is source code whose comments name ids.
 */
export const documentKinds = ['card', 'risk', 'project', 'decisions', 'record', 'tests', 'source'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** `no` never reads; `likely` reads when no other format is `certain`. */
export interface Detection {
  readonly confidence: 'certain' | 'likely' | 'no';
  /** Shown by `carelint facts`: why the format was taken or refused, in a few words. */
  readonly why: string;
}

/** A document as it was read before somebody edited it. */
export interface ReadBefore {
  readonly text: string;
  readonly facts: DocumentFacts;
}

/** By what a document was recognised, for its facts to tell. */
export interface Recognised {
  readonly format: string;
  readonly why: string;
}

/** Reads the documents of one format. It never throws: what cannot be read is a problem with its place, and the rest is still read. */
export interface Reader {
  read(document: SourceDocument, kind: DocumentKind, recognised: Recognised): DocumentFacts;
  /** The same as `read` gives, from what it gave before an edit; undefined when the document is to be read as a whole. */
  reread?(
    document: SourceDocument,
    kind: DocumentKind,
    how: { readonly before: ReadBefore; readonly recognised: Recognised },
  ): DocumentFacts | undefined;
}

/**
 * One way in which people write a card or a log. A format is a folder under `inputs/` and a line in `inputs/index.ts`: its `format.ts`
 * recognises documents and is always there, its `index.ts` reads them and is loaded when there is one.
 */
export interface InputFormat {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly DocumentKind[];
  detect(document: SourceDocument, kind: DocumentKind): Detection;
  load(): Promise<Reader>;
}
