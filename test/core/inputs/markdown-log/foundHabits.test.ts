import assert from 'node:assert/strict';
import { below, hazardsIn, type Read, readLines } from '../readLines';

const log = (...lines: string[]): Read => readLines('risk', 'hazard-log.md', ...lines);

describe('a hazard log in Markdown, as writers keep it', () => {
  it('goes on behind a blank line in its table', () => {
    const read = log(
      '| ID | Hazard | Severity |',
      '|---|---|---|',
      '| H1 | Late alert | Major |',
      '',
      '| H2 | Lost alert | Minor |',
      '| H3 | Wrong alert | Minor |',
    );
    assert.deepEqual([hazardsIn(read), read.facts['risk.hazards[2].name']], [3, 'Wrong alert']);
  });

  it('carries a value on in rows without a label', () => {
    const read = log(
      '### H1: Late alert',
      '| Field | Value |',
      '|---|---|',
      '| **Severity** | 3 (Moderate) |',
      '| **Mitigations** | 1. A second channel |',
      '| | 2. A daily check |',
      '| **Status** | Open |',
    );
    assert.deepEqual(
      [0, 1].map((i) => read.facts[`risk.hazards[0].controls[${i}].text`]),
      ['A second channel', 'A daily check'],
    );
  });

  it('has two labels on one line', () => {
    const read = log('## HAZ-01: Late alert', '- **Severity:** 4 | **Initial likelihood:** 3', '- **Mitigation:** A second channel');
    assert.deepEqual(
      ['severity', 'likelihood'].map((key) => read.facts[`risk.hazards[0].initial.${key}`]),
      ['4', '3'],
    );
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'A second channel');
  });

  it('numbers its controls inside a cell', () => {
    const read = log(
      '| ID | Hazard | Severity | Controls |',
      '|---|---|---|---|',
      '| H1 | Late alert | Major | 1. A second channel 2. A daily check, see 3.4 |',
      '| H2 | Lost alert | Minor | (1) A retry; (2) a log |',
      '| H3 | Wrong alert | Minor | Version 2. Then 1. again |',
    );
    const controls = (hazard: number): readonly unknown[] =>
      Object.entries(read.facts).flatMap(([path, value]) => (path.startsWith(`risk.hazards[${hazard}].controls[`) ? [value] : []));
    assert.deepEqual([0, 1, 2].map(controls), [
      ['A second channel', 'A daily check, see 3.4'],
      ['A retry', 'a log'],
      ['Version 2. Then 1. again'],
    ]);
  });

  it('repeats its hazards in a summary that gives id and name in one cell', () => {
    const read = log(
      '### H1: Late alert',
      '- **Severity:** Major',
      '- **Mitigation:** A second channel',
      '### H2: Lost alert',
      '- **Severity:** Minor',
      '- **Mitigation:** A retry',
      '## Summary',
      '| Hazard | Initial risk | Residual risk |',
      '|---|---|---|',
      '| H1 — Late | 12 | 4 |',
      '| H2 — Lost | 6 | 2 |',
    );
    assert.deepEqual([hazardsIn(read), read.facts['risk.hazards[1].residual.level']], [2, 2]);
  });

  it('says little of one of its numbered hazards', () => {
    const read = log(
      '## R1 — Late alert',
      'Controls: a second channel',
      '## R2 — Lost alert',
      'Controls: a retry',
      '## R3 — Alert fatigue',
      'Nobody has looked at this yet.',
    );
    assert.deepEqual([hazardsIn(read), read.facts['risk.hazards[2].name']], [3, 'Alert fatigue']);
  });

  it('adds hazards in a list below its table', () => {
    const read = log(
      '| Hazard | Possible consequence | Mitigation in the prototype |',
      '|---|---|---|',
      '| Late alert | Harm is not averted | A second channel |',
      '',
      'A **hazard** is a potential source of harm.',
      '- Hazard: An alert is taken for a diagnosis.',
      '  - Mitigation: The screen says that it is none.',
      '- Hazard: a potential source of harm.',
    );
    assert.deepEqual([hazardsIn(read), read.facts['risk.hazards[1].controls[0].text']], [2, 'The screen says that it is none.']);
  });

  it('rates before and after the controls in rows of a small table', () => {
    const read = log(
      '### H1: Late alert',
      '- **Mitigation:** A second channel',
      '',
      '| | Severity | Likelihood | Risk |',
      '|---|---|---|---|',
      '| Initial | 4 | 3 | 12 |',
      '| Residual | 4 | 1 | 4 |',
    );
    assert.deepEqual(
      ['initial.likelihood', 'initial.level', 'residual.likelihood', 'residual.level'].map((key) => read.facts[`risk.hazards[0].${key}`]),
      ['3', 12, '1', 4],
    );
  });

  it('shows its own matrix, by which its words and codes are looked up', () => {
    const read = log(
      '| Probability | 1 Slight | 2 Critical | 3 Catastrophic |',
      '|---|---|---|---|',
      '| Remote | Low | Low | Medium |',
      '| Occasional | Low | Medium | High |',
      '',
      '| ID | Hazard | Severity | Probability | Risk |',
      '|---|---|---|---|---|',
      '| H1 | Late alert | 2 | Occasional | Medium |',
    );
    assert.deepEqual(below(read, 'risk.scheme.matrix[4]'), { severity: 'Critical', likelihood: 'Occasional', level: 2 });
    assert.deepEqual(
      ['severity', 'likelihood', 'level'].map((key) => read.facts[`risk.hazards[0].initial.${key}`]),
      ['Critical', 'Occasional', 2],
    );
    assert.equal(hazardsIn(read), 1);
  });

  it('shows a matrix that speaks of other levels than its hazards, which is none of its scheme', () => {
    const read = log(
      '| Likelihood / Severity | Minor | Major |',
      '|---|---|---|',
      '| Rare | Low | Medium |',
      '| Likely | Medium | High |',
      '',
      '| ID | Hazard | Severity | Likelihood | Risk |',
      '|---|---|---|---|---|',
      '| H1 | Late alert | Major | Likely | 20 |',
    );
    assert.equal(Object.keys(read.facts).filter((path) => path.includes('matrix')).length, 0);
  });

  it('copies the example of DCB0129, which is no scheme of its own', () => {
    const read = log(
      '| Likelihood \\ Severity | 1 Minor | 2 Significant | 3 Considerable | 4 Major | 5 Catastrophic |',
      '|---|---|---|---|---|---|',
      '| 5 Very high | 3 | 4 | 4 | 5 | 5 |',
      '| 4 High | 2 | 3 | 3 | 4 | 5 |',
      '| 3 Medium | 2 | 2 | 3 | 3 | 4 |',
      '| 2 Low | 1 | 2 | 2 | 3 | 4 |',
      '| 1 Very low | 1 | 1 | 2 | 2 | 3 |',
      '',
      '| ID | Hazard | Severity | Likelihood | Risk |',
      '|---|---|---|---|---|',
      '| H1 | Late alert | 4 | 3 | 3 |',
    );
    assert.equal(read.facts['risk.scheme.name'], 'dcb0129-example');
    assert.deepEqual(
      ['severity', 'likelihood', 'level'].map((key) => read.facts[`risk.hazards[0].initial.${key}`]),
      ['major', 'medium', 3],
    );
  });

  it('has controls under a header of its own words', () => {
    const read = log(
      '| ID | Hazard | Severity | Primary control direction | Control owner |',
      '|---|---|---|---|---|',
      '| H1 | Late alert | P0 | A second channel | Ada |',
    );
    assert.deepEqual(
      [read.facts['risk.hazards[0].controls[0].text'], read.facts['risk.hazards[0].controls[0].owner']],
      ['A second channel', 'Ada'],
    );
  });

  const headers: readonly (readonly [string, string])[] = [
    [
      'German',
      '| Nr | Gefährdung | Ursache | Schaden | Schweregrad | Eintrittswahrscheinlichkeit | Maßnahmen | Restrisiko | Verantwortlich |',
    ],
    ['French', '| N | Danger | Cause | Dommage | Gravité | Probabilité | Mesures | Risque résiduel | Responsable |'],
    ['Spanish', '| Núm | Peligro | Causa | Daño | Gravedad | Probabilidad | Medidas | Riesgo residual | Responsable |'],
    [
      'Japanese with English in brackets',
      '| ID | 事象 (Hazard Event) | 要因 (Cause) | 損害 | 程度 (Severity) | 頻度 (Probability) | 対策 | 残留リスク | 担当者 |',
    ],
  ];
  for (const [language, header] of headers) {
    it(`has its columns in ${language}`, () => {
      const read = log(header, '|---|---|---|---|---|---|---|---|---|', '| H1 | a b c | d | e | 4 | 2 | f | 3 | Ada |');
      const expected = { id: 'H1', name: 'a b c', 'causes[0].text': 'd', harm: 'e', 'controls[0].text': 'f', owner: 'Ada' };
      const hazard = below(read, 'risk.hazards[0]');
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, hazard[key]])), expected);
      assert.deepEqual([hazard['initial.severity'], hazard['initial.likelihood'], hazard['residual.level']], ['4', '2', 3]);
    });
  }
});
