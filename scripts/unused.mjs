// Lets a bundle leave out what nobody uses, where libraries do not say that they may be cut.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Importing any of their files does nothing by itself. The first is our own source: every file of it only defines. */
const onlyDefine =
  /[\\/](src[\\/](core|exporters|hosts)|node_modules[\\/](yaml|markdown-it|entities|mdurl|uc\.micro|punycode\.js|linkify-it))[\\/]/;

/** What `yaml` offers to Node is CommonJS, of which nothing can be left out; its other build is the same in modules. */
const yaml = join(dirname(createRequire(import.meta.url).resolve('yaml/package.json')), 'browser', 'index.js');

/** `jsonc-parser` gives its scanner out beside a parser and enumerations, which are made when it is loaded. */
const scanner = join(dirname(createRequire(import.meta.url).resolve('jsonc-parser/package.json')), 'lib', 'esm', 'impl', 'scanner.js');

/** Rules of `markdown-it` that our reader of blocks turns off; the library adds all of them before they can be. */
export const rulesTurnedOff = ['table', 'reference', 'html_block'];

export const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: yaml, sideEffects: false }));
    build.onResolve({ filter: /^jsonc-parser$/ }, () => ({ path: scanner, sideEffects: false }));
    build.onResolve({ filter: /./ }, async (asked) => {
      if (asked.kind === 'entry-point' || asked.pluginData === 'resolved') return undefined;
      const found = await build.resolve(asked.path, {
        kind: asked.kind,
        importer: asked.importer,
        resolveDir: asked.resolveDir,
        pluginData: 'resolved',
      });
      return onlyDefine.test(found.path) ? { ...found, sideEffects: false } : found;
    });
    // Names of letters, for which the scanner itself has their numbers.
    build.onLoad({ filter: /[\\/]jsonc-parser[\\/]lib[\\/]esm[\\/]impl[\\/]scanner\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/^(?:export )?var CharacterCodes;\s*\(function[\s\S]*/m, ''),
    }));
    build.onLoad({ filter: new RegExp(`markdown-it[\\\\/]lib[\\\\/]rules_block[\\\\/](?:${rulesTurnedOff.join('|')})\\.mjs$`) }, () => ({
      contents: 'export default () => false;',
    }));
    // One file with schemas, a loader and a writer, of which the events alone are read.
    build.onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, ({ path }) => ({
      contents: pureConstants(withoutSnippets(readFileSync(path, 'utf8'))),
    }));
  },
};

/** A complaint of the parser quotes the lines around it, which nobody reads: our own words point there. */
const withoutSnippets = (text) => text.replace(/^\t+mark\.snippet = makeSnippet\(mark\);$/m, '');

/** Marks what the constants on the first level of a file are made from as doing nothing else, which a bundler does not dare to assume. */
function pureConstants(text) {
  return text
    .replace(/^(var [\w$]+ = )((?!class |function |\/\* ).*);$/gm, '$1/* @__PURE__ */ (() => ($2))();')
    .replace(/^(var [\w$]+ = )((?!class |function |\/\* ).*[({[])$([\s\S]*?)^([\])}]+);$/gm, '$1/* @__PURE__ */ (() => ($2$3$4))();');
}
