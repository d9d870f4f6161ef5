// The gate, without an editor: `npm run check`. Every step says how much it looked at, and looking at nothing fails it.
//
//   npm run check -- --without-tests   for whoever runs `npm test` as well

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { runUnitTests } from './unit.mjs';
import { yamlFiles } from './yamlFiles.mjs';

const steps = {
  types: () => countedRun({ args: tsc(), looked: ownFiles(tsc('--listFilesOnly')), unit: 'files' }),
  // The core must do without Node and without a browser, so it is compiled once more where neither is known.
  'the core alone': () => countedRun({ args: tsc('-p', core), looked: ownFiles(tsc('-p', core, '--listFilesOnly')), unit: 'files' }),
  'lint and format': () => {
    const args = ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'];
    return countedRun({ args, looked: (output) => Number(/Checked (\d+) files/.exec(output)?.[1] ?? 0), unit: 'files' });
  },
  build: () => countedRun({ args: ['scripts/build.mjs'], looked: () => 1, unit: 'build' }),
  'the catalogue of rules': checkCatalogue,
  'generated pages': () => {
    const args = ['node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts', '--check'];
    return countedRun({ args, looked: (output) => Number(/(\d+)/.exec(output)?.[1] ?? 0), unit: 'files' });
  },
  ...(process.argv.includes('--without-tests') ? {} : { 'unit tests': unitTests }),
};

const core = 'tsconfig.core.json';
let failed = 0;
for (const [name, step] of Object.entries(steps)) {
  const started = Date.now();
  const { ok, said } = await step();
  if (!ok) failed++;
  console.log(`${ok ? '✓' : '✗'} ${name}: ${said}  (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
console.log(
  failed === 0 ? `All ${Object.keys(steps).length} checks hold.` : `${failed} of ${Object.keys(steps).length} checks do not hold.`,
);
process.exit(failed === 0 ? 0 : 1);

async function unitTests() {
  const { passed, failed, skipped } = await runUnitTests();
  return { ok: failed === 0, said: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` };
}

/** Runs a tool of this project; `looked` is what it says, or a function of its output. */
function countedRun({ args, looked, unit }) {
  const { status, output } = run(args);
  const count = typeof looked === 'number' ? looked : looked(output);
  const ok = status === 0 && count > 0;
  if (!ok) console.error(output.trimEnd());
  return { ok, said: `${count} ${unit}` };
}

function run(args) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status, output: error === undefined ? `${stdout}${stderr}` : error.message };
}

function tsc(...options) {
  return ['node_modules/typescript/bin/tsc', '--noEmit', ...options];
}

function ownFiles(args) {
  return run(args)
    .output.split('\n')
    .filter((line) => /\.ts$/.test(line) && !line.includes('node_modules')).length;
}

/** Compiles every rule as the program will: a misspelt fact, a lost source or a condition of the wrong type is a problem here. */
function checkCatalogue() {
  const { loadCatalogue, compileCatalogue } = createRequire(import.meta.url)('../dist/core.js');
  const catalogue = loadCatalogue(yamlFiles('rules'));
  const { compiled } = compileCatalogue(catalogue);
  const faults = [
    ...catalogue.problems.map(({ file, message }) => `${file}: ${message}`),
    ...catalogue.rules.flatMap(({ id }) => compiled(id).fault ?? []),
  ];
  for (const fault of faults) console.error(fault);
  return { ok: faults.length === 0 && catalogue.rules.length > 0, said: `${catalogue.rules.length} rules, ${faults.length} faults` };
}
