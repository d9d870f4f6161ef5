import assert from 'node:assert/strict';
import fc from 'fast-check';
import { celLibrary } from '../../../src/core/expr/cel';
import { createExpressions } from '../../../src/core/expr/expressions';
import { ruleFunctions } from '../../../src/core/expr/functions/index';
import { piecesOf, render } from '../../../src/core/expr/template';

const expressions = createExpressions({ functions: ruleFunctions, library: celLibrary });
const bindings = {
  it: { id: 'H-1', level: 3n, share: 0.1 + 0.2, on: true, tags: ['a', 'b'], none: [], long: 'x'.repeat(90), who: { name: 'Dr A' } },
};

function filled(template: string): string {
  return render(template, { expressions, bindings, instead: (source) => (source === 'it.name' ? 'item 1' : undefined) }).text;
}

describe('a message', () => {
  it('is filled with values as a reader wants them', () => {
    assert.equal(
      filled('{it.id}: level {it.level}, {it.share}, {it.on}, {it.tags}, {it.none}, {it.who}'),
      'H-1: level 3, 0.3, yes, a, b, none, Dr A',
    );
    assert.equal(filled('{it.long}').length, 80);
  });

  it('holds conditions with braces, quotes and nested brackets', () => {
    assert.equal(filled('{["a", "c"].filter(t, !(t in it.tags))} and {it.id == "}" ? "x" : "y"}'), 'c and y');
  });

  it('says ? for what is missing, or what it is told to say, and never fails', () => {
    assert.equal(filled('{it.owner} of {it.name}'), '? of item 1');
    assert.equal(filled('{it.(} {'), '? {');
    assert.equal(render('{it.owner}', { expressions, bindings }).whole, false);
    assert.equal(render('{it.id}', { expressions, bindings }).whole, true);
  });

  it('keeps doubled braces as braces', () => {
    assert.equal(filled('{{it.id}} {it.id}'), '{it.id} H-1');
  });

  it('can be any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => typeof filled(text) === 'string' && Array.isArray(piecesOf(text))),
      { numRuns: 200 },
    );
  });
});
