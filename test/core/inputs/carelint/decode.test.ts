import assert from 'node:assert/strict';
import { mergeFacts } from '../../../../src/core/facts/mergeFacts';
import type { DocumentKind } from '../../../../src/core/inputs/inputFormat';
import { readDocument } from '../../../reading';

interface Read {
  readonly facts: Readonly<Record<string, unknown>>;
  /** Code and the text at its place. */
  readonly problems: readonly string[];
}

function read(kind: DocumentKind, uri: string, ...lines: readonly string[]): Read {
  const text = lines.join('\n');
  const facts = mergeFacts([readDocument({ uri, text }, kind)]);
  for (const { path, place } of facts.stated()) assert.ok(place.span.end <= text.length, path);
  return {
    facts: Object.fromEntries(facts.stated().map(({ path, value }) => [path, value])),
    problems: facts.problems.map(({ code, place }) => `${code}: ${text.slice(place.span.start, place.span.end)}`),
  };
}

const card = (...lines: readonly string[]): Read => read('card', 'model-card.yaml', ...lines);
const log = (...lines: readonly string[]): Read => read('risk', 'hazard-log.yaml', ...lines);

describe('documents in our own keys', () => {
  it('leave out card. in a card and risk. in a hazard log; other roots stand under their own key in either', () => {
    assert.deepEqual(card('name: X', 'people: [{ role: owner, name: Ann }]').facts, {
      'card.name': 'X',
      'people[0].role': 'owner',
      'people[0].name': 'Ann',
    });
    assert.deepEqual(log('version: "0.9"', 'card: { name: X }', 'risk: { productVersion: "1" }').facts, {
      'risk.version': '0.9',
      'card.name': 'X',
      'risk.productVersion': '1',
    });
  });

  it('know only roots and settings in a project file', () => {
    const { facts, problems } = read('project', 'carelint.yaml', 'project: { role: both }', 'name: X', 'failOn: error');
    assert.deepEqual(facts, { 'project.role': 'both' });
    assert.deepEqual(problems, ['unknown-key: name']);
  });

  it('take a bare value for a shorthand: of an object, of an item, of a list of one', () => {
    assert.deepEqual(card('intendedUse: Sorts films', 'limitations: [Not for children]', 'users: radiologist', 'threshold: 0.35').facts, {
      'card.intendedUse.statement': 'Sorts films',
      'card.limitations[0].text': 'Not for children',
      'card.users[0]': 'radiologist',
      'card.threshold.value': 0.35,
    });
    assert.deepEqual(log('scheme: dcb0129-example', 'hazards: [Missed finding]').facts, {
      'risk.scheme.name': 'dcb0129-example',
      'risk.hazards[0].name': 'Missed finding',
    });
  });

  it('keep versions as they are written', () => {
    assert.deepEqual(card('version: 1.10').facts, { 'card.version': '1.10' });
    assert.deepEqual(read('card', 'model-card.json', '{ "version": 1.10 }').facts, { 'card.version': '1.10' });
  });

  it('may spell keys in other ways, and may use other words that are known', () => {
    assert.deepEqual(card('Intended_Use: { decision-role: Triage }', 'release date: 2026-10-20').facts, {
      'card.intendedUse.decisionRole': 'triage',
      'card.releasedOn': '2026-10-20',
    });
  });

  it('may keep items of a list under their ids', () => {
    assert.deepEqual(log('hazards:', '  H-001: { name: Missed finding }', '  H-002: Service lost').facts, {
      'risk.hazards[0].id': 'H-001',
      'risk.hazards[0].name': 'Missed finding',
      'risk.hazards[1].id': 'H-002',
      'risk.hazards[1].name': 'Service lost',
    });
  });

  it('may name people under their roles', () => {
    assert.deepEqual(card('people: { Technical Owner: S. Engineer }').facts, {
      'people[0].role': 'technical-owner',
      'people[0].name': 'S. Engineer',
    });
  });

  it('may be a list of hazards alone', () => {
    assert.deepEqual(log('- id: H-001', '- id: H-002').facts, { 'risk.hazards[0].id': 'H-001', 'risk.hazards[1].id': 'H-002' });
  });

  it('may give several closed words or references in one text', () => {
    assert.deepEqual(
      log(
        'hazards:',
        '  - { id: H-001 }',
        '  - { id: H-002 }',
        'project: { nations: "england, wales" }',
        'incidents: [{ id: I-1, hazards: "h-001; H-002" }]',
      ).facts,
      {
        'risk.hazards[0].id': 'H-001',
        'risk.hazards[1].id': 'H-002',
        'project.nations[0]': 'england',
        'project.nations[1]': 'wales',
        'risk.incidents[0].id': 'I-1',
        'risk.incidents[0].hazards[0]': 'H-001',
        'risk.incidents[0].hazards[1]': 'H-002',
      },
    );
  });

  it('may answer a list with none', () => {
    const { facts, problems } = card('limitations: None', 'groups: n/a', 'outOfScope: []');
    assert.deepEqual([facts, problems], [{}, []]);
  });

  it('say where a key is not known, and which may be meant', () => {
    const facts = mergeFacts([readDocument({ uri: 'hazard-log.yaml', text: 'hazards:\n  - id: H-1\n    woner: Ann\n' }, 'risk')]);
    assert.deepEqual(
      facts.problems.map(({ code, severity, message }) => ({ code, severity, message })),
      [{ code: 'unknown-key', severity: 'warning', message: '"woner" is not a known key here and is not read; did you mean owner?' }],
    );
  });

  it('say where a shape is wrong and read the rest', () => {
    assert.deepEqual(card('name: [a, b]', 'version: { major: 1 }', 'users: { a: b }', 'population: [1]', 'summary: Fine'), {
      facts: { 'card.summary': 'Fine' },
      problems: ['wrong-shape: name', 'wrong-shape: version', 'wrong-shape: users', 'wrong-shape: population'],
    });
    assert.deepEqual(card('- a', '- b'), { facts: {}, problems: ['wrong-shape: a'] });
    assert.deepEqual(card('just text').problems, ['wrong-shape: just text']);
    assert.deepEqual(card('results: [0.9]').problems, ['wrong-shape: 0.9']);
  });

  it('say where a value is a placeholder, empty or none of the closed words', () => {
    assert.deepEqual(log('version:', 'hazards:', '  - { id: H-1, owner: TBC, status: parked, reviewedOn: soon }').problems, [
      'placeholder: version',
      'placeholder: TBC',
      'bad-value: parked',
      'bad-value: soon',
    ]);
    assert.deepEqual(log('hazards:').problems, ['placeholder: hazards']);
    assert.deepEqual(card('manufacturer:').problems, ['placeholder: manufacturer']);
  });

  it('leave an author’s own keys and a schema address alone', () => {
    assert.deepEqual(read('card', 'model-card.json', '{ "$schema": "a", "x-team": 1, "name": "X" }'), {
      facts: { 'card.name': 'X' },
      problems: [],
    });
  });

  it('may be empty', () => {
    for (const text of ['', '# only a comment', '{}', '---']) assert.deepEqual(card(text), { facts: {}, problems: [] }, text);
  });
});

describe('front matter', () => {
  it('is read as a card, with keys of a model hub passed over', () => {
    const lines = [
      '---',
      'license: mit',
      'tags: [medical]',
      'metrics: [accuracy]',
      'pipeline_tag: image-classification',
      'name: X',
      'model-index: []',
      '---',
      '# X',
    ];
    const { facts, problems } = read('record', 'notes/a.md', '---', 'people: [Ann]', '---');
    assert.deepEqual([facts, problems], [{ 'people[0].role': 'Ann' }, []]);
    const card = read('card', 'README.md', ...lines);
    assert.equal(card.facts['card.name'], 'X');
    assert.equal(card.facts['card.licence'], 'mit');
    assert.deepEqual(card.problems, []);
  });

  it('gives the figures that a model hub keeps in it, and the data sets they were measured on', () => {
    const { facts, problems } = read(
      'card',
      'README.md',
      '---',
      'model-index:',
      '  - name: X',
      '    results:',
      '      - task: { type: image-classification }',
      '        dataset: { type: chest, name: Chest films, split: test }',
      '        metrics: [{ type: accuracy, value: 0.91 }, { type: f1, value: 0.8, name: F1 }]',
      '      - dataset: { type: chest, name: chest films }',
      '        metrics: [{ type: auc, value: 0.95 }]',
      '---',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(facts, {
      'card.name': 'X',
      'card.datasets[0].id': 'Chest films',
      'card.datasets[0].uses[0]': 'test',
      'results[0].metric': 'accuracy',
      'results[0].value': 0.91,
      'results[0].dataset': 'Chest films',
      'results[1].metric': 'f1',
      'results[1].value': 0.8,
      'results[1].dataset': 'Chest films',
      'results[2].metric': 'auc',
      'results[2].value': 0.95,
      'results[2].dataset': 'Chest films',
    });
  });

  it('may hold any rubbish where figures are expected', () => {
    for (const rubbish of [
      'x',
      '[1]',
      '[{ results: 3 }]',
      '[{ results: [{ metrics: [{ value: {} }] }] }]',
      '[{ results: [{ dataset: [] }] }]',
    ]) {
      assert.deepEqual(read('card', 'README.md', '---', `model-index: ${rubbish}`, '---').facts, {}, rubbish);
    }
  });
});
