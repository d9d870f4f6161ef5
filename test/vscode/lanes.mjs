// The editors that the journeys are made in, and how one of them is run.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { runNode, watchNode } from '../../scripts/run.mjs';
import { stageExtension } from '../../scripts/stage.mjs';
import { ensureBrowser } from './browser.mjs';
import { builds, installBuild } from './builds.mjs';
import { bundleSuite } from './bundle.mjs';
import { launch } from './launch.mjs';

const triage = join('examples', 'chest-xray-triage');
const examples = readdirSync('examples').map((name) => join('examples', name));

/**
 * `host`: `node` as on the desktop, `web` as on vscode.dev (a web worker), `packaged` with the .vsix installed as a user would,
 * `desktop` for the application itself, where it can be downloaded: only when asked for, and without the steps that need our window.
 * With `repository` each project is committed to one of its own before it is opened; with `disk: 'none'` another extension serves
 * their files under a scheme of its own.
 * `suite` is the file in suite/ that says what is done; `projects` are the folders opened, more than one in a workspace, and an empty
 * folder where there are none.
 */
export const lanes = [
  {
    name: 'oldest',
    title: 'VS Code 1.100.3, the oldest supported',
    build: builds.oldest,
    host: 'node',
    suite: 'journey',
    projects: [triage],
  },
  { name: 'current', title: 'VS Code 1.139.1', build: builds.current, host: 'node', suite: 'journey', projects: [triage] },
  { name: 'web', title: 'VS Code 1.100.3, the web-worker host', build: builds.oldest, host: 'web', suite: 'journey', projects: [triage] },
  {
    name: 'packaged',
    title: 'VS Code 1.139.1, the packaged extension installed',
    build: builds.current,
    host: 'packaged',
    suite: 'journey',
    projects: [triage],
  },
  {
    name: 'examples',
    title: 'VS Code 1.139.1, every example in one window',
    build: builds.current,
    host: 'node',
    suite: 'examples',
    projects: examples,
  },
  {
    name: 'restricted',
    title: 'VS Code 1.139.1, a folder that is not trusted',
    build: builds.current,
    host: 'node',
    suite: 'restricted',
    projects: [join('test', 'vscode', 'projects', 'own-rules')],
    trust: 'ask',
  },
  {
    name: 'signed',
    title: 'VS Code 1.139.1, a project in a repository',
    build: builds.current,
    host: 'node',
    suite: 'signed',
    projects: [join('test', 'vscode', 'projects', 'signed')],
    repository: true,
  },
  {
    name: 'newcomer',
    title: 'VS Code 1.139.1, an empty folder and somebody new',
    build: builds.current,
    host: 'node',
    suite: 'newcomer',
    projects: [],
  },
  {
    name: 'several',
    title: 'VS Code 1.139.1, three projects in one window: in YAML, in a table, in JSON',
    build: builds.current,
    host: 'node',
    suite: 'several',
    projects: ['kept-in-yaml', 'kept-in-tables', 'kept-in-json'].map((name) => join('test', 'vscode', 'projects', name)),
  },
  {
    name: 'large',
    title: 'VS Code 1.139.1, a log of 20,000 hazards',
    build: builds.current,
    host: 'node',
    suite: 'large',
    projects: [],
  },
  {
    name: 'welsh',
    title: 'VS Code 1.139.1, an empty folder in Welsh',
    build: builds.current,
    host: 'node',
    suite: 'welsh',
    projects: [],
    language: 'cy',
  },
  {
    name: 'virtual',
    title: 'VS Code 1.139.1, a folder that lies on no disk',
    build: builds.current,
    host: 'node',
    suite: 'virtual',
    projects: [triage],
    disk: 'none',
  },
  {
    name: 'virtual-web',
    title: 'VS Code 1.100.3, the web-worker host and a folder that lies on no disk',
    build: builds.oldest,
    host: 'web',
    suite: 'virtual',
    projects: [triage],
    disk: 'none',
  },
  { name: 'desktop', title: 'VS Code, the desktop application', host: 'desktop', suite: 'journey', projects: [triage], onRequest: true },
];

/** The day for which editor and command line are compared, so that the examples never age. */
const asOf = '2026-11-24';

/** Installs what the lane needs; throws when it cannot be had here. */
export function prepareLane({ build }) {
  return build === undefined ? {} : { build: installBuild(build), browserPath: ensureBrowser() };
}

/** Resolves with what the suite counted; `prepared` is what `prepareLane` returned. Rejects when it came to no count. */
export async function runLane({ lane, prepared }) {
  const started = Date.now();
  const scratch = mkdtempSync(join(tmpdir(), 'carelint-projects-'));
  const screenshots = resolve('out', 'screenshots', lane.name);
  rmSync(screenshots, { recursive: true, force: true });
  try {
    const open = layProjects(lane, scratch);
    let counts;
    const onLine = (line) => {
      const result = /^RESULT (\{.*\})/.exec(line)?.[1];
      if (result !== undefined) counts = JSON.parse(result);
      else if (isOurs(line)) console.log(`  ${line.replaceAll('\n', '\n  ')}`);
    };
    const extension = await extensionFor(lane, scratch);
    const code =
      lane.host === 'desktop'
        ? await runDesktop({ open, onLine, ...extension })
        : await launch({
            open,
            onLine,
            ...extension,
            ...prepared,
            trust: lane.trust,
            language: lane.language,
            answers: join(scratch, 'answers'),
            screenshots,
          });
    if (counts === undefined) throw new Error(`the suite ended with ${code} before it had counted`);
    if (code !== 0 && counts.failed === 0) throw new Error(`every test passed, yet the suite ended with ${code}`);
    if (counts.passed + counts.failed === 0) throw new Error('no test ran');
    return { title: lane.title, ...counts, seconds: Math.round((Date.now() - started) / 1000) };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function runDesktop({ extensionDevelopmentPath: [folder], extensionTestsPath, open, onLine }) {
  const { code, output } = await watchNode(['test/vscode/desktop.mjs', folder, extensionTestsPath, open], () => {});
  for (const line of output.split('\n')) onLine(line);
  return code;
}

// The workbench prints its own log to the same place.
const isOurs = (line) => process.env.VERBOSE === '1' || /^(PASSED|FAILED|SKIPPED|NOTE|the tests did not end)/.test(line);

/**
 * Lays copies of the projects into `scratch`, each in a folder of its own name, and beside them `lane.json` with what the command
 * line says of each. Returns what the editor opens.
 */
function layProjects({ name, host, suite, projects, repository, disk }, scratch) {
  const copies = projects.map((project) => [basename(project), join(scratch, basename(project))]);
  for (const [index, [, copy]] of copies.entries()) cpSync(projects[index], copy, { recursive: true });
  if (repository) for (const [, copy] of copies) commitAll(copy);
  const expected = Object.fromEntries(copies.map(([project, copy]) => [project, commandLineSays(copy)]));
  const packs = suite === 'journey' ? Object.fromEntries(copies.map(([project, copy]) => [project, commandLinePacks(copy, scratch)])) : {};
  writeFileSync(join(scratch, 'lane.json'), JSON.stringify({ name, host, asOf, expected, packs, only: process.env.ONLY }));
  if (copies.length === 0) {
    const empty = join(scratch, 'new-project');
    mkdirSync(empty);
    return empty;
  }
  if (copies.length === 1 && disk !== 'none') return copies[0][1];
  const workspace = join(scratch, 'projects.code-workspace');
  const folders = copies.map(([project, path]) => (disk === 'none' ? { uri: `memory:/${project}` } : { path }));
  writeFileSync(workspace, JSON.stringify({ folders }));
  return workspace;
}

function commitAll(folder) {
  const own = ['-c', 'user.name=Tests', '-c', 'user.email=tests@example.org', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    [...own, 'commit', '-q', '-m', 'As it was signed'],
  ]) {
    const { status, stderr, error } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git is needed to make a repository: ${error?.message ?? stderr}`);
  }
}

/** The SHA-256 of the evidence pack. */
function commandLinePacks(project, scratch) {
  const file = join(scratch, 'pack.zip');
  const args = ['dist/cli.js', 'pack', project, '--output', file, '--as-of', asOf];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the command line did not pack ${project}\n${stderr}`);
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function commandLineSays(project) {
  const args = ['dist/cli.js', 'check', project, '--format', 'json', '--as-of', asOf];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0 && status !== 1) throw new Error(`the command line did not check ${project}\n${stderr}`);
  return JSON.parse(stdout);
}

/**
 * What is loaded, and the tests: a copy of what ships, so that a build in the meantime disturbs nothing. The editor runs tests in
 * the host of the extension whose folder they lie in.
 */
async function extensionFor(lane, scratch) {
  const folder = resolve('out', 'editor', lane.host);
  const vsix = lane.host === 'packaged' ? await packaged() : undefined;
  if (lane.host === 'node' || lane.host === 'desktop') stageExtension({ folder });
  // A manifest with both entries runs in Node wherever there is one; vscode.dev has none and sees only the browser entry.
  if (lane.host === 'web') stageExtension({ folder, change: ({ main: _, ...manifest }) => manifest });
  if (lane.host === 'packaged')
    writeManifest(folder, { name: 'carelint-tests', publisher: 'carelint', version: '0.0.1', engines: { vscode: '*' } });
  const extensionTestsPath = join(folder, 'suite.js');
  copyFileSync(await bundleSuite(lane.suite), extensionTestsPath);
  const beside = lane.disk === 'none' ? [await memoryFiles(lane, scratch)] : [];
  return { extensionDevelopmentPath: [folder], beside, extensionTestsPath, ...(vsix === undefined ? {} : { vsix }) };
}

/** The extension that serves the copies of the projects as `memory:/<name>/…`, in the host that ours is in. */
async function memoryFiles({ host, projects }, scratch) {
  const folder = resolve('out', 'editor', `${host}-memory`);
  writeManifest(folder, {
    name: 'memory-files',
    publisher: 'carelint',
    version: '0.0.1',
    engines: { vscode: '^1.100.0' },
    activationEvents: ['onFileSystem:memory'],
    [host === 'web' ? 'browser' : 'main']: './memoryFiles.js',
  });
  copyFileSync(await bundleSuite('memoryFiles'), join(folder, 'memoryFiles.js'));
  const paths = projects.flatMap((project) =>
    readdirSync(join(scratch, basename(project)), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = paths.map((path) => [`/${relative(scratch, path).replaceAll('\\', '/')}`, readFileSync(path, 'base64')]);
  writeFileSync(join(folder, 'files.json'), JSON.stringify(Object.fromEntries(files)));
  return folder;
}

function writeManifest(folder, manifest) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

async function packaged() {
  await runNode(['scripts/package.mjs']);
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return resolve(`${name}-${version}.vsix`);
}
