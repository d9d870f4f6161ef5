import assert from 'node:assert/strict';
import { declarationsOf } from '../../../src/core/facts/declarations';
import { describedAt, describedFacts } from '../../../src/core/facts/describedFacts';
import type { DescribedFact } from '../../../src/core/facts/factEntry';
import { pathOf, stepsOf } from '../../../src/core/facts/factPath';
import { foldWord } from '../../../src/core/facts/folding';
import { keyOf, nearestKey, topKeyOf } from '../../../src/core/facts/keys';
import type { FactShape, ObjectShape } from '../../../src/core/facts/shape';
import { typeNameOf } from '../../../src/core/facts/typeNames';
import { childrenOf, entryAt, roots, shapeAt, vocabulary, vocabularyShape } from '../../../src/core/facts/vocabulary';

function objectsIn(shape: FactShape): readonly ObjectShape[] {
  if (shape.kind === 'list') return objectsIn(shape.item);
  return shape.kind === 'leaf' ? [] : [shape, ...[...shape.fields.values()].flatMap(objectsIn)];
}

describe('the vocabulary', () => {
  it('has eleven roots', () => {
    assert.deepEqual(roots, [
      'project',
      'card',
      'results',
      'risk',
      'records',
      'people',
      'monitoring',
      'changes',
      'dataProtection',
      'adoption',
      'trace',
    ]);
  });

  it('is what is described, without the words that explain it', () => {
    // Other words for a fact are compared as they are looked up: some differ in case and spaces alone, and ship once.
    const folded = (words: readonly string[] | undefined) => words && [...new Set(words.map(foldWord))];
    const judged = describedFacts.map((fact: DescribedFact) => {
      const { means: _means, absent: _absent, home: _home, use: _use, ...entry } = fact;
      return entry.aliases === undefined ? entry : { ...entry, aliases: folded(entry.aliases) };
    });
    const shipped = vocabulary.map((entry) => (entry.aliases === undefined ? entry : { ...entry, aliases: folded(entry.aliases) }));
    assert.deepEqual(shipped, judged);
    assert.equal(describedAt('risk.hazards[3].owner')?.path, 'risk.hazards[].owner');
    assert.equal(describedAt('risk.hazards')?.path, 'risk.hazards[]');
    for (const { path, means } of describedFacts) assert.ok(means.length > 0, path);
  });

  it('names every fact once, and gives each path of it a shape', () => {
    assert.equal(new Set(vocabulary.map((entry) => entry.path)).size, vocabulary.length);
    for (const entry of vocabulary) assert.notEqual(shapeAt(entry.path), undefined, entry.path);
  });

  it('points only to lists that it has, with ids and shorthands that their items have', () => {
    const lists = new Set<string>(vocabulary.filter((entry) => entry.type === 'list').map((entry) => entry.path));
    for (const entry of vocabulary) {
      for (const to of entry.to ?? []) assert.ok(lists.has(to), `${entry.path} points to ${to}`);
      for (const key of [entry.id, entry.shorthand])
        if (key !== undefined) assert.notEqual(shapeAt(`${entry.path}.${key}`), undefined, `${key} of ${entry.path}`);
    }
    for (const object of objectsIn(vocabularyShape)) {
      if (object.shorthand !== undefined) assert.equal(object.fields.get(object.shorthand)?.kind, 'leaf', object.path);
    }
  });

  it('finds entries and children by path, with or without indexes', () => {
    assert.equal(entryAt('risk.hazards[12].owner')?.path, 'risk.hazards[].owner');
    assert.equal(entryAt('risk.hazards')?.path, 'risk.hazards[]');
    assert.equal(entryAt('risk.nothing'), undefined);
    assert.deepEqual(
      childrenOf('risk.scheme').map((entry) => entry.path),
      ['risk.scheme.name', 'risk.scheme.likelihoods[]', 'risk.scheme.matrix[]', 'risk.scheme.levels[]'],
    );
    assert.ok(childrenOf('risk.hazards').some((entry) => entry.path === 'risk.hazards[].owner'));
  });

  it('reads paths back as they were written', () => {
    for (const path of ['risk.hazards[2].controls[0].owner', 'people[10]', 'card']) assert.equal(pathOf(stepsOf(path)), path);
  });

  it('names each type of object once', () => {
    const names = objectsIn(vocabularyShape).slice(1).map(typeNameOf);
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
  });

  it('declares types for conditions', () => {
    const { types, variables } = declarationsOf(vocabulary);
    assert.deepEqual(
      variables.find(({ name }) => name === 'records'),
      { name: 'records', type: 'list<Record>' },
    );
    assert.equal(types.find(({ name }) => name === 'Hazard')?.fields.controls, 'list<Control>');
    assert.deepEqual(types.find(({ name }) => name === 'InitialRisk')?.fields, { severity: 'string', likelihood: 'string', level: 'int' });
    assert.equal(types.find(({ name }) => name === 'Result')?.fields.level, 'double');
  });
});

describe('keys as people write them', () => {
  const card = shapeAt('card') as ObjectShape;
  const hazard = shapeAt('risk.hazards[]') as ObjectShape;

  it('differ in case, spaces, hyphens and underscores', () => {
    for (const key of ['intendedUse', 'intended_use', 'Intended Use', 'INTENDED-USE'])
      assert.deepEqual(keyOf(card, key), ['intendedUse'], key);
  });

  it('may be other words for a fact, also for one inside an object', () => {
    assert.deepEqual(keyOf(card, 'release date'), ['releasedOn']);
    assert.deepEqual(keyOf(card, 'primary intended uses'), ['intendedUse', 'statement']);
    assert.deepEqual(keyOf(hazard, 'residual_severity'), ['residual', 'severity']);
  });

  it('mean the key of that very name before anything that is another word', () => {
    for (const object of objectsIn(vocabularyShape))
      for (const key of object.fields.keys()) assert.deepEqual(keyOf(object, key), [key], `${object.path} ${key}`);
  });

  it('at the top of a document belong to it, unless they name a root', () => {
    assert.deepEqual(topKeyOf('card', 'name'), ['card', 'name']);
    assert.deepEqual(topKeyOf('risk', 'hazards'), ['risk', 'hazards']);
    assert.deepEqual(topKeyOf('card', 'People'), ['people']);
    assert.deepEqual(topKeyOf('risk', 'card'), ['card']);
    assert.deepEqual(topKeyOf('risk', 'governance'), ['people']);
    assert.equal(topKeyOf(undefined, 'name'), undefined);
    assert.equal(topKeyOf('card', 'hazards'), undefined);
  });

  it('are suggested when misspelt by a little', () => {
    assert.equal(nearestKey('limitatons', card.fields.keys()), 'limitations');
    assert.equal(nearestKey('woner', hazard.fields.keys()), 'owner');
    assert.equal(nearestKey('bananas', card.fields.keys()), undefined);
  });
});
