import assert from 'node:assert/strict';
import { readLines } from '../readLines';

const card = (...lines: string[]) => readLines('card', 'MODEL_CARD.md', '# Model card: A', ...lines).facts;

describe('A model card in another language', () => {
  it('writes decimals with a comma, alone, as a percentage and in an interval', () => {
    const facts = card('## Performance', '| Exactitude | AUC |', '|---|---|', '| 91,2 % | 0,93 (0,90–0,95) |', '', 'Spezifität 0,881');
    assert.deepEqual(
      [0, 1, 2].map((i) => facts[`results[${i}].value`]),
      [0.912, 0.93, 0.881],
    );
    const bounded = card('## Résultats', 'Sensibilité : 0,91 (IC 95 % : 0,88–0,94)');
    assert.deepEqual(
      ['value', 'low', 'high', 'level'].map((key) => bounded[`results[0].${key}`]),
      [0.91, 0.88, 0.94, 0.95],
    );
  });

  it('keeps commas between groups of three apart from them', () => {
    const facts = card('## Performance', 'MAE: 1,316.53', '', 'RMSE: 1,791', '', 'Sensitivity 90% (1,350 of 1,500)');
    assert.deepEqual(
      [facts['results[0].value'], facts['results[1].value'], facts['results[2].count'], facts['results[2].n']],
      [1316.53, 1791, 1350, 1500],
    );
  });
});
