// The unit tests and what they count, for `npm test` and `npm run check`.

import { watchNode } from './run.mjs';

/** `failed` is 1 at least when mocha itself came to grief, or ran nothing. */
export async function runUnitTests() {
  const { code, output } = await watchNode(['node_modules/mocha/bin/mocha.js']);
  const count = (word) => Number(new RegExp(`^\\W*(\\d+) ${word}`, 'm').exec(stripColours(output))?.[1] ?? 0);
  const counts = { passed: count('passing'), failed: count('failing'), skipped: count('pending') };
  const broken = code !== 0 || counts.passed === 0;
  return broken ? { ...counts, failed: Math.max(1, counts.failed) } : counts;
}

const stripColours = (text) => text.replace(/\u001b\[[0-9;]*m/g, '');
