import assert from 'node:assert/strict';
import type { Steps } from '../../../src/core/index';
import { inSlices, whileWanted } from '../../../src/hosts/vscode/inSlices';

/** Work of so many steps, each as long as a slice or longer. */
function* slow(steps: number, done: number[]): Steps<string> {
  for (let step = 0; step < steps; step++) {
    for (const until = performance.now() + 31; performance.now() < until; );
    done.push(step);
    yield;
  }
  return 'all of it';
}

describe('work in slices', () => {
  it('lets others have their turn, and comes to the same', async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 0);
    const done: number[] = [];
    assert.equal(await inSlices(slow(4, done)), 'all of it');
    clearInterval(others);
    assert.deepEqual(done, [0, 1, 2, 3]);
    assert.ok(turns >= 2, `others had ${turns} turns`);
  });

  it('is given up by whoever may stop it, at the next pause', async () => {
    const done: number[] = [];
    const stopped = (): void => {
      if (done.length === 2) throw new Error('given up');
    };
    await assert.rejects(inSlices(slow(9, done), stopped), /given up/);
    assert.deepEqual(done, [0, 1]);
  });

  it('comes to nothing once nobody wants it', async () => {
    const done: number[] = [];
    assert.equal(await inSlices(whileWanted(() => done.length < 2, slow(9, done))), undefined);
    assert.deepEqual(done, [0, 1]);
    assert.equal(await inSlices(whileWanted(() => true, slow(1, done))), 'all of it');
  });
});
