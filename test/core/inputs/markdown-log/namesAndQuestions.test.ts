import assert from 'node:assert/strict';
import { below, hazardsIn, readLines } from '../readLines';

const log = (...lines: string[]) => readLines('risk', 'hazard-log.md', ...lines);
const csv = (...lines: string[]) => readLines('risk', 'hazard-log.csv', ...lines);

describe('names of hazards and headers that ask', () => {
  it('under a heading that names the hazard, "Hazard:" describes it', () => {
    const read = log(
      '### H-001: Missed patient',
      '- **Hazard:** The model finds nothing in a sick patient',
      '- **Severity:** Critical',
      '- **Mitigation:** Advice only',
    );
    assert.equal(read.facts['risk.hazards[0].name'], 'Missed patient');
    assert.equal(read.facts['risk.hazards[0].description'], 'The model finds nothing in a sick patient');
    const nameless = log('### H-001', '- **Hazard:** The model finds nothing', '- **Severity:** Critical', '- **Mitigation:** Advice only');
    assert.equal(nameless.facts['risk.hazards[0].name'], 'The model finds nothing');
  });

  it('an id of any letters in front of the name of a rated hazard is its id, a number of chapters before it', () => {
    const read = log(
      '### 3.1 TR-001: Slow pages',
      '**Description**: Pages load late.',
      '',
      '**Probability**: Medium',
      '',
      '**Impact**: High',
      '',
      '**Mitigation**: Load tests',
    );
    assert.equal(read.facts['risk.hazards[0].id'], 'TR-001');
    assert.equal(read.facts['risk.hazards[0].name'], 'Slow pages');
  });

  it('questions over the columns of a risk assessment are headers', () => {
    const read = csv(
      'What are the hazards?,Who might be harmed and how?,What are you already doing to control the risks?,What further action do you need to take?',
      'Wrong dose,Patients: overdose,Second check,Alarm',
    );
    assert.deepEqual(below(read, 'risk.hazards[0]'), {
      name: 'Wrong dose',
      harm: 'Patients: overdose',
      'controls[0].text': 'Second check',
      'controls[0].state': 'existing',
      'controls[1].text': 'Alarm',
      'controls[1].state': 'planned',
    });
  });

  it('a control strategy controls, and a hazard to monitor or to mitigate is open', () => {
    const read = log(
      '| ID | Hazard | Initial control strategy | Status |',
      '|---|---|---|---|',
      '| H1 | Late alert | Timer | ⚠️ Monitor |',
      '| H2 | Wrong dose | Check | Mitigar |',
    );
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'Timer');
    assert.deepEqual([read.facts['risk.hazards[0].status'], read.facts['risk.hazards[1].status']], ['open', 'open']);
    assert.deepEqual(read.problems, []);
  });

  it('a text between two rules is no front matter', () => {
    const read = log('---', '# Assessment', '', '## Overview', '- **System:** A tool', '- **Owner:** Us', '', '---', '', 'End');
    assert.equal(hazardsIn(read), 0);
    assert.equal(read.problems.length, 1);
  });

  it('keys of a page of a site are nobody’s mistake', () => {
    const table = ['| ID | Hazard | Severity |', '|---|---|---|', '| H1 | Late alert | Major |'];
    assert.deepEqual(log('---', 'title: Risks', 'summary: All of them', 'last_updated: 2026-01-01', '---', ...table).problems, []);
    assert.equal(log('---', 'title: Risks', 'hazrads: none', 'version: 1', 'hazards: []', '---', '', 'Text').problems.length > 0, true);
  });
});
