import type { Steps } from '../../core/index';

/** In ms: about as long as nobody notices that a completion or a hover waits. */
const slice = 30;

/** Work that is given up once nobody wants it any more: then it comes to nothing. */
export function* whileWanted<T>(isWanted: () => boolean, steps: Steps<T>): Steps<T | undefined> {
  while (isWanted()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield;
  }
  return undefined;
}

/** Does work that may take long a slice at a time, so that the editor is answered in between. `paused` may throw to give it up. */
export async function inSlices<T>(steps: Steps<T>, paused: () => void = () => undefined): Promise<T> {
  for (;;) {
    const until = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise<void>((resume) => setTimeout(resume, 0));
    paused();
  }
}
