// Runs mocha inside the extension host. Its browser build serves both hosts: the one of Node and the web worker.

import 'mocha/mocha.js';
import { type Lane, readLane } from './lane';

declare const Mocha: typeof import('mocha');

/** Runs what `define` describes, prints a line a test and at last `RESULT {json}`; rejects when something failed. */
export async function runSuite(define: (lane: Lane) => void | Promise<void>): Promise<void> {
  const lane = await readLane();
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, reporter: reportLines as unknown as Mocha.ReporterConstructor });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await define(lane);
  if (lane.only !== undefined) mocha.fgrep(lane.only);
  await new Promise<void>((done, fail) => {
    mocha.run((failures) => (failures > 0 ? fail(new Error(`${failures} failed`)) : done()));
  });
}

/** mocha calls it with `new`, and asks nothing else of it. */
function reportLines(runner: Mocha.Runner): void {
  runner.on('pass', (test) => console.log(`PASSED ${test.fullTitle()} (${test.duration} ms)`));
  runner.on('pending', (test) => console.log(`SKIPPED ${test.fullTitle()}`));
  runner.on('fail', (test, error) => console.log(`FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`));
  runner.on('end', () => {
    const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
    console.log(`RESULT ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
  });
}
