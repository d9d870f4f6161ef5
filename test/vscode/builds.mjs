// VS Code's own server builds, as the npm registry has them: the same workbench, extension host and webviews as on the
// desktop, without a download of another kind. Each is installed once into .vscode-test/, where VS Code's test tools keep theirs.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * `node` is the major version that the build asks for; an older one on this machine gets its own from the registry.
 * `ripgrep`, which finds files, is a package where the build would download it.
 */
export const builds = {
  oldest: { version: '1.100.3', package: 'code-server@4.100.3', node: 20, ripgrep: '1.18.0' },
  current: { version: '1.139.1', package: 'code-server@4.139.1', node: 24 },
};

const cache = resolve('.vscode-test');

/** Where the build is, and the Node that runs it. Installs what is missing; throws with npm's own words when it cannot. */
export function installBuild(build) {
  const folder = join(cache, `server-${build.version}`);
  if (!existsSync(folder)) install(build, folder);
  return { serverDir: join(folder, vscodeIn), node: ownNode() >= build.node ? process.execPath : nodeIn(folder) };
}

export const isInstalled = (build) => existsSync(join(cache, `server-${build.version}`));

const vscodeIn = join('node_modules', 'code-server', 'lib', 'vscode');
const ownNode = () => Number(process.versions.node.split('.')[0]);

function nodeIn(folder) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const binary = process.platform === 'win32' ? ['bin', 'node.exe'] : ['bin', 'node'];
  const places = [join(folder, 'node_modules', 'node', 'node_modules', name), join(folder, 'node_modules', name)];
  const found = places.map((place) => join(place, ...binary)).find(existsSync);
  if (found === undefined) throw new Error(`no Node ${process.platform}-${process.arch} in ${folder}`);
  return found;
}

/** Beside its place first, so that an install that was cut off is never taken for a whole one. */
function install(build, folder) {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const needsNode = ownNode() < build.node;
  const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  const packages = [build.package, ...(needsNode ? [`node@${build.node}`] : []), ...(build.ripgrep ? [`${ripgrep}@${build.ripgrep}`] : [])];
  npm(['install', '--prefix', partial, ...quiet, ...packages], partial);
  if (needsNode) run(process.execPath, ['installArchSpecificPackage.js'], join(partial, 'node_modules', 'node'));
  npm(['install', '--omit=dev', ...quiet], join(partial, vscodeIn));
  if (build.ripgrep) {
    const bin = join(partial, vscodeIn, 'node_modules', '@vscode', 'ripgrep', 'bin');
    cpSync(join(partial, 'node_modules', ripgrep, 'bin'), bin, { recursive: true });
  }
  renameSync(partial, folder);
}

// No compiler is needed: the server works without its native parts and says so.
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

function npm(args, cwd) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) run(process.execPath, [cli, ...args], cwd);
  else run('npm', args, cwd);
}

function run(command, args, cwd) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${error?.message ?? `${stdout}${stderr}`}`);
}
