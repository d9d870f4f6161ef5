// Gathers every text that the editor's modules say into l10n/bundle.l10n.json, from which translations are made: `node scripts/l10n.mjs`.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
}
