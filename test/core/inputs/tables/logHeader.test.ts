import assert from 'node:assert/strict';
import { tokenizeCsv } from '../../../../src/core/inputs/csv/tokenizeCsv';
import { listIn } from '../../../../src/core/inputs/tables/cellList';
import { gridOfCsv } from '../../../../src/core/inputs/tables/grid';
import { readColumns } from '../../../../src/core/inputs/tables/logColumns';
import { meaningOf } from '../../../../src/core/inputs/tables/logHeader';
import { roleOf } from '../../../../src/core/inputs/tables/logTable';

describe('headers of hazard logs', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['Hazard number', { fact: 'id' }],
    ['#', { fact: 'id' }],
    ['Initial Likelihoos', { fact: 'likelihood', phase: 'initial' }],
    ['Intial Risk', { fact: 'level', phase: 'initial' }],
    ['**Residual Severity:**', { fact: 'severity', phase: 'residual' }],
    ['Severity (pre-mitigation)', { fact: 'severity', phase: 'initial' }],
    ['Risk level after controls', { fact: 'level', phase: 'residual' }],
    ['Cause(s)', { fact: 'causes' }],
    ['Training Contrpl', { fact: 'controls', type: 'training' }],
    ['Business Process Change', { fact: 'controls', type: 'procedure' }],
    ['Existing mitigation in the tool', { fact: 'controls', state: 'existing' }],
    ['Foreseeable harm (incl. predictable misuse)', { fact: 'harm' }],
    ['Potential Clinical impact', { fact: 'effect', also: 'harm' }],
    ['Inherent', { fact: 'level', phase: 'initial' }],
    ['Due date', undefined],
    ['Sub-domain', undefined],
  ];
  for (const [header, meaning] of cases) {
    it(`"${header}" means ${JSON.stringify(meaning) ?? 'nothing'}`, () => assert.deepEqual(meaningOf(header), meaning));
  }
});

function columns(...lines: string[]): string[] {
  const grid = gridOfCsv(tokenizeCsv(lines.join('\n')).rows);
  assert.ok(grid !== undefined);
  return readColumns(grid, meaningOf, undefined).map((column) =>
    [column?.phase, column?.fact].filter((each) => each !== undefined).join('.'),
  );
}

describe('columns of a hazard log, looked at together', () => {
  it('of one name are first initial and then residual', () => {
    assert.deepEqual(columns('ID,Hazard,P,S,Acceptable?,Controls,P,S,Acceptable?', '1,a,P4,S2,No,c,P3,S2,Yes'), [
      'id',
      'name',
      'initial.likelihood',
      'initial.severity',
      'initial.level',
      'controls',
      'residual.likelihood',
      'residual.severity',
      'residual.level',
    ]);
  });

  it('called impact are severities over levels and effects over prose', () => {
    assert.deepEqual(columns('ID,Title,Likelihood,Impact,Score,Severity', 'R1,a,3,4,12,High'), [
      'id',
      'name',
      'initial.likelihood',
      'initial.severity',
      'initial.level',
      '',
    ]);
    assert.deepEqual(columns('ID,Hazard,Impact,Severity', '1,a,Care is late for the patient,Major')[2], 'effect');
  });

  it('called risk are the hazard over prose', () => {
    assert.deepEqual(columns('ID,Risk,Mitigation', '1,The wrong record is opened,Check')[1], 'name');
  });

  it('make no log when they open with a rating or only list names', () => {
    const role = (...lines: string[]) => {
      const grid = gridOfCsv(tokenizeCsv(lines.join('\n')).rows);
      assert.ok(grid !== undefined);
      return roleOf(readColumns(grid, meaningOf, undefined));
    };
    assert.equal(role('Risk level,Description,Action', '5,Unacceptable,Stop'), 'other');
    assert.equal(role('Domain,Description', 'Privacy,Leaks'), 'other');
    assert.equal(role('Hazard,Severity', 'a,Major'), 'hazards');
    assert.equal(role('ID,Owner,Status', '1,Ann,open'), 'ratings');
  });
});

describe('the list in a cell', () => {
  const items = (source: string): string[] =>
    listIn(source, { text: source, source, span: { start: 0, end: source.length } }).map(({ text }) => text);

  it('is parted by semicolons and line breaks, and keeps empty places', () => {
    assert.deepEqual(items('one; two; ; four'), ['one', 'two', '', 'four']);
    assert.deepEqual(items('1. one<br>2. two'), ['one', 'two']);
  });

  it('is parted by its numbers alone where its lines begin with 1., 2. and so on', () => {
    assert.deepEqual(items('1. Train; repeat\n2. Alert *now*\n   on failure'), ['Train; repeat', 'Alert *now* on failure']);
    assert.deepEqual(items('1.\n2. two'), ['', 'two']);
    assert.deepEqual(items('1. one; 2. two'), ['one', 'two']);
    assert.deepEqual(items('1. one\n3. three; four'), ['one', 'three', 'four']);
  });

  it('is parted by letters in brackets that go on, and not where one of them is pointed back to', () => {
    assert.deepEqual(items('(a) Keyed by patient; cleared. (b) Watched as (a) says. (c) Shown'), [
      'Keyed by patient; cleared.',
      'Watched as (a) says.',
      'Shown',
    ]);
    assert.deepEqual(items('A check (a) of the name'), ['A check (a) of the name']);
  });

  it('is not parted inside brackets, quotes, code and entities', () => {
    assert.deepEqual(items('a (b; c); "d; e"; `f;g`; h &amp; i'), ['a (b; c)', '"d; e"', 'f;g', 'h & i']);
  });

  it('knows where each item stands', () => {
    const source = 'one; **two**';
    const [, second] = listIn(source, { text: source, source, span: { start: 0, end: source.length } });
    assert.deepEqual(second?.span, { start: 5, end: 12 });
  });
});
