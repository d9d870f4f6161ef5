import assert from 'node:assert/strict';
import { FactBuilder } from '../../../src/core/facts/factBuilder';
import { mergeFacts } from '../../../src/core/facts/mergeFacts';

const at = (start: number, end = start + 1): { start: number; end: number } => ({ start, end });

function factsOf(builder: FactBuilder): ReturnType<typeof mergeFacts> {
  return mergeFacts([builder.build({ format: 'test', why: 'built by hand', kind: 'risk' })]);
}

describe('building facts', () => {
  it('puts a bare value of an object, or of an item of a list, into its shorthand', () => {
    const builder = new FactBuilder('a');
    builder.put('card.intendedUse', 'Sorts films', at(0));
    builder.put('card.limitations', 'Not for children', at(10));
    builder.put('card.limitations[]', 'Not for adults', at(20));
    builder.put('card.users', 'radiologist', at(30));
    builder.put('card.users[1]', 'radiographer', at(40));
    const { card } = factsOf(builder).values as { card: Record<string, unknown> };
    assert.equal((card.intendedUse as { statement: string }).statement, 'Sorts films');
    assert.deepEqual(card.limitations, [
      { text: 'Not for children', hazards: [] },
      { text: 'Not for adults', hazards: [] },
    ]);
    assert.deepEqual(card.users, ['radiologist', 'radiographer']);
  });

  it('gives the index of an item, and puts its parts under that index', () => {
    const builder = new FactBuilder('a');
    builder.item('risk.hazards', at(0, 9));
    const index = builder.item('risk.hazards', at(10, 19));
    assert.equal(index, 1);
    builder.put(`risk.hazards[${index}].initial.severity`, 'major', at(12));
    builder.put(`risk.hazards[${index}].controls[0].text`, 'Read twice', at(14));
    const facts = factsOf(builder);
    assert.deepEqual(
      facts.stated().map(({ path }) => path),
      ['risk.hazards[1].initial.severity', 'risk.hazards[1].controls[0].text'],
    );
    assert.deepEqual(facts.locate('risk.hazards[1].owner')?.span, at(12));
    assert.deepEqual(facts.locate('risk.hazards[0].owner')?.span, at(0, 9));
  });

  it('keeps what is stated first, and says when the second differs', () => {
    const builder = new FactBuilder('a');
    builder.put('card.version', '1.2', at(0));
    builder.put('card.version', '1.3', at(5));
    builder.put('card.version', '1.2', at(9));
    const facts = factsOf(builder);
    assert.deepEqual(
      facts.stated().map(({ value }) => value),
      ['1.2'],
    );
    assert.deepEqual(
      facts.problems.map(({ code, place }) => [code, place.span.start]),
      [['contradiction', 5]],
    );
  });

  it('lets a second text about the same thing pass, since prose may be said twice', () => {
    const builder = new FactBuilder('a');
    builder.put('card.summary', 'Sorts films', at(0));
    builder.put('card.summary', 'Sorts chest films for radiologists', at(5));
    assert.deepEqual(factsOf(builder).problems, []);
  });

  it('lets a value take the place of a placeholder', () => {
    const builder = new FactBuilder('a');
    builder.put('card.version', 'TBC', at(0));
    assert.equal(builder.has('card.version'), false);
    builder.put('card.version', '1.2', at(5));
    assert.equal(builder.has('card.version'), true);
    assert.deepEqual(
      factsOf(builder)
        .stated()
        .map(({ value }) => value),
      ['1.2'],
    );
  });

  it('reports a placeholder at its place, and a value that cannot be read', () => {
    const builder = new FactBuilder('a');
    builder.put('card.name', 'TBC', at(3, 6));
    builder.put('card.releasedOn', 'soon', at(8, 12));
    builder.put('card.summary', '', at(20, 20), at(13, 20));
    const facts = factsOf(builder);
    assert.deepEqual(
      facts.problems.map(({ code, place }) => [code, place.span.start, place.span.end]),
      [
        ['placeholder', 3, 6],
        ['bad-value', 8, 12],
        ['placeholder', 13, 20],
      ],
    );
    assert.equal(facts.isStated('card.name'), false);
    assert.deepEqual((facts.values.card as { name?: string }).name, undefined);
  });

  it('refuses a path outside the vocabulary, which only a faulty reader can ask for', () => {
    const builder = new FactBuilder('a');
    for (const path of ['card.nothing', 'nothing', 'card.name.first', 'risk.hazards[3].id', 'card.users[0].name']) {
      assert.throws(() => builder.put(path, 'x', at(0)), Error, path);
    }
    assert.throws(() => builder.item('card.users', at(0)));
    assert.throws(() => builder.open('card.name', at(0)));
  });
});
