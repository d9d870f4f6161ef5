/** What the command line says by its exit status. Part of the public contract. */
export const exitStatus = {
  /** Nothing at or above `--fail-on`. */
  clear: 0,
  /** Something at or above `--fail-on`. */
  findings: 1,
  /** It could not be run as asked: a path that does not exist, no documents, a wrong option. */
  request: 2,
  /** A fault of the program itself: no check was completed. */
  fault: 3,
} as const;

/** What was asked for cannot be done. The message says what was expected and what was given. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
}
