/** A half-open range of UTF-16 offsets in one document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the document it lies in. `uri` is relative to the project, with `/`. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/**
 * A document as a host hands it over: text already decoded, `uri` relative to the project, with `/`. The text of a workbook is what
 * `workbookText` makes of its bytes.
 */
export interface SourceDocument {
  readonly uri: string;
  readonly text: string;
}
