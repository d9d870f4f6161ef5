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
});
