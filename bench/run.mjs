// Speed beside peers. Writes bench/results.md, a row at a time.
//   npm run bench                       the whole of it, some twenty minutes on an idle machine
//   npm run bench -- --quick [--pairs=5]  fewer rounds, no log of 20,000 hazards
//   npm run bench -- T2 T10             only these, and nothing is written

import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { comparisons } from './comparisons.mjs';
import { bundle, weigh, writeInputs } from './prepare.mjs';
import { report } from './report.mjs';

const quick = process.argv.includes('--quick');
const asked = Number(process.argv.find((word) => word.startsWith('--pairs='))?.slice('--pairs='.length));
const only = process.argv.filter((word) => /^(?:T\d+|XLSX|XML)$/.test(word));
const out = resolve('bench/out');
if (!existsSync('bench/node_modules')) {
  console.error('The peers are not installed. Run: npm install --prefix bench');
  process.exit(2);
}

const plan = {
  seed: 20261124,
  projects: quick ? 60 : 200,
  sizes: quick ? [20, 200, 2_000] : [20, 200, 2_000, 20_000],
  pairs: asked || (quick ? 3 : 7),
  quick,
};
await bundle(out);
const inputs = writeInputs(out, plan);
const started = Date.now();
const rows = [];
for (const { id, title, target, measure } of comparisons({ out, inputs, plan, weights: await weigh(out) })) {
  if (only.length > 0 && !only.includes(id)) continue;
  const row = { id, title, target, ...measure() };
  rows.push(row);
  console.error(`${id}  ${title}: ${row.measured} (target ${target})`);
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  if (only.length === 0) writeFileSync('bench/results.md', report(rows, { ...plan, minutes }));
}
