import assert from 'node:assert/strict';
import { below, hazardsIn, readLines } from '../readLines';

const log = (...lines: string[]) => readLines('risk', 'hazard-log.md', ...lines);

describe('habits of real hazard logs', () => {
  it('a risk matrix, scale tables and criteria are no hazards', () => {
    const read = log(
      '## Severity scale',
      '| Level | Category | Definition |',
      '|---|---|---|',
      '| 5 | Catastrophic | Death |',
      '| 4 | Major | Injury |',
      '| 3 | Moderate | Harm |',
      '## Matrix',
      '| Probability / Severity | 1 Negligible | 2 Minor |',
      '|---|---|---|',
      '| 5 Almost certain | Low | Medium |',
      '## Criteria',
      '| Risk level | Acceptability | Required action |',
      '|---|---|---|',
      '| **Critical** | Unacceptable | Reduce before release |',
      '## Hazards',
      '| Hazard ID | Hazard | Severity |',
      '|---|---|---|',
      '| HAZ-1 | Wrong dose | 4 |',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.hazards[0].initial.severity'], 'Major');
  });

  it('a table right under its label, and a rating in one line with bars', () => {
    const read = log(
      '### HAZ-001: Incorrect tracking',
      '| Attribute | Value |',
      '|---|---|',
      '| **Hazard Description** | Use is not recorded |',
      '| **Hazardous Situation** | The record is wrong |',
      '| **Severity** | 4 (Major) |',
      '',
      '**Risk Control Measures:**',
      '| Control ID | Control Measure | Type |',
      '|---|---|---|',
      '| RC-1 | Validate the number | Protective Measure |',
      '',
      '**Residual Risk:**',
      '- Severity: 4 | Probability: 1 | Risk Level: **Medium (Acceptable with ALARP)**',
      '',
      '## Overview',
      '| Hazard ID | Description | Status |',
      '|---|---|---|',
      '| HAZ-001 | Incorrect tracking | ALARP |',
    );
    assert.equal(hazardsIn(read), 1);
    const hazard = below(read, 'risk.hazards[0]');
    assert.deepEqual(
      ['description', 'effect', 'controls[0].type', 'residual.severity', 'residual.likelihood', 'status'].map((key) => hazard[key]),
      ['Use is not recorded', 'The record is wrong', 'protective', 'major', '1', undefined],
    );
  });

  it('headers with adjectives and second parts', () => {
    const read = log(
      '| Hazard ID | Hazardous situation and initiating causes | Plausible harm | Current barrier | Required control/evidence |',
      '|---|---|---|---|---|',
      '| HZ-1 | The wrong person is linked | Wrong care | Two checks | A gate |',
    );
    assert.deepEqual(below(read, 'risk.hazards[0]'), {
      id: 'HZ-1',
      name: 'The wrong person is linked',
      harm: 'Wrong care',
      'controls[0].text': 'Two checks',
      'controls[0].state': 'existing',
      'controls[1].text': 'A gate',
      'controls[1].state': 'planned',
    });
  });

  it('a hazard per section without any id, when the sections say enough', () => {
    const read = log(
      '## Hazards',
      '### Wrong weight shown',
      '**Cause:** Units',
      '**Harm:** Overdose',
      '**Severity:** Major',
      '**Mitigation:** Show the unit',
      '### Late result',
      '**Cause:** Network',
      '**Harm:** Delay',
      '**Severity:** Minor',
      '**Mitigation:** Retry',
    );
    assert.deepEqual(
      [0, 1].map((i) => read.facts[`risk.hazards[${i}].name`]),
      ['Wrong weight shown', 'Late result'],
    );
  });
});
