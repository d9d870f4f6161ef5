// Bundles a suite so that both extension hosts can load it: one file, no Node module, `vscode` from outside.

import { resolve } from 'node:path';
import { build } from 'esbuild';

/** Resolves with the file whose `run()` the editor calls. */
export async function bundleSuite(name) {
  const outfile = resolve('out', 'editor', `${name}.js`);
  await build({
    entryPoints: [`test/vscode/suite/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode'],
    // mocha's browser build sets module.exports itself, so ours is set after it.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    logLevel: 'warning',
  });
  return outfile;
}
