/**
 * How much a reader takes in. Sizes are in UTF-16 units of the decoded text and are checked by the caller,
 * which reports `too-large`; depth and aliases are checked by the structured-text readers, which report `too-deep`.
 */
export const limits = {
  /** A model card, a project file, a decisions file: 1 MiB. */
  cardSize: 1024 * 1024,
  /** A hazard log: 64 MiB. */
  logSize: 64 * 1024 * 1024,
  /** Results of tests: 16 MiB. */
  testsSize: 16 * 1024 * 1024,
  /** Source code whose comments name ids: 1 MiB. */
  sourceSize: 1024 * 1024,
  /** Maps and lists inside each other. */
  depth: 100,
  /** Values that stand in the tree because an alias repeats them, all aliases taken together. */
  aliasedNodes: 100_000,
  /** Problems of one document that are listed one by one; the rest is said in one sentence. */
  problems: 200,
} as const;
