import assert from 'node:assert/strict';
import { tokenizeCsv } from '../../../../src/core/inputs/csv/tokenizeCsv';
import { gridOfCsv } from '../../../../src/core/inputs/tables/grid';
import { readColumns } from '../../../../src/core/inputs/tables/logColumns';
import { meaningOf } from '../../../../src/core/inputs/tables/logHeader';
import { hazardsIn, readLines } from '../readLines';

const csv = (...lines: string[]) => readLines('risk', 'hazard-log.csv', ...lines);

function columns(...lines: string[]): string[] {
  const grid = gridOfCsv(tokenizeCsv(lines.join('\n')).rows);
  assert.ok(grid !== undefined);
  return readColumns(grid, meaningOf, undefined).map((column) =>
    [column?.phase, column?.fact].filter((each) => each !== undefined).join('.'),
  );
}

describe('further headers of hazard logs', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['RiskTitle', { fact: 'name' }],
    ['InherentRiskScore', { fact: 'level', phase: 'initial' }],
    ['Massnahme', { fact: 'controls' }],
    ['Pre-L', { fact: 'likelihood', phase: 'initial' }],
    ['Post-L', { fact: 'likelihood', phase: 'residual' }],
    ['Severity if realised', { fact: 'severity' }],
    ['Closure owner', { fact: 'owner' }],
    ['Threat event', { fact: 'name' }],
    ['Amenaza', { fact: 'name' }],
    ['Alınan teknik önlem', { fact: 'controls' }],
    ['缓释措施', { fact: 'controls' }],
    ['residual_L_1to5', { fact: 'likelihood', phase: 'residual' }],
    ['Initial control', { fact: 'controls' }],
    ['Example cause', { fact: 'causes' }],
    ['Current state', { fact: 'status' }],
    ['Rủi ro', { fact: 'name' }],
    ['Остаточный риск', { fact: 'level', phase: 'residual' }],
    ['Tiltak', { fact: 'controls' }],
    ['After', undefined],
  ];
  for (const [header, meaning] of cases) {
    it(`"${header}" means ${JSON.stringify(meaning) ?? 'nothing'}`, () => assert.deepEqual(meaningOf(header), meaning));
  }
});

describe('columns of further hazard logs, looked at together', () => {
  it('called risk are the hazard over any words that do not rate, in any language', () => {
    assert.deepEqual(columns('Risk,Stage 1 control', 'Wrong dose,Second check'), ['name', 'controls']);
    assert.deepEqual(columns('Risco,Severidade,Mitigação', 'Dose errada,Alta,Dupla verificação'), ['name', 'initial.severity', 'controls']);
    assert.deepEqual(columns('Hazard,Severity,Risk', 'Wrong dose,Major,ALARP')[2], 'initial.level');
    assert.deepEqual(columns('Risk,Description,Control', 'Wrong dose,The limit is not read,Second check'), [
      'name',
      'description',
      'controls',
    ]);
    assert.deepEqual(columns('ID,Description,Severity,Risk', '1,The limit is not read,Major,Class two')[3], 'initial.level');
  });

  it('called hazard name it also where each name ends in a number', () => {
    const log = csv(
      'ID,Hazard,Harm,Severity,Controls',
      'H-1,Missed 1,Late care,major,Read again as in H-2',
      'H-2,Missed 2,Late care,minor,Training',
    );
    assert.equal(hazardsIn(log), 2);
    assert.equal(log.facts['risk.hazards[1].name'], 'Missed 2');
  });

  it('called residual risk name the hazard only where nothing but an id does', () => {
    assert.deepEqual(columns('ID,Residual risk,Findings,Severity', 'R1,The index is not validated,C-3,3'), [
      'id',
      'name',
      '',
      'initial.severity',
    ]);
    assert.deepEqual(columns('ID,Hazard,Harm,Residual risk', 'H1,Late alert,Late care,The history is bounded')[3], '');
  });

  it('of another name speak of what can go wrong, and so name the hazard of a row that is rated', () => {
    assert.deepEqual(columns('ID,Possible security event,Severity', '1,The record is read by others,Major')[1], 'name');
    assert.deepEqual(columns('ID,Event type,Severity', '1,One of the usual kinds,Major')[1], '');
  });

  it('of letters that rate are a severity', () => {
    assert.deepEqual(columns('ID,Risk,Prob,Impact', '1,The record is lost,M,H')[3], 'initial.severity');
  });

  it('of effects that rate are a severity, and of two ids the fuller one is read', () => {
    assert.deepEqual(columns('ID,リスク,影響,可能性,対策案（要約）', 'R1,公開される設定,高,中,検証する'), [
      'id',
      'name',
      'initial.severity',
      'initial.likelihood',
      'controls',
    ]);
    assert.deepEqual(columns('ID,Hazard,System effect,Controls', '1,Late alert,SF-1,Timer')[2], 'effect');
    assert.deepEqual(columns('Risk ID#,Risk id #,Hazard,Controls', '1,1,Late alert,Timer', ',2,Wrong dose,Limits'), [
      '',
      'id',
      'name',
      'controls',
    ]);
  });

  it('are passed over where they hold nothing and a later one is for the same', () => {
    assert.deepEqual(columns('ID,Hazard,Likelihood,(Total inherent) Likelihood', '1,Late alert,,Low')[2], '');
  });
});

describe('rows that are no hazards', () => {
  it('only keep an id ready, or are notes in a file of values', () => {
    const read = csv('ID,Hazard,Severity,Status', 'H1,Late alert,Major,open', 'H2,,,open', '# scores were added');
    assert.equal(hazardsIn(read), 1);
  });

  it('are a form below hazards that are filled in', () => {
    const read = csv(
      'ID,Hazard,Severity,Controls',
      'H1,Late alert,Major,Second channel',
      'H2,Wrong dose,Minor,Limits',
      'H3,[Hazard 3],Low,[Describe it]',
    );
    assert.equal(hazardsIn(read), 2);
  });
});
