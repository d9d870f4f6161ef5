import assert from 'node:assert/strict';
import { plusDays } from '../../../src/core/expr/functions/dates';
import { changesBetween, stateOf } from '../../../src/core/horizon/states';
import { type CheckInput, claim, type Horizon, horizonOf, type TurningPoint } from '../../../src/core/index';
import { check, readers } from '../../reading';
import { shippedCatalogue } from '../../rules/catalogueFiles';

const catalogue = shippedCatalogue();

function project(files: Readonly<Record<string, string>>): Pick<CheckInput, 'documents' | 'readers' | 'catalogue' | 'exists'> {
  const documents = Object.entries(files).map(([uri, text]) => ({ uri, text, kind: claim(uri, text) ?? ('record' as const) }));
  return { documents, readers, catalogue, exists: () => true };
}

const ahead = (files: Readonly<Record<string, string>>, more: Partial<{ asOf: string; until: string }> = {}): Horizon =>
  horizonOf({ ...project(files), asOf: '2026-11-24', ...more });

const turnsOn = (horizon: Horizon, date: string): readonly TurningPoint[] => horizon.days.find((day) => day.date === date)?.what ?? [];
const changesOn = (horizon: Horizon, date: string): readonly string[] =>
  (horizon.days.find((day) => day.date === date)?.changes ?? []).map(({ rule, before, after }) => `${rule} ${before} -> ${after}`);

const euDevice = [
  'project: { role: developer, stage: deployment, nations: [england], markets: [eu], nhs: true }',
  'regulatory: { device: true, class: IIa, mark: ce, certifiedUnder: mdd, euAiActClass: high-risk-annex-i }',
].join('\n');

describe('the horizon of a project', () => {
  it('shows the duties of the EU on their days, by the class of the product', () => {
    const annexI = ahead({ 'model-card.yaml': euDevice });
    assert.ok(
      turnsOn(annexI, '2026-12-09').some((turn) => turn.kind === 'source-begins' && turn.source === 'eu-product-liability-2024-2853'),
    );
    assert.ok(turnsOn(annexI, '2028-08-02').some((turn) => turn.kind === 'rule-begins' && turn.rule === 'eu-ai-act/logs-kept-six-months'));
    assert.ok(changesOn(annexI, '2028-08-02').includes('eu-ai-act/logs-kept-six-months not-applicable -> unmet'));
    const annexIII = ahead({ 'model-card.yaml': euDevice.replace('annex-i', 'annex-iii') });
    assert.ok(changesOn(annexIII, '2027-12-02').includes('eu-ai-act/logs-kept-six-months not-applicable -> unmet'));
  });

  it('says of a duty that the project has not come to from which stage it is asked', () => {
    const early = ahead({ 'model-card.yaml': euDevice.replace('deployment', 'concept') });
    const found = turnsOn(early, '2028-08-02').find(
      (turn) => turn.kind === 'rule-begins' && turn.rule === 'eu-ai-act/logs-kept-six-months',
    );
    assert.deepEqual(found, { kind: 'rule-begins', rule: 'eu-ai-act/logs-kept-six-months', from: 'deployment', stage: 'concept' });
    assert.deepEqual(
      changesOn(early, '2028-08-02').filter((change) => change.startsWith('eu-ai-act/logs')),
      [],
    );
  });

  it('leaves out what does not concern the project', () => {
    const home = ahead({
      'model-card.yaml': 'project: { role: developer, stage: deployment, nations: [england] }\nregulatory: { device: false }\n',
    });
    const words = JSON.stringify(home.days);
    assert.doesNotMatch(words, /eu-ai-act|eu-product-liability|recognition-ends/);
    assert.ok(home.judged > 5, 'looking at no day is no answer');
  });

  it('ends the recognition of a CE mark the day after its last', () => {
    assert.deepEqual(
      turnsOn(ahead({ 'model-card.yaml': euDevice }), '2028-07-01').filter(({ kind }) => kind === 'recognition-ends'),
      [{ kind: 'recognition-ends', instrument: 'mdd', until: '2028-06-30' }],
    );
  });

  it('shows a record that expires, with its place, and what the rules say then', () => {
    const text = [
      'project: { role: adopter, stage: deployment, nhs: true, nations: [england], personalData: true }',
      'records:',
      '  - { id: R-7, kind: dspt, date: 2026-07-01, expiresOn: 2027-06-30, result: standards met }',
    ].join('\n');
    const horizon = ahead({ 'model-card.yaml': text });
    const [turn] = turnsOn(horizon, '2027-07-01').filter(({ kind }) => kind === 'expires');
    assert.ok(turn?.kind === 'expires');
    assert.deepEqual([turn.path, turn.name, turn.until], ['records[0].expiresOn', 'R-7', '2027-06-30']);
    assert.equal(text.slice(turn.place.span.start, turn.place.span.end), '2027-06-30');
  });

  it('shows a decision that lapses, and the finding that comes back', () => {
    const horizon = ahead({
      'hazard-log.yaml':
        'project: { stage: development }\nhazards:\n  - { id: H-1, initial: { severity: major, likelihood: medium, level: 12 } }\n',
      'carelint.decisions.yaml':
        'decisions:\n  - { id: D-1, rule: dcb0129/initial-level-recomputes, decision: accepted, reason: being rated again, by: A. Person, role: safety officer, on: 2026-11-01, until: 2027-01-31 }\n',
    });
    assert.deepEqual(
      turnsOn(horizon, '2027-02-01').map(({ kind }) => kind),
      ['decision-lapses'],
    );
    assert.deepEqual(changesOn(horizon, '2027-02-01'), ['dcb0129/initial-level-recomputes accepted -> unmet']);
  });

  it('finds the day on which a period runs out that no document names', () => {
    const horizon = ahead({
      'hazard-log.yaml': [
        'project: { stage: development, nations: [england], nhs: true, role: developer }',
        'reviewEvery: 12 months',
        'reviews: [{ kind: process, date: 2026-06-01 }]',
        'records: [{ id: R-06, kind: clinical-risk-management-process, date: 2025-02-01 }]',
      ].join('\n'),
    });
    const day = horizon.days.find(({ what }) => what.some(({ kind }) => kind === 'period-ends'));
    assert.ok(
      day !== undefined && day.date > '2027-05-28' && day.date < '2027-06-05',
      JSON.stringify(horizon.days.map(({ date }) => date)),
    );
  });

  it('keeps to its last day', () => {
    const horizon = ahead({ 'model-card.yaml': euDevice }, { until: '2027-01-01' });
    assert.equal(horizon.until, '2027-01-01');
    assert.ok(horizon.days.length > 0 && horizon.days.every(({ date }) => date > '2026-11-24' && date <= '2027-01-01'));
  });

  it('gives a day once, in order, and the same for the same', () => {
    const horizon = ahead({ 'model-card.yaml': euDevice });
    const dates = horizon.days.map(({ date }) => date);
    assert.deepEqual(dates, [...new Set(dates)].toSorted());
    assert.deepEqual(ahead({ 'model-card.yaml': euDevice }), horizon);
  });

  it('says what whole checks say: different on the days it names, and on no day between them', () => {
    const files = {
      'model-card.yaml': `${euDevice}\nsupportUntil: 2029-12-31\nrecords:\n  - { id: R-1, kind: penetration-test, date: 2026-05-01 }\n  - { id: R-2, kind: dpia, date: 2026-01-01, expiresOn: 2027-03-31 }\n`,
      'hazard-log.yaml':
        'reviewEvery: 12 months\nreviews: [{ kind: process, date: 2026-06-01 }]\nrecords: [{ id: R-06, kind: clinical-risk-management-process, date: 2025-02-01 }]\n',
    };
    const input = project(files);
    const stateAt = (asOf: string) => stateOf(check({ ...input, asOf }).report.results, asOf);
    const horizon = ahead(files, { until: '2030-01-31' });
    assert.ok(horizon.days.length > 4);
    let from = '2026-11-24';
    for (const { date, changes } of horizon.days) {
      const before = plusDays(date, -1);
      assert.deepEqual(changesBetween(stateAt(from), stateAt(before), catalogue.rule), [], `between ${from} and ${before}`);
      assert.deepEqual(changesBetween(stateAt(before), stateAt(date), catalogue.rule), changes, date);
      from = date;
    }
    assert.deepEqual(changesBetween(stateAt(from), stateAt(horizon.until), catalogue.rule), []);
  });
});
