// Copies what the extension ships, and nothing else, into a folder of its own: `files` of package.json without the command line.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stays = /\.map$|[/\\]dist[/\\](core\.js|cli\.js|cli[/\\].*)$/;

/** `change` turns the manifest into the one of this copy. The folder is made anew. */
export function stageExtension({ folder, change = (manifest) => manifest }) {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const texts = readdirSync('.').filter((name) => /^package\.nls(\.[a-z-]+)?\.json$/.test(name));
  for (const file of [...manifest.files, ...texts, 'l10n']) {
    if (existsSync(file)) cpSync(file, join(folder, file), { recursive: true, filter: (source) => !stays.test(join('/', source)) });
  }
  const { devDependencies: _, scripts: _scripts, files: _files, bin: _bin, ...shipped } = manifest;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(change(shipped), null, 2));
  // The packager asks for one; here it has nothing to leave out.
  writeFileSync(join(folder, '.vscodeignore'), '');
  return folder;
}
