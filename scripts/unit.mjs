// The unit tests: `npm run unit`. `npm test` and `npm run check` run them too and read what they count.

import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { watchNode } from './run.mjs';

const mocha = 'node_modules/mocha/bin/mocha.js';
// Files are dealt out to as many processes as there are cores. There `it.only` is a failure, so that none is left behind.
const sideBySide = ['--parallel', `--jobs=${availableParallelism()}`];

/** `failed` is 1 at least when mocha itself came to grief, or ran nothing. */
export async function runUnitTests() {
  const { code, output } = await watchNode([mocha, ...sideBySide]);
  const count = (word) => Number(new RegExp(`^\\W*(\\d+) ${word}`, 'm').exec(stripColours(output))?.[1] ?? 0);
  const counts = { passed: count('passing'), failed: count('failing'), skipped: count('pending') };
  const broken = code !== 0 || counts.passed === 0;
  return broken ? { ...counts, failed: Math.max(1, counts.failed) } : counts;
}

const stripColours = (text) => text.replace(/\u001b\[[0-9;]*m/g, '');

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = (await runUnitTests()).failed > 0 ? 1 : 0;
