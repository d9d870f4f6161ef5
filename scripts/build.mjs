// Bundles the hosts and writes the catalogue as data. `node scripts/build.mjs [--minify] [--out=FOLDER]`

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import { bundles } from './bundles.mjs';
import { yamlFiles } from './yamlFiles.mjs';

const minify = process.argv.includes('--minify');
const out = process.argv.find((word) => word.startsWith('--out='))?.slice('--out='.length) ?? 'dist';
rmSync(out, { recursive: true, force: true });

const common = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  legalComments: 'none',
};

const [programs] = await Promise.all([
  bundles({ minify }),
  build({
    ...common,
    entryPoints: { checklist: 'src/hosts/webview/checklist.ts' },
    outdir: join(out, 'webview'),
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  }),
  build({
    ...common,
    entryPoints: { core: 'src/core/index.ts' },
    outdir: out,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  }),
]);
for (const { files } of Object.values(programs)) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
}

const { inTwo, loadCatalogue, loadForms, readGlossary } = createRequire(import.meta.url)(resolve(out, 'core.js'));
const files = yamlFiles('rules');
const catalogue = loadCatalogue(files);
const { forms, problems } = loadForms(files, catalogue.sources);
const { glossary, faults } = readGlossary(readFileSync(join('rules', 'glossary.yaml'), 'utf8'), catalogue.sources);
const faulty = [...catalogue.problems, ...problems, ...faults.map(({ message }) => ({ file: 'glossary.yaml', message }))];
for (const { file, message } of faulty) console.error(`${file}: ${message}`);
if (faulty.length > 0) process.exitCode = 1;
const { judging, explanations } = inTwo(catalogue);
writeFileSync(join(out, 'catalogue.json'), JSON.stringify(judging));
writeFileSync(join(out, 'explanations.json'), JSON.stringify(explanations));
// Apart from the catalogue, because only what writes forms reads them.
writeFileSync(join(out, 'forms.json'), JSON.stringify(forms));
writeFileSync(join(out, 'glossary.json'), JSON.stringify(glossary));
writeFileSync(join(out, 'sample.json'), JSON.stringify(sampleFiles(join('examples', 'chest-xray-triage'))));

/** The example as data: a folder cannot be listed where the extension is served over the web. */
function sampleFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
