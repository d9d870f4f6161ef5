import assert from 'node:assert/strict';
import { readLines } from '../readLines';

const card = (...lines: string[]) => readLines('card', 'MODEL_CARD.md', '# Model card: A', ...lines).facts;

describe('what a model card says in a sentence and under no heading of its own', () => {
  it('is who made the product, in its opening or among its details', () => {
    const maker = (...lines: string[]) => card(...lines)['card.manufacturer.name'];
    assert.equal(maker('The model was developed by the Example Institute to sort films.'), 'the Example Institute');
    assert.equal(maker('## Model details', 'Developed by researchers at Example Labs, Leeds.'), 'researchers at Example Labs');
    assert.equal(maker('It builds on BERT, which was developed by Google.'), undefined);
    assert.equal(maker('## Training data', 'The films were produced by Example Hospital.'), undefined);
    assert.equal(maker('The data set was created by Example Hospital.'), undefined);
    assert.equal(maker('The model was developed by Someone.', '## Details', '- **Developed by:** Another'), 'Another');
  });

  it('is whom to write to', () => {
    assert.equal(card('## Model details', 'Person to contact: A. Bee (bee@example.org)')['card.contacts[0].address'], 'bee@example.org');
    assert.equal(card('## Model details', 'Trained by bee@example.org in 2019')['card.contacts[0].address'], undefined);
  });

  it('is what it is for and not, its data, its licence and its figures, where no heading says so', () => {
    const facts = card(
      'A finds shadows on films. It is intended to help radiologists order their work. It must not be used to rule out disease.',
      '',
      'The model was trained on 112,000 films of two hospitals. On 5,000 films of a third it had a sensitivity of 0.91 (95% CI 0.88-0.94).',
      '',
      'Known limitations: no children were among them.',
      '',
      'Released under the MIT License.',
    );
    assert.deepEqual(
      [
        'card.intendedUse.statement',
        'card.outOfScope[0].text',
        'card.datasets[0].description',
        'card.limitations[0].text',
        'card.licence',
      ].map((fact) => facts[fact]),
      [
        'It is intended to help radiologists order their work.',
        'It must not be used to rule out disease.',
        'The model was trained on 112,000 films of two hospitals.',
        'no children were among them.',
        'MIT License',
      ],
    );
    assert.deepEqual([facts['results[0].value'], facts['results[0].low']], [0.91, 0.88]);
  });

  it('is passed over where headings say it, and where it is about something else', () => {
    const facts = card(
      'This card is not intended for publication. It was trained on eight GPUs with PyTorch. Files are not intended to be opened.',
      '',
      'It is intended to help nurses.',
      '',
      '## Intended use',
      'Triage.',
    );
    assert.equal(facts['card.intendedUse.statement'], 'Triage.');
    assert.deepEqual([facts['card.outOfScope[0].text'], facts['card.datasets[0].description']], [undefined, undefined]);
  });

  it('is none of its results where the card says that its figures are made up', () => {
    const facts = card(
      '## Evaluation results',
      '### Phase 1',
      '- **AUROC:** 0.9',
      '',
      'Scores above are illustrative targets.',
      '',
      '## Test results',
      'F1: 0.7',
    );
    assert.deepEqual([facts['results[0].metric'], facts['results[1].metric']], ['f1', undefined]);
  });

  it('is what it is not for, in a clause behind what it is for and under a heading of both', () => {
    const clause = card('## Intended use', 'It is intended to assist planning and should not be used alone for diagnosis.');
    assert.equal(clause['card.outOfScope[0].text'], 'should not be used alone for diagnosis.');
    const both = card('## Intended use and out-of-scope uses', 'This is intended for teaching. It is not validated for clinical use.');
    assert.equal(both['card.outOfScope[0].text'], 'It is not validated for clinical use.');
    assert.equal(both['card.outOfScope[1].text'], undefined);
  });

  it('is no data where it names the library of that name, or only how something was trained', () => {
    const facts = card(
      '## Training procedure',
      'This model was trained using supervised fine-tuning.',
      '### Framework versions',
      '- Datasets: 4.0.0',
    );
    assert.equal(facts['card.datasets[0].description'], undefined);
  });

  it('is none of its results where it was discarded', () => {
    const facts = card(
      '## Results',
      'The model has an AUROC of 0.91.',
      '',
      'An earlier run had an AUROC of 0.95 and was discarded.',
      '',
      '| Run | AUROC |',
      '|---|---|',
      '| A, superseded | 0.97 |',
      '',
      '### Ablations',
      'AUROC 0.99',
      '',
      '### By sex',
      'Both are close (within 0.002 AUROC).',
    );
    assert.deepEqual([facts['results[0].value'], facts['results[1].value']], [0.91, undefined]);
  });

  it('is who uses it', () => {
    const users = (sentence: string) => {
      const facts = card('## Use case', sentence);
      return [facts['card.users[0]'], facts['card.users[1]']];
    };
    assert.deepEqual(users('It can be used by radiologists interested in sorting films.'), ['radiologists', undefined]);
    assert.deepEqual(users('Intended for researchers and developers to explore films.'), ['researchers', 'developers']);
    assert.deepEqual(users('Intended for patients with diabetes.'), [undefined, undefined]);
    assert.deepEqual(users('It must not be used by nurses.'), [undefined, undefined]);
    assert.deepEqual(users('It is used by the pipeline in step 2.'), [undefined, undefined]);
  });

  it('is who uses it, also behind another sentence', () => {
    const facts = card('## Intended use', 'It sorts patients. Intended users are ward managers and triage staff.');
    assert.deepEqual([facts['card.users[0]'], facts['card.users[1]']], ['ward managers', 'triage staff']);
  });

  it('is what it is not for, as a bold line of its own', () => {
    const facts = card('## Intended use', 'This is for teaching.', '', '**Not intended for real-world clinical use.**');
    assert.equal(facts['card.outOfScope[0].text'], 'Not intended for real-world clinical use.');
    assert.equal(facts['card.intendedUse.statement'], 'This is for teaching.');
  });

  it('is what it is not, beside what it is for', () => {
    const facts = card('**Intended use**: Finds triggers in talk. Not a diagnostic device.');
    assert.equal(facts['card.outOfScope[0].text'], 'Not a diagnostic device.');
    assert.match(String(facts['card.intendedUse.statement']), /^Finds/);
  });

  it('is its maker and version, in labels that are sentences', () => {
    const facts = card(
      '## Model details',
      '**Organization developing the model:** The Example team.',
      '',
      '**Model version:** This is the version 1 of the model.',
    );
    assert.equal(facts['card.manufacturer.name'], 'The Example team.');
    assert.equal(facts['card.version'], '1');
  });
});

describe('tables of a model card', () => {
  it('of labels and values describe the data they stand under', () => {
    const facts = card('## Training data', '| Attribute | Value |', '|---|---|', '| Origin | One hospital |', '| Years | 2015 to 2019 |');
    assert.equal(facts['card.datasets[0].description'], 'Origin: One hospital\nYears: 2015 to 2019');
    assert.equal(facts['card.datasets[1].description'], undefined);
  });

  it('of inputs and classes are no data sets', () => {
    const facts = card(
      '## Training data',
      'Films of 2019.',
      '',
      '| Feature | Description |',
      '|---|---|',
      '| age | In years |',
      '| bmi | Of the visit |',
    );
    assert.equal(facts['card.datasets[0].description'], 'Films of 2019.');
    assert.equal(facts['card.datasets[1].description'], undefined);
  });

  it('of models give the figures of the one that the card chose', () => {
    const table = ['| Model | AUC |', '|---|---|', '| Forest | 0.82 |', '| XGBoost | 0.83 |'];
    const facts = card('## Test performance', ...table, '', 'The selected XGBoost threshold is 0.14.');
    assert.deepEqual([facts['results[0].value'], facts['results[1].value']], [0.83, undefined]);
    assert.equal(card('## Test performance', ...table, '', 'The final results are above.')['results[0].value'], undefined);
  });

  it('say in brackets by which measure they look at something', () => {
    const facts = card('## Performance', '| Metric | Value |', '|---|---|', '| Calibration (ECE) | 0.02 |', '| Speed (ECE) | 0.02 |');
    assert.deepEqual([facts['results[0].metric'], facts['results[1].metric']], ['ECE', undefined]);
  });

  it('of thresholds below a validation give its figures, and age in buckets is a group', () => {
    const points = card(
      '## External validation',
      '### Points on external data',
      '| Threshold | NPV |',
      '|---|---|',
      '| Rule-out (0.35) | 75% |',
    );
    assert.equal(points['results[0].value'], 0.75);
    const ages = card(
      '## Subgroup audit',
      '| Age bucket (decade) | n | AUC |',
      '|---|---|---|',
      '| 30s | 537 | 0.83 |',
      '| 40s | 599 | 0.8 |',
    );
    assert.deepEqual([ages['results[0].group'], ages['results[1].value']], ['30s', 0.8]);
  });

  it('name a threshold by its number, and what was aimed at by another', () => {
    const read = readLines(
      'card',
      'MODEL_CARD.md',
      '# Model card: A',
      '## Results',
      '| Threshold | NPV |',
      '|---|---|',
      '| Rule-out (0.35) | 75% |',
      '| Balanced | 55% |',
      '',
      '| Metric | Value | Threshold |',
      '|---|---|---|',
      '| Recall | 91% | >85% |',
    );
    const row = (i: number) => ['value', 'threshold', 'target'].map((key) => read.facts[`results[${i}].${key}`]);
    assert.deepEqual(
      [row(0), row(1), row(2)],
      [
        [0.75, 0.35, undefined],
        [0.55, undefined, undefined],
        [0.91, undefined, 0.85],
      ],
    );
    assert.deepEqual(read.problems, []);
  });

  it('of tasks and models give the figures of the card’s own, of the metric that the sentence above names', () => {
    const facts = readLines(
      'card',
      'MODEL_CARD.md',
      '# Toypath-0',
      '## Evaluations',
      'We report the mean AUROC over three trainings.',
      '',
      '| | Toypath | Otherpath |',
      '|---|---|---|',
      '| Nodes | **0.98 (0.01)** | 0.97 |',
    ).facts;
    assert.deepEqual(
      ['metric', 'value', 'dataset'].map((key) => facts[`results[0].${key}`]),
      ['auc', 0.98, 'Nodes'],
    );
    assert.equal(facts['results[1].value'], undefined);
  });

  it('may have a second header, and two metrics in a cell', () => {
    const twice = card(
      '## Performance',
      '<table>',
      '<tr><th rowspan="2">Cohort</th><th colspan="2">AUROC</th></tr>',
      '<tr><th>Internal</th><th>External</th></tr>',
      '<tr><td>Women</td><td>0.91</td><td>0.88</td></tr>',
      '</table>',
    );
    const row = (facts: Readonly<Record<string, unknown>>, i: number, ...keys: string[]) =>
      keys.map((key) => facts[`results[${i}].${key}`]);
    assert.deepEqual(row(twice, 0, 'value', 'group', 'dataset'), [0.91, 'Women', 'Internal']);
    assert.deepEqual(row(twice, 1, 'value', 'group', 'dataset'), [0.88, 'Women', 'External']);
    const parted = card('## Performance', '| Sex | Sensitivity / Specificity |', '|---|---|', '| Women | 0.91 / 0.88 |');
    assert.deepEqual(
      [row(parted, 0, 'metric', 'value'), row(parted, 1, 'metric', 'value')],
      [
        ['sensitivity', 0.91],
        ['specificity', 0.88],
      ],
    );
    const rows = card('## Performance', '| Metric | Value |', '|---|---|', '| Precision/Recall | 91% / 88% |', '| O/E ratio | 1.1 |');
    assert.deepEqual(
      [row(rows, 0, 'metric', 'value'), row(rows, 1, 'metric', 'value'), row(rows, 2, 'metric', 'value')],
      [
        ['ppv', 0.91],
        ['sensitivity', 0.88],
        ['observed-expected', 1.1],
      ],
    );
  });

  it('may name a metric in a row of its own, over rows of groups', () => {
    const facts = card(
      '## Results',
      '| | Internal | External |',
      '|---|---|---|',
      '| **AUROC** | | |',
      '| Women | 0.91 | 0.88 |',
      '| Overall | 0.92 | 0.89 |',
      '| **Speed** | | |',
      '| Women | 0.5 | 0.6 |',
    );
    const row = (i: number) => ['metric', 'value', 'group', 'dataset'].map((key) => facts[`results[${i}].${key}`]);
    assert.deepEqual(
      [row(0), row(3), row(4)],
      [
        ['auc', 0.91, 'Women', 'Internal'],
        ['auc', 0.89, undefined, 'External'],
        [undefined, undefined, undefined, undefined],
      ],
    );
  });

  it('of groups give results under a heading of fairness', () => {
    const facts = card(
      '## Fairness analysis',
      '| Subgroup | Metric | Value | Gap |',
      '|---|---|---|---|',
      '| Over 70 | AUC | 0.83 | -2% |',
      '| Under 70 | AUC | 0.86 | ref |',
    );
    assert.deepEqual([facts['results[0].group'], facts['results[0].value'], facts['results[1].value']], ['Over 70', 0.83, 0.86]);
  });
});

describe('headings and labels of a model card', () => {
  it('keep a statement in reading order, whatever stands under the heading above', () => {
    const read = readLines(
      'card',
      'MODEL_CARD.md',
      '# A',
      '## Intended uses',
      '### Primary intended uses',
      'Triage.',
      '### Others',
      'Teaching.',
    );
    assert.equal(read.facts['card.intendedUse.statement'], 'Triage.\nTeaching.');
    assert.match(String(read.places['card.intendedUse.statement']), /^Triage/);
  });

  it('give a version in front of what is said of it, and no number of something', () => {
    const version = (words: string) => card('## Model details', `- **Version:** ${words}`)['card.version'];
    assert.equal(version('v5 (oversampling and focal loss)'), '5');
    assert.equal(version('v2.1.0. The prompt, the knowledge and the corpus of evaluation are versioned with it.'), '2.1.0');
    assert.equal(version('1.5 billion parameters: the fourth and largest version of the family of models that we release.'), undefined);
  });

  it('name the maker by its name, and not by its address', () => {
    const facts = card('## Author & maintainer', '- **Name**: A. Bee', '- **GitHub**: [bee](https://example.org/bee)');
    assert.equal(facts['card.manufacturer.name'], 'A. Bee');
    assert.equal(card('## Author & maintainer', '- **GitHub**: [bee](https://example.org/bee)')['card.manufacturer.name'], undefined);
  });

  it('may call a measure by a name of the card’s own, and no rate of the world or of training one', () => {
    const facts = card(
      '## Results',
      '- **Safe response rate:** 88%',
      '- **Learning rate:** 0.01',
      '- **Mortality rate:** 4%',
      '- **Refusal rate:** 4% in the second round, and more in the third',
      '',
      '| Metric | Value |',
      '|---|---|',
      '| Hallucination rate | 4% |',
      '| Threshold | 0.4 |',
    );
    assert.deepEqual(
      [0, 1, 2].map((i) => [facts[`results[${i}].metric`], facts[`results[${i}].value`]]),
      [
        ['Safe response rate', 0.88],
        ['Hallucination rate', 0.04],
        [undefined, undefined],
      ],
    );
  });

  it('of usage may say what it is for, and of demographic groups whom it is about', () => {
    const facts = card('## Usage', 'It is intended to be used for sorting.', '## Data', '### Demographic groups', 'Children with gliomas.');
    assert.equal(facts['card.intendedUse.statement'], 'It is intended to be used for sorting.');
    assert.equal(facts['card.population.description'], 'Children with gliomas.');
    assert.equal(facts['card.datasets[0].description'], undefined);
  });

  it('may be items of an outline over lists and tables', () => {
    const facts = card(
      '## Model details',
      '- Training data',
      '',
      '    | Model | Data |',
      '    | --- | --- |',
      '    | small | Films |',
      '',
      '- Intended users',
      '    - Nurses',
      '    - Doctors',
      '- Layers',
      '    - 12',
    );
    assert.deepEqual(
      ['card.datasets[0].description', 'card.users[0]', 'card.users[1]'].map((fact) => facts[fact]),
      ['small: Films', 'Nurses', 'Doctors'],
    );
  });

  it('may be what a fold shows, and rows of a table whose cells give figures', () => {
    const folded = card(
      '## Intended use',
      'Triage.',
      '',
      '<details><summary><b>Limitations</b></summary>',
      '',
      '- Small',
      '',
      '</details>',
    );
    assert.equal(folded['card.intendedUse.statement'], 'Triage.');
    assert.equal(folded['card.limitations[0].text'], 'Small');
    const rows = card('| Field | Value |', '|---|---|', '| Intended use | Triage |', '| Performance | AUROC 0.91 (95% CI 0.88-0.94) |');
    assert.deepEqual([rows['results[0].value'], rows['results[0].low']], [0.91, 0.88]);
  });

  it('may name a maker of several kinds, and repeat themselves in bold', () => {
    assert.equal(
      card('## Model details', '- **Developed, funded, and shared by:** Example Labs')['card.manufacturer.name'],
      'Example Labs',
    );
    const read = readLines('card', 'MODEL_CARD.md', '# A', '## Testing data', '**Testing data**', '', '- **Small set**: 17 patients');
    assert.equal(read.facts['card.datasets[0].description'], 'Small set: 17 patients');
    assert.match(String(read.places['card.datasets[0].description']), /^\*\*Small/);
  });

  it('of fairness speak of ethics whatever stands behind them', () => {
    assert.equal(card('## Fairness / subgroup performance audit', 'Women differ.')['card.ethics'], 'Women differ.');
  });

  it('may be questions', () => {
    const facts = card(
      '### What is this model for?',
      'Triage.',
      '### Q2: What should it not be used for?',
      'Diagnosis.',
      '### Who is it for?',
      'Nurses',
      '### What data was it trained on?',
      'Films.',
      '### How well does it work?',
      'AUC 0.9',
      '### Where does it fail?',
      'On children.',
      '### How does it work?',
      'By magic.',
      '**Who built it?**',
      'Example Labs',
      '',
      '### What is the licence?',
      'MIT',
    );
    assert.deepEqual(
      [
        'card.intendedUse.statement',
        'card.outOfScope[0].text',
        'card.outOfScope[1].text',
        'card.users[0]',
        'card.datasets[0].description',
        'results[0].value',
        'card.limitations[0].text',
        'card.limitations[1].text',
        'card.manufacturer.name',
        'card.licence',
      ].map((fact) => facts[fact]),
      ['Triage.', 'Diagnosis.', undefined, 'Nurses', 'Films.', 0.9, 'On children.', undefined, 'Example Labs', 'MIT'],
    );
  });

  it('that speak of a risk model may hold its figures', () => {
    const facts = card('## Stroke risk model', '- Task: stroke within a year', '- AUROC: 0.81', '- F1: 0.7');
    assert.deepEqual([facts['results[0].value'], facts['results[1].value']], [0.81, 0.7]);
  });

  it('of ethics speak before those of fairness', () => {
    const facts = card('## Fairness analysis', 'Groups differ.', '## Ethical considerations', '### Potential harms', 'It may stigmatise.');
    assert.equal(facts['card.ethics'], 'It may stigmatise.');
  });

  it('of a summary may open with what their paragraphs say', () => {
    const facts = card('## Model description', 'It sorts films.', '', 'Intended use: screening of adults.');
    assert.deepEqual([facts['card.summary'], facts['card.intendedUse.statement']], ['It sorts films.', 'screening of adults.']);
  });

  it('among contacts say what each is for', () => {
    const facts = card('## Contact', '- **Technical**: a@example.org', '- **Ethical concerns**: b@example.org');
    assert.deepEqual([facts['card.contacts[0].address'], facts['card.contacts[1].address']], ['a@example.org', 'b@example.org']);
    assert.equal(facts['card.ethics'], undefined);
  });
});
