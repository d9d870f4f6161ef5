// The three programs as they ship, in parts: the command line, the extension on the desktop, the extension in the web.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build, transform } from 'esbuild';
import { begunWith, bundleParts } from './parts.mjs';

export { begunWith };

/** The sources whose parts are there once a project of a Markdown card without tables and a YAML log is checked in the editor. */
export const firstNeeded = ['src/hosts/vscode/editor.ts', 'src/core/inputs/markdown-card/index.ts', 'src/core/inputs/carelint/index.ts'];

/** The same where the card has tables. */
export const neededWithTables = [...firstNeeded, 'src/core/inputs/markdown-card/readTables.ts'];

const node = { platform: 'node', target: 'node20' };
const web = { platform: 'browser', target: 'es2022' };

/** @returns By program its `files`, paths from the folder of the build, and `needs` and `parts` as `bundleParts` says. */
export async function bundles({ minify }) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const extension = { extension: 'src/hosts/vscode/extension.ts' };
  const [cli, desktop, inWeb] = await Promise.all([
    bundleParts({
      entries: { cli: 'src/hosts/cli/main.ts', checkThread: 'src/hosts/cli/checkThread.ts' },
      folder: 'cli',
      minify,
      ...node,
      define: { CARELINT_VERSION: JSON.stringify(version) },
    }),
    bundleParts({ entries: extension, folder: 'extension', minify, ...node }),
    bundleParts({ entries: extension, folder: 'parts', minify, ...web, load: 'carelintPart' }),
  ]);
  cli.files.set('cli.js', `#!/usr/bin/env node\n${cli.files.get('cli.js')}`);
  return { cli, desktop, web: { ...inWeb, files: await webFiles(inWeb, minify) } };
}

/** The web host loads one file: with what begins, and with what reads the rest. */
async function webFiles({ files, needs }, minify) {
  const inside = begunWith('extension.js', { needs });
  const bodies = [...files].filter(([path]) => inside.has(basename(path)));
  const loader = await build({
    entryPoints: ['src/hosts/vscode/web/parts.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    minify,
    ...web,
  });
  const code = (text) => text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  const one = `const extensionInParts = (() => {
${loader.outputFiles[0].text.replace(/\bexport\s*\{[^}]*?(?:([\w$]+) as )?\bextensionInParts\b[^}]*\};?/, (_, local = 'extensionInParts') => `return ${local};`)}})();
module.exports = extensionInParts({
  start: 'extension.js',
  require,
  needs: ${needsText(needs)},
  inside: {
${bodies.map(([path, text]) => `${JSON.stringify(basename(path))}: (module, exports, require, carelintPart) => {\n${code(text)}}`).join(',\n')}
  },
});
`;
  const rest = [...files].filter(([path]) => !inside.has(basename(path))).map(([path, text]) => [`web/${path}`, text]);
  // Names stay: what a part calls `require` is looked for by a test.
  const { code: text } = minify
    ? await transform(one, { minifyWhitespace: true, minifySyntax: true, charset: 'utf8', ...web })
    : { code: one };
  return new Map([['web/extension.js', text], ...rest]);
}

/** What needs what, with each name written once, and nothing that another need brings along: hashes make names long, and many parts need the same ones. */
function needsText(needs) {
  const needed = new Set([...needs.values()].flat());
  const told = [...needs].filter(([name, all]) => all.length > 0 || needed.has(name));
  const names = told.map(([name]) => name.replace(/\.js$/, ''));
  const numbers = told.map(([, all]) => {
    const brought = new Set(all.flatMap((one) => [...begunWith(one, { needs })].filter((other) => other !== one)));
    return all.filter((one) => !brought.has(one)).map((one) => names.indexOf(one.replace(/\.js$/, '')));
  });
  const rows = numbers.map((row) => row.join(' ')).join();
  return `((names, rows) => Object.fromEntries(names.map((name, i) => [name + '.js', (rows[i].match(/\\d+/g) || []).map((one) => names[one] + '.js')])))('${names.join()}'.split(','), '${rows}'.split(','))`;
}
