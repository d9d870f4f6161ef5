import assert from 'node:assert/strict';
import { coerce } from '../../../src/core/facts/coerce';
import { shapeAt } from '../../../src/core/facts/vocabulary';

function read(path: string, written: string): unknown {
  const shape = shapeAt(path);
  assert.equal(shape?.kind, 'leaf', path);
  const coerced = coerce(shape, written);
  return coerced.kind === 'value' ? coerced.value : coerced.kind;
}

describe('reading a written value', () => {
  const cases: readonly (readonly [path: string, ...readings: (readonly [written: string, value: unknown])[]])[] = [
    ['card.version', ['1.10', '1.10'], [' 2.0 ', '2.0'], ['None', 'None'], ['TBC', 'placeholder']],
    ['results[].value', ['0.94', 0.94], ['94%', 0.94], ['94.05 %', 0.9405], ['1,200', 1200], ['0,94', 0.94], ['1e-4', 0.0001], ['−3', -3]],
    ['results[].value', ['0.90-0.95', 'bad'], ['< 0.05', 'bad'], ['about 0.9', 'bad'], ['1,20,0', 'bad'], ['N/A', 'bad']],
    ['results[].level', ['0.95', 0.95], ['95%', 0.95], ['95', 'bad'], ['-0.1', 'bad']],
    [
      'results[].n',
      ['1200', 1200],
      ['1 200', 1200],
      ['1200 cases', 1200],
      ['12.0', 12],
      ['12.5', 'bad'],
      ['50%', 'bad'],
      ['1200 films', 'bad'],
    ],
    ['risk.hazards[].initial.level', ['3 (Undesirable)', 3], ['3 - undesirable', 3], ['Level 3', 3], ['high', 'bad'], ['', 'placeholder']],
    ['records[].result', ['Pass', 'pass'], ['passed', 'pass'], ['Met', 'met'], ['99.9', '99.9']],
    ['records[].covers[]', ['Human check', 'human-check'], ['image archive', 'image archive']],
    ['risk.reviews[].attendees[]', ['Clinical Safety Officer', 'clinical-safety-officer'], ['Dr A. Example', 'Dr A. Example']],
    ['monitoring.indicators[].metric', ['Sensitivity', 'sensitivity'], ['calls cleared', 'calls cleared'], ['ROC_AUC', 'auc']],
    ['results[].metric', ['Recall', 'sensitivity'], ['AUROC', 'auc'], ['O/E ratio', 'observed-expected'], ['Recall@10', 'Recall@10']],
    ['card.datasets[].identifiability', ['Pseudonymized', 'pseudonymised']],
    ['project.nhs', ['yes', true], ['No', false], ['true', true], ['Yes - since 2024', true], ['perhaps', 'bad']],
    ['card.releasedOn', ['2026-11-24', '2026-11-24'], ['2026-11', '2026-11'], ['2026', '2026'], ['2026-11-24T10:00:00Z', '2026-11-24']],
    [
      'card.releasedOn',
      ['24 November 2026', '2026-11-24'],
      ['Nov 24, 2026', '2026-11-24'],
      ['1st Sept 2026', '2026-09-01'],
      ['24/11/2026', '2026-11-24'],
    ],
    [
      'card.releasedOn',
      ['03/04/2026', 'bad'],
      ['2026-02-30', 'bad'],
      ['2026-13-01', 'bad'],
      ['soon', 'bad'],
      ['YYYY-MM-DD', 'placeholder'],
    ],
    [
      'risk.reviewEvery',
      ['12 months', 365.25],
      ['1 year', 365.25],
      ['3 days', 3],
      ['12 hours', 0.5],
      ['two weeks', 14],
      ['quarterly', 91.3125],
    ],
    [
      'risk.reviewEvery',
      ['every 6 months', 182.625],
      ['every month', 30.4375],
      ['P1Y', 365.25],
      ['1 year and 6 months', 547.875],
      ['12-month', 365.25],
    ],
    ['risk.reviewEvery', ['12', 'bad'], ['5 working days', 'bad'], ['often', 'bad']],
    ['card.horizon', ['N/A', 'none'], ['48 hours', 2]],
    ['project.dcb0129Exemption', ['None', 'none'], ['It is used by managers only', 'It is used by managers only']],
    ['risk.hazards[].status', ['Closed', 'closed'], ['Open - controlled', 'open'], ['open (see C-2)', 'open'], ['parked', 'bad']],
    ['card.datasets[].validation', ['Internal split', 'internal-split'], ['CROSS_VALIDATION', 'cross-validation']],
    ['card.oversight.level', ['none', 'none'], ['human decides', 'human-decides']],
    ['people[].role', ['Clinical Safety Officer', 'clinical-safety-officer'], ['Ward manager', 'Ward manager']],
    ['results[].metric', ['Sensitivity', 'sensitivity'], ['Dice', 'dice']],
    ['records[].file', ['docs/a.md', 'docs/a.md'], ['<https://example.org/a>', 'https://example.org/a'], ['<path>', 'placeholder']],
  ];
  for (const [path, ...readings] of cases) {
    for (const [written, value] of readings) {
      it(`${path}: "${written}" is ${JSON.stringify(value)}`, () => assert.equal(read(path, written), value));
    }
  }
});
