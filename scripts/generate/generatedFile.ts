/** A file that is made from other files of the repository: committed, compared by `npm run check`, never edited. */
export interface GeneratedFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}
