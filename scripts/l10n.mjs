// Gathers every text that the editor's modules say into l10n/bundle.l10n.json, from which translations are made: `node scripts/l10n.mjs`.
// Says of each translation which texts it lacks and which are not shown any more; what it lacks is shown in English until then.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = 'src/hosts/vscode';

/** The texts of `l10n.t('…')`, sorted. Each must be one plain literal: a text that is put together cannot be translated. */
export function textsInCode() {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => textsIn(readFileSync(join(folder, name), 'utf8'), name));
  return [...new Set(texts)].sort();
}

function textsIn(code, name) {
  return [...code.matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")?/g)].map(([call, single, double]) => {
    const written = single ?? double;
    if (written === undefined) throw new Error(`${name}: ${call} is not followed by a plain text`);
    return written.replace(/\\(.)/g, '$1');
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync('l10n', { recursive: true });
  writeFileSync('l10n/bundle.l10n.json', `${JSON.stringify(Object.fromEntries(textsInCode().map((text) => [text, text])), null, 2)}\n`);
  for (const original of ['l10n/bundle.l10n.json', 'package.nls.json'])
    for (const file of translationsOf(original)) compare(original, file);
}

/** `l10n/bundle.l10n.cy.json` beside `l10n/bundle.l10n.json`. */
function translationsOf(original) {
  const { dir, name } = parse(original);
  return readdirSync(dir || '.')
    .filter((file) => file.startsWith(`${name}.`) && file.endsWith('.json') && file !== `${name}.json`)
    .map((file) => join(dir, file));
}

function compare(original, file) {
  const [english, own] = [original, file].map((path) => JSON.parse(readFileSync(path, 'utf8')));
  const missing = Object.keys(english).filter((key) => !(key in own));
  const stale = Object.keys(own).filter((key) => !(key in english));
  console.log(`${file}: ${missing.length} of ${Object.keys(english).length} missing, ${stale.length} not shown any more`);
  for (const key of missing) console.log(`  missing  ${JSON.stringify(key)}`);
  for (const key of stale) console.log(`  stale    ${JSON.stringify(key)}`);
}
