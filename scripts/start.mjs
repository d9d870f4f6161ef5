// Shows what Carelint does: `npm start` checks an example project, `npm start -- PATH` any other.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runNode } from './run.mjs';

const project = process.argv[2] ?? join('examples', 'chest-xray-triage');
const page = resolve('out', 'checklist.html');

await runNode(['scripts/build.mjs']);
console.log(`Checking ${project}\n`);
// 0: nothing found, 1: something found. Both are what the demonstration is for.
const shown = check({ options: [], talk: 'inherit' });
mkdirSync(resolve('out'), { recursive: true });
const written = shown > 1 ? shown : check({ options: ['--format', 'html', '--output', page], talk: 'pipe' });
if (written > 1 || !existsSync(page)) process.exit(Math.max(2, written));

const quoted = (path) => (/^[\w./\\:-]+$/.test(path) ? path : JSON.stringify(path));
console.log(`
The checklist, one page for any browser:  ${relative('.', page)}
                                          ${pathToFileURL(page)}
The same project in VS Code:              npm run vscode -- ${quoted(project)}
Another project:                          npm start -- PATH`);

/** Returns the exit status; what the program says besides its report is shown, or kept for when it fails. */
function check({ options, talk }) {
  const { status, stderr, error } = spawnSync(process.execPath, ['dist/cli.js', 'check', project, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', talk],
  });
  if (error !== undefined) throw error;
  if (stderr && status !== 0 && status !== 1) console.error(stderr);
  return status ?? 3;
}
