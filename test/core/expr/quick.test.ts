import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createExpressions, type Expressions, type Outcome } from '../../../src/core/expr/cel';
import { ruleFunctions } from '../../../src/core/expr/functions/index';
import { createLookups } from '../../../src/core/expr/lookups';

const conditions = [
  'it.id == "a"',
  'it.n > 1 && it.id != "b"',
  'it.n <= 2 || has(it.id)',
  'has(it.part.id) ? it.part.id in ["a", "b"] : false',
  '!(it.id in it.names)',
  'size(it.names) > 1',
  'things.exists(x, x.id == it.id)',
  'things.exists(x, has(x.id) && x.id == it.id)',
  'things.exists(x, (x.id == it.id || x.role == it.id) && x.n > 1)',
  'things.exists(x, it.id in x.names)',
  'things.exists(x, it.id == x.part.id)',
  'it.names.exists(s, things.exists(x, has(x.id) && x.id == s))',
  'it.names.all(s, things.exists(x, x.id == s && x.n != it.n))',
  'things.filter(x, x.n > 1).exists(y, y.id == it.id)',
  'things.map(x, x.id).exists(y, y == it.id)',
  'things.all(x, x.n >= 0)',
  'things[0].id == it.id',
  'double(it.n) * 2.0 + it.share - 0.5 > 1.0',
  'it.n + 1 == 2',
  'it.share / 2.0 < 0.3',
  'it.id.startsWith("a") || it.id.contains("b")',
  'it.n == it.share',
  'it.id < "b"',
  'mentions(it.id, ["a"])',
  'near(it.share, 0.5, 0.1)',
  'severityRank(it.id, it.part) > 1',
  'missing.thing == "a"',
  'it == "a"',
];

const text = fc.constantFrom('a', 'b', 'c', '👶');
const names = fc.array(text, { maxLength: 3 });
const whole = fc.constantFrom(0n, 1n, 2n, 3n);
/** Every object and list is there, and any leaf may be missing, as facts are. */
const thing = fc
  .record(
    { id: text, role: text, n: whole, share: fc.constantFrom(0.25, 0.5, 1.5), part: fc.record({ id: text }, { requiredKeys: [] }), names },
    { requiredKeys: ['part', 'names'] },
  )
  .map((value) => value as Readonly<Record<string, unknown>>);
const context = { asOf: '2026-11-24', tables: new Map(), kept: new WeakMap() };

function answer(expressions: Expressions, source: string, bindings: Readonly<Record<string, unknown>>): Outcome {
  const parsed = expressions.parse(source);
  if ('fault' in parsed) return assert.fail(parsed.fault.message);
  return expressions.during(context as never, () => parsed.condition.evaluate(bindings));
}

const shown = (outcome: Outcome): unknown => (outcome.kind === 'value' ? outcome.value : outcome.kind);

describe('the quick way through conditions', () => {
  const library = createExpressions(ruleFunctions, 'library-alone');
  for (const condition of conditions) {
    it(`answers as the library does: ${condition}`, () => {
      const quick = createExpressions(ruleFunctions);
      const lists = fc.oneof(fc.array(thing, { maxLength: 4 }), fc.array(thing, { minLength: 8, maxLength: 14 }));
      fc.assert(
        fc.property(thing, lists, (it, list) => {
          assert.deepEqual(shown(answer(quick, condition, { it, things: list })), shown(answer(library, condition, { it, things: list })));
        }),
        { numRuns: 150 },
      );
    });
  }

  it('sees facts through the prototypes of bindings', () => {
    const ground = { things: [{ id: 'a', names: [] }] };
    const bindings = Object.assign(Object.create(ground) as object, { it: { id: 'a' } }) as Readonly<Record<string, unknown>>;
    assert.equal(shown(answer(createExpressions(ruleFunctions), 'things.exists(x, x.id == it.id)', bindings)), true);
  });
});

describe('lookups', () => {
  it('find items by a text or by one of a list, and keep those of which it cannot be said', () => {
    const [one, two, three, four] = [{ id: 'a' }, { id: 'b' }, { ids: 'a' }, { id: ['b', 'c'] }];
    const { find } = createLookups();
    const list = [one, two, three, four];
    assert.deepEqual(find(list, 'id', 'b'), [two, four, three]);
    assert.deepEqual(find(list, 'id', 'z'), [three]);
    assert.deepEqual(find(list, 'id', 'a'), [one, three]);
  });

  it('ask a long list once, not once for each that points into it', () => {
    let looks = 0;
    const list = Array.from({ length: 300 }, (_, i) => ({
      get id() {
        looks++;
        return `H-${i}`;
      },
    }));
    const quick = createExpressions(ruleFunctions);
    for (let i = 0; i < 300; i++) {
      assert.equal(shown(answer(quick, 'things.exists(x, has(x.id) && x.id == it)', { things: list, it: `H-${i}` })), true);
    }
    assert.ok(looks < 300 * 5, `${looks} looks`);
  });
});
