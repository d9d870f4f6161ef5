import assert from 'node:assert/strict';
import { readLines } from '../readLines';

const card = (...lines: string[]) => readLines('card', 'model-card.md', ...lines);

/** The figures of a card, each as metric, value and what else tells it from the others. */
function figuresOf(...lines: string[]): readonly string[] {
  const { facts } = card('# Model card: A', ...lines);
  const figures: string[] = [];
  for (let i = 0; facts[`results[${i}].metric`] !== undefined; i++) {
    const said = ['metric', 'value', 'group', 'dataset'].map((key) => facts[`results[${i}].${key}`]);
    figures.push(said.filter((word) => word !== undefined).join(' '));
  }
  return figures;
}

describe('figures of a card that speaks of several models', () => {
  it('below headings those of the model that was chosen are its own, and those of a baseline are not', () => {
    const lines = [
      '## Evaluation results',
      '### Primary model: random forest',
      '- **Accuracy:** **91%**',
      '### Baseline model: logistic regression',
      '- **Accuracy:** **84%**',
    ];
    assert.deepEqual(figuresOf(...lines), ['accuracy 0.91']);
  });

  it('of a list of models those of the selected one count, and none where none is', () => {
    const list = (first: string) => [
      '## Performance',
      `- **${first}**`,
      '  - **ROC-AUC:** ~0.88 | **F1-Score:** ~0.80',
      '- **Logistic regression**',
      '  - **ROC-AUC:** ~0.82 | **F1-Score:** ~0.74',
    ];
    assert.deepEqual(figuresOf(...list('Random forest (selected model)')), ['auc 0.88', 'f1 0.8']);
    assert.deepEqual(figuresOf(...list('Random forest')), []);
  });

  it('nested items of groups are no models', () => {
    assert.deepEqual(figuresOf('## Performance', '- **Overall**', '  - Accuracy: 0.9', '- **Calibration**', '  - Brier score: 0.1'), [
      'accuracy 0.9',
      'Brier score 0.1',
    ]);
  });
});

describe('figures in further places', () => {
  it('a cell of results may name the metric of each of its figures', () => {
    const table = [
      '## Results',
      '| Evaluation | Images | Result |',
      '|---|---|---|',
      '| Internal test | 120 | Dice 0.91; recall 0.88 |',
      '| Training set | 900 | Dice 0.97 |',
    ];
    assert.deepEqual(figuresOf(...table), ['dice 0.91 Internal test', 'sensitivity 0.88 Internal test']);
  });

  it('a metric a line in code below a heading of results, but not in a program', () => {
    assert.deepEqual(figuresOf('## Performance metrics', '```', 'Accuracy:  78%', 'ROC AUC:   0.85', 'Recall:    ~0.70', '```'), [
      'accuracy 0.78',
      'auc 0.85',
      'sensitivity 0.7',
    ]);
    const program = ['```', 'import sklearn', 'recall = 0.7', 'model.fit(x)', 'print(recall)', '```'];
    assert.deepEqual(figuresOf('## Performance metrics', ...program), []);
  });

  it('classes in code or bold may follow their metric, each with what it was before in brackets', () => {
    const [first, ...others] = figuresOf(
      '## Results',
      '**Per-class F1 (new vs old):** `mild` 0.81 (was 0.74),',
      '`severe` **0.66 (was 0.5)**.',
    );
    assert.deepEqual([first, ...others], ['f1 0.81 mild', 'f1 0.66 severe']);
  });

  it('where a figure was measured may stand at the end of the line above', () => {
    const lines = ['On the held-out set the classifier reached a sensitivity of 0.81 at', '90% specificity.'];
    assert.deepEqual(figuresOf('## Results', ...lines), ['sensitivity 0.81']);
  });

  it('"Recall at top 10%" and a weighted kappa are metrics', () => {
    assert.deepEqual(figuresOf('## Results', '| Metric | Test |', '|---|---|', '| Recall at top 10% | 23% |', '| QWK | 0.58 |'), [
      'Recall at top 10% 0.23 Test',
      'kappa 0.58 Test',
    ]);
  });

  it('a measure that the front matter of a hub leaves out is told by the text', () => {
    const front = ['---', 'model-index:', '- name: A', '  results:', '  - task: { type: classification }'];
    const index = ['    dataset: { name: B, type: b }', '    metrics:', '    - type: accuracy', '      value: 0.78', '---'];
    const read = card(
      ...front,
      ...index,
      '# A',
      '## Results',
      '| Metric | Value |',
      '|---|---|',
      '| Accuracy | 0.78 |',
      '| Recall | 0.7 |',
    );
    assert.deepEqual(
      [0, 1, 2].map((i) => read.facts[`results[${i}].value`]),
      [0.78, 0.7, undefined],
    );
  });
});

describe('sections in further words', () => {
  it('"Non-intended use and prohibited scenarios" rules out, and "Failure modes and failure scenarios" are limitations', () => {
    const read = card(
      '# Model card: A',
      '## Non-Intended Use & Prohibited Scenarios',
      '- Diagnosis.',
      '## Known Failure Modes & Failure Scenarios',
      '- Blurred images.',
    );
    assert.equal(read.facts['card.outOfScope[0].text'], 'Diagnosis.');
    assert.equal(read.facts['card.limitations[0].text'], 'Blurred images.');
  });

  it('a label among the uses says one, where the rest only rules out', () => {
    const read = card(
      '# Model card: A',
      '## Intended use',
      '**Screening:** of adults in clinics.',
      '',
      '**NOT** a substitute for a doctor. Ask one.',
    );
    assert.match(String(read.facts['card.intendedUse.statement']), /of adults in clinics/);
  });

  it('"research, not diagnosis" rules diagnosis out', () => {
    const read = card('# Model card: A', '## Intended use', 'Reproducible research, not diagnosis or selection of a treatment.');
    assert.match(String(read.facts['card.outOfScope[0].text']), /^not diagnosis or selection/);
  });

  it('a cohort is data, and data that is thanked for is none', () => {
    const read = card('# Model card: A', '## Local cohort', 'The 420 scans of the clinic.', '## Acknowledgements', '- **Data source:** B');
    assert.match(String(read.facts['card.datasets[0].description']), /^The 420 scans/);
    assert.equal(read.facts['card.datasets[1].description'], undefined);
  });
});

describe('what is said of data, and what else stands in its tables', () => {
  const table = ['| Property | Value |', '|---|---|', '| Source | B |', '| License | CC BY 4.0 |', '| Label definition | By two readers |'];

  it('a table of labels and values describes the data, and its licence is none of the product', () => {
    const read = card('# Model card: A', '## Training data', ...table);
    assert.match(String(read.facts['card.datasets[0].description']), /Source: B/);
    assert.equal(read.facts['card.licence'], undefined);
    assert.equal(read.facts['card.referenceStandard.method'], 'By two readers');
    const labels = card('# Model card: A', '## Training data', 'The scans of B.', '- **License:** CC BY 4.0', '- **Version:** 2.0');
    assert.deepEqual([labels.facts['card.licence'], labels.facts['card.version']], [undefined, undefined]);
  });

  it('a label among the data says whom it is about', () => {
    const read = card('# Model card: A', '## Dataset', '- **Source:** B', '- **Population:** adults at one hospital');
    assert.equal(read.facts['card.population.description'], 'adults at one hospital');
  });

  it('"Training source" and "Training provenance" tell the data', () => {
    const read = card('# Model card: A', 'Training source: B only.');
    assert.match(String(read.facts['card.datasets[0].description']), /^B only/);
    const provenance = card('# Model card: A', '## Training provenance', 'The release candidate was fit on windows of 314 participants.');
    assert.match(String(provenance.facts['card.datasets[0].description']), /314 participants/);
  });
});

describe('further places of figures and words', () => {
  it('the mean stands for a measure, and not its median or bounds', () => {
    const table = ['| region | metric | n | mean ± std | median | min | max |', '|---|---|---|---|---|---|---|'];
    assert.deepEqual(figuresOf('## Results', ...table, '| Core | Dice | 52 | 0.87 ± 0.14 | 0.90 | 0.0 | 0.96 |'), ['dice 0.87 Core']);
  });

  it('metrics and values side by side are one table', () => {
    const rows = ['| Metric | Value | Metric | Value |', '|---|---|---|---|', '| AUC | 0.91 | Recall | 0.81 |'];
    assert.deepEqual(figuresOf('## Results', ...rows), ['auc 0.91', 'sensitivity 0.81']);
  });

  it('a threshold may follow two metrics of a cell', () => {
    assert.deepEqual(
      figuresOf('## Results', '| Metric | Value |', '|---|---|', '| Sensitivity / specificity at threshold 0.147 | 0.62 / 0.74 |'),
      ['sensitivity 0.62', 'specificity 0.74'],
    );
  });

  it('figures under a heading of no known meaning count where no other gives any, a ceiling and a gain never', () => {
    assert.deepEqual(figuresOf('## Evidence snapshot', 'On the cohort of B it recorded AUROC 0.91.'), ['auc 0.91']);
    assert.deepEqual(figuresOf('## Results', 'Simulator ceiling AUROC 0.97.', 'The gain is within noise (macro-F1 +0.0092).'), []);
  });

  it('a table of words under ethics tells them', () => {
    const read = card('# Model card: A', '## Ethical considerations', '| Issue | Status |', '|---|---|', '| Fairness | Not audited |');
    assert.equal(read.facts['card.ethics'], 'Fairness: Not audited');
  });

  it('an item all in bold is an item, and when the card was made is no limitation', () => {
    const read = card(
      '# Model card: A',
      '## Out of scope',
      '- **Diagnosis of real patients**',
      '## Limitations',
      '- Synthetic data',
      '',
      '---',
      'Generated: May 2026',
    );
    assert.equal(read.facts['card.outOfScope[0].text'], 'Diagnosis of real patients');
    assert.deepEqual([read.facts['card.limitations[0].text'], read.facts['card.limitations[1].text']], ['Synthetic data', undefined]);
  });

  it('"Not for autonomous prescribing" rules out, as does what is no clinical decision tool', () => {
    for (const words of ['Not for autonomous prescribing.', 'It is not a clinical decision tool.']) {
      const read = card('# Model card: A', '## Intended use', `Review of antibiotics. ${words}`);
      assert.equal(read.facts['card.outOfScope[0].text'], words);
    }
  });

  it('an audience behind a colon uses it', () => {
    const read = card('# Model card: A', '## Intended use', 'Estimates of birth. Intended audience: fertility clinicians.');
    assert.equal(read.facts['card.users[0]'], 'fertility clinicians');
  });
});

describe('what a heading, a label or a title says of two things', () => {
  it('"Not intended, limitations" holds both, and only what rules out is out of scope', () => {
    const read = card(
      '# Model card: A',
      '## Intended use & limitations',
      '**Intended:** demonstrations.',
      '',
      '**Not intended / limitations:**',
      '- Not a medical device.',
      '- Trained on informal text.',
    );
    assert.deepEqual(
      ['card.outOfScope[0].text', 'card.outOfScope[1].text', 'card.limitations[1].text', 'card.limitations[2].text'].map(
        (fact) => read.facts[fact],
      ),
      ['Not a medical device.', undefined, 'Trained on informal text.', undefined],
    );
    assert.match(String(read.facts['card.intendedUse.statement']), /demonstrations/);
  });

  it('the version at the end of a title is that of the product, where none is told; one inside a name is not', () => {
    assert.equal(card('# Model card — plan classifier v2.0.0', 'Text.').facts['card.version'], '2.0.0');
    assert.equal(card('# Model card — plan classifier v2.0.0', '- **Version:** 3.1').facts['card.version'], '3.1');
    assert.equal(card('# Mistral-7B-v0.3 for questions', '## Intended use', 'Questions.').facts['card.version'], undefined);
  });

  it('"Top-1 accuracy" alone in a list is no figure, nor is a model that another outperformed', () => {
    const baselines = [
      '- **A (F1: 0.96)** is ahead of:',
      '  - Random forest (F1: 0.75)',
      '  - XGBoost (F1: 0.74)',
      '  - Logistic regression (F1: 0.70)',
    ];
    const figures = figuresOf('## Results', '- Top-1 accuracy', ...baselines);
    assert.equal(
      figures.some((figure) => /0\.7|accuracy/.test(figure)),
      false,
    );
    assert.deepEqual(figuresOf('## Results', '- AUC (XGBoost): 0.91', '- F1 (XGBoost): 0.82'), ['auc 0.91', 'f1 0.82']);
  });

  it('risk tiers are groups', () => {
    assert.deepEqual(figuresOf('## Results', '| Risk tier | Recall |', '|---|---|', '| High | 86% |', '| Low | 62% |'), [
      'sensitivity 0.86 High',
      'sensitivity 0.62 Low',
    ]);
  });

  it('"For planning only — not a substitute for counsel" and "not a certified medical device" rule out; a thing that is not another does not', () => {
    const out = (words: string, heading = '## Intended use') => card('# Model card: A', heading, words).facts['card.outOfScope[0].text'];
    assert.match(String(out('Sorts plans. For planning only — not a substitute for counsel.')), /^not a substitute/);
    assert.match(
      String(out('This is a prototype, not a certified medical device.', '## Regulatory considerations')),
      /certified medical device/,
    );
    assert.equal(out('The estimate is a proxy, not a patient-specific solution.'), undefined);
  });
});

describe('intervals in further words', () => {
  const intervalOf = (...lines: string[]) => {
    const { facts } = card('# Model card: A', '## Results', ...lines);
    return ['value', 'low', 'high', 'level'].map((key) => facts[`results[0].${key}`]);
  };

  it('"95 percent interval", a bootstrap one in a column, and one with a star behind it', () => {
    assert.deepEqual(intervalOf('ROC AUC 0.697 (95 percent interval 0.689 to 0.705).'), [0.697, 0.689, 0.705, 0.95]);
    const column = ['| Metric | Value | 95% Bootstrap Confidence Interval |', '|---|---|---|', '| Accuracy | 0.97 | 0.945 – 0.990 |'];
    assert.deepEqual(intervalOf(...column), [0.97, 0.945, 0.99, 0.95]);
    assert.deepEqual(intervalOf('| Region | AUC | 95% CI |', '|---|---|---|', '| Hip | 0.86 | [0.76, 0.95]* |'), [0.86, 0.76, 0.95, 0.95]);
  });

  it('points are no share, and a global row is about everybody', () => {
    assert.deepEqual(figuresOf('## Results', 'Expected calibration error 0.71 points.'), []);
    assert.deepEqual(figuresOf('## Results', '| Group | AUC |', '|---|---|', '| Global | 0.9 |'), ['auc 0.9']);
  });
});

describe('what a card says of the model it chose', () => {
  const table = [
    '## Results',
    '| model_label | roc_auc | recall |',
    '|---|---|---|',
    '| Random Forest | 0.78 | 0.89 |',
    '| XGBoost | 0.77 | 0.90 |',
  ];

  it('a heading or a label names it, and its row of a comparison counts', () => {
    for (const chosen of ['- **Selected model:** Random Forest (calibrated)', '## Selected model\n\n- Model: **Random Forest**']) {
      assert.deepEqual(figuresOf(...chosen.split('\n'), '', ...table), ['auc 0.78', 'sensitivity 0.89']);
    }
    assert.deepEqual(figuresOf(...table), []);
  });

  it('operating points tell rows apart, beside counts of errors', () => {
    const rows = [
      '| operating_point | threshold | recall | false_negative |',
      '|---|---|---|---|',
      '| default | 0.50 | 0.91 | 3 |',
      '| sensitive | 0.40 | 0.95 | 1 |',
    ];
    assert.deepEqual(figuresOf('## Results', ...rows), ['sensitivity 0.91', 'sensitivity 0.95']);
  });

  it('a figure may stand in the line below the colon', () => {
    assert.deepEqual(figuresOf('## Results', 'Repeated CV ROC AUC:', '**0.84 ± 0.03** (95% CI 0.78–0.89).'), ['auc 0.84']);
  });

  it('a plain label among the data says whom it is about, and a strategy of data is data', () => {
    const read = card('# Model card: A', '## Training-data strategy', '- The register of B.', '- Population: adults of one region.');
    assert.equal(read.facts['card.population.description'], 'adults of one region.');
    assert.match(String(read.facts['card.datasets[0].description']), /register of B/);
  });
});
