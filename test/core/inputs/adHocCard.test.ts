import assert from 'node:assert/strict';
import { readForeign } from './readForeign';

function results(card: object): Record<string, unknown>[] {
  const { facts } = readForeign('card', 'model_card.json', JSON.stringify({ model_name: 'Toy', intended_use: 'Triage', ...card }));
  const rows: Record<string, unknown>[] = [];
  for (const [path, value] of Object.entries(facts)) {
    const [, index, key = ''] = /^results\[(\d+)\]\.(.+)$/.exec(path) ?? [];
    if (index !== undefined) rows[Number(index)] = { ...rows[Number(index)], [key]: value };
  }
  return rows;
}

describe('figures of a card in keys of its own', () => {
  it('stand beside its other keys, under the data they were measured on', () => {
    assert.deepEqual(results({ test_auc: 0.91, val_f1_macro: 0.8, train_auc: 0.99, threshold: 0.4, test_n: 80 }), [
      { metric: 'auc', value: 0.91 },
      { metric: 'macro f1', value: 0.8 },
    ]);
  });

  it('stand in maps that are called metrics, whatever each is called, without counts and settings', () => {
    assert.deepEqual(results({ primary_metrics: { Dice: 0.94, vessel_score: 0.41, test_size: 90, cut_off: 0.5 } }), [
      { metric: 'dice', value: 0.94 },
      { metric: 'vessel_score', value: 0.41 },
    ]);
  });

  it('stand under the name of the best model, and not under those of baselines, targets and training', () => {
    const two = { accuracy: 0.8, recall: 0.7 };
    assert.deepEqual(
      results({
        best_model: { name: 'forest', ...two },
        baselines: two,
        target_performance: two,
        training: two,
        colours: { red: 1, dice: 2 },
      }),
      [
        { metric: 'accuracy', value: 0.8 },
        { metric: 'sensitivity', value: 0.7 },
      ],
    );
  });

  it('have intervals behind, beside and below them', () => {
    const auc = { metric: 'auc', value: 0.9, low: 0.85, high: 0.95 };
    assert.deepEqual(results({ metrics: { auc: '0.9 (0.85-0.95)' } }), [auc]);
    assert.deepEqual(results({ metrics: { auc: 0.9, auc_ci: [0.85, 0.95] } }), [auc]);
    assert.deepEqual(results({ metrics: { auc: 0.9, auc_ci_lower: 0.85, auc_ci_upper: 0.95 } }), [auc]);
    assert.deepEqual(results({ metrics: { auc: { value: 0.9, ci_95: { lower: 0.85, upper: 0.95 } } } }), [auc]);
  });

  it('are of groups and test sets by the keys above them', () => {
    assert.deepEqual(results({ performance: { external: { auc: 0.8 }, auc: { women: 0.9 }, subgroups: { sex: { men: { auc: 0.7 } } } } }), [
      { metric: 'auc', value: 0.8, dataset: 'external' },
      { metric: 'auc', value: 0.9, group: 'women' },
      { metric: 'auc', value: 0.7, group: 'men' },
    ]);
  });

  it('are of classes under a key that says of each', () => {
    assert.deepEqual(results({ per_modality_accuracy: { video: 0.7, audio: 0.5 }, f1_by_site: { leeds: 0.6 } }), [
      { metric: 'accuracy', value: 0.7, group: 'video' },
      { metric: 'accuracy', value: 0.5, group: 'audio' },
      { metric: 'f1', value: 0.6, group: 'leeds' },
    ]);
  });

  it('are of groups that a list names beside them', () => {
    assert.deepEqual(results({ performance: { subgroups: [{ group: 'women', auc: 0.9, n: 40 }, { auc: 0.8 }] } }), [
      { metric: 'auc', value: 0.9, group: 'women' },
    ]);
  });

  it('are a share of one, in per cent or not, or no figure of a share', () => {
    assert.deepEqual(results({ metrics: { accuracy: 93.5, sensitivity: '91 %', specificity: 140 } }), [
      { metric: 'accuracy', value: 0.935 },
      { metric: 'sensitivity', value: 0.91 },
    ]);
  });
});

describe('A card in keys of its own', () => {
  it('states its data in one word or in a map, its owner, and its ethics as a list of sentences', () => {
    const card = {
      dataset: { name: 'Films', records: 900 },
      owner: 'Team A',
      ethical_considerations: ['One.', 'Two.'],
      fairness_notes: 'Three.',
    };
    const { facts } = readForeign('card', 'card.json', JSON.stringify({ model_name: 'Toy', intended_use: 'Triage', ...card }));
    assert.deepEqual(
      ['card.datasets[0].id', 'card.datasets[0].n', 'card.manufacturer.name', 'card.ethics'].map((fact) => facts[fact]),
      ['Films', 900, 'Team A', 'One.\nTwo.'],
    );
    const named = readForeign('card', 'model_card.json', '{ "model_name": "Toy", "dataset": "Films of 2019" }');
    assert.equal(named.format, 'ad-hoc-card');
    assert.equal(named.facts['card.datasets[0].id'], 'Films of 2019');
  });

  it('may name its maker in a map with an address, and its data by what they are used for', () => {
    const card = {
      owner: { name: 'Example Labs', email: 'a@example.org' },
      data: { training: { source: 'Hospital A', n: 9 }, test: 'Hospital B' },
    };
    const { facts } = readForeign('card', 'card.json', JSON.stringify({ model_name: 'Toy', intended_use: 'Triage', metrics: {}, ...card }));
    assert.deepEqual(
      [
        'card.manufacturer.name',
        'card.contacts[0].address',
        'card.datasets[0].description',
        'card.datasets[0].n',
        'card.datasets[1].uses[0]',
      ].map((fact) => facts[fact]),
      ['Example Labs', 'a@example.org', 'Hospital A', 9, 'test'],
    );
  });

  it('may share a key with ours, in words with capitals', () => {
    const text = '{ "modelName": "Toy", "intendedUse": "Triage", "metrics": { "auc": 0.9 } }';
    const { format, facts, problems } = readForeign('card', 'model_card.json', text);
    assert.deepEqual(
      [format, facts['card.intendedUse.statement'], facts['results[0].value'], problems],
      ['ad-hoc-card', 'Triage', 0.9, []],
    );
  });

  it('may give its project a name, and is known by its file and two metrics', () => {
    const read = readForeign('card', 'model_card.json', '{ "project": "Toy", "task": "Binary sorting", "recall": 0.9, "auc": 0.8 }');
    assert.deepEqual([read.format, read.problems], ['ad-hoc-card', []]);
    assert.equal(readForeign('card', 'figures.json', '{ "project": "Toy", "recall": 0.9, "auc": 0.8 }').format, 'carelint');
  });

  it('may give the spread of a measure over its cases, under any name: the mean is the figure', () => {
    const spread = { mean: 2.1, std: 0.4, median: 2, min: 1.2, max: 3.9 };
    const text = JSON.stringify({ model_name: 'Toy', intended_use: 'Triage', test_metrics: { hd95_mm: spread, volume_error: spread } });
    const { facts } = readForeign('card', 'card.json', text);
    assert.deepEqual(
      [0, 1, 2].map((i) => [facts[`results[${i}].metric`], facts[`results[${i}].value`]]),
      [
        ['Hausdorff distance', 2.1],
        ['volume_error', 2.1],
        [undefined, undefined],
      ],
    );
  });

  it('may rule uses out where it says what it is for', () => {
    const text = JSON.stringify({ model_name: 'Toy', intended_use: 'Research only. Not a medical device.', metrics: { auc: 0.9 } });
    const { facts } = readForeign('card', 'card.json', text);
    assert.deepEqual(
      [facts['card.intendedUse.statement'], facts['card.outOfScope[0].text']],
      ['Research only. Not a medical device.', 'Not a medical device.'],
    );
  });

  it('may list what it is not for and its caveats beside its other keys', () => {
    const card = {
      intended_use: 'Screening',
      not_intended_use: 'Diagnosis alone.',
      clinical_caveats: ['Few sites.', 'Few ages.'],
      metrics: { auc: 0.9 },
    };
    const { facts } = readForeign('card', 'card.json', JSON.stringify({ model_name: 'Toy', ...card }));
    assert.deepEqual(
      ['card.outOfScope[0].text', 'card.outOfScope[1].text', 'card.limitations[0].text', 'card.limitations[1].text'].map(
        (fact) => facts[fact],
      ),
      ['Diagnosis alone.', undefined, 'Few sites.', 'Few ages.'],
    );
  });
});
