#!/usr/bin/env node
// Runs tests inside a VS Code: its server build with headless Chromium as its window.
//
// As a program it obeys the command line that runTests() of @vscode/test-electron expects of an executable:
//   launch.mjs [FOLDER] --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [--extensionDevelopmentKind=web]

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { builds, installBuild } from './builds.mjs';
import { installExtension, startServer } from './server.mjs';
import { addressOf, runWindow } from './window.mjs';

/**
 * Resolves with the exit code of the tests, or `'timeout'`. `build` and `browserPath` come from the installers; `open` is a
 * folder or .code-workspace file; `vsix` is installed first; `beside` are folders of other extensions; `answers` is the folder where
 * steps are answered; `language` is the display language of the window.
 */
export async function launch({
  build,
  browserPath,
  open,
  vsix,
  beside = [],
  trust,
  language,
  answers,
  screenshots,
  onLine = console.log,
  timeoutMs = 420_000,
  ...extension
}) {
  const scratch = mkdtempSync(join(tmpdir(), 'carelint-editor-'));
  try {
    if (vsix !== undefined) installExtension({ build, scratch, vsix });
    for (const folder of beside) cpSync(folder, join(scratch, 'extensions', basename(folder)), { recursive: true });
    if (answers !== undefined) mkdirSync(answers, { recursive: true });
    const server = await startServer({ build, scratch, trust });
    try {
      const address = addressOf({ server, open, ...extension });
      const code = await runWindow({ address, browserPath, language, answers, screenshots, onLine, timeoutMs });
      if (code === 'timeout') onLine(`the tests did not end within ${timeoutMs / 1000} s`);
      return code;
    } finally {
      server.stop();
      if (screenshots !== undefined) writeLog(join(screenshots, 'server.log'), server.log());
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function writeLog(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function main(args) {
  const all = (name) => args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
  const code = await launch({
    build: installBuild(builds.oldest),
    browserPath: ensureBrowser(),
    open: args.find((arg) => !arg.startsWith('-')),
    extensionDevelopmentPath: all('extensionDevelopmentPath'),
    extensionTestsPath: all('extensionTestsPath')[0],
    extensionDevelopmentKind: all('extensionDevelopmentKind')[0],
    screenshots: resolve('out', 'screenshots'),
  });
  process.exit(code === 'timeout' ? 124 : code);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
