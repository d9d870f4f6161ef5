// What a pack of 2,000 hazards and 200 files of evidence costs: `node bench/packSize.mjs [HAZARDS] [FILES]`, after a build. Prints sizes
// and seconds. Not part of any gate.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [hazards = 2_000, files = 200] = process.argv.slice(2).map(Number);
const scratch = mkdtempSync(join(tmpdir(), 'carelint-pack-'));
try {
  const project = join(scratch, 'project');
  writeProject(project);
  const pack = join(scratch, 'pack');
  const started = Date.now();
  const run = spawnSync(
    process.execPath,
    ['dist/cli.js', 'pack', project, '--output', pack, '--folder', '--draft', '--as-of', '2026-11-24'],
    {
      encoding: 'utf8',
    },
  );
  console.log(`${hazards} hazards, ${files} files: ${((Date.now() - started) / 1000).toFixed(1)} s. ${run.stderr.trim()}`);
  const made = readdirSync(pack, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const [name, size] of made.map(({ name }) => [name, statSync(join(pack, name)).size]).sort((a, b) => b[1] - a[1]))
    console.log(`${name.padEnd(32)} ${String(size).padStart(12)}  ${Math.round(size / hazards)} a hazard`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Each hazard has what is met, what is unmet and what is open. */
function writeProject(folder) {
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  const likelihoods = ['very-low', 'low', 'medium', 'high', 'very-high'];
  const log = Array.from(
    { length: hazards },
    (_, i) => `  - id: H-${i}
    name: The list is late for ward ${i}
    initial: { severity: major, likelihood: ${likelihoods[i % 5]}, level: 3 }
    controls: [{ id: C-${i}, text: A second queue is read every hour, type: design, verification: [R-${i % files}] }]
    residual: { severity: minor, likelihood: low, level: 1 }
    owner: A. Example
`,
  );
  const records = Array.from({ length: files }, (_, i) => `  - { id: R-${i}, kind: test-report, file: evidence/${i}.md }\n`);
  writeFileSync(join(folder, 'carelint.yaml'), 'project: { role: developer, stage: deployment, nations: [england], nhs: true }\n');
  writeFileSync(join(folder, 'model-card.yaml'), `name: Many\nrecords:\n${records.join('')}`);
  writeFileSync(join(folder, 'hazard-log.yaml'), `hazards:\n${log.join('')}`);
  for (let i = 0; i < files; i++)
    writeFileSync(join(folder, 'evidence', `${i}.md`), `# Test ${i}\n\n${'A line of a report.\n'.repeat(500)}`);
}
