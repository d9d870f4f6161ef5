import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isoDate } from './isoDate';
import type { Terminal } from './terminal';
import { version } from './version';

/** A reader that stops early, such as `head`, is no fault of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const someoneIsThere = process.stdin.isTTY === true && process.stderr.isTTY === true;

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  outIsTerminal: process.stdout.isTTY === true,
  errIsTerminal: process.stderr.isTTY === true,
  ...(process.stdout.isTTY ? { width: process.stdout.columns } : {}),
  env: process.env,
  folder: process.cwd(),
  today: () => isoDate(new Date()),
  ...(someoneIsThere ? { ask, askSecret } : {}),
  interrupt,
};

/** The second interrupt ends the program at once. */
function interrupt(): AbortSignal {
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  return stopping.signal;
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** Typed without being shown: what the line editor would echo goes nowhere. */
async function askSecret(question: string): Promise<string> {
  process.stderr.write(`${question} `);
  const [{ createInterface }, { Writable }] = await Promise.all([import('node:readline/promises'), import('node:stream')]);
  const lines = createInterface({
    input: process.stdin,
    output: new Writable({ write: (_chunk, _encoding, done) => done() }),
    terminal: true,
  });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function main(words: readonly string[]): Promise<void> {
  // Asked by scripts and editors before every use, so it is answered before anything is loaded.
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) return terminal.out(`${version()}\n`);
  // Most runs end before code that was compiled for speed has paid for its compiling: a fifth of a short check, and nothing on a long log.
  for (const flag of ['--interrupt-budget=1000000', '--sparkplug']) setFlagsFromString(flag);
  const [{ run }, { shippedCatalogue, shippedForms }] = await Promise.all([import('./program'), import('./catalogueFile')]);
  // The status is set and not forced, so that everything written still reaches a pipe.
  process.exitCode = await run(words, terminal, {
    readCatalogue: () => shippedCatalogue(__dirname),
    readForms: () => shippedForms(__dirname),
    inThreads: async (...asked) => (await import('./threads')).checkInThreads(join(__dirname, 'checkThread.js'))(...asked),
  });
}

void main(process.argv.slice(2));
