// A process that loads a part of the extension and does nothing with it: `node begin.mjs DIST start|editor|nothing`. There is no editor.

import { readdirSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join } from 'node:path';

const [dist, what] = process.argv.slice(2);
/** Whatever is asked of the editor is there, and whatever of that; it can be called, made and extended. */
function editor() {}
const anything = new Proxy(editor, {
  get: (target, key) => (key === 'prototype' ? target.prototype : typeof key === 'symbol' ? undefined : anything),
  apply: () => anything,
  construct: () => anything,
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
const require = createRequire(import.meta.url);
if (what !== 'nothing') require(join(dist, 'extension.js'));
// And what reads a card in Markdown and a log in YAML.
const parts = readdirSync(join(dist, 'extension'));
for (const part of what === 'editor' ? ['editor', 'markdown-card', 'carelint'] : []) {
  require(
    join(
      dist,
      'extension',
      parts.find((name) => new RegExp(`^${part}-\\w+\\.js$`).test(name)),
    ),
  );
}
