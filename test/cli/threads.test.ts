import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readSettings } from '../../src/core/index';
import { checkInThreads } from '../../src/hosts/cli/threads';
import { folderWith } from './cli';

const projects = ['a', 'b', 'c'].map((folder) => ({
  folder,
  documents: [],
  settings: readSettings(undefined).settings,
  sources: { paths: [], leftOut: 0, empty: [] },
  problems: [],
}));

/** Runs a program of our own in each thread. */
const inThreads = (code: string, said: (index: number) => void = () => undefined) =>
  checkInThreads(join(folderWith({ 'thread.js': code }), 'thread.js'))(projects, {
    checking: { asOf: '2026-11-24', show: 'findings', from: '/' },
    format: 'text',
    threads: 2,
    said,
  });

const head = "const { parentPort, workerData } = require('node:worker_threads');\n";

describe('threads', () => {
  it('take one project after another, whoever is first, and answers keep the order', async () => {
    const begun: number[] = [];
    const slowFirst = `${head}parentPort.on('message', (task) => task === undefined ? parentPort.close()
      : setTimeout(() => parentPort.postMessage({ index: task.index, checked: { part: task.found.folder + workerData.of } }), 90 - 40 * task.index));`;
    const checked = await inThreads(slowFirst, (index) => begun.push(index));
    assert.deepEqual(checked, [{ part: 'a3' }, { part: 'b3' }, { part: 'c3' }]);
    assert.deepEqual(begun, [0, 1, 2]);
  });

  it('throw what one of them throws, and do not go on', async () => {
    await assert.rejects(inThreads(`${head}parentPort.on('message', () => { throw new Error('no such table'); });`), /no such table/);
  });

  it('that end before their work is done are a fault', async () => {
    await assert.rejects(inThreads(`${head}parentPort.on('message', () => process.exit(4));`), /ended with 4/);
  });
});
