import assert from 'node:assert/strict';
import { below, hazardsIn, readLines } from '../readLines';

const log = (...lines: string[]) => readLines('risk', 'hazard-log.md', ...lines);
const csv = (...lines: string[]) => readLines('risk', 'hazard-log.csv', ...lines);

describe('what is left of a hazard, and what is done about it', () => {
  it('"(I)" and "(R)" behind one header are inherent and residual', () => {
    const read = log(
      '| ID | Risk | L×I (I) | Control | L×I (R) |',
      '|---|---|---|---|---|',
      '| R-1 | Code escapes | 4×5=20 | Walls | 2×5=10 |',
    );
    assert.equal(read.facts['risk.hazards[0].initial.level'], 20);
    assert.equal(read.facts['risk.hazards[0].residual.level'], 10);
    assert.equal(read.facts['risk.hazards[0].residual.likelihood'], '2');
  });

  it('a new likelihood is the one that is left', () => {
    const read = csv('Risk ID,Description,Likelihood,Severity,Treatment,New Likelihood,New Severity', 'R1,The file is lost,3,2,Copies,2,1');
    assert.deepEqual(below(read, 'risk.hazards[0]'), {
      id: 'R1',
      name: 'The file is lost',
      'initial.likelihood': '3',
      'initial.severity': '2',
      'controls[0].text': 'Copies',
      'residual.likelihood': '2',
      'residual.severity': '1',
    });
  });

  it('a first column of kinds of risk rates nothing, nor does a scope', () => {
    const read = log(
      '| Risk category | Specific risk | Scope | Likelihood | Mitigation |',
      '|---|---|---|---|---|',
      '| Data security | The list is read by others | Ward and desk | Low | Locked screen |',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.hazards[0].name'], 'The list is read by others');
    assert.deepEqual(read.problems, []);
  });

  it('a table of fields below the list of controls is of the hazard', () => {
    const read = log(
      '#### RISK-1: Bias',
      '| Field | Detail |',
      '|---|---|',
      '| **Likelihood** | High |',
      '| **Impact** | High |',
      '',
      '**Mitigation measures:**',
      '1. An audit',
      '2. New data',
      '',
      '| **Residual risk** | Low — watched |',
      '|---|---|',
      '| **Owner** | Ann |',
    );
    assert.equal(read.facts['risk.hazards[0].residual.level'], 1);
    assert.equal(read.facts['risk.hazards[0].owner'], 'Ann');
    assert.equal(read.facts['risk.hazards[0].controls[2].text'], undefined);
  });

  for (const [written, status] of [
    ['Mitigated in v2; open for release', 'open'],
    ['Treat — gates must be set', 'open'],
    ['Accept', 'closed'],
    ['Closed; open points: none', 'closed'],
  ] as const) {
    it(`the status "${written}" is ${status}`, () => {
      const read = log('| ID | Hazard | Severity | Status |', '|---|---|---|---|', `| H1 | Late alert | Major | ${written} |`);
      assert.equal(read.facts['risk.hazards[0].status'], status);
    });
  }

  it('"prevent" says that something will be done, not what, and accepted risks stand beside the others', () => {
    const read = readLines(
      'risk',
      'risks.yaml',
      'risks:',
      '  - id: R-1',
      '    title: The list is late',
      '    likelihood: low',
      '    impact: high',
      '    treatment: prevent',
      'accepted_risks:',
      '  - id: R-2',
      '    title: One node only',
      '    likelihood: high',
      '    impact: low',
      '    status: accepted',
    );
    assert.equal(hazardsIn(read), 2);
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], undefined);
    assert.equal(read.facts['risk.hazards[1].name'], 'One node only');
  });
});
