import assert from 'node:assert/strict';
import { celLibrary } from '../../../src/core/expr/cel';
import { createExpressions, type Expressions } from '../../../src/core/expr/expressions';
import { keptNode, type ParsedConditions } from '../../../src/core/expr/parsed';
import { type CatalogueInTwo, inTwo, joinCatalogue, loadCatalogue, ruleFunctions } from '../../../src/core/index';
import { sourcesOf } from '../../../src/core/rules/parsedConditions';
import { shippedCatalogue } from '../../rules/catalogueFiles';
import { catalogueOf } from './project';

/** The problems of one rule, each with the text it points at. */
function faults(text: string): readonly (readonly [string, string])[] {
  const data = catalogueOf({ 'p/rule': text });
  return data.problems.map(({ span, message }) => [message, text.trim().slice(span.start, span.end)] as const);
}

describe('a catalogue that is loaded', () => {
  it('holds rules, packs, sources and tables, and names its version', () => {
    const data = catalogueOf({ 'p/one': 'require: has(card.name)', 'q/two': 'require: has(card.version)' });
    assert.deepEqual(
      data.rules.map(({ id, pack }) => `${id} ${pack}`),
      ['p/one p', 'q/two q'],
    );
    assert.deepEqual(
      data.packs.map(({ id }) => id),
      ['p', 'q'],
    );
    assert.equal(data.sources.length, 3);
    assert.equal(data.tables.riskSchemes[0]?.id, 'dcb0129-example');
    assert.match(data.version, /^[0-9a-f]{12}$/);
  });

  it('has another version when anything in it changes, and the same whatever the order of its files', () => {
    const one = { path: 'p/pack.yaml', text: 'title: P\nissuer: I\nabout: A\n' };
    const other = { path: 'q/pack.yaml', text: 'title: Q\nissuer: I\nabout: A\n' };
    const version = loadCatalogue([one, other]).version;
    assert.equal(loadCatalogue([other, one]).version, version);
    assert.equal(loadCatalogue([{ ...one, text: one.text.replaceAll('\n', '\r\n') }, other]).version, version);
    assert.notEqual(loadCatalogue([one, { ...other, text: other.text.replace('Q', 'R') }]).version, version);
    assert.match(loadCatalogue([one], { version: '1.2.3' }).version, /^1\.2\.3\+[0-9a-f]{12}$/);
  });

  it('reads parts, fixes, parameters and examples', () => {
    const [rule] = catalogueOf({
      'p/rule': [
        'each: risk.hazards[]',
        'require:',
        '  - { that: has(it.owner), at: it.owner, message: No owner, fix: { insert: it.owner, value: TBC } }',
        'parameters: { most: { value: 3, unit: days, because: our own choice } }',
        'examples:',
        '  met: { hazard-log.yaml: "a" }',
        '  unmet: { hazard-log.yaml: "b", asOf: 2027-01-01 }',
        '  more: [{ name: odd, expect: undetermined, present: [x.pdf], files: { model-card.yaml: "c" } }]',
      ].join('\n'),
    }).rules;
    assert.equal(rule?.each, 'risk.hazards');
    assert.deepEqual(rule?.require, [
      { that: 'has(it.owner)', at: 'it.owner', message: 'No owner', fix: { insert: 'it.owner', value: 'TBC' } },
    ]);
    assert.deepEqual(rule?.parameters, { most: { value: 3, unit: 'days', because: 'our own choice' } });
    assert.deepEqual(rule?.examples, [
      { name: 'met', expect: 'met', files: { 'hazard-log.yaml': 'a' } },
      { name: 'unmet', expect: 'unmet', files: { 'hazard-log.yaml': 'b' }, asOf: '2027-01-01' },
      { name: 'odd', expect: 'undetermined', files: { 'model-card.yaml': 'c' }, present: ['x.pdf'] },
    ]);
  });

  it('leaves out a broken rule and keeps the others', () => {
    const data = catalogueOf({ 'p/broken': 'require: has(card.nmae)', 'p/whole': 'require: has(card.name)' });
    assert.deepEqual(
      data.rules.map(({ id }) => id),
      ['p/whole'],
    );
    assert.deepEqual(
      data.problems.map(({ file }) => file),
      ['p/broken.yaml'],
    );
  });

  for (const [what, text, message, at] of [
    ['a misspelt fact', 'require: has(card.nmae)', 'The vocabulary has no fact card.nmae', 'card.nmae'],
    ['a misspelt fact of an item', 'require: people.exists(p, p.rol == "x")', 'The vocabulary has no fact people[].rol', 'p.rol'],
    [
      'a misspelt fact in a message',
      'require: has(card.name)\nmessage: "see {card.nmae}"',
      'The vocabulary has no fact card.nmae',
      'card.nmae',
    ],
    ['the wrong type', 'require: card.name == 3', 'no such overload: string == int', 'card.name == 3'],
    ['a text where a yes or no belongs', 'require: card.name', 'A condition must be true or false, and this is string', 'card.name'],
    ['broken syntax', 'require: has(card.name', 'Expected RPAREN, got EOF', ''],
    ['an unknown function', 'require: scored(card.name)', "found no matching overload for 'scored(string)'", 'scored(card.name)'],
    [
      'a pattern',
      'require: card.name.matches("a+")',
      'matches() is not allowed in rules: a pattern from data can hang',
      'card.name.matches("a+")',
    ],
    [
      'has() of a list',
      'require: has(card.limitations)',
      'has(card.limitations[]) is always true: ask for one of its facts, or for size() of a list',
      'has(card.limitations)',
    ],
    ['an unknown list', 'each: card.things\nrequire: has(card.name)', 'The vocabulary has no list card.things', 'card.things'],
    ['`it` without a list', 'require: has(it.name)', 'Unknown variable: it', 'it'],
    ['an unknown place', 'require: has(card.name)\nat: card.nmae', 'card.nmae is no place that the vocabulary knows', 'card.nmae'],
    ['an unknown parameter', 'require: size(card.name) > int(param.least)', 'The rule has no parameter least', 'param.least'],
    ['an unknown key', 'requires: has(card.name)\nrequire: has(card.name)', 'a rule has no key "requires"', 'requires'],
    ['an unknown source', 'sources: [{ source: hearsay }]\nrequire: has(card.name)', 'No source has the id hearsay', 'hearsay'],
    [
      'an error without a law',
      'severity: error\nrequire: has(card.name)',
      'An error needs a source that is law or a mandatory standard, or "basis: contradiction"',
      '',
    ],
    ['no demand', 'severity: advice', 'A rule says what it requires in "require", or puts a question in "ask"', 'severity'],
    [
      'an unknown severity',
      'severity: fatal\nrequire: has(card.name)',
      '"severity" of a rule is one of error, warning, advice, and this is fatal',
      'fatal',
    ],
    [
      'a fix that is half there',
      'require: has(card.name)\nfix: { set: card.name }',
      'A fix has "set" and "to", or "insert" and "value"',
      'set',
    ],
    ['an unknown neighbour', 'require: has(card.name)\nrelated: [p/none]', 'No rule has the id p/none', ''],
  ] as const) {
    it(`points at ${what}`, () => {
      const [[found = '', place = ''] = []] = faults(text);
      assert.equal(found, message);
      if (at !== '') assert.equal(place, at);
    });
  }

  it('lets a contradiction be an error without a law', () => {
    assert.deepEqual(faults('severity: error\nbasis: contradiction\nrequire: has(card.name)'), []);
    assert.deepEqual(faults('severity: error\nsources: [{ source: a-law }]\nrequire: has(card.name)'), []);
  });

  it('adds rules to a catalogue and replaces none', () => {
    const base = catalogueOf({ 'p/one': 'require: has(card.name)' });
    const own = catalogueOf({ 'o/two': 'require: has(card.version)' });
    assert.equal(own.rules.length, 1);
    const added = loadCatalogue(
      [
        { path: 'o/pack.yaml', text: 'title: O\nissuer: I\nabout: A' },
        { path: 'p/pack.yaml', text: 'title: Again\nissuer: I\nabout: A' },
      ],
      { base },
    );
    assert.deepEqual(
      added.packs.map(({ id }) => id),
      ['p', 'o'],
    );
    assert.equal(added.packs[0]?.title, 'p');
    assert.deepEqual(
      added.problems.map(({ message }) => message),
      ['The id p is used twice'],
    );
    assert.notEqual(added.version, base.version);
    const [again] = base.rules;
    assert.equal(loadCatalogue([], { base }).rules[0], again);
  });
});

describe('a catalogue in two files', () => {
  const { data } = shippedCatalogue();

  it('is the same catalogue when it is brought together again', () => {
    const { judging, explanations } = JSON.parse(JSON.stringify(inTwo(data))) as CatalogueInTwo;
    assert.deepEqual(JSON.parse(JSON.stringify(joinCatalogue({ judging, read: () => explanations }))), JSON.parse(JSON.stringify(data)));
  });

  it('reads the explanations when the first is asked for, and once', () => {
    const { judging, explanations } = inTwo(data);
    let read = 0;
    const { rules } = joinCatalogue({
      judging,
      read: () => {
        read++;
        return explanations;
      },
    });
    assert.deepEqual([rules[0]?.title, read], [data.rules[0]?.title, 0]);
    assert.deepEqual([rules[0]?.why, rules[1]?.examples, read], [data.rules[0]?.why, data.rules[1]?.examples, 1]);
  });

  it('holds every condition and every piece of a message parsed', () => {
    const parsed = JSON.parse(JSON.stringify(data.parsed)) as ParsedConditions;
    const expressions = createExpressions({ functions: ruleFunctions, parsed });
    const parsing = createExpressions({ functions: ruleFunctions, library: celLibrary });
    for (const source of data.rules.flatMap(sourcesOf)) {
      assert.ok(Object.hasOwn(parsed, source), source);
      assert.deepEqual(plainNode(expressions.parse(source)), plainNode(parsing.parse(source)));
    }
  });

  it('needs no library to be judged by: every condition becomes closures', () => {
    const expressions = createExpressions({ functions: ruleFunctions, ...(data.parsed === undefined ? {} : { parsed: data.parsed }) });
    const context = { asOf: '2026-11-24', tables: data.tables, kept: new WeakMap() };
    const beyond = data.rules.flatMap(sourcesOf).filter((source) => {
      const parsed = expressions.parse(source);
      const outcome = 'condition' in parsed && expressions.during(context, () => parsed.condition.evaluate({}));
      return outcome && outcome.kind === 'failed' && /the catalogue does not use/.test(String(outcome.error));
    });
    assert.deepEqual(beyond, []);
  });
});

function plainNode(parsed: ReturnType<Expressions['parse']>): unknown {
  assert.ok('condition' in parsed);
  return keptNode(parsed.condition.node);
}
