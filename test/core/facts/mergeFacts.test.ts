import assert from 'node:assert/strict';
import type { DocumentFacts } from '../../../src/core/facts/documentFacts';
import { FactBuilder } from '../../../src/core/facts/factBuilder';
import { mergeFacts } from '../../../src/core/facts/mergeFacts';

/** A document of lines `path = text`; each value's place is where its text stands in the line, each key's where its path does. */
function stating(uri: string, kind: NonNullable<DocumentFacts['kind']>, ...lines: readonly string[]): DocumentFacts {
  const builder = new FactBuilder(uri);
  let offset = 0;
  for (const line of lines) {
    const [path = '', text = ''] = line.split(' = ');
    const start = offset + path.length + 3;
    builder.put(path, text, { start, end: start + text.length }, { start: offset, end: offset + path.length });
    offset += line.length + 1;
  }
  return builder.build({ format: 'test', why: 'built by hand', kind });
}

describe('merging facts', () => {
  it('gives every object and list, and leaves out what nobody wrote', () => {
    const { values } = mergeFacts([]);
    assert.deepEqual(values.people, []);
    assert.deepEqual(values.risk, {
      scheme: { likelihoods: [], matrix: [], levels: [] },
      overallResidual: { benefits: [] },
      exclusions: [],
      assumptions: [],
      threats: [],
      reviews: [],
      incidents: [],
      hazards: [],
    });
  });

  it('joins lists in document order and items with one id into one item', () => {
    const { values, problems } = mergeFacts([
      stating('a.yaml', 'card', 'results[0].id = P-01', 'results[0].metric = sensitivity'),
      stating('b.yaml', 'risk', 'results[0].id = P-02', 'results[1].id = p-01', 'results[1].value = 94%'),
    ]);
    assert.deepEqual(values.results, [{ id: 'P-01', metric: 'sensitivity', value: 0.94 }, { id: 'P-02' }]);
    assert.deepEqual(problems, []);
  });

  it('reports a scalar that two documents state differently, with both places, and judges the first', () => {
    const { values, problems } = mergeFacts([
      stating('a.yaml', 'card', 'card.version = 1.10'),
      stating('b.yaml', 'project', 'card.version = 1.1'),
    ]);
    assert.equal((values.card as { version: string }).version, '1.10');
    assert.deepEqual(
      problems.map(({ code, place, related }) => ({ code, place, related: related?.map((other) => other.place) })),
      [
        {
          code: 'contradiction',
          place: { uri: 'b.yaml', span: { start: 15, end: 18 } },
          related: [{ uri: 'a.yaml', span: { start: 15, end: 19 } }],
        },
      ],
    );
  });

  it('lets what a document states go before what a reader concluded from another, wherever that stands', () => {
    const log = new FactBuilder('H-001.md');
    const span = { start: 0, end: 7 };
    log.putWritten('risk.scheme.name', { text: 'Serious', meant: 'own', span, concluded: true });
    const concluded = log.build({ format: 'test', why: 'built by hand', kind: 'risk' });
    const stated = stating('risk.yaml', 'risk', 'risk.scheme.name = dcb0129-example');
    for (const documents of [
      [concluded, stated],
      [stated, concluded],
    ]) {
      const { values, problems } = mergeFacts(documents);
      assert.equal((values.risk as { scheme: { name: string } }).scheme.name, 'dcb0129-example');
      assert.deepEqual(problems, []);
    }
  });

  it('gives a reference the spelling of what it points to, and reports one that points to nothing', () => {
    const { values, problems } = mergeFacts([
      stating(
        'card.md',
        'card',
        'card.limitations[0].id = L-01',
        'card.limitations[0].hazards[0] = h-001',
        'card.limitations[0].hazards[1] = H-9',
      ),
      stating('log.yaml', 'risk', 'risk.hazards[0].id = H-001', 'risk.hazards[0].limitations[0] = l-01'),
    ]);
    assert.deepEqual((values.card as { limitations: unknown }).limitations, [{ id: 'L-01', hazards: ['H-001', 'H-9'] }]);
    assert.deepEqual(
      problems.map((problem) => [problem.code, problem.place.uri]),
      [['unknown-reference', 'card.md']],
    );
  });

  it('locates a value, its key, and for what is missing the nearest written parent', () => {
    const facts = mergeFacts([
      stating('card.md', 'card', 'card.name = X'),
      stating('log.yaml', 'risk', 'risk.hazards[0].id = H-001', 'risk.hazards[0].owner = Ann'),
    ]);
    assert.deepEqual(facts.locate('risk.hazards[0].owner'), { uri: 'log.yaml', span: { start: 51, end: 54 } });
    assert.deepEqual(facts.locateKey('risk.hazards[0].owner'), { uri: 'log.yaml', span: { start: 27, end: 48 } });
    assert.deepEqual(facts.locate('risk.hazards[0].residual.severity'), { uri: 'log.yaml', span: { start: 21, end: 26 } });
    assert.deepEqual(facts.locate('people'), { uri: 'card.md', span: { start: 0, end: 0 } });
    assert.equal(facts.isStated('risk.hazards[0].owner'), true);
    assert.equal(facts.isStated('risk.hazards[0].residual.severity'), false);
    assert.equal(mergeFacts([]).locate('people'), undefined);
  });

  it('keeps people apart who hold one role under different names, and joins what is said of one', () => {
    const { values, problems } = mergeFacts([
      stating('a.yaml', 'card', 'people[0].role = owner', 'people[0].name = Ann', 'people[1].role = owner', 'people[1].name = Bo'),
      stating(
        'b.yaml',
        'risk',
        'people[0].role = Owner',
        'people[0].name = ANN',
        'people[0].contact = a@b',
        'people[1].role = owner',
        'people[1].name = Cy',
      ),
    ]);
    assert.deepEqual(
      (values.people as readonly { name: string; contact?: string }[]).map(({ name, contact }) => [name, contact]),
      [
        ['Ann', 'a@b'],
        ['Bo', undefined],
        ['Cy', undefined],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('reports an id that one document gives to two items, and keeps both', () => {
    const { values, problems } = mergeFacts([stating('log.yaml', 'risk', 'risk.hazards[0].id = H-1', 'risk.hazards[1].id = h-1')]);
    assert.equal((values.risk as { hazards: readonly unknown[] }).hazards.length, 2);
    assert.deepEqual(
      problems.map(({ code, place, related }) => [code, place.span.start, related?.[0]?.place.span.start]),
      [['duplicate-id', 46, 21]],
    );
  });

  it('does not repeat a word that another document has in its list', () => {
    const { values } = mergeFacts([
      stating('a.yaml', 'card', 'card.users[0] = radiologist'),
      stating('b.yaml', 'project', 'card.users[0] = Radiologist', 'card.users[1] = nurse'),
    ]);
    assert.deepEqual((values.card as { users: unknown }).users, ['radiologist', 'nurse']);
  });

  it('leaves placeholders out of the values, and finds the place of each word that is left', () => {
    const facts = mergeFacts([stating('a.yaml', 'card', 'card.users[0] = TBC', 'card.users[1] = nurse')]);
    assert.deepEqual((facts.values.card as { users: unknown }).users, ['nurse']);
    assert.deepEqual(facts.locate('card.users[0]')?.span, { start: 36, end: 41 });
    assert.deepEqual(
      facts.stated().map(({ path }) => path),
      ['card.users[0]'],
    );
  });

  it('lets a value of a later document stand where an earlier one has a placeholder', () => {
    const facts = mergeFacts([stating('a.yaml', 'card', 'card.name = TBC'), stating('b.yaml', 'project', 'card.name = X')]);
    assert.equal((facts.values.card as { name: string }).name, 'X');
    assert.equal(facts.locate('card.name')?.uri, 'b.yaml');
    assert.deepEqual(
      facts.problems.map(({ code }) => code),
      ['placeholder'],
    );
  });

  it('lets a reference be a name or a file, and gives named people and groups the spelling of their definition', () => {
    const { values, problems } = mergeFacts([
      stating(
        'a.yaml',
        'risk',
        'records[0].id = R-01',
        'records[0].file = docs/a.md',
        'people[0].role = Ward Lead',
        'risk.hazards[0].id = H-1',
        'risk.hazards[0].name = Missed finding',
        'risk.hazards[0].owner = ward lead',
        'risk.hazards[0].controls[0].verification[0] = docs/A.md',
        'risk.hazards[0].controls[0].sideEffects[0] = missed  finding',
      ),
    ]);
    const [hazard] = (
      values.risk as { hazards: readonly { owner: string; controls: readonly { verification: unknown; sideEffects: unknown }[] }[] }
    ).hazards;
    assert.deepEqual(
      [hazard?.owner, hazard?.controls[0]?.verification, hazard?.controls[0]?.sideEffects],
      ['Ward Lead', ['R-01'], ['H-1']],
    );
    assert.deepEqual(problems, []);
  });

  it('gives users and parts of the product the spelling of the card, wherever they are spoken of', () => {
    const { values } = mergeFacts([
      stating(
        'a.yaml',
        'card',
        'card.users[0] = ward nurse',
        'card.engagement[0].group = Ward Nurse',
        'card.interfaces[0].name = image archive',
        'records[0].covers[0] = Image Archive',
      ),
    ]);
    const { card, records } = values as unknown as {
      card: { engagement: readonly { group: string }[] };
      records: readonly { covers: unknown }[];
    };
    assert.deepEqual([card.engagement[0]?.group, records[0]?.covers], ['ward nurse', ['image archive']]);
  });

  it('gives values that nobody can change', () => {
    const { values } = mergeFacts([stating('a.yaml', 'card', 'card.name = X')]);
    assert.throws(() => Object.assign(values.card as object, { name: 'Y' }), TypeError);
    assert.throws(() => (values.people as unknown[]).push('x'), TypeError);
  });

  it('puts a record that nobody wrote where its kind of document begins', () => {
    const facts = mergeFacts([
      stating('carelint.yaml', 'project', 'project.role = both'),
      stating('log.csv', 'risk', 'risk.hazards[0].id = H-1'),
    ]);
    assert.equal(facts.locate('card.name')?.uri, 'log.csv');
    assert.equal(facts.locate('risk.version')?.uri, 'log.csv');
    assert.equal(facts.locate('project.stage')?.uri, 'carelint.yaml');
    assert.deepEqual(facts.locate('risk.hazards[0].controls')?.span, { start: 21, end: 24 });
  });

  it('holds as many hazards as a large log has', () => {
    const builder = new FactBuilder('log.csv');
    for (let i = 0; i < 20_000; i++) {
      const index = builder.item('risk.hazards', { start: i * 10, end: i * 10 + 9 });
      builder.put(`risk.hazards[${index}].id`, `H-${i}`, { start: i * 10, end: i * 10 + 5 });
      builder.put(`risk.hazards[${index}].initial.severity`, 'major', { start: i * 10 + 6, end: i * 10 + 9 });
    }
    const facts = mergeFacts([builder.build({ format: 'test', why: '', kind: 'risk' })]);
    assert.equal(facts.stated().length, 40_000);
    assert.deepEqual(facts.locate('risk.hazards[19999].owner')?.span, { start: 199_990, end: 199_995 });
  });
});
