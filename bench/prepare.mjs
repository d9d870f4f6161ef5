import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { begunWith, bundles, firstNeeded, neededWithTables } from '../scripts/bundles.mjs';
import { chaiCard, markdownCard, yamlCard } from './generate/cards.mjs';
import { log } from './generate/logs.mjs';
import { spectralRules } from './tasks/spectralRules.mjs';

/** Bundles what is measured as it ships, minified, beside the product's own build. */
export async function bundle(out) {
  execFileSync(process.execPath, ['scripts/build.mjs', '--minify', `--out=${join(out, 'dist')}`], { stdio: 'inherit' });
  await build({
    entryPoints: ['bench/entry.ts'],
    outfile: join(out, 'core.cjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

/** The bytes that the extension reads, minified: when a window opens, and by the time a Markdown card and a YAML log in it are checked. */
export async function weigh(out) {
  const programs = await bundles({ minify: true });
  const data = statSync(join(out, 'dist/catalogue.json')).size;
  return Object.fromEntries(
    ['desktop', 'web'].map((name) => {
      const { files, needs, parts } = programs[name];
      const bytes = (names) => [...files].reduce((sum, [path, text]) => sum + (names.has(basename(path)) ? Buffer.byteLength(text) : 0), 0);
      const start = begunWith('extension.js', { needs });
      const bytesWith = (sources) =>
        bytes(new Set([...start, ...sources.flatMap((source) => [...begunWith(parts.get(source), { needs })])]));
      return [name, { start: bytes(start), first: bytesWith(firstNeeded), tables: bytesWith(neededWithTables), data }];
    }),
  );
}

/** Writes every input once; the same seed gives the same bytes. */
export function writeInputs(out, { sizes, projects, seed }) {
  const folder = join(out, 'inputs');
  rmSync(folder, { recursive: true, force: true });
  const write = (path, content) => {
    const target = join(folder, path);
    mkdirSync(join(target, '..'), { recursive: true });
    if (!existsSync(target)) writeFileSync(target, content);
  };
  for (const size of sizes) {
    write(`${size}/hazard-log.yaml`, log('hazard-log.yaml', size, seed));
    write(`${size}/model-card.yaml`, yamlCard(seed));
    for (const name of ['map.yaml', 'broken.yaml', 'hazard-log.md', 'hazard-log.csv', 'hazard-log.xlsx']) {
      write(`forms/${size}/${name}`, log(name, size, seed));
    }
  }
  write('card/MODEL_CARD.md', markdownCard(13, seed));
  write('large-card/MODEL_CARD.md', markdownCard(1000, seed));
  write('small/MODEL_CARD.md', markdownCard(13, seed));
  write('small/hazard-log.yaml', log('hazard-log.yaml', 20, seed));
  write('xml/card.xml', chaiCard(13, seed));
  write('xml/model-card.yaml', yamlCard(seed + 2));
  for (let i = 0; i < projects; i++) {
    const name = `projects/p${String(i).padStart(4, '0')}`;
    write(`${name}/model-card.yaml`, yamlCard(seed + i));
    write(`${name}/hazard-log.yaml`, log('hazard-log.yaml', 5 + ((i * 7) % 26), seed + i));
  }
  // A ruleset is YAML, and JSON is YAML.
  write('spectral.yaml', JSON.stringify({ rules: spectralRules() }));
  return folder;
}
