// Node's assert is not to be had in a web worker.

/** Compares as JSON, and shows both sides when they differ. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (left !== right) throw new Error(`${what}\n  is       ${left}\n  expected ${right}`);
}

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/**
 * Asks again until there is an answer that is neither undefined nor false; the last error says what was waited for. The editor calls off
 * what is asked of a document that it is just opening or changing: that is no answer.
 */
export async function until<T>(what: string, probe: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) {
    const answer = await answerOf(probe);
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new Error(`waited in vain until ${what}`);
}

async function answerOf<T>(probe: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await probe();
  } catch (error) {
    if (error instanceof Error && error.name === 'Canceled') return undefined;
    throw error;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
