import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeFacts } from '../../../../src/core/facts/mergeFacts';
import { cellsOf } from '../../../../src/core/inputs/xlsx/cells';
import { workbookText } from '../../../../src/core/inputs/xlsx/workbookText';
import { readDocument } from '../../../reading';
import { type TestSheet, usualLog, workbook } from './workbook';

interface Read {
  readonly facts: readonly string[];
  readonly problems: readonly string[];
}

function read(sheets: readonly TestSheet[]): Read {
  const text = workbookText(workbook(sheets));
  if (text.kind === 'fault') return assert.fail(text.message);
  const facts = mergeFacts([readDocument({ uri: 'hazard-log.xlsx', text: text.text }, 'risk')]);
  const cells = cellsOf(text.text);
  return {
    facts: facts
      .stated()
      .map(
        ({ path, value, place }) => `${path.replace('risk.hazards', '')} = ${value} @ ${cells(place.span.start)?.name.replace(/.*!/, '')}`,
      ),
    problems: facts.problems.map(({ code, place }) => `${code} @ ${cells(place.span.start)?.name}`),
  };
}

const header = ['ID', 'Hazard', 'Harm', 'Severity', 'Likelihood', 'Controls', 'Owner'];

describe('a hazard log as a workbook', () => {
  it('ends where notes and references stand below a gap', () => {
    const rows = [
      header,
      ['H1', 'Late alert', 'Late care', 'Major', 'Low', 'Alarm', 'Ann'],
      [],
      ['#', 'References:'],
      ['1', 'A book on alarms'],
    ];
    assert.deepEqual(
      read([{ name: 'Log', rows }]).facts.filter((fact) => fact.includes('.id = ')),
      ['[0].id = H1 @ A2'],
    );
  });

  it('ends where cells that are merged over all columns stand below a gap', () => {
    const signed = ['Overall risk', 'Overall risk', 'Overall risk', 'Overall risk', 'Overall risk', 'Medium', 'Medium'];
    const rows = [header, ['H1', 'Late alert', 'Late care', 'Major', 'Low', 'Alarm', 'Ann'], [], signed];
    assert.deepEqual(
      read([{ name: 'Log', rows }]).facts.filter((fact) => fact.includes('.name = ')),
      ['[0].name = Late alert @ B2'],
    );
  });

  it('has no hazard in its matrix, whatever the sheet of the matrix repeats', () => {
    const matrix = [
      ['Risk matrix', 'Risk matrix', 'Likelihood', 'Likelihood', 'Likelihood'],
      ['Risk matrix', 'Risk matrix', 'Rare', 'Possible', 'Likely'],
      ['Consequence', 'The service ends for good', 'High', 'High', 'Extreme'],
      ['Consequence', 'The service is late for long', 'Low', 'Medium', 'High'],
    ];
    const rows = [header, ['H1', 'Late alert', 'Late care', 'Major', 'Low', 'Alarm', 'Ann']];
    assert.deepEqual(
      read([
        { name: 'Matrix', rows: matrix },
        { name: 'Log', rows },
      ]).facts.filter((fact) => fact.includes('.name = ') && fact.startsWith('[')),
      ['[0].name = Late alert @ B2'],
    );
  });

  it('has no hazard in the second row of its header, whose cells are merged with those above', () => {
    const groups = ['Who', 'What', 'What', 'Rating', 'Rating', 'Control', 'Control'];
    const log = [
      groups,
      header,
      [...header.slice(0, 4), 'Trend', ...header.slice(5)],
      ['H1', 'Late alert', 'Late care', 'Major', 'Low', 'Alarm', 'Ann'],
    ];
    const { facts } = read([{ name: 'Log', rows: log }]);
    assert.deepEqual(
      facts.filter((fact) => /\.(?:id|name|owner) = /.test(fact)),
      ['[0].id = H1 @ A4', '[0].name = Late alert @ B4', '[0].owner = Ann @ G4'],
    );
  });

  it('takes rows above its header, and those of a sheet of its own, for what they say of the log', () => {
    const log: TestSheet = {
      name: 'Hazards',
      rows: [['Product version', '1.4.0'], [], header, ['H-001', 'Wrong dose', 'Injury', 'Major', 'Low', 'Checks', 'Dr A. Example']],
    };
    const control: TestSheet = { name: 'Document control', rows: [['Approved by', 'Dr A. Example']] };
    const { facts } = read([control, log]);
    assert.ok(facts.includes('risk.productVersion = 1.4.0 @ B1'));
    assert.ok(facts.includes('risk.approvedBy = Dr A. Example @ B1'));
  });

  it('is read below its title rows, with a header of two rows and merged cells', () => {
    const { facts, problems } = read(usualLog);
    assert.deepEqual(facts, [
      'risk.version = 1.2 @ B2',
      '[0].id = H1 @ A6',
      '[0].name = Missed pneumothorax @ B6',
      '[0].causes[0].text = Faint line @ C6',
      '[0].causes[1].text = Rotated film @ C6',
      '[0].effect = Delayed drain @ D6',
      '[0].initial.severity = major @ E6',
      '[0].initial.likelihood = medium @ F6',
      '[0].initial.level = 3 @ G6',
      '[0].controls[0].text = Read by a radiologist @ H6',
      '[0].controls[1].text = Alert on failure @ H6',
      '[0].residual.severity = major @ I6',
      '[0].residual.likelihood = low @ J6',
      '[0].residual.level = 3 @ K6',
      '[0].owner = Dr A. Example @ L6',
      '[0].status = open @ M6',
      '[0].reviewedOn = 2026-01-06 @ N6',
      '[1].id = H2 @ A7',
      '[1].name = Wrong patient @ B7',
      '[1].causes[0].text = Typing slip @ C7',
      '[1].effect = Wrong treatment @ D7',
      '[1].initial.severity = considerable @ E7',
      '[1].initial.likelihood = low @ F7',
      '[1].initial.level = 2 @ G7',
      '[1].controls[0].text = Match on two identifiers @ H7',
      '[1].residual.severity = considerable @ I7',
      '[1].residual.likelihood = very-low @ J7',
      '[1].residual.level = 2 @ K7',
      '[1].owner = CSO @ L7',
      '[1].status = closed @ M7',
    ]);
    assert.deepEqual(problems, ["placeholder @ 'Hazard log'!A8"]);
  });

  it('may lie in several sheets, joined by id, with its scale in another', () => {
    const { facts } = read([
      { name: 'Notes', rows: [['This workbook is kept by the safety team'], ['It has', 'two parts']] },
      { name: 'Open', rows: [header, ['H1', 'Missed finding', 'Death', 5, 2, 'Second read', 'CSO']] },
      { name: 'More', rows: [header, ['H2', 'Wrong side', 'Surgery', 4, 1, 'Marker check', 'CSO']] },
      {
        name: 'Residual',
        rows: [
          ['ID', 'Residual severity', 'Residual likelihood'],
          ['H1', 5, 1],
          ['H9', 1, 1],
        ],
      },
      {
        name: 'Lists',
        state: 'hidden',
        rows: [
          ['Severity', undefined, 'Likelihood'],
          [1, 'Minor', '1 Very low'],
          [4, 'Major', '2 Low'],
          [5, 'Catastrophic', '3 Medium'],
        ],
      },
    ]);
    assert.deepEqual(
      facts.filter((fact) => /severity|likelihood|\.id/.test(fact)),
      [
        '[0].id = H1 @ A2',
        '[0].initial.severity = catastrophic @ D2',
        '[0].initial.likelihood = low @ E2',
        '[1].id = H2 @ A2',
        '[1].initial.severity = major @ D2',
        '[1].initial.likelihood = very-low @ E2',
        '[0].residual.severity = catastrophic @ B2',
        '[0].residual.likelihood = very-low @ C2',
      ],
    );
  });

  it('counts a hazard over merged rows once, with a control from each row', () => {
    const { facts } = read([
      {
        name: 'Log',
        rows: [
          header,
          ['H1', 'Missed', 'Death', 'Major', 'Low', 'Read twice', 'CSO'],
          [undefined, undefined, undefined, undefined, undefined, 'Alert', undefined],
        ],
        merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'G2:G3'],
      },
    ]);
    assert.deepEqual(
      facts.filter((fact) => /id|controls/.test(fact)),
      ['[0].id = H1 @ A2', '[0].controls[0].text = Read twice @ F2', '[0].controls[1].text = Alert @ F3'],
    );
  });

  it('joins a sheet of controls by id, or by name where there is no id; a row with one control id is one control', () => {
    const controls = ['Hazard ID', 'Hazard', 'Control ID', 'Control', 'Control owner', 'Verification'];
    const { facts } = read([
      { name: 'Log', rows: [header, ['H1', 'A', 'x'], ['H1', 'B', 'y'], [undefined, 'C', 'z']] },
      {
        name: 'Controls',
        rows: [
          controls,
          ['H1', 'B', 'C1', 'Read twice; alert', 'Lead; deputy', 'R-1, R-2'],
          [undefined, 'C', undefined, 'Stop; tell', 'Lead', '1. R-3, annex'],
          ['H1', 'A', 'C2', 'Train', undefined, undefined],
        ],
      },
    ]);
    assert.deepEqual(
      facts.filter((fact) => fact.includes('controls')).map((fact) => fact.replace(/ @ .*/, '')),
      [
        '[1].controls[0].id = C1',
        '[1].controls[0].text = Read twice; alert',
        '[1].controls[0].owner = Lead; deputy',
        '[1].controls[0].verification[0] = R-1',
        '[1].controls[0].verification[1] = R-2',
        '[2].controls[0].text = Stop',
        '[2].controls[1].text = tell',
        '[2].controls[0].owner = Lead',
        '[2].controls[0].verification[0] = R-3, annex',
        '[0].controls[0].id = C2',
        '[0].controls[0].text = Train',
      ],
    );
  });

  it('reads a text that begins with = as a text, and not as a formula without a value', () => {
    const { facts, problems } = read([
      { name: 'Log', rows: [header, ['H1', '=SUM of doses wrong', 'Death', 'Major', 'Low', 'Check', 'CSO']] },
    ]);
    assert.ok(facts.includes('[0].name = =SUM of doses wrong @ B2'));
    assert.deepEqual(problems, []);
  });

  it('states the same below any title rows, beside any other sheets', () => {
    const facts = (sheets: readonly TestSheet[]): readonly string[] => read(sheets).facts.map((fact) => fact.replace(/ @ .*/, ''));
    const [log] = usualLog;
    assert.ok(log !== undefined);
    const expected = facts([{ ...log, rows: log.rows.slice(3), merges: [] }]);
    const title = fc.constantFrom([], ['Hazard log'], ['Version', '1.2'], ['Kept by', 'CSO', undefined, 46_028], ['=not a formula']);
    const other = fc.constantFrom<TestSheet>(
      { name: 'Read me', rows: [['How to use this workbook'], ['Fill in each row']] },
      {
        name: 'People',
        rows: [
          ['Who', 'Role'],
          ['A. Example', 'CSO'],
        ],
      },
      { name: 'Empty', rows: [] },
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 8 }), fc.uniqueArray(other), fc.boolean(), (titles, others, first) => {
        const below = { ...log, rows: [...titles, ...log.rows.slice(3)], merges: [] };
        const stated = facts(first ? [below, ...others] : [...others, below]);
        // What title rows say is of the log itself.
        assert.deepEqual(
          stated.filter((fact) => !fact.startsWith('risk.version')),
          expected,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('passes over headings between rows and repeated headers', () => {
    const section = ['Part B: display', undefined, undefined, undefined, undefined, undefined, undefined];
    const { facts } = read([
      {
        name: 'Log',
        rows: [header, ['H1', 'A', 'x', 'Major', 'Low', 'c', 'o'], section, header, ['H2', 'B', 'y', 'Minor', 'Low', 'c', 'o']],
        merges: ['A3:G3'],
      },
    ]);
    assert.deepEqual(
      facts.filter((fact) => fact.includes('.id')),
      ['[0].id = H1 @ A2', '[1].id = H2 @ A5'],
    );
  });

  it('says which rows are hidden, which sheet of hazards is, and which formulas have no value', () => {
    const rows = [header, ['H1', 'Missed', 'Death', { xml: '<c><f>VLOOKUP(A2,Lists!A:B,2)</f></c>' }, 'Low', 'Read twice', 'CSO']];
    const { facts, problems } = read([
      { name: 'Log', rows, hiddenRows: [2] },
      { name: 'Old', rows, state: 'hidden' },
    ]);
    assert.ok(facts.includes('[0].name = Missed @ B2'));
    assert.ok(!facts.some((fact) => fact.includes('severity')));
    assert.deepEqual(problems.toSorted(), ['bad-value @ Log!D2', 'not-a-log @ Old', 'placeholder @ Log!D2', 'wrong-shape @ Log!A2']);
  });

  it('is not claimed where no sheet records hazards, or none is filled in', () => {
    const plan = read([
      {
        name: 'Plan',
        rows: [
          ['Task', 'Who'],
          ['Review', 'CSO'],
        ],
      },
    ]);
    assert.deepEqual(plan, { facts: [], problems: ['not-a-log @ Plan'] });
    const template = read([{ name: 'Log', rows: [header, ['H1', 'TBC', 'TBC', '', '', '[Describe]', '']] }]);
    assert.deepEqual(template.facts, []);
    assert.ok(template.problems.includes('not-a-log @ Log'));
    assert.deepEqual(read([]).problems.length, 1);
  });
});
