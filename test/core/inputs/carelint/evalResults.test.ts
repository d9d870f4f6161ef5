import assert from 'node:assert/strict';
import { readLines } from '../readLines';

describe('figures in front matter without a model around them', () => {
  it('are results on the data set that stands beside them', () => {
    const { facts } = readLines(
      'card',
      'README.md',
      '---',
      'library_name: transformers',
      'datasets: [example/films]',
      'eval_results:',
      '  - dataset: example/films',
      '    metrics:',
      '      - { name: BLEU, type: bleu, value: 0.12 }',
      '---',
      '# Film model',
    );
    assert.deepEqual(
      ['metric', 'value', 'dataset'].map((key) => facts[`results[0].${key}`]),
      ['bleu', 0.12, 'example/films'],
    );
  });
});
