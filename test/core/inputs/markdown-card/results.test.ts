import assert from 'node:assert/strict';
import { readLines } from '../readLines';

function results(...lines: string[]): unknown[] {
  const { facts } = readLines('card', 'MODEL_CARD.md', '# Flag', '## Performance', ...lines);
  const rows: Record<string, unknown>[] = [];
  for (const [path, value] of Object.entries(facts)) {
    const [, index, key = ''] = /^results\[(\d+)\]\.(.+)$/.exec(path) ?? [];
    if (index !== undefined) rows[Number(index)] = { ...rows[Number(index)], [key]: value };
  }
  return rows;
}

describe('figures in sentences of a model card', () => {
  const cases: readonly (readonly [string, readonly unknown[]])[] = [
    ['This model achieves a mean Dice score of 0.62.', [{ metric: 'dice', value: 0.62 }]],
    ['Mean Dice = 88.6%', [{ metric: 'dice', value: 0.886 }]],
    ['Accuracy: 85% on an internal benchmark.', [{ metric: 'accuracy', value: 0.85 }]],
    ['AUROC 0.852 (95% CI 0.81-0.89)', [{ metric: 'auc', value: 0.852, low: 0.81, high: 0.89, level: 0.95 }]],
    ['Recall was 94% (95% CI 91 to 96%).', [{ metric: 'sensitivity', value: 0.94, low: 0.91, high: 0.96, level: 0.95 }]],
    ['AUROC 0.91 ± 0.02', [{ metric: 'auc', value: 0.91 }]],
    ['Sensitivity was 94 % (395 of 420) and', [{ metric: 'sensitivity', value: 0.94, count: 395, n: 420 }]],
    [
      'It reaches 0.90 accuracy, and FROC of 0.72.',
      [
        { metric: 'accuracy', value: 0.9 },
        { metric: 'FROC', value: 0.72 },
      ],
    ],
    [
      'It gives mAP=0.852, AP(IoU=0.1)=0.858.',
      [
        { metric: 'mAP', value: 0.852 },
        { metric: 'AP(IoU=0.1)', value: 0.858 },
      ],
    ],
    ['- **F1 score**: 0.7', [{ metric: 'f1', value: 0.7 }]],
    ['Tumour core: 0.8559', []],
    ['A sensitivity of at least 0.90 is required.', []],
    ['Radiologists had a sensitivity of 0.80.', []],
    ['Sensitivity was 0.81 in women.', []],
    ['Training accuracy was 0.99.', []],
    ['- Train F1 score = 0.926', []],
    ['The AUC rose, compared with the old model, to AUC 0.9.', []],
    ['Accuracy 85', []],
    ['- Accuracy: 93.4', [{ metric: 'accuracy', value: 0.934 }]],
    ['macro-F1 0.71', [{ metric: 'macro f1', value: 0.71 }]],
    ['All reached 81-82% AUROC.', []],
    ['It runs in 0.9 seconds.', []],
  ];
  for (const [sentence, expected] of cases)
    it(`in "${sentence}" are ${JSON.stringify(expected)}`, () => assert.deepEqual(results(sentence), expected));
});

describe('figures in a list of a model card', () => {
  it('are of the metric that the sentence above them names, for what each item names', () => {
    assert.deepEqual(
      results('It achieved these Dice scores on the test data:', '- Core (C): 0.85', '- Average: 0.8', '- Loss: 0.1', '- Note: 3 readers'),
      [
        { metric: 'dice', value: 0.85, group: 'Core (C)' },
        { metric: 'dice', value: 0.8 },
      ],
    );
  });

  it('are none where the sentence names two metrics, or the training data', () => {
    assert.deepEqual(results('Dice and AUC were:', '- Core: 0.85'), []);
    assert.deepEqual(results('Dice scores on the training data:', '- Core: 0.85'), []);
  });
});

describe('figures in tables of a model card', () => {
  it('stand in rows of metrics with their intervals, counts and numbers', () => {
    assert.deepEqual(
      results(
        '| Metric | Value | 95% CI | n |',
        '|---|---|---|---|',
        '| Sensitivity | 94% | 0.91-0.96 | 420 |',
        '| Specificity | **0.90** (702/780) | 87.7 – 91.9% | |',
        '| Mood | 0.9 | | |',
      ),
      [
        { metric: 'sensitivity', value: 0.94, low: 0.91, high: 0.96, level: 0.95, n: 420 },
        { metric: 'specificity', value: 0.9, low: 0.877, high: 0.919, level: 0.95, count: 702, n: 780 },
      ],
    );
  });

  it('stand in columns of metrics, a row for each group; one number of people is no denominator of several', () => {
    assert.deepEqual(
      results(
        '| Group | n | Sensitivity (95% CI) | Specificity |',
        '|---|---|---|---|',
        '| Women | 190 | 0.926 (0.880–0.956) | 0.89 |',
        '| Overall | 420 | 94% | 90 % |',
      ),
      [
        { metric: 'sensitivity', value: 0.926, low: 0.88, high: 0.956, level: 0.95, group: 'Women' },
        { metric: 'specificity', value: 0.89, group: 'Women' },
        { metric: 'sensitivity', value: 0.94 },
        { metric: 'specificity', value: 0.9 },
      ],
    );
  });

  it('are of everybody in a row of all stays, and of a group in one of all women', () => {
    const groups = ['All stays', 'Whole cohort', 'Overall population', 'All women', 'Long stays'].map((words) =>
      results('| Group | n | Sensitivity |', '|---|---|---|', `| ${words} | 190 | 0.926 |`).map(
        (result) => (result as { group?: string }).group ?? 'everybody',
      ),
    );
    assert.deepEqual(groups.flat(), ['everybody', 'everybody', 'everybody', 'All women', 'Long stays']);
  });

  it('stand behind metrics without any header', () => {
    assert.deepEqual(results('|  |  |  |', '|---|---|---|', '| Sensitivity | 94% | 0.91-0.96 |'), [
      { metric: 'sensitivity', value: 0.94, low: 0.91, high: 0.96 },
    ]);
  });

  it('are left where rows compare models or settings, because whose figure it is is not sure', () => {
    assert.deepEqual(results('| Model | AUROC |', '|---|---|', '| Old | 0.73 |', '| New | 0.87 |'), []);
    assert.deepEqual(results('| method | fp32(ms) | speedup |', '|---|---|---|', '| end2end | 0.5 | 0.9 |'), []);
  });

  it('are read under headings of results only', () => {
    const { facts } = readLines(
      'card',
      'MODEL_CARD.md',
      '# Flag',
      '## Training configuration',
      'Dice of 0.9',
      '| Metric | Value |',
      '|---|---|',
      '| Dice | 0.9 |',
    );
    assert.deepEqual(Object.keys(facts), ['card.name']);
  });

  it('are of the test sets or groups that head their columns, and never of the training set', () => {
    assert.deepEqual(results('| Metric | Train | Internal test | Women |', '|---|---|---|---|', '| Dice | 0.99 | 0.9 | 0.88 |'), [
      { metric: 'dice', value: 0.9, dataset: 'Internal test' },
      { metric: 'dice', value: 0.88, group: 'Women' },
    ]);
  });

  it('are of classes in rows, with percentages whose sign is left out', () => {
    assert.deepEqual(
      results('| Class | Precision | mAP@50:95 | Notes |', '|---|---|---|---|', '| Caries | 89.0 | 65.4 | x |', '| All | 80 | 60 | |'),
      [
        { metric: 'ppv', value: 0.89, group: 'Caries' },
        { metric: 'mAP@50:95', value: 0.654, group: 'Caries' },
        { metric: 'ppv', value: 0.8 },
        { metric: 'mAP@50:95', value: 0.6 },
      ],
    );
  });

  it("are the card's own among models, in rows or columns", () => {
    assert.deepEqual(results('| Model | AUROC |', '|---|---|', '| Baseline | 0.73 |', '| Flag (large) | 0.87 |'), [
      { metric: 'auc', value: 0.87 },
    ]);
    assert.deepEqual(results('| Metric | ResNet | Ours |', '|---|---|---|', '| Accuracy | 0.8 | 0.9 |'), [
      { metric: 'accuracy', value: 0.9 },
    ]);
  });

  it('stand in tables written as HTML, cells that span rows in each of them', () => {
    assert.deepEqual(
      results(
        '<table>',
        '<tr><th>Group</th><th>Metric</th><th>Value</th></tr>',
        '<tr><td rowspan="2">Women</td><td>Sensitivity</td>',
        '',
        '    <td><b>0.91</b></td></tr>',
        '<tr><td>Specificity</td><td>0.8</td></tr>',
        '</table>',
      ),
      [
        { metric: 'sensitivity', value: 0.91, group: 'Women' },
        { metric: 'specificity', value: 0.8, group: 'Women' },
      ],
    );
  });

  it('stand behind a sentence that leads to them, and in tables that need no heading', () => {
    const read = readLines(
      'card',
      'MODEL_CARD.md',
      '# Flag',
      'It achieves the following results on the evaluation set:',
      '- Loss: 0.1',
      '- Recall: 0.93',
      '## Zero-shot study',
      '| Metric | Value |',
      '|---|---|',
      '| AUC | 0.8 |',
      '## Training results',
      '| Epoch | Accuracy |',
      '|---|---|',
      '| 1 | 0.5 |',
    );
    assert.deepEqual(
      [0, 1, 2].map((i) => [read.facts[`results[${i}].metric`], read.facts[`results[${i}].value`]]),
      [
        ['sensitivity', 0.93],
        ['auc', 0.8],
        [undefined, undefined],
      ],
    );
  });

  it('stand as labels beside each other under any heading that is not about training', () => {
    const read = (heading: string) =>
      readLines('card', 'MODEL_CARD.md', '# Flag', heading, '- Split: by patient', '- AUROC: 0.91', '- Brier score: 0.04').facts;
    assert.deepEqual([read('## Stress model')['results[0].value'], read('## Stress model')['results[1].value']], [0.91, 0.04]);
    assert.equal(read('## Training run')['results[0].value'], undefined);
  });

  it('of a model hub may be percentages without their sign', () => {
    const { facts } = readLines(
      'card',
      'README.md',
      '---',
      'model-index:',
      '  - name: Flag',
      '    results:',
      '      - metrics:',
      '          - { type: precision, value: 80.77 }',
      '          - { type: bleu, value: 30.1 }',
      '---',
    );
    assert.deepEqual([facts['results[0].value'], facts['results[1].value']], [0.8077, 30.1]);
  });
});
