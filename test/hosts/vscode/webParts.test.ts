import assert from 'node:assert/strict';
import { type Body, partsOf } from '../../../src/hosts/vscode/web/parts';

const files: Readonly<Record<string, string>> = {
  'late.js': 'exports.said = require("./shared.js").word + " " + require("vscode").name;',
  'shared.js': 'exports.word = "once"; require("vscode").ran.push("shared");',
  'other.js': 'exports.said = require("./shared.js").word;',
};

function parts(read = async (name: string) => files[name] ?? assert.fail(name)) {
  const asked: string[] = [];
  const editor = { name: 'editor', ran: [] as string[] };
  const first: Body = (_module, exports, _require, load) => {
    Object.assign(exports as object, { later: () => load('./parts/late.js'), other: () => load('./parts/other.js') });
  };
  const made = partsOf({
    inside: { 'first.js': first },
    needs: { 'first.js': [], 'late.js': ['shared.js'], 'other.js': ['shared.js'], 'shared.js': [] },
    read: (name) => {
      asked.push(name);
      return read(name);
    },
    require: (name) => (name === 'vscode' ? editor : assert.fail(name)),
  });
  return { first: made.require('./first.js') as Record<'later' | 'other', () => Promise<{ said: string }>>, asked, editor };
}

describe('The parts of the extension in the web', () => {
  it('are read when they are first imported, with what they need, and never before', async () => {
    const { first, asked } = parts();
    assert.deepEqual(asked, []);
    assert.equal((await first.later()).said, 'once editor');
    assert.deepEqual(asked.toSorted(), ['late.js', 'shared.js']);
  });

  it('run once, however many need them', async () => {
    const { first, asked, editor } = parts();
    const [late, again, other] = await Promise.all([first.later(), first.later(), first.other()]);
    assert.equal(late, again);
    assert.equal(other.said, 'once');
    assert.deepEqual(editor.ran, ['shared']);
    assert.equal(asked.length, 3);
  });

  it('are asked for again when they could not be read', async () => {
    let closed = true;
    const { first } = parts(async (name) => (closed ? Promise.reject(new Error('no network')) : (files[name] ?? '')));
    await assert.rejects(first.later(), /no network/);
    closed = false;
    assert.equal((await first.later()).said, 'once editor');
  });
});
