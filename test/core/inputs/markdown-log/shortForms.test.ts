import assert from 'node:assert/strict';
import { below, hazardsIn, readLines } from '../readLines';

const log = (...lines: string[]) => readLines('risk', 'hazard-log.md', ...lines);

describe('hazards told in short forms', () => {
  it('labels in bold without a colon hold what follows them, several in a line', () => {
    const read = log(
      'Status is **open** or **closed**. The **severity** is the harm, **Likelihood** is how often.',
      '',
      '## HAZ-001 A warning is overridden',
      '',
      '**Severity** Catastrophic (anaphylaxis). **Likelihood** Low.',
      '**Status** open, blocked upstream.',
      '',
      '**Controls.** A reason is asked for.',
      '',
      '**Severity** is judged by a nurse.',
    );
    assert.deepEqual(below(read, 'risk.hazards[0]'), {
      id: 'HAZ-001',
      name: 'A warning is overridden',
      'initial.severity': 'catastrophic',
      'initial.likelihood': 'low',
      status: 'open',
      'controls[0].text': 'A reason is asked for.',
    });
    assert.equal(read.places['risk.hazards[0].initial.likelihood'], 'Low.');
    assert.equal(hazardsIn(read), 1);
  });

  it('below a heading of risks, an item may name a risk and what is done in one line', () => {
    const items = [
      '- Late alerts mislead. Mitigation: a timer; a second call.',
      '- A copy is lost. Mitigation: backups.',
      '- **Wrong dose**: mitigated with a second check.',
    ];
    const read = log('# Risk register', '', ...items, '- Nobody knows yet.');
    assert.equal(hazardsIn(read), 3);
    assert.deepEqual(below(read, 'risk.hazards[0]'), {
      name: 'Late alerts mislead',
      'controls[0].text': 'a timer',
      'controls[1].text': 'a second call.',
    });
    assert.deepEqual(below(read, 'risk.hazards[2]'), { name: 'Wrong dose', 'controls[0].text': 'a second check.' });
    assert.equal(read.places['risk.hazards[2].controls[0].text'], 'a second check.');
    assert.equal(hazardsIn(log('# Changes', '', ...items)), 0);
  });

  it('assets have names and are no hazards, and safeguards say which threats they mitigate', () => {
    const read = log(
      '## Assets',
      '| Asset ID | Name | Criticality | Description |',
      '|---|---|---|---|',
      '| A.01 | Gateway | High | Parts the nets. |',
      '## Threats',
      '| Threat ID | Name | Impact | Likelihood |',
      '|---|---|---|---|',
      '| T.01 | Log is changed | High | Low |',
      '## Safeguards',
      '| Safeguard ID | Description | Threat mitigated |',
      '|---|---|---|',
      '| S.01 | Nets are parted | T.01 |',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.hazards[0].name'], 'Log is changed');
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'Nets are parted');
    assert.equal(read.facts['risk.hazards[0].controls[0].id'], 'S.01');
  });

  it('a residual risk in sentences is no level, and no fault either', () => {
    const read = log(
      '| ID | Hazard | Control | Residual risk |',
      '|---|---|---|---|',
      '| H1 | Late alert | Timer | Paging is not built yet |',
      '| H2 | Wrong dose | Check | Review of rules needed |',
    );
    assert.equal(hazardsIn(read), 2);
    assert.deepEqual(read.problems, []);
    const mixed = log(
      '| ID | Hazard | Residual risk |',
      '|---|---|---|',
      '| H1 | Late alert | Low |',
      '| H2 | Dose | Not yet known to us |',
    );
    assert.equal(mixed.facts['risk.hazards[0].residual.level'], 1);
  });

  it('without ids, a name that is written once stands for the causes below it', () => {
    const read = readLines(
      'risk',
      'hazard-log.csv',
      'Failure mode,Cause,Severity,Control',
      'Board is dead,Wrong code,7,Library',
      ',Broken memory,7,Start-up check',
      'Late echo,Race,5,Priorities',
    );
    assert.equal(hazardsIn(read), 2);
    assert.equal(read.facts['risk.hazards[0].causes[1].text'], 'Broken memory');
    assert.equal(read.facts['risk.hazards[0].controls[1].text'], 'Start-up check');
  });

  it('what a standard says a hazard is, is none', () => {
    const read = log(
      '# Risk assessment',
      '',
      'Hazard: Potential source of harm.',
      '',
      'Harm: Injury to people.',
      '',
      'Risk: Combination of the probability of harm and its severity.',
      '',
      'Risk evaluation: judgement whether the risk is reduced.',
    );
    assert.equal(hazardsIn(read), 0);
    assert.deepEqual(read.problems.length, 1);
  });
});
