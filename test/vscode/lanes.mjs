// The editors that the journeys are made in, and how one of them is run.

import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runNode } from '../../scripts/run.mjs';
import { stageExtension } from '../../scripts/stage.mjs';
import { builds, installBuild } from './builds.mjs';
import { bundleSuite } from './bundle.mjs';
import { launch } from './launch.mjs';

/**
 * `host`: `node` as on the desktop, `web` as on vscode.dev (a web worker), `packaged` with the .vsix installed as a user would.
 * `suite` is the file in suite/ that says what is done there; `project` the example opened, all of them in one window when absent.
 */
export const lanes = [
  {
    name: 'oldest',
    title: 'VS Code 1.100.3, the oldest supported',
    build: builds.oldest,
    host: 'node',
    suite: 'journey',
    project: 'chest-xray-triage',
  },
  { name: 'current', title: 'VS Code 1.139.1', build: builds.current, host: 'node', suite: 'journey', project: 'chest-xray-triage' },
  {
    name: 'web',
    title: 'web-worker host of VS Code 1.100.3',
    build: builds.oldest,
    host: 'web',
    suite: 'journey',
    project: 'chest-xray-triage',
  },
  { name: 'examples', title: 'every example at once, VS Code 1.139.1', build: builds.current, host: 'node', suite: 'examples' },
  {
    name: 'packaged',
    title: 'the packaged extension installed, VS Code 1.139.1',
    build: builds.current,
    host: 'packaged',
    suite: 'journey',
    project: 'chest-xray-triage',
  },
];

/** The day for which editor and command line are compared, so that the examples never age. */
const asOf = '2026-11-24';

/** Installs what the lane needs; throws when it cannot be had here. */
export const prepareLane = (lane) => installBuild(lane.build);

/** Resolves with what the suite counted. Rejects when it came to no count. */
export async function runLane({ lane, browserPath }) {
  const started = Date.now();
  const scratch = mkdtempSync(join(tmpdir(), 'carelint-projects-'));
  try {
    const open = copyProjects(lane, scratch);
    let counts;
    const code = await launch({
      build: installBuild(lane.build),
      browserPath,
      open,
      answers: join(scratch, 'answers'),
      screenshots: resolve('out', 'screenshots', lane.name),
      ...(await extensionFor(lane)),
      onLine: (line) => {
        const result = /^RESULT (\{.*\})/.exec(line)?.[1];
        if (result !== undefined) counts = JSON.parse(result);
        else if (isOurs(line)) console.log(`  ${line.replaceAll('\n', '\n  ')}`);
      },
    });
    if (counts === undefined) throw new Error(`the suite ended with ${code} before it had counted`);
    if (code !== 0 && counts.failed === 0) throw new Error(`every test passed, yet the suite ended with ${code}`);
    if (counts.passed + counts.failed === 0) throw new Error('no test ran');
    return { title: lane.title, ...counts, seconds: Math.round((Date.now() - started) / 1000) };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

// The workbench prints its own log to the same place.
const isOurs = (line) => process.env.VERBOSE === '1' || /^(PASSED|FAILED|SKIPPED|NOTE|the tests did not end)/.test(line);

/**
 * Lays copies of the examples into `scratch`, each in a folder of its own name, and beside them `lane.json` with what the command
 * line says of each. Returns what the editor opens.
 */
function copyProjects(lane, scratch) {
  const examples = lane.project === undefined ? readdirSync('examples') : [lane.project];
  for (const example of examples) cpSync(join('examples', example), join(scratch, example), { recursive: true });
  const expected = Object.fromEntries(examples.map((example) => [example, commandLineSays(join(scratch, example))]));
  writeFileSync(join(scratch, 'lane.json'), JSON.stringify({ name: lane.name, host: lane.host, asOf, expected, only: process.env.ONLY }));
  if (lane.project !== undefined) return join(scratch, lane.project);
  const workspace = join(scratch, 'examples.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: examples.map((path) => ({ path })) }));
  return workspace;
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
async function extensionFor(lane) {
  const folder = resolve('out', 'editor', lane.host);
  const vsix = lane.host === 'packaged' ? await packaged() : undefined;
  if (lane.host === 'node') stageExtension({ folder });
  // A manifest with both entries runs in Node wherever there is one; vscode.dev has none and sees only the browser entry.
  if (lane.host === 'web') stageExtension({ folder, change: ({ main: _, ...manifest }) => manifest });
  if (lane.host === 'packaged')
    writeManifest(folder, { name: 'carelint-tests', publisher: 'carelint', version: '0.0.1', engines: { vscode: '*' } });
  const extensionTestsPath = join(folder, 'suite.js');
  copyFileSync(await bundleSuite(lane.suite), extensionTestsPath);
  return { extensionDevelopmentPath: [folder], extensionTestsPath, ...(vsix === undefined ? {} : { vsix }) };
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
