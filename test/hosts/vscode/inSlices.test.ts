import assert from 'node:assert/strict';
import type { Steps } from '../../../src/core/index';
import { inSlices } from '../../../src/hosts/vscode/inSlices';

/** Each step takes longer than a slice. */
function* long(steps: number): Steps<number> {
  for (let i = 0; i < steps; i++) {
    const until = performance.now() + 40;
    while (performance.now() < until);
    yield;
  }
  return steps;
}

describe('work in slices', () => {
  it('lets others have their turn after every long step', async () => {
    let turns = 0;
    let working = true;
    const other = (): void => {
      turns++;
      if (working) setImmediate(other);
    };
    setImmediate(other);
    const done = await inSlices(long(5));
    working = false;
    assert.equal(done, 5);
    assert.ok(turns >= 5, `others had ${turns} turns`);
  });

  it('ends with the fault of a step', async () => {
    const failing = function* (): Steps<number> {
      yield;
      throw new Error('no more');
    };
    await assert.rejects(() => inSlices(failing()), /no more/);
  });
});
