// Bundles a program in parts: what it needs to begin, and what each `import()` in its code brings along when it is reached.
// esbuild divides modules only as ES modules, which neither VS Code nor a quick command line wants, so each part becomes CommonJS.

import { basename } from 'node:path';
import { build, transform } from 'esbuild';
import { pastDoors } from './doors.mjs';
import { withoutUnused } from './unused.mjs';

/**
 * `load` is the name that stands for `import()` in a host that has none; without it parts are required from the disk.
 * @returns `files`: the parts by path with their text, the entries on top and the others in `folder`; `needs`: by file name, the names of
 * the parts that it requires at once; `parts`: by source file that an `import()` names, the part that begins with it.
 */
export async function bundleParts({ entries, folder, minify, platform, target, define = {}, load }) {
  const { outputFiles, metafile } = await build({
    entryPoints: entries,
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    outdir: '/',
    entryNames: '[name]',
    chunkNames: `${folder}/[name]-[hash]`,
    platform,
    target,
    define,
    minify,
    sourcemap: minify ? false : 'inline',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    logLevel: 'warning',
    legalComments: 'none',
    charset: 'utf8',
    plugins: [pastDoors, withoutUnused],
  });
  const files = new Map();
  const needs = new Map();
  for (const { path, text } of outputFiles) {
    const code = shortNames(withoutIdle(text));
    const name = shortNames(path.replace(/^(?:[A-Za-z]:)?[\\/]/, '').replaceAll('\\', '/'));
    needs.set(
      basename(name),
      [...code.matchAll(/\bfrom ?"\.[^"]*?([^"/]+)";/g)].map(([, part]) => part),
    );
    files.set(name, await commonJs(code, { minify, platform, target, load }));
  }
  const parts = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) => (entryPoint ? [[entryPoint, basename(path)]] : []));
  return { files, needs, parts: new Map(parts) };
}

/** A part that several share has no name but its hash. */
const shortNames = (text) => text.replaceAll(/\bchunk-(?=[A-Z0-9]{8}\.js\b)/g, '');

/** Without the imports that take no name: every file but the entries only defines, so such a part would run for nothing. */
const withoutIdle = (text) => text.replaceAll(/(?<=^|[;}\n])import ?"\.[^"]*";/g, '');

/**
 * A part as CommonJS. As esbuild writes it, every use of another part is `(0, part.name)`, and giving out names takes longer than many a part.
 * Names are taken once instead and given out plainly: no part needs itself in a round, and no name changes once its part has run.
 */
async function commonJs(text, { minify, load, ...how }) {
  const options = { ...how, format: 'cjs', supported: { 'dynamic-import': false }, legalComments: 'none', charset: 'utf8', minify };
  const loading = load === undefined ? text : text.replaceAll(/\bimport\((?="\.\/)/g, `${load}(`);
  if (!minify) return (await transform(loading, { ...options, sourcemap: 'inline' })).code;
  const names = (list, said) => list.replaceAll(/([\w$]+) as ([\w$]+)/g, said);
  const plain = loading
    .replaceAll(/(?<=^|[;}])import\{([^{}]*)\}from("[^"]*");/g, (_, list, part) => `const{${names(list, '$1:$2')}}=require(${part});`)
    .replaceAll(/\bimport\(("\.\/[^"]*")\)/g, 'Promise.resolve().then(()=>require($1))')
    .replace(/\bexport\{([^{}]*)\};\s*$/, (_, list) => `module.exports={${names(list, '$2:$1')}};`);
  return (await transform(plain, options)).code;
}

/** The names of all parts that are there once this one has begun, itself included. */
export function begunWith(name, { needs }) {
  const found = new Set();
  const visit = (part) => {
    if (found.has(part)) return;
    found.add(part);
    for (const next of needs.get(part) ?? []) visit(next);
  };
  visit(name);
  return found;
}
