import assert from 'node:assert/strict';
import { below, hazardsIn, readLines } from '../readLines';

const log = (...lines: string[]) => readLines('risk', 'hazard-log.csv', ...lines);

describe('a hazard log in CSV', () => {
  it('takes rows above its header for what they say of the log', () => {
    const read = log(
      'Hazard log,,,',
      'Product version,1.4.0,,',
      'Intended purpose,"Grades photographs, for a grader",,',
      'Scoring,DCB0129 example matrix,,',
      'Hazard ID,Hazard,Harm,Controls',
      'H-001,Wrong dose,Injury,Doses are checked',
    );
    assert.equal(read.facts['risk.productVersion'], '1.4.0');
    assert.equal(read.facts['risk.intendedUse'], 'Grades photographs, for a grader');
    assert.equal(read.facts['risk.scheme.name'], 'dcb0129-example');
    assert.equal(hazardsIn(read), 1);
  });

  it('knows columns by other words for them', () => {
    const read = readLines(
      'risk',
      'hazard-log.csv',
      'Hazard ID,Hazard,Harm,Controls,Evidence of verification,Open/Closed,Date last reviewed',
      'H-001,Wrong dose,Injury,Doses are checked,R-01,Open,2026-09-14',
    );
    assert.equal(read.facts['risk.hazards[0].controls[0].verification[0]'], 'R-01');
    assert.equal(read.facts['risk.hazards[0].status'], 'open');
    assert.equal(read.facts['risk.hazards[0].reviewedOn'], '2026-09-14');
  });

  it('states every cell of a row, lists in step, levels in the words of the scheme', () => {
    const read = log(
      'ID,Hazard,Causes,Cause type,Clinical effect,Existing controls,Design controls,Control evidence,Initial severity,Initial likelihood,Initial risk,Residual severity,Residual likelihood,Residual risk,Owner,Status',
      'H-1,Wrong record opened,"Same name; ; typing slip","wrong-patient; ; use-error",Care for another person,"Two people check; N/A",Banner shows the photo,"T-1, T-2; ; T-3",Major,Medium,3 (Undesirable),Major,Very low,3,CSO,Open - controlled',
    );
    assert.equal(read.format, 'csv-log');
    assert.deepEqual(below(read, 'risk.hazards[0]'), {
      id: 'H-1',
      name: 'Wrong record opened',
      effect: 'Care for another person',
      harm: 'Care for another person',
      'causes[0].text': 'Same name',
      'causes[0].kind': 'wrong-patient',
      'causes[1].text': 'typing slip',
      'causes[1].kind': 'use-error',
      'controls[0].text': 'Two people check',
      'controls[0].state': 'existing',
      'controls[0].verification[0]': 'T-1',
      'controls[0].verification[1]': 'T-2',
      'controls[1].text': 'Banner shows the photo',
      'controls[1].type': 'design',
      'controls[1].verification[0]': 'T-3',
      'initial.severity': 'major',
      'initial.likelihood': 'medium',
      'initial.level': 3,
      'residual.severity': 'major',
      'residual.likelihood': 'very-low',
      'residual.level': 3,
      owner: 'CSO',
      status: 'open',
    });
    assert.equal(read.places['risk.hazards[0].causes[1].text'], 'typing slip');
    // What the header says of a control is said of it in its row, where a finding about it belongs.
    assert.equal(read.places['risk.hazards[0].controls[1].type'], read.places['risk.hazards[0].controls[1].text']);
    assert.equal(read.places['risk.hazards[0].initial.level'], '3 (Undesirable)');
    assert.deepEqual(read.problems, []);
  });

  it('finds the header below title rows and reads other separators', () => {
    const read = log(
      'Hazard log for PneumoFlag;;;',
      'Version 2;;;',
      'Hazard number;Hazard description;Severity;Likelihood',
      '1;Late result;Major;Low',
    );
    assert.equal(read.facts['risk.hazards[0].name'], 'Late result');
    assert.equal(read.facts['risk.hazards[0].initial.severity'], 'major');
  });

  it('carries a hazard on over rows without an id, and counts it once', () => {
    const read = log(
      'ID,Hazard,Cause,Controls,Severity',
      'H-1,Late result,Network,Retry,Major',
      ',,Queue,Alert,',
      'H-2,Lost result,Disk,Backup,Major',
    );
    assert.equal(hazardsIn(read), 2);
    assert.deepEqual(
      ['causes[1].text', 'controls[1].text'].map((path) => read.facts[`risk.hazards[0].${path}`]),
      ['Queue', 'Alert'],
    );
  });

  it('keeps lists in step whatever ends the lines of a cell', () => {
    const rows = ['Hazard ID,Hazard,Causes,Cause type', 'H-1,Late,"Queue\nDisk","delayed\nunavailable"'];
    for (const end of ['\n', '\r\n']) {
      const read = log(...rows.map((row) => row.replaceAll('\n', end)));
      assert.deepEqual(
        [0, 1].map((i) => read.facts[`risk.hazards[0].causes[${i}].kind`]),
        ['delayed', 'unavailable'],
      );
    }
  });

  it('gives a control the id before its words, and limitations their own ids', () => {
    const read = log('Hazard ID,Hazard,Controls,Limitations', 'H-1,Late,C-001: The queue is watched; ISO-13485: followed,"L-01, L-02"');
    const of = (path: string): unknown => read.facts[`risk.hazards[0].${path}`];
    assert.deepEqual(
      ['controls[0].id', 'controls[0].text', 'controls[1].id', 'controls[1].text', 'limitations[0]', 'limitations[1]'].map(of),
      ['C-001', 'The queue is watched', undefined, 'ISO-13485: followed', 'L-01', 'L-02'],
    );
  });

  it('keeps the scheme of DCB0129 when one of its words is a slip', () => {
    const rows = ['Minor,Low', 'Major,Medium', 'Considerable,Low', 'Significant,Low', 'Severe,Low', 'Minor,Low'];
    const read = log('Hazard ID,Hazard,Severity,Likelihood', ...rows.map((row, i) => `H-${i},Late,${row}`));
    assert.equal(read.facts['risk.scheme.name'], undefined);
    const own = log('Hazard ID,Hazard,Severity,Likelihood', ...rows.map((row, i) => `H-${i},Late,${row.replace('Major', 'Moderate')}`));
    assert.equal(own.facts['risk.scheme.name'], 'own');
  });

  it('keeps two hazards with one id apart', () => {
    assert.equal(hazardsIn(log('ID,Hazard,Severity', '1,Late result,Major', '1,Lost result,Major')), 2);
  });

  it('marks empty ratings, owners and names as not filled in', () => {
    const read = log('ID,Hazard,Severity,Owner', 'H-1,Late result,,TBC');
    assert.deepEqual(read.problems, ['placeholder: ', 'placeholder: TBC']);
  });

  it('ranks levels in words as a scheme of its own, and says so once', () => {
    const read = log('ID,Hazard,Severity,Risk', 'H-1,Late result,Major,High', 'H-2,Lost result,Minor,Low');
    assert.deepEqual(read.problems, ['bad-value: High']);
    assert.deepEqual(
      [0, 1].map((i) => read.facts[`risk.hazards[${i}].initial.level`]),
      [3, 1],
    );
    assert.equal(read.facts['risk.scheme.name'], 'own');
  });

  it('says that a level is in words that nobody ranks', () => {
    const read = log('ID,Hazard,Severity,Risk', 'H-1,Late result,Major,Purple');
    assert.deepEqual(read.problems, ['bad-value: Purple']);
    assert.equal('risk.hazards[0].initial.level' in read.facts, false);
  });

  it('speaks of a scheme of its own when a word is not one of DCB0129, and then leaves every word as it is', () => {
    const read = log('ID,Hazard,Severity,Likelihood', 'H-1,Late result,Minor,Possible');
    assert.equal(read.facts['risk.scheme.name'], 'own');
    assert.equal(read.places['risk.scheme.name'], 'Possible');
    assert.equal(read.facts['risk.hazards[0].initial.severity'], 'Minor');
  });

  it('counts nothing in a catalogue or an unfilled template, and says why', () => {
    assert.deepEqual(log('Domain,Sub-domain,Description', 'Privacy,Leaks,Data may leak').problems, [
      'not-a-log: Domain,Sub-domain,Description',
    ]);
    const template = log('ID,Hazard,Severity', 'H-1,[Describe the hazard],', 'H-2,TBC,');
    assert.equal(hazardsIn(template), 0);
    assert.deepEqual(
      template.problems.map((problem) => problem.split(':')[0]),
      ['not-a-log'],
    );
  });

  it('is an empty log, and not a template, when only its header stands', () => {
    const read = log('ID,Hazard,Severity');
    assert.deepEqual(read.facts, { 'risk.hazards': [] });
    assert.deepEqual(read.problems, []);
  });
});
