// A window of the editor: headless Chromium on the address of a running server.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { takeStep } from './steps.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Address of the workbench for a folder or a .code-workspace file, with the extension and tests to load. */
export function addressOf({ server, open, extensionDevelopmentPath = [], extensionTestsPath, extensionDevelopmentKind }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${encodeURI(serverPath(path))}`;
  const payload = [
    ...extensionDevelopmentPath.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(extensionDevelopmentKind ? [['extensionDevelopmentKind', extensionDevelopmentKind]] : []),
    ...(extensionTestsPath ? [['extensionTestsPath', remote(extensionTestsPath)]] : []),
    ['skipWelcome', 'true'],
  ];
  const kind = open?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const opened = open === undefined ? '' : `${kind}=${encodeURIComponent(serverPath(open))}&`;
  return `${server.url}/?${opened}payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

const serverPath = (path) => {
  const absolute = resolve(path).replaceAll('\\', '/');
  return absolute.startsWith('/') ? absolute : `/${absolute}`;
};

/**
 * Opens the address, runs until the tests end, and resolves with their exit code (`'timeout'` when they do not).
 * A line `STEP <number> <json>` that a test prints is done in the page, and its outcome is written to `answers/<number>.json`.
 */
export async function runWindow({ address, browserPath, language, answers, screenshots, onLine, timeoutMs }) {
  const browser = await chromium.launch({ executablePath: browserPath, args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    // What a language pack sets: extensions are then shown in that language, and the editor itself stays in English.
    if (language !== undefined) await page.addInitScript((name) => (globalThis._VSCODE_NLS_LANGUAGE = name), language);
    const ended = new Promise((done) => page.exposeFunction('codeAutomationExit', done));
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const text = args.map(String).join(' ');
      const step = /STEP (\d+) (\{.*\})/s.exec(text);
      if (step !== null && answers !== undefined) return answer({ page, number: step[1], step: JSON.parse(step[2]), answers, screenshots });
      onLine(text);
    });
    await page.goto(address);
    const late = new Promise((done) => setTimeout(() => done('timeout'), timeoutMs).unref());
    const code = await Promise.race([ended, late]);
    if (code === 'timeout' && screenshots !== undefined) {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, 'timeout.png') });
    }
    return code;
  } finally {
    await browser.close();
  }
}

async function answer({ page, number, step, answers, screenshots }) {
  const outcome = await takeStep({ page, step, screenshots }).then(
    (value) => ({ value: value ?? null }),
    (error) => ({ error: String(error.message ?? error) }),
  );
  mkdirSync(answers, { recursive: true });
  // Renamed when it is whole, so that the suite never reads half an answer.
  writeFileSync(join(answers, `${number}.part`), JSON.stringify(outcome));
  renameSync(join(answers, `${number}.part`), join(answers, `${number}.json`));
}
