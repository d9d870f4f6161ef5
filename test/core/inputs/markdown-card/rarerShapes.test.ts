import assert from 'node:assert/strict';
import { readLines } from '../readLines';

const card = (...lines: string[]) => readLines('card', 'model-card.md', ...lines);

describe('rarer shapes of model cards', () => {
  it('a bold line of its own is a heading where text follows it, and so are the bold lines after it', () => {
    const read = card(
      '# Model card: A',
      '**Model details**',
      '',
      '- Developer: Trust',
      '- License: MIT',
      '',
      '**Training data**',
      '',
      'Notes of one ward',
      '',
      '**Hyperparameters**',
      '',
      'Three epochs.',
      '',
      '**Evaluation data**',
      '',
      'Notes of another ward',
    );
    assert.equal(read.facts['card.manufacturer.name'], 'Trust');
    assert.equal(read.facts['card.licence'], 'MIT');
    assert.equal(read.facts['card.datasets[0].description'], 'Notes of one ward');
    assert.equal(read.facts['card.datasets[1].description'], 'Notes of another ward');
  });

  it('code under a heading keeps it from being empty', () => {
    const read = card('# Model card: A', '## Model architecture', '```', 'input -> output', '```');
    assert.deepEqual(read.problems, []);
  });

  it('"Intended use" and the primary uses right below it are one statement from the first line on', () => {
    const read = card('# Model card: A', '## Intended use', 'For research.', '### Primary intended uses', 'For radiologists at work.');
    assert.equal(read.facts['card.intendedUse.statement'], 'For research.\nFor radiologists at work.');
  });

  it('the text over a heading of limitations is about the uses alone', () => {
    const read = card('# Model card: A', '## Intended uses & limitations', 'For triage.', '### Limitations and bias', 'It misses women.');
    assert.equal(read.facts['card.intendedUse.statement'], 'For triage.');
    assert.equal(read.facts['card.limitations[0].text'], 'It misses women.');
    assert.equal(read.facts['card.limitations[1].text'], undefined);
    assert.equal(read.facts['card.ethics'], 'It misses women.');
  });

  it('a heading over data, factors and metrics says nothing of people', () => {
    const read = card('# Model card: A', '## Testing data, factors & metrics', 'We tested on 24 tasks.');
    assert.equal(read.facts['card.population.description'], undefined);
    assert.equal(read.facts['card.datasets[0].description'], 'We tested on 24 tasks.');
  });

  it('what stands in brackets for comparison is a figure of others', () => {
    const read = card(
      '# Model card: A',
      '## Evaluation',
      'It reaches an F1 score of 87.1 % (for comparison, B reaches an F1 score of 88.7 %).',
    );
    assert.equal(read.facts['results[0].value'], 0.871);
    assert.equal(read.facts['results[1].value'], undefined);
  });

  it('a sum below a list of datasets is none, and a table of failures lists limitations', () => {
    const data = card(
      '# Model card: A',
      '## Training data',
      '| Dataset | Number |',
      '|---|---|',
      '| Ward notes | 90 |',
      '| **Total** | **90** |',
    );
    assert.equal(data.facts['card.datasets[0].id'], 'Ward notes');
    assert.equal(data.facts['card.datasets[1].id'], undefined);
    const failures = card('# Model card: A', '## Known failure modes', '| Failure | Cause |', '|---|---|', '| Misses typos | New words |');
    assert.equal(failures.facts['card.limitations[0].text'], 'Misses typos');
  });

  it('names in code keep the places of a template free, and a name in code is a value elsewhere', () => {
    const places = ['model_id', 'model_summary', 'direct_use', 'training_data'].map((name) => `\`${name}\``);
    const read = card(
      '# Model Name',
      places[0] ?? '',
      '',
      places[1] ?? '',
      '## Direct use',
      places[2] ?? '',
      '## Training data',
      places[3] ?? '',
      '- **License:** `license`',
    );
    assert.equal(read.facts['card.intendedUse.statement'], undefined);
    assert.equal(read.facts['card.licence'], undefined);
    assert.equal(card('# Model card: A', '- **License:** `mit`').facts['card.licence'], 'mit');
  });

  it('a fold to click on is no text, and how to use a model is not its name', () => {
    const read = card(
      'Some words.',
      '',
      '# How to use',
      'Like this.',
      '# Limitations',
      '<details>',
      '<summary>Click to expand</summary>',
      '',
      '- It errs.',
      '',
      '</details>',
    );
    assert.equal(read.facts['card.limitations[0].text'], 'It errs.');
    assert.equal(read.facts['card.name'], undefined);
  });

  it('medical training data and a base de datos are data; synthetic training data among the limitations is none', () => {
    assert.equal(card('# Model card: A', '## Medical Training Data', 'Guidelines.').facts['card.datasets[0].description'], 'Guidelines.');
    assert.equal(card('# Ficha del modelo: A', '## Base de datos', 'MIMIC-IV').facts['card.datasets[0].description'], 'MIMIC-IV');
    const limits = card('# Model card: A', '## Limitations', '### Data limitations', '- **Synthetic training data:** Not seen in care.');
    assert.equal(limits.facts['card.datasets[0].description'], undefined);
  });

  it('what an explanation does not prove rules out no use', () => {
    const rules = (heading: string) => card('# Model card: A', `## ${heading}`, 'Not for emergencies.').facts['card.outOfScope[0].text'];
    assert.equal(rules('What it does not prove'), undefined);
    assert.equal(rules('What this is not'), 'Not for emergencies.');
  });

  it('headings and metrics in Turkish, Japanese and Korean are those of a card', () => {
    const turkish = card(
      '# Model Kartı: Akciğer',
      '## Kullanım amacı',
      'Triyaj.',
      '## Sınırlamalar',
      '- Az veri.',
      '## Performans',
      '| Metrik | Değer |',
      '|---|---|',
      '| Duyarlılık | 0.91 |',
    );
    assert.deepEqual(
      ['card.name', 'card.intendedUse.statement', 'card.limitations[0].text', 'results[0].metric', 'results[0].value'].map(
        (fact) => turkish.facts[fact],
      ),
      ['Akciğer', 'Triyaj.', 'Az veri.', 'sensitivity', 0.91],
    );
    const limits = (heading: string) => card('# Model card: A', `## ${heading}`, '- X').facts['card.limitations[0].text'];
    assert.deepEqual(['制限事項', '한계점', 'محدودیت‌ها'].map(limits), ['X', 'X', 'X']);
  });

  it('care ruled out in passing is out of scope where nothing else says so, and a limitation among limitations', () => {
    const said = 'It is **not intended for clinical use**. Ask us.';
    assert.equal(card('# Model card: A', said).facts['card.outOfScope[0].text'], 'It is not intended for clinical use.');
    assert.equal(card('# Model card: A', '## Limitations', said).facts['card.outOfScope[0].text'], undefined);
    assert.equal(card('# Model card: A', said, '## Out of scope', 'Children').facts['card.outOfScope[1].text'], undefined);
    assert.equal(card('# Model card: A', 'The clinical trial has not been used yet.').facts['card.outOfScope[0].text'], undefined);
  });

  it('a report printed by scikit-learn gives its averages, and its classes where they are few', () => {
    const report = (...rows: string[]) =>
      card('# Model card: A', '## Evaluation results', '```', '              precision    recall  f1-score   support', '', ...rows, '```');
    const few = report('     normal       0.90      0.80      0.85        40', '', '   accuracy                           0.86        90');
    assert.deepEqual(
      ['metric', 'value', 'group'].map((fact) => few.facts[`results[1].${fact}`]),
      ['sensitivity', 0.8, 'normal'],
    );
    assert.deepEqual([few.facts['results[3].metric'], few.facts['results[3].value']], ['accuracy', 0.86]);
    const rows = Array.from({ length: 11 }, (_, i) => `    label ${i}       0.90      0.80      0.85        40`);
    const many = report(...rows, '   macro avg       0.91      0.81      0.86       440');
    assert.deepEqual([many.facts['results[2].metric'], many.facts['results[2].value']], ['macro f1-score', 0.86]);
    assert.equal(many.facts['results[3].value'], undefined);
  });

  it('of a comparison the columns of the card’s own models count, wherever the metrics stand', () => {
    const read = card(
      '# ScanFM-preview',
      '## Benchmarks',
      '| Task | | ScanFM [1] | Other |',
      '|---|---|---|---|',
      '| Grading | Bal. acc. | **0.83** | 0.70 |',
      '| Rejection | AUROC | **0.91** | 0.82 |',
    );
    assert.deepEqual(
      [0, 1, 2].map((i) => [read.facts[`results[${i}].metric`], read.facts[`results[${i}].value`], read.facts[`results[${i}].dataset`]]),
      [
        ['balanced accuracy', 0.83, 'Grading'],
        ['auc', 0.91, 'Rejection'],
        [undefined, undefined, undefined],
      ],
    );
    const family = card(
      '# MedFam',
      '## Results',
      '| Metric | MedFam 4B | MedFam 27B | Base 4B |',
      '|---|---|---|---|',
      '| Accuracy | 0.64 | 0.87 | 0.5 |',
    );
    assert.deepEqual(
      [0, 1, 2].map((i) => family.facts[`results[${i}].value`]),
      [0.64, 0.87, undefined],
    );
  });

  it('a benchmark beside its score is a measure by name, and what it tests is no group of people', () => {
    const read = card(
      '# MedFam',
      '## Benchmark performance',
      '| Category | Benchmark | Value |',
      '|---|---|---|',
      '| Reasoning | MedQA | 64.4 |',
    );
    assert.deepEqual(
      ['metric', 'value', 'group'].map((fact) => read.facts[`results[0].${fact}`]),
      ['MedQA', 64.4, undefined],
    );
  });

  it('a user with what the model is for stays one, and a dataset among the details is data', () => {
    const read = card('# Model card: A', '## Model overview', '- Dataset: ESOL', '## Intended users', '- Nurses: quick and local answers');
    assert.equal(read.facts['card.users[0]'], 'Nurses: quick and local answers');
    assert.equal(read.facts['card.users[1]'], undefined);
    assert.equal(read.facts['card.datasets[0].description'], 'ESOL');
  });
});
