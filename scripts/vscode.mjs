// Opens a project in a real VS Code with the extension loaded: `npm run vscode [-- PATH]`.
// On the desktop when `code` is on PATH; otherwise VS Code's server build, to be opened in a browser.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { builds, installBuild, isInstalled } from '../test/vscode/builds.mjs';
import { startServer } from '../test/vscode/server.mjs';
import { addressOf } from '../test/vscode/window.mjs';
import { runNode } from './run.mjs';

const project = resolve(process.argv[2] ?? join('examples', 'chest-xray-triage'));
await runNode(['scripts/build.mjs']);

const desktop = ['code', 'code-insiders', 'codium'].find(
  (name) => spawnSync(name, ['--version'], { shell: process.platform === 'win32' }).status === 0,
);
if (desktop !== undefined) {
  const args = [`--extensionDevelopmentPath=${resolve('.')}`, '--new-window', project];
  console.log(`${desktop} ${args.join(' ')}`);
  process.exit(spawnSync(desktop, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1);
}

if (!isInstalled(builds.current)) console.log(`No VS Code is on PATH; installing its server build ${builds.current.version} ...`);
const scratch = mkdtempSync(join(tmpdir(), 'carelint-editor-'));
const server = await startServer({ build: installBuild(builds.current), scratch });
console.log(`
Open this address in a browser of this machine; Ctrl-C ends it.

  ${addressOf({ server, open: project, extensionDevelopmentPath: [resolve('.')] })}
`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    process.exit(0);
  });
}
setInterval(() => {}, 1 << 30); // stay up until then
