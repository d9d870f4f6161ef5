import { createInterface } from 'node:readline/promises';
import { readCatalogue } from './catalogueFile';
import { isoDate } from './isoDate';
import { run } from './program';
import type { Terminal } from './terminal';

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
  ...(someoneIsThere ? { ask } : {}),
};

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

// The status is set and not forced, so that everything written still reaches a pipe.
run(process.argv.slice(2), terminal, readCatalogue).then((status) => {
  process.exitCode = status;
});
