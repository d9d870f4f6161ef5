import { strict as assert } from 'node:assert';
import { readLines } from '../readLines';

const front = [
  '---',
  'license: other',
  'license_name: evaluation-only',
  'base_model: example-labs/base',
  'datasets: [example-trust/fundus-north-2023]',
  'model-index:',
  '- name: RetinaGrade',
  '  results:',
  '  - dataset: { name: Fundus East 2025, type: fundus-east }',
  '    metrics: [{ type: sensitivity, value: 0.951 }]',
  '---',
];

const body = [
  '# RetinaGrade',
  '## Bias, Risks, and Limitations',
  '- L-01: Misses new vessels at the edge of the field',
  '### Recommendations',
  'Audit one image in twenty.',
  '## Training data',
  'Fundus North 2023: 48,200 eyes of three programmes.',
  '## Evaluation',
  '### Factors',
  '- Age 70 and over, because cataract blurs the image',
  '- Handheld camera',
  '### Results',
  '| Group | Metric | Value | 95% CI | n |',
  '|---|---|---|---|---|',
  '| All | Sensitivity | 0.951 | 0.931 to 0.966 | 612 |',
  '| Age 70 and over | Sensitivity | 0.939 | 0.893 to 0.966 | 179 |',
];

const facts = (lines: readonly string[]) => readLines('card', 'README.md', ...lines).facts;

describe('a card of a model hub', () => {
  const read = facts([...front, ...body]);

  it('has its base model, its licence and its data sets once each, though key and text speak of them', () => {
    assert.equal(read['card.components[0].kind'], 'base-model');
    assert.equal(read['card.licence'], 'evaluation-only');
    assert.equal(read['card.datasets[0].description'], 'Fundus North 2023: 48,200 eyes of three programmes.');
    assert.equal(read['card.datasets[2].id'] ?? read['card.datasets[2].description'], undefined);
  });

  it('has the intervals, numbers and groups of its table beside the figures of its front matter', () => {
    assert.equal(read['results[0].low'], 0.931);
    assert.equal(read['results[0].n'], 612);
    assert.equal(read['results[1].group'], 'Age 70 and over');
    assert.equal(read['results[2].value'], undefined);
  });

  it('names groups by its factors where figures are given by one of them', () => {
    assert.equal(read['card.groups[0].name'], 'Age 70 and over');
    assert.equal(read['card.groups[0].reason'], 'cataract blurs the image');
    assert.equal(read['card.groups[1].name'], 'Handheld camera');
    assert.equal(read['card.population.description'], undefined);
    const atRisk = facts([...front, ...body.map((line) => line.replace('### Factors', '### Groups at risk'))]);
    assert.equal(atRisk['card.groups[1].name'], 'Handheld camera');
    const without = facts([...front, ...body.slice(0, -1)]);
    assert.equal(without['card.groups[0].name'], undefined);
  });

  it('is open where the heading that names a fact is to be filled in, whatever a lesser place says', () => {
    const open = facts([...front, ...body, '## Ethical considerations', 'To be completed.']);
    assert.equal(open['card.ethics'], undefined);
  });

  it('takes no recommendation for a limitation', () => {
    assert.equal(read['card.limitations[0].id'], 'L-01');
    assert.equal(read['card.limitations[1].text'], undefined);
  });
});
