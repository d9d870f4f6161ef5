import assert from 'node:assert/strict';
import { Environment, EvaluationError } from '@marcbachmann/cel-js';
import { celLibrary } from '../../../src/core/expr/cel';
import { createExpressions } from '../../../src/core/expr/expressions';
import type { Bindings } from '../../../src/core/expr/outcome';
import { noTables } from '../../../src/core/expr/tables';

const expressions = createExpressions({ functions: [], library: celLibrary });
const library = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });

/** `open missing`, `open failed`, or the value with its type. */
function ours(source: string, bindings: Bindings): string {
  const parsed = expressions.parse(source);
  assert.ok('condition' in parsed, source);
  const context = { asOf: '2026-11-24', tables: noTables, kept: new WeakMap() };
  const outcome = expressions.during(context, () => parsed.condition.evaluate(bindings));
  return outcome.kind === 'value' ? shown(outcome.value) : `open ${outcome.kind}`;
}

function theirs(source: string, bindings: Bindings): string {
  try {
    return shown(library.evaluate(source, bindings));
  } catch (error) {
    const missing = error instanceof EvaluationError && (error.code === 'no_such_key' || error.code === 'unknown_variable');
    return missing ? 'open missing' : 'open failed';
  }
}

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? `int ${one}` : one)) ?? String(value);

const values: Bindings = {
  text: 'abc',
  other: 'é𝒳',
  none: '',
  whole: 3n,
  zero: 0n,
  huge: 2n ** 63n - 1n,
  number: 3.5,
  same: 3,
  yes: true,
  no: false,
  words: ['abc', 'b'],
  empty: [],
  object: { id: 'abc', n: 3n, inner: { deep: 'x' } },
  hazards: [{ id: 'a', level: 2n }, { level: 4n }, { id: 'b' }],
};
const names = Object.keys(values);

function agree(sources: readonly string[], bindings: Bindings = values): void {
  const differences = sources.flatMap((source) => {
    const [one, other] = [ours(source, bindings), theirs(source, bindings)];
    return one === other ? [] : [`${source}: ${one}, and the library says ${other}`];
  });
  assert.deepEqual(differences, []);
}

describe('a planned condition says what the library says', () => {
  for (const op of ['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '&&', '||', 'in']) {
    it(`of ${op} between any two kinds of value, stated or not`, () => {
      const all = [...names, 'absent', 'object.gone'];
      agree(all.flatMap((left) => all.map((right) => `${left} ${op} ${right}`)));
    });
  }

  it('of !, -, size, double, int and words in text', () => {
    agree(
      names.flatMap((name) => [
        `!${name}`,
        `-${name}`,
        `size(${name})`,
        `double(${name})`,
        `int(${name})`,
        `${name}.startsWith("a")`,
        `${name}.contains("b")`,
      ]),
    );
    agree(['12', '+3', '-3', 'x', '1.5', ' 1', '9223372036854775807', '9223372036854775808'].map((text) => `int("${text}")`));
    agree(['int(-3.7)', 'int(3.7)', 'int(1.0 / 0.0)']);
  });

  it('of fields, items and what is not there', () => {
    agree(
      names.flatMap((name) => [
        `${name}.id`,
        `${name}.inner.deep`,
        `has(${name}.id)`,
        `has(${name}.inner.deep)`,
        `${name}[0]`,
        `${name}[9]`,
      ]),
    );
  });

  it('of a choice', () => {
    agree([...names, 'absent'].map((name) => `${name} ? "one" : "other"`));
  });

  const bodies = [
    'h.level > 1',
    'h.id == "a"',
    'h.id == "z"',
    'h.level',
    'has(h.id) && h.id == "b"',
    'h.id == "a" || h.level > 3',
    'h.id == text',
  ];
  for (const macro of ['all', 'exists', 'exists_one', 'filter', 'map']) {
    it(`of ${macro}() over items of which some lack a fact`, () => {
      agree(
        bodies.flatMap((body) => ['hazards', 'empty', 'words', 'object', 'text', 'absent'].map((list) => `${list}.${macro}(h, ${body})`)),
      );
    });
  }

  it('of a hazard looked up by a fact among many, some of which lack it', () => {
    const hazards = Array.from({ length: 60 }, (_, i) => (i % 7 === 0 ? { level: BigInt(i) } : { id: `h${i % 20}`, level: BigInt(i % 3) }));
    const bodies = [
      'h.id == x',
      'x == h.id',
      'has(h.id) && h.id == x',
      'h.id == x && h.level == 1',
      'h.level == 1 && h.id == x',
      'h.id == h.id',
      'h.id == absent',
    ];
    for (const x of ['h1', 'h19', 'nobody', 2n]) {
      agree(
        bodies.flatMap((body) => [`hazards.exists(h, ${body})`, `hazards.filter(h, ${body})`, `hazards.all(h, ${body})`]),
        { hazards, x },
      );
      agree(['xs.all(x, hazards.exists(h, has(h.id) && h.id == x))'], { hazards, xs: [x, 'h1'] });
    }
  });

  it('also where the plan has no word for it', () => {
    agree(['timestamp("2026-11-24T00:00:00Z") > timestamp("2020-01-01T00:00:00Z")', '{"a": 1}.a == 1', 'text.upperAscii() == "ABC"']);
  });
});
