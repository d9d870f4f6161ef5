import type { Terminal } from './terminal';

export interface Progress {
  say(words: string): void;
  /** Takes the line away again. */
  done(): void;
}

/** One line that is rewritten in place, on a terminal only. */
export function progressOn({ err, errIsTerminal, env }: Terminal): Progress {
  if (!errIsTerminal || env.TERM === 'dumb') return { say: () => undefined, done: () => undefined };
  const clear = '\r\u001b[K';
  return { say: (words) => err(`${clear}${words}`), done: () => err(clear) };
}
