import assert from 'node:assert/strict';
import { readForeign } from './readForeign';

describe('A Model Card Toolkit card', () => {
  const text = JSON.stringify({
    schema_version: '0.0.2',
    model_details: { name: 'Toy', owners: [{ name: 'A' }, { name: 'B' }], license: 'MIT' },
    quantitative_analysis: {
      performance_metrics: [
        { type: 'accuracy', value: '0.9', slice: 'overall' },
        { type: 'accuracy', value: 85.75, unit: '%', slice: 'women', confidence_interval: { lower_bound: '0.8', upper_bound: '0.9' } },
      ],
      graphics: { collection: [{ name: 'plot', image: 'iVBORw0KGgo=' }] },
    },
    considerations: {
      ethical_considerations: [{ name: 'Bias', mitigation_strategy: 'Review' }],
      users: ['Nurses'],
      limitations: [{ description: 'None' }],
    },
  });
  const card = readForeign('card', 'card.json', text);

  it('states names, results with their slices and considerations', () => {
    assert.equal(card.format, 'model-card-toolkit');
    assert.deepEqual(card.facts, {
      'card.name': 'Toy',
      'card.licence': 'MIT',
      'card.manufacturer.name': 'A',
      'card.users[0]': 'Nurses',
      'card.ethics': 'Bias\nReview',
      'results[0].metric': 'accuracy',
      'results[0].value': 0.9,
      'results[1].metric': 'accuracy',
      'results[1].value': 0.8575,
      'results[1].group': 'women',
      'results[1].low': 0.8,
      'results[1].high': 0.9,
    });
  });

  it('points at the values, and says what its format can state', () => {
    assert.equal(card.at('results[1].value'), '85.75');
    assert.equal(card.at('results[1].low'), '"0.8"');
    assert.ok(card.canState?.includes('results[].group'));
    assert.ok(!card.canState?.includes('card.threshold.value'));
  });
});

describe('A card in the sections of Mitchell et al.', () => {
  it('takes one data set for one, and a figure without its metric for no result', () => {
    const card = readForeign(
      'card',
      'card.yaml',
      [
        'Model_details: { Organization: Example, Model_version: 1.10 }',
        'Intended_use: { Primary_intended_users: [Nurses], Out_of_scope_use_cases: Children }',
        'Training Data: { dataset: Films }',
        'Evaluation Data: { dataset: { name: films } }',
        'Metrics: { Decision thresholds: "0.5 was chosen" }',
        'Quantitative Analyses: { unitary_results: "87% on the test set" }',
        'Caveats and Recommendations: Small sample',
      ].join('\n'),
    );
    assert.equal(card.format, 'mitchell-data');
    assert.deepEqual(card.facts, {
      'card.manufacturer.name': 'Example',
      'card.version': '1.10',
      'card.users[0]': 'Nurses',
      'card.outOfScope[0].text': 'Children',
      'card.datasets[0].id': 'Films',
      'card.datasets[0].uses[0]': 'training',
      'card.datasets[0].uses[1]': 'test',
      'card.limitations[0].text': 'Small sample',
    });
  });

  it('takes a figure right beside its metric for a result, across an escaped line break, at its place', () => {
    const results = 'On the validation set:\\nAccuracy: 97%\\nF1: 88%';
    const text = `{ "model_details": {}, "intended_use": {}, "quantitative_analyses": { "unitary_results": "${results}" } }`;
    const card = readForeign('card', 'card.json', text);
    assert.equal(card.facts['results[0].metric'], 'accuracy');
    assert.equal(card.facts['results[0].value'], 0.97);
    assert.equal(card.facts['results[1].metric'], 'f1');
    assert.equal(card.facts['results[1].value'], 0.88);
    assert.ok(card.canState?.includes('results[].value'));
  });
});

describe('The metadata of a MONAI bundle', () => {
  it('says what it is not for, and metrics by class', () => {
    const card = readForeign(
      'card',
      'metadata.json',
      '{"monai_version": "1.4", "name": "Films", "intended_use": "Not to be used for diagnosis", "eval_metrics": {"dice": {"lung": 0.9}},}',
    );
    assert.equal(card.format, 'monai');
    assert.deepEqual(card.facts, {
      'card.name': 'Films',
      'card.outOfScope[0].text': 'Not to be used for diagnosis',
      'results[0].metric': 'dice',
      'results[0].group': 'lung',
      'results[0].value': 0.9,
    });
    assert.deepEqual(card.problems, ['syntax ","']);
  });
});

describe('The licence of a MONAI bundle', () => {
  it('may stand where others name the holder of the rights', () => {
    const licence = (copyright: string) =>
      readForeign('card', 'metadata.json', JSON.stringify({ monai_version: '1.4', name: 'Films', copyright })).facts['card.licence'];
    assert.equal(licence('Apache-2.0'), 'Apache-2.0');
    assert.equal(licence('Copyright (c) Example Labs'), undefined);
  });
});

describe('A CycloneDX bill of materials', () => {
  it('is a card where a component carries one, and says so where several or none do', () => {
    const model = (name: string): object => ({
      type: 'machine-learning-model',
      name,
      modelCard: { considerations: { users: ['Nurses'] } },
    });
    const two = readForeign('card', 'bom.json', JSON.stringify({ bomFormat: 'CycloneDX', components: [model('One'), model('Two')] }));
    assert.deepEqual(two.facts, { 'card.name': 'One', 'card.users[0]': 'Nurses' });
    assert.deepEqual(two.problems, ['wrong-shape "\\"modelCard\\""']);
    const none = readForeign('card', 'bom.json', '{"bomFormat": "CycloneDX", "components": [{"name": "Viewer"}]}');
    assert.deepEqual([none.facts, none.problems], [{}, ['wrong-shape "\\"bomFormat\\""']]);
  });
});

describe('A CHAI applied model card', () => {
  it('keeps places inside the JSON of its results, and the whole text where that is escaped', () => {
    const result = (label: string, json: string): string =>
      `<MetricResult><Label>${label}</Label><ValueJson>${json}</ValueJson></MetricResult>`;
    const text = `<AppliedModelCard><KeyMetrics><SafetyReliability><Results>${result('Sensitivity', '{"kind":"single","value":94.4,"unit":"%"}')}${result(
      'Time',
      '{&quot;value&quot;:26,&quot;unit&quot;:&quot;seconds&quot;}',
    )}</Results></SafetyReliability></KeyMetrics></AppliedModelCard>`;
    const card = readForeign('card', 'card.xml', text);
    assert.equal(card.format, 'chai');
    assert.deepEqual(card.facts, {
      'results[0].metric': 'sensitivity',
      'results[0].value': 0.944,
      'results[1].metric': 'Time',
      'results[1].value': 26,
      'results[1].unit': 'seconds',
    });
    assert.equal(card.at('results[0].value'), '94.4');
    assert.equal(card.at('results[1].value'), '{&quot;value&quot;:26,&quot;unit&quot;:&quot;seconds&quot;}');
  });

  it('takes the prose of the first draft for no result', () => {
    const text = '<AppliedModelCard><KeyMetrics><FairnessEquity><Result>AUC 0.9</Result></FairnessEquity></KeyMetrics></AppliedModelCard>';
    assert.deepEqual(readForeign('card', 'card.xml', text).facts, {});
  });
});

describe('A card in keys of somebody’s own making', () => {
  it('is read by our words and their aliases, its numbers as results, its unknown keys in silence', () => {
    const card = readForeign(
      'card',
      'model-card.yaml',
      [
        'model_name: Toy',
        'model_type: XGBoost',
        'training_data: Films of 2019',
        'metrics: { recall: 0.9, note: fine }',
        'out_of_scope: [Children]',
        'colour: blue',
      ].join('\n'),
    );
    assert.equal(card.format, 'ad-hoc-card');
    assert.deepEqual(card.facts, {
      'card.name': 'Toy',
      'card.datasets[0].description': 'Films of 2019',
      'card.datasets[0].uses[0]': 'training',
      'card.outOfScope[0].text': 'Children',
      'results[0].metric': 'sensitivity',
      'results[0].value': 0.9,
    });
    assert.deepEqual(card.problems, []);
  });

  it('may stand under one key, in sections of its own, with a map of metrics for each model', () => {
    const card = readForeign(
      'card',
      'model_card.yaml',
      [
        'model_card:',
        '  metadata: { name: Toy, license: MIT }',
        '  intended_use:',
        '    primary_users: Nurses',
        '    intended_applications: Triage',
        '    out_of_scope: Children',
        '  evaluation_data: { dataset: Films, sample_size: 90 }',
        '  performance_metrics: { forest: { accuracy: 0.8, train_accuracy: 0.9 } }',
        '  ethical_considerations: { bias: It misses women }',
      ].join('\n'),
    );
    assert.deepEqual(card.facts, {
      'card.name': 'Toy',
      'card.licence': 'MIT',
      'card.intendedUse.statement': 'Triage',
      'card.users[0]': 'Nurses',
      'card.outOfScope[0].text': 'Children',
      'card.ethics': 'It misses women',
      'card.datasets[0].id': 'Films',
      'card.datasets[0].n': 90,
      'card.datasets[0].uses[0]': 'test',
      'results[0].metric': 'accuracy',
      'results[0].value': 0.8,
    });
  });

  it('may have keys in words with capitals, and figures of training beside those of tests', () => {
    const text =
      '{ "Model Name": "Toy", "Intended Use": "Triage", "Performance Metrics": { "AUC": 0.9, "train_auc": 0.99, "true_positives": 12 } }';
    const card = readForeign('card', 'model-card.json', text);
    assert.equal(card.facts['card.intendedUse.statement'], 'Triage');
    assert.equal(card.facts['results[0].value'], 0.9);
    assert.equal(card.facts['results[1].value'], undefined);
  });

  it('is ours as soon as it has a key of ours', () => {
    assert.equal(readForeign('card', 'model-card.yaml', 'model_name: Toy\nmodel_type: rules\nintendedUse: Sorts\n').format, 'carelint');
  });
});
