// Starts a VS Code server build on a free port of this machine, with data and extensions of its own.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * Resolves when the server answers. `trust: 'ask'` leaves Restricted Mode on; otherwise every folder is trusted.
 * The server dies with this process at the latest.
 */
export async function startServer({ build, scratch, trust = 'given', port }) {
  const chosen = port ?? (await freePort());
  webviewsFromHere(build.serverDir, chosen);
  const args = [
    join(build.serverDir, 'out', 'server-main.js'),
    '--host=127.0.0.1',
    `--port=${chosen}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    '--enable-smoke-test-driver', // without it the workbench takes no extensionTestsPath from its address
    '--telemetry-level=off',
    ...(trust === 'given' ? ['--disable-workspace-trust'] : []),
    `--server-data-dir=${join(scratch, 'data')}`,
    `--extensions-dir=${join(scratch, 'extensions')}`,
  ];
  const server = spawn(build.node, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment(), detached: process.platform !== 'win32' });
  let log = '';
  server.stdout.on('data', (data) => (log += data));
  server.stderr.on('data', (data) => (log += data));
  const stop = () => endGroup(server);
  process.on('exit', stop);

  const url = `http://127.0.0.1:${chosen}`;
  for (let tries = 0; !(await answers(url)); tries++) {
    if (tries > 240 || server.exitCode !== null) {
      stop();
      throw new Error(`the VS Code server did not start\n${log}`);
    }
    await pause(250);
  }
  return {
    url,
    port: chosen,
    log: () => log,
    stop: () => {
      process.off('exit', stop);
      stop();
    },
  };
}

/** Installs a packaged extension as a user would, into the folder that `startServer` with this `scratch` reads. */
export function installExtension({ build, scratch, vsix }) {
  mkdirSync(join(scratch, 'extensions'), { recursive: true });
  const args = [
    join(build.serverDir, 'out', 'server-main.js'),
    `--install-extension=${vsix}`,
    `--extensions-dir=${join(scratch, 'extensions')}`,
    `--server-data-dir=${join(scratch, 'data')}`,
    '--accept-server-license-terms',
  ];
  const { status, stdout, stderr } = spawnSync(build.node, args, { encoding: 'utf8', env: environment() });
  if (status !== 0 || !/successfully installed/.test(stdout)) throw new Error(`the extension was not installed\n${stdout}${stderr}`);
}

/**
 * Webviews load from an origin of their own, which a build expects on a public network. Browsers resolve *.localhost to
 * this machine, which keeps that isolation.
 */
function webviewsFromHere(serverDir, port) {
  const file = join(serverDir, 'product.json');
  const product = JSON.parse(readFileSync(file, 'utf8'));
  const path = `${product.quality}-${product.commit}/static/out/vs/workbench/contrib/webview/browser/pre/`;
  writeFileSync(file, JSON.stringify({ ...product, webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.localhost:${port}/${path}` }));
}

// What npm sets for its scripts is not for the editor. An empty gallery: nothing here asks a marketplace.
const environment = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|VSCODE_)/i.test(name))),
  EXTENSIONS_GALLERY: '{}',
});

function endGroup(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  try {
    if (process.platform === 'win32') server.kill();
    else process.kill(-server.pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it ended by itself in the meantime
  }
}

export const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

const answers = (url) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
