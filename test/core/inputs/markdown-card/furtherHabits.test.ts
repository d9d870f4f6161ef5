import assert from 'node:assert/strict';
import { readLines } from '../readLines';

const card = (...lines: string[]) => readLines('card', 'model-card.md', ...lines);

describe('further habits of real model cards', () => {
  it('a table of several measures is one of figures, whatever sections the measures share a name with', () => {
    const read = card(
      '# Model card: A',
      '## Performance',
      '| Metric | Value |',
      '|---|---|',
      '| Accuracy (Val) | ~0.87 |',
      '| Balanced accuracy | 0.63 |',
      '| ROC AUC (Val) | 0.92 |',
    );
    assert.deepEqual(
      [0, 1, 2].map((i) => read.facts[`results[${i}].value`]),
      [0.87, 0.63, 0.92],
    );
  });

  it('a figure that was replaced, and the lower one of others, are none of the model', () => {
    const read = card('# Model card: A', '## Results', 'AUC 0.675 → 0.683.', 'The first; others had a lower Dice score of 0.37.');
    assert.equal(read.facts['results[0].value'], undefined);
  });

  it('under "Intended use and users" only what speaks of people says who uses it', () => {
    const read = card('# Model card: A', '## Intended Use & Users', '- Teaching.', '- For radiologists.');
    assert.equal(read.facts['card.users[0]'], 'For radiologists.');
    const none = card('# Model card: A', '## Intended Use & Users', '- Teaching only.');
    assert.equal(none.facts['card.users[0]'], undefined);
  });

  it('data "for development and evaluation" is described, and a title "Model title" stands over the name', () => {
    const read = card(
      '# Model Title',
      'Kidneys',
      '## Datasets',
      '- **Development & evaluation**: The cohort.',
      '- **Access**: On request.',
    );
    assert.equal(read.facts['card.name'], 'Kidneys');
    assert.match(String(read.facts['card.datasets[0].description']), /The cohort/);
  });

  it('a measure in bold of either kind is the same measure', () => {
    for (const mark of ['**', '__']) {
      const read = card('# Model card: A', '## Results', `- ${mark}PR-AUC${mark}: 0.6948`);
      assert.equal(read.facts['results[0].value'], 0.6948);
    }
  });

  it('"Not valid for" heads what is out of scope', () => {
    const read = card('# Model card: A', '## Not valid for', '- Choosing a treatment.');
    assert.equal(read.facts['card.outOfScope[0].text'], 'Choosing a treatment.');
  });
});
