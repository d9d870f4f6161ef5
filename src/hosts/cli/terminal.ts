/** All that a command may know of the world apart from files; a test hands in its own. */
export interface Terminal {
  /** Data, and nothing else. */
  out(text: string): void;
  /** Talk: progress, refusals, hints. */
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal that `out` writes to; absent for a file or a pipe. */
  readonly width?: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly folder: string;
  /** The date here and now, `2026-11-24`. */
  today(): string;
  /** Asks a person; absent when nobody is there. */
  readonly ask?: (question: string) => Promise<string>;
  /** The same without showing what is typed. */
  readonly askSecret?: (question: string) => Promise<string>;
  /** From this call on an interrupt sets off the signal, and no longer ends the program: for work that must not be left half done. */
  readonly interrupt?: () => AbortSignal;
}

/** https://no-color.org: any value but the empty one switches colour off. */
export function colorFor({ outIsTerminal, env }: Terminal): 'always' | 'never' {
  const refused = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return outIsTerminal && !refused ? 'always' : 'never';
}
