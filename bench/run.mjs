// Speed beside peers: `npm run bench` (some twenty minutes) or `npm run bench -- --quick` (under six). Writes bench/results.md.

import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { comparisons } from './comparisons.mjs';
import { bundle, writeInputs } from './prepare.mjs';
import { report } from './report.mjs';

const quick = process.argv.includes('--quick');
const only = process.argv.find((word) => /^T\d+$/.test(word));
const out = resolve('bench/out');
if (!existsSync('bench/node_modules')) {
  console.error('The peers are not installed. Run: npm install --prefix bench');
  process.exit(2);
}

const plan = { seed: 20261124, projects: 200, sizes: quick ? [20, 200, 2_000] : [20, 200, 2_000, 20_000], pairs: quick ? 5 : 7, quick };
await bundle(out);
const inputs = writeInputs(out, plan);
const started = Date.now();
const rows = [];
for (const { id, title, target, measure } of comparisons({ out, inputs, plan, size: (path) => statSync(join(out, path)).size })) {
  if (only !== undefined && id !== only) continue;
  const row = { id, title, target, ...measure() };
  rows.push(row);
  console.error(`${id}  ${title}: ${row.measured} (target ${target})`);
}
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
const text = report(rows, { ...plan, minutes });
console.log(text);
if (only === undefined) writeFileSync(quick ? 'bench/out/results.md' : 'bench/results.md', text);
