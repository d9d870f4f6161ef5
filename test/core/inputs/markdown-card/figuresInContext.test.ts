import assert from 'node:assert/strict';
import { readLines } from '../readLines';

const card = (...lines: string[]) => readLines('card', 'model-card.md', ...lines);

/** Each result as "group metric value". */
function results(...lines: string[]): readonly string[] {
  const { facts } = card('# Model card: A', '## Results', ...lines);
  return [0, 1, 2, 3].flatMap((i) => {
    const at = (key: string) => facts[`results[${i}].${key}`];
    return at('value') === undefined ? [] : [[at('group'), at('metric'), at('value')].filter((part) => part !== undefined).join(' ')];
  });
}

describe('a figure and what stands around it', () => {
  it('where it was measured is no value, before it or behind it', () => {
    assert.deepEqual(results('- Recall at 10%: `0.26`'), ['Recall at 10% 0.26']);
    assert.deepEqual(results('Sensitivity at 95% specificity was 0.71.'), ['Sensitivity at 95% specificity 0.71']);
    assert.deepEqual(results('Sensitivity: 0.82 (at 90% specificity)'), ['sensitivity 0.82']);
    assert.deepEqual(results('Tested at 92% accuracy.'), ['accuracy 0.92']);
  });

  it('it may be set as code, and stand in columns made of blanks', () => {
    assert.deepEqual(results('- PR-AUC: `0.24`', '- Brier score: `0.09`'), ['auprc 0.24', 'Brier score 0.09']);
    assert.deepEqual(results('RMSE:               2.5 g/dL'), ['RMSE 2.5']);
  });

  it('in front of the metric it leaves what stands behind "at" a condition', () => {
    assert.deepEqual(results('It has 40% precision at 0.75 confidence.'), ['ppv 0.4']);
  });

  it('a rate under a name of its own counts among metrics', () => {
    assert.deepEqual(results('- AUROC: 0.85', '- AUPRC: 0.13', '- Detection rate: 0.26'), [
      'auc 0.85',
      'auprc 0.13',
      'Detection rate 0.26',
    ]);
    assert.deepEqual(results('- Detection rate: 0.26'), []);
  });

  it('in a column of metrics a known one may say what it is of', () => {
    const table = (...rows: string[]) => results('| Metric | Result |', '| --- | ---: |', ...rows);
    assert.deepEqual(table('| Referable AUROC | 0.98 |', '| Macro F1 | 0.59 |'), ['Referable AUROC 0.98', 'macro f1 0.59']);
    assert.deepEqual(table('| strict F1 | 0.9 |', '| accuracy / macro-F1 | 0.7 |'), ['strict F1 0.9']);
    assert.deepEqual(table('| Training AUROC | 0.98 |', '| F1 | 0.59 |'), ['f1 0.59']);
  });

  it('a target in brackets behind it does not make it one', () => {
    assert.deepEqual(results('- **AUROC**: **0.85** (Target: > 0.80)'), ['auc 0.85']);
  });

  it('a metric ends where its name ends, and marks of an interval are none of it', () => {
    assert.deepEqual(results('- AUROC: 0.7', '- Top-10% capture: 26.1%'), ['auc 0.7']);
    assert.deepEqual(results('| Model | AUROC [CI] |', '|---|---|', '| regression (served) | 0.74 [0.68, 0.79] |', '| boosting | 0.78 |'), [
      'auc 0.74',
    ]);
  });

  it('a heading of a legacy baseline is over those of others', () => {
    assert.deepEqual(results('## Legacy validation baseline', '- AUROC: 0.85'), []);
  });

  it('a log loss beside it does not make it one of training', () => {
    assert.deepEqual(results('- **Held-out:** ROC-AUC 0.64, log loss 0.003'), ['auc 0.64']);
    assert.deepEqual(results('- **Held-out:** AUC 0.64, loss 0.003'), []);
  });

  it('two groups in one sentence have a figure each', () => {
    assert.deepEqual(results('The AUROC was 0.83 for male and 0.81 for female patients.'), ['male auc 0.83', 'female auc 0.81']);
    assert.deepEqual(results('Female and male recall were `0.27` and `0.25`.'), ['Female sensitivity 0.27', 'male sensitivity 0.25']);
    assert.deepEqual(results('- Age 40-59 AUROC 0.91 (n=162)', '- Age <40 AUROC 0.85'), ['Age 40-59 auc 0.91', 'Age <40 auc 0.85']);
    assert.deepEqual(results('Recall should be 0.9 for men and 0.9 for women.'), []);
    assert.deepEqual(results('The AUROC was 0.83 for women.'), []);
  });

  it('behind a metric each may have its class, and nothing else stands there', () => {
    assert.deepEqual(results('- Per-class AUCs: Oedema 0.88, Effusion 0.85.'), ['Oedema auc 0.88', 'Effusion auc 0.85']);
    assert.deepEqual(results('- Per-class AUCs: Oedema 0.88, others as before'), []);
    assert.deepEqual(results('- AUC: train 0.99, test 0.85'), []);
  });
});

describe('what a card says around its facts', () => {
  it('potential biases and risks are limitations, once', () => {
    const { facts } = card('# Model card: A', '## Potential biases & risks', '- It misses women.');
    assert.equal(facts['card.limitations[0].text'], 'It misses women.');
    assert.equal(facts['card.limitations[1].text'], undefined);
  });

  it('a limitation that begins with scores is a limitation, and its figures are no results', () => {
    const { facts } = card('# Model card: A', '## Limitations', '- **Scores are not calibrated.** They had 84% precision.');
    assert.equal(facts['card.limitations[0].text'], 'Scores are not calibrated. They had 84% precision.');
    assert.equal(facts['results[0].value'], undefined);
  });

  it('bold lines about the features and criteria of data name no data sets', () => {
    const { facts } = card(
      '# Model card: A',
      '## Training data',
      'Notes of one ward.',
      '**Features:**',
      '- Age',
      '',
      '**Exclusion criteria:**',
      '- Children',
    );
    assert.equal(facts['card.datasets[0].description'], 'Notes of one ward.\nFeatures:\nAge\nExclusion criteria:\nChildren');
    assert.equal(facts['card.datasets[1].description'], undefined);
  });

  it('a description that is all labels is told by them', () => {
    assert.deepEqual(card('# Model card: A', '## Model description', '- **License:** MIT').problems, []);
  });

  it('a backslash that breaks the line is no part of it', () => {
    assert.equal(card('# Model card: A', '**Owner:** Trust  \\', '**Version:** 1').facts['card.manufacturer.name'], 'Trust');
  });

  it('input limitations beside failure modes are limitations, by the condition in each row', () => {
    const { facts } = card(
      '# Model card: A',
      '## Input limitations & failure modes',
      '| Condition | Behaviour |',
      '|---|---|',
      '| No tag | It fails |',
    );
    assert.equal(facts['card.limitations[0].text'], 'No tag');
  });

  it('two labels may share a line, each a sentence', () => {
    const { facts } = card('# Model card: A', '## Model details', '- **Developer:** Trust. **License:** MIT.');
    assert.equal(facts['card.manufacturer.name'], 'Trust');
    assert.equal(facts['card.licence'], 'MIT');
  });

  it('a plain label among the uses rules out what is listed below it', () => {
    const { facts } = card('# Model card: A', '## Intended use', 'For triage.', '', 'Out-of-scope use cases:', '- Diagnosis');
    assert.equal(facts['card.outOfScope[0].text'], 'Diagnosis');
    assert.equal(facts['card.intendedUse.statement'], 'For triage.');
  });

  it('training data and its provenance are training data', () => {
    const { facts } = card('# Model card: A', '## Training data & provenance', 'Notes of one ward.');
    assert.equal(facts['card.datasets[0].uses[0]'], 'training');
  });

  it('data for training and validation is training data', () => {
    const { facts } = card('# Model card: A', '## Training and validation data', 'Notes of one ward.');
    assert.equal(facts['card.datasets[0].uses[0]'], 'training');
  });

  it('an owner right under the title answers for the model, one under its upkeep does not', () => {
    assert.equal(card('# Model card: A', 'Owner: Trust', 'License: MIT').facts['card.manufacturer.name'], 'Trust');
    assert.equal(card('# Model card: A', '## Alerts', '- Owner: Ward 3').facts['card.manufacturer.name'], undefined);
  });
});
