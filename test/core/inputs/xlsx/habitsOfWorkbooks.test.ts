import assert from 'node:assert/strict';
import { workbookText } from '../../../../src/core/inputs/xlsx/workbookText';
import { hazardsIn, type Read, readText } from '../readLines';
import { type TestSheet, workbook } from './workbook';

function read(...sheets: readonly TestSheet[]): Read {
  const text = workbookText(workbook(sheets));
  return text.kind === 'fault' ? assert.fail(text.message) : readText('risk', 'hazard-log.xlsx', text.text);
}

const head = ['ID', 'Hazard', 'Likelihood', 'Impact', 'Controls', 'Owner'];

describe('habits of hazard logs in workbooks', () => {
  it('cells merged over the rows of a hazard say once what they say', () => {
    const rows = [
      head,
      ['H1', 'Late alert', 'L', 'H', 'Alarm', 'Ann'],
      [undefined, undefined, undefined, undefined, undefined, 'Ben'],
      ['H2', 'Lost alert', 'L', 'H', 'Copy', 'Ann'],
    ];
    const { facts } = read({ name: 'Log', rows, merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3'] });
    const controls = Object.keys(facts).filter((path) => path.endsWith('.text'));
    assert.deepEqual(controls, ['risk.hazards[0].controls[0].text', 'risk.hazards[1].controls[0].text']);
  });

  it('a second sheet that spells names otherwise goes on row after row with the hazards of its ids', () => {
    const second = [
      ['ID', 'Hazard', 'Control', 'Kind', 'Technical'],
      ['ID', 'Hazard', 'What', 'Technical', 'Other'],
      ['H1', 'Late Alert', 'Alarm', 'x', ''],
      ['H1', 'Late Alert', 'Second reader', '', 'x'],
    ];
    const log = read({ name: 'Log', rows: [head, ['H1', 'Late alert', 'L', 'H', '', 'Ann']] }, { name: 'Controls', rows: second });
    assert.equal(hazardsIn(log), 1);
    const texts = Object.entries(log.facts).flatMap(([path, value]) => (path.endsWith('.text') ? [value] : []));
    assert.deepEqual(texts, ['Alarm', 'Second reader']);
  });

  it('each of two columns "Impact" is settled by its own cells', () => {
    const two = [...head, 'Residual likelihood', 'Residual impact'];
    const { facts } = read({ name: 'Log', rows: [two, ['H1', 'Late alert', 'L', 'H', 'Alarm', 'Ann', 'L', 'M']] });
    assert.equal(facts['risk.hazards[0].initial.severity'], 'H');
    assert.equal(facts['risk.hazards[0].residual.severity'], 'M');
    assert.equal(facts['risk.hazards[0].effect'], undefined);
  });

  it('a "Consequence" under the groups of ratings is a severity, and over sentences an effect', () => {
    const rows = [
      ['ID', 'Hazard', 'Consequence', 'Initial risk', undefined, 'Controls', 'Residual risk', undefined],
      [undefined, undefined, undefined, 'Consequence', 'Likelihood', undefined, 'Consequence', 'Likelihood'],
      ['H1', 'Late alert', 'The nurse comes late to the patient', 'Major', 'Low', 'Alarm', 'Minor', 'Low'],
    ];
    const { facts } = read({ name: 'Log', rows });
    assert.equal(facts['risk.hazards[0].effect'], 'The nurse comes late to the patient');
    assert.equal(facts['risk.hazards[0].initial.severity'], 'major');
    assert.equal(facts['risk.hazards[0].residual.severity'], 'minor');
  });

  it('a legend with a matrix and scales beside it holds no hazards', () => {
    const legend = [
      ['Impact / likelihood', '1', '2', '3', '', 'Score', 'Definition', 'Score', 'Description'],
      ['3', '3', '6', '9', '', '1', 'Rare', '1', 'Minimal operational impact'],
      ['2', '2', '4', '6', '', '2', 'Likely', '2', 'Legal penalties or loss'],
    ];
    const log = read({ name: 'Log', rows: [head, ['H1', 'Late alert', 'L', 'H', 'Alarm', 'Ann']] }, { name: 'Legend', rows: legend });
    assert.equal(hazardsIn(log), 1);
  });

  it('clauses of a standard are no controls, and a threat beside a description of the risk is its cause', () => {
    const rows = [
      ['ID', 'Risk description', 'Threat', 'Likelihood', 'Impact', 'Mitigation', 'Related controls'],
      ['R1', 'The list is read by others', 'Insider', '4', '5', 'Locked list', 'A.5.15, A.5.16'],
    ];
    const { facts } = read({ name: 'Log', rows });
    assert.equal(facts['risk.hazards[0].name'], 'The list is read by others');
    assert.equal(facts['risk.hazards[0].causes[0].text'], 'Insider');
    const controls = Object.entries(facts).flatMap(([path, value]) => (/controls.*text$/.test(path) ? [value] : []));
    assert.deepEqual(controls, ['Locked list']);
  });

  it('rows that hold nothing but what a form works out make it a template, a header alone an empty log', () => {
    const form = [
      ['Step', 'Failure mode', 'Effect', 'S', 'O', 'RPN'],
      ['', '', '', '', '', 0],
    ];
    const empty = read({ name: 'FMEA', rows: form });
    assert.equal(empty.facts['risk.hazards'], undefined);
    assert.ok(empty.problems.some((problem) => problem.startsWith('not-a-log')));
    assert.deepEqual(read({ name: 'Log', rows: [head] }).facts['risk.hazards'], []);
  });
});
