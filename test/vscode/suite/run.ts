// Runs mocha inside the extension host. Its browser build serves both hosts: the one of Node and the web worker.

import 'mocha/mocha.js';
import { type Lane, readLane } from './lane';
import { screenshot } from './window';

declare const Mocha: typeof import('mocha');

/** Runs what `define` describes, prints a line a test and at last `RESULT {json}`; rejects when something failed. */
export async function runSuite(define: (lane: Lane) => void | Promise<void>): Promise<void> {
  const lane = await readLane();
  const pictures: Promise<unknown>[] = [];
  const reporter = (runner: Mocha.Runner): void => {
    reportLines(runner);
    // What the window showed then, while the run goes on; a picture that comes too late is no second failure.
    if (lane.host !== 'desktop')
      runner.on('fail', ({ title }) => pictures.push(screenshot(`failed-${title.replace(/\W+/g, '-').slice(0, 60)}`).catch(console.log)));
  };
  // An arrow cannot be called with `new`, as mocha does with its reporters.
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, reporter: constructible(reporter) });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await define(lane);
  if (lane.only !== undefined) mocha.fgrep(lane.only);
  const failures = await new Promise<number>((done) => void mocha.run(done));
  await Promise.all(pictures);
  if (failures > 0) throw new Error(`${failures} failed`);
}

function constructible(reporter: (runner: Mocha.Runner) => void): Mocha.ReporterConstructor {
  return function report(runner: Mocha.Runner): void {
    reporter(runner);
  } as unknown as Mocha.ReporterConstructor;
}

function reportLines(runner: Mocha.Runner): void {
  runner.on('pass', (test) => console.log(`PASSED ${test.fullTitle()} (${test.duration} ms)`));
  runner.on('pending', (test) => console.log(`SKIPPED ${test.fullTitle()}`));
  runner.on('fail', (test, error) => console.log(`FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`));
  runner.on('end', () => {
    const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
    console.log(`RESULT ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
  });
}
