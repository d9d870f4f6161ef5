/** Work that may be paused at every step; nothing of it is done before it is asked for. What it gives is the same however long the pauses. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does it all without a pause. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
