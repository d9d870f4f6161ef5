import assert from 'node:assert/strict';
import { type DeviceAnswer, type DeviceAnswers, deviceHint, deviceReason, nextDeviceQuestion } from '../../../src/core/index';

/** Asks until nothing is left to ask; the answers are used in turn. */
function goThrough(...words: readonly DeviceAnswer[]) {
  let answers: DeviceAnswers = {};
  const asked: string[] = [];
  for (let next = nextDeviceQuestion(answers); next !== undefined; next = nextDeviceQuestion(answers)) {
    const word = words[asked.length];
    assert.ok(word, `an answer to ${next}`);
    asked.push(next);
    answers = { ...answers, [next]: word };
  }
  return { asked, hint: deviceHint(answers), reason: deviceReason(answers) };
}

describe('the questions behind a medical device', () => {
  it('end at once when data are worked on for individual people with a medical purpose', () => {
    const { asked, hint } = goThrough('yes', 'yes', 'yes');
    assert.deepEqual([asked, hint], [['processes', 'individuals', 'purpose'], 'device']);
  });

  it('ask about an accessory as soon as one of the three is no', () => {
    assert.deepEqual(goThrough('no', 'no'), {
      asked: ['processes', 'accessory'],
      hint: 'no-device',
      reason: 'It only stores, sends or shows data; it neither drives nor enables a medical device',
    });
    assert.equal(goThrough('yes', 'no', 'yes').hint, 'device');
    assert.equal(goThrough('yes', 'yes', 'no', 'no').hint, 'no-device');
  });

  it('stay open when the answer that would settle them is not known', () => {
    assert.equal(goThrough('unsure', 'yes', 'yes', 'no').hint, 'open');
    assert.equal(goThrough('yes', 'yes', 'unsure', 'unsure').hint, 'open');
    assert.equal(goThrough('no', 'unsure').hint, 'open');
    assert.equal(deviceHint({}), 'open');
  });

  it('are settled in spite of a doubt that no longer matters', () => {
    assert.equal(goThrough('unsure', 'no', 'no').hint, 'no-device');
    assert.equal(goThrough('unsure', 'yes', 'yes', 'yes').hint, 'device');
    assert.equal(
      goThrough('unsure', 'no', 'no').reason,
      'It does not serve individual people; it neither drives nor enables a medical device',
    );
  });
});
