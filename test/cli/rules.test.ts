import assert from 'node:assert/strict';
import { carelint, catalogue } from './cli';

describe('carelint explain', () => {
  it('tells of every rule what it asks, why, how, of whom, when it applies, and both kinds of example', async () => {
    assert.ok(catalogue().rules.length > 0);
    for (const rule of catalogue().rules) {
      const { status, out } = await carelint(['explain', rule.id]);
      assert.equal(status, 0);
      for (const words of [
        rule.title,
        rule.id,
        'Why\n',
        'How to settle it\n',
        'When it applies\n',
        'Asked for by\n',
        'checked against',
        'An example without it\n',
      ]) {
        assert.ok(out.includes(words) || (words === 'checked against' && out.includes('general knowledge')), `${rule.id}: ${words}`);
      }
    }
  });

  it('offers the ids that are near when there is no such rule', async () => {
    const [rule] = catalogue().rules;
    const name = rule?.id.split('/')[1] ?? '';
    const { status, err } = await carelint(['explain', name]);
    assert.equal(status, 2);
    assert.ok(err.includes(`Did you mean ${rule?.id}`), err);
    assert.match((await carelint(['explain', 'zzz'])).err, /"carelint rules" lists them all/);
  });
});

describe('carelint rules', () => {
  it('lists every rule in a line, or as data', async () => {
    const { out } = await carelint(['rules']);
    assert.equal(out.trimEnd().split('\n').length, catalogue().rules.length);
    const data = JSON.parse((await carelint(['rules', '--format', 'json'])).out);
    assert.deepEqual(Object.keys(data.rules[0]), ['id', 'pack', 'severity', 'from', 'title']);
    assert.equal(data.rules.length, catalogue().rules.length);
  });

  it('keeps to one pack, and names the packs when there is no such one', async () => {
    const { out } = await carelint(['rules', '--pack', 'dcb0129']);
    for (const line of out.trimEnd().split('\n')) assert.match(line, /^dcb0129\//);
    const refused = await carelint(['rules', '--pack', 'dcb']);
    assert.equal(refused.status, 2);
    assert.match(refused.err, /The packs are: .*dcb0129/);
  });
});
