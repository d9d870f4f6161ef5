import assert from 'node:assert/strict';
import { hazardsIn, readLines } from '../readLines';

const log = (...lines: string[]) => readLines('risk', 'hazard-log.md', ...lines);

describe('further habits of real hazard logs', () => {
  it('hazards that are bold labels under one heading are hazards of their own, and the heading is none', () => {
    const read = log(
      '#### Hazard category 1: Software',
      '**Hazard H001**: The viewer stops',
      '- **Severity**: 3 (Moderate)',
      '- **Risk control measures**:',
      '  - It starts again',
      '',
      '**Hazard H002**: The wrong image is shown',
      '- **Severity**: 4 (Serious)',
      '- **Risk control measures**:',
      '  - A checksum',
      '',
      '### How controls are made',
      '- **Severity**: 1 (Minor)',
    );
    assert.equal(hazardsIn(read), 2);
    assert.equal(read.facts['risk.hazards[0].id'], 'H001');
    assert.equal(read.facts['risk.hazards[1].controls[0].text'], 'A checksum');
    assert.equal(read.facts['risk.hazards[1].initial.severity'], 'Serious');
  });

  it('a status is read behind its sign, and what "Mitigated" is read as is said once', () => {
    const rows = ['✅ MITIGATED (low)', '🟠 OPEN - medium', 'Accepted', 'Partially mitigated', 'Not yet mitigated', '✅ Closed'];
    const read = log(
      '| ID | Hazard | Severity | Status |',
      '|---|---|---|---|',
      ...rows.map((status, i) => `| H${i} | A | Major | ${status} |`),
    );
    const statuses = rows.map((_, i) => read.facts[`risk.hazards[${i}].status`]);
    assert.deepEqual(statuses, ['closed', 'open', 'closed', 'open', 'open', 'closed']);
    assert.deepEqual(
      read.problems.filter((problem) => problem.startsWith('bad-value')),
      ['bad-value: ✅ MITIGATED (low)'],
    );
  });

  it('kinds in a list of their own go with the causes in step', () => {
    const file = ['## Name', 'No risk', '## Causes', '1. The link fails', '2. One name twice', '3. An attack'];
    const read = log(...file, '## Cause type', '1. unavailable', '2. wrong-patient', '3. security', '## Effect', 'Late', '## Harm', 'Pain');
    const kinds = [0, 1, 2].map((i) => read.facts[`risk.hazards[0].causes[${i}].kind`]);
    assert.deepEqual(kinds, ['unavailable', 'wrong-patient', 'security']);
  });

  it('headings with the numbers of sections mean what they mean without', () => {
    const read = log(
      '# H-001',
      '## 1.1 Hazard name',
      'No risk',
      '## 1.2 Causes',
      'The link fails',
      '## 1.2.1 Effect',
      'Late',
      '## 2.1.3 Harm',
      'Pain',
    );
    const told = ['name', 'causes[0].text', 'effect', 'harm'].map((fact) => read.facts[`risk.hazards[0].${fact}`]);
    assert.deepEqual(told, ['No risk', 'The link fails', 'Late', 'Pain']);
  });

  it('a hazard whose name was forgotten is one, and no template', () => {
    const read = log(
      '# H-001',
      '## Causes',
      'The link fails',
      '## Effect',
      'No risk is shown',
      '## Harm',
      'An ulcer',
      '## Severity',
      'Major',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.hazards[0].name'], undefined);
  });

  it('headings over code are the controls of their hazard', () => {
    const read = log(
      '## H-001: Wrong record',
      '### Initial risk assessment',
      '- **Severity:** 5 (Catastrophic)',
      '- **Initial Risk Score:** **15 (CRITICAL)**',
      '### Mitigations implemented',
      '#### 1. Sessions end by themselves',
      '```php',
      'end();',
      '```',
      '#### 2. Each view is recorded',
      'In the audit table.',
    );
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'Sessions end by themselves');
    assert.equal(read.facts['risk.hazards[0].controls[1].text'], 'Each view is recorded');
    assert.equal(read.facts['risk.hazards[0].controls[1].state'], 'existing');
    assert.equal(read.facts['risk.hazards[0].initial.level'], 15);
  });

  it('a page that explains the fields of a hazard records none', () => {
    const table = log(
      '## Hazard log structure',
      '| Field | Description |',
      '|---|---|',
      '| **Hazard ID** | Unique identifier (e.g. HAZ-001) |',
      '| **Hazard description** | What may happen |',
      '| **Initial severity** | Severity before controls |',
      '| **Owner** | Who is responsible |',
    );
    assert.equal(hazardsIn(table), 0);
    assert.ok(table.problems.some((problem) => problem.startsWith('not-a-log')));
  });

  it('a file of one hazard has its name from its name heading or from its title, not from a notice or a mark of the page', () => {
    const fields = [
      '## Description',
      'It is mixed up.',
      '## Causes',
      '1. Two tabs',
      '## Effect',
      'Wrong screen.',
      '## Harm',
      'Wrong drug.',
    ];
    const named = log('# Hazard', '> **Do not edit below this line**', '## Hazard name', 'Wrong identity', ...fields);
    assert.equal(named.facts['risk.hazards[0].name'], 'Wrong identity');
    const titled = log('## {{page-title}}', '## Standards are not aligned', ...fields);
    assert.equal(titled.facts['risk.hazards[0].name'], 'Standards are not aligned');
  });

  it('that code does not mention a hazard is no verification, and a mark of a note is no part of a level', () => {
    const none = log(
      '## H1: Wrong dose',
      '### Severity',
      'Major',
      '### Existing controls',
      'A limit.',
      '### Code associated with hazard',
      'Hazard not mentioned in source code',
    );
    assert.equal(none.facts['risk.hazards[0].controls[0].text'], 'A limit.');
    assert.equal(none.facts['risk.hazards[0].controls[0].verification[0]'], undefined);
    const marked = log('| ID | Failure mode | S | RPN |', '|---|---|---|---|', '| 1 | It stops | 8 | 336* |');
    assert.equal(marked.facts['risk.hazards[0].initial.level'], 336);
  });

  it('lists of controls and of signatures beside a log are no hazards', () => {
    const read = log(
      '| ID | Hazard | Severity |',
      '|---|---|---|',
      '| H1 | Wrong dose | Major |',
      '## Controls in place',
      '| Control | Status | Details |',
      '|---|---|---|',
      '| Encryption | ✅ | At rest |',
      '## Document control',
      '| Action | Name | Date |',
      '|---|---|---|',
      '| Approved by | A. Person | 2026-04-03 |',
    );
    assert.equal(hazardsIn(read), 1);
  });

  it('a paragraph that was wrapped is one control, and short lines are one each', () => {
    const head = ['## H1: Wrong dose', '**Severity**: Major', ''];
    const wrapped = log(
      ...head,
      '**Controls**:',
      'The limit is checked by a second person before the order is',
      'sent; the pump has a limit',
      'of its own.',
    );
    assert.equal(wrapped.facts['risk.hazards[0].controls[0].text'], 'The limit is checked by a second person before the order is sent');
    assert.equal(wrapped.facts['risk.hazards[0].controls[1].text'], 'the pump has a limit of its own.');
    assert.equal(wrapped.places['risk.hazards[0].controls[1].text'], 'the pump has a limit\nof its own.');
    const short = log(...head, '**Controls**:', 'A limit', 'A second check');
    assert.equal(short.facts['risk.hazards[0].controls[1].text'], 'A second check');
  });

  it('risks with ids of their own that name their hazards by id say more of them, in tables and under headings', () => {
    const read = log(
      '| Hazard ID | Hazard | Hazardous situation |',
      '|---|---|---|',
      '| H001 | Shock | Touch |',
      '| H002 | Fire | Overcharge |',
      '',
      '| Risk ID | Hazard | Harm | Severity |',
      '|---|---|---|---|',
      '| R001 | H001 | Injury | 4 |',
      '| R002 | H002 | Burns | 5 |',
      '## R001: Shock',
      '**Control measures:**',
      '- Low voltage',
      '',
      '**Residual risk:** low',
      '## R001-R002: All of them',
      '**Severity**: 5',
      '**Controls**: various',
    );
    assert.equal(hazardsIn(read), 2);
    assert.equal(read.facts['risk.hazards[0].id'], 'H001');
    assert.equal(read.facts['risk.hazards[0].harm'], 'Injury');
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'Low voltage');
    assert.equal(read.facts['risk.hazards[1].harm'], 'Burns');
  });

  it('a file of one hazard may say so in its title, with its id in front, its ratings in tables and its controls in headings', () => {
    const read = log(
      '---',
      'id: RISK-SW-001',
      'title: Missed rhythm',
      '---',
      '# Risk analysis: A rhythm is missed',
      '## Inherent risk assessment',
      '| Factor | Rating | Justification |',
      '|---|---|---|',
      '| Severity | 4 (Critical) | Stroke |',
      '| Probability | 3 (Occasional) | Some |',
      '## Risk controls',
      '### [SRS-002](srs.md) - A validated algorithm',
      'It is trained on many recordings.',
      '## Residual risk assessment',
      '| Factor | Rating | Justification |',
      '|---|---|---|',
      '| Severity | 4 (Critical) | The same |',
      '| Probability | 1 (Rare) | Fewer |',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.hazards[0].id'], 'RISK-SW-001');
    assert.equal(read.facts['risk.hazards[0].name'], 'A rhythm is missed');
    assert.equal(read.facts['risk.hazards[0].initial.severity'], 'Critical');
    assert.equal(read.facts['risk.hazards[0].residual.likelihood'], 'Rare');
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'SRS-002 - A validated algorithm');
    const plan = log('# Risk assessment: The product', '## Severity', 'It is rated from 1 to 5.', '## Controls', 'They are verified.');
    assert.equal(hazardsIn(plan), 0);
  });
});
