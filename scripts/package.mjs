// Packs the extension: `npm run package` writes carelint-<version>.vsix, which VS Code installs as it is.

import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { runNode } from './run.mjs';
import { stageExtension } from './stage.mjs';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const packagePath = resolve(`${name}-${version}.vsix`);

await runNode(['scripts/build.mjs', '--minify']);
const cwd = stageExtension({ folder: resolve('out', 'package') });
// Everything is bundled; the README's pictures ship with it, so their links stay as they are.
await createVSIX({ cwd, packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });

const files = await listFiles({ cwd, dependencies: false });
const size = (bytes) => `${Math.ceil(bytes / 1024)} kB`;
for (const file of files.filter((path) => /^dist\/.*\.(js|json)$/.test(path)))
  console.log(`  ${file}  ${size(statSync(join(cwd, file)).size)}`);
console.log(`${name}-${version}.vsix: ${files.length} files, ${size(statSync(packagePath).size)}`);
