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
    plugins: [pastDoors, withoutUnused],
  });
  const files = new Map();
  for (const { path, text } of outputFiles) {
    const code = await commonJs(load === undefined ? text : text.replaceAll(/\bimport\((?="\.\/)/g, `${load}(`), {
      minify,
      platform,
      target,
    });
    files.set(path.replace(/^(?:[A-Za-z]:)?[\\/]/, '').replaceAll('\\', '/'), code);
  }
  const needs = Object.entries(metafile.outputs).map(([path, { imports }]) => [
    basename(path),
    imports.filter(({ external, kind }) => !external && kind === 'import-statement').map((one) => basename(one.path)),
  ]);
  const parts = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) => (entryPoint ? [[entryPoint, basename(path)]] : []));
  return { files, needs: new Map(needs), parts: new Map(parts) };
}

/** A part as CommonJS. What esbuild puts before every file to give out its names is longer than many a part: they are given out plainly. */
async function commonJs(text, { minify, ...how }) {
  const options = { ...how, format: 'cjs', supported: { 'dynamic-import': false }, legalComments: 'none' };
  if (!minify) return (await transform(text, { ...options, sourcemap: 'inline' })).code;
  const { code } = await transform(text, { ...options, minifyWhitespace: true, minifySyntax: true });
  const plain = code.replace(/\b__export\(stdin_exports,\{([^}]*)\}\);module\.exports=__toCommonJS\(stdin_exports\);/, (_, names) => {
    const given = names.replaceAll(/([\w$]+):\(\)=>([^,]+)/g, 'get $1(){return $2}');
    return `module.exports={${given}};`;
  });
  return (await transform(plain.replace(/0&&\(module\.exports=\{[^}]*\}\);\s*$/, ''), { ...options, minify: true, treeShaking: true }))
    .code;
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
