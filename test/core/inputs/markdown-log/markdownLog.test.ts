import assert from 'node:assert/strict';
import { below, hazardsIn, readLines } from '../readLines';

const log = (...lines: string[]) => readLines('risk', 'hazard-log.md', ...lines);

describe('a hazard log in Markdown', () => {
  it('says what it starts from in labels, small tables and sections above its hazards', () => {
    const table = ['', '| Hazard ID | Hazard | Harm | Controls |', '|---|---|---|---|', '| H-001 | Wrong dose | Injury | Checks |'];
    const labelled = log('# Hazard log', '- **Intended use:** Drafts letters', '- **Review frequency:** 12 months', ...table);
    assert.equal(labelled.facts['risk.intendedUse'], 'Drafts letters');
    assert.equal(typeof labelled.facts['risk.reviewEvery'], 'number');
    const headed = log('# Hazard log', '## Intended purpose', '', 'Drafts letters', 'for a doctor.', '', '## Hazards', ...table);
    assert.equal(headed.facts['risk.intendedUse'], 'Drafts letters for a doctor.');
  });

  it('has two hazards where two headings give one id to different names, and one where a heading goes on with a hazard', () => {
    const sheet = (heading: string) => [heading, '- **Harm:** Delay', '- **Initial severity:** Minor', '- **Initial likelihood:** Low', ''];
    const twice = log('# Hazard log', ...sheet('## H-001 Wrong dose'), ...sheet('## H-001 No service'));
    assert.equal(hazardsIn(twice), 2);
    assert.equal(hazardsIn(log('# Hazard log', ...sheet('## H-001 Wrong dose'), ...sheet('## H-001 Wrong dose'))), 1);
  });

  it('as one wide table states a hazard a row, and leaves tables in code alone', () => {
    const read = log(
      '# Hazard log',
      '',
      '| # | Output / feature | Foreseeable harm | Existing mitigation | Initial severity | Recommended additional mitigation |',
      '|---|---|---|---|---|---|',
      '|  |  |  |  |  |  |',
      '| H1 | **Score** \\| total | Wrong dose | Caption; redirect | Major (4) | Print the caption |',
      '',
      '```',
      '| # | Hazard | Severity |',
      '|---|---|---|',
      '| H9 | In code | Major |',
      '```',
    );
    assert.deepEqual(below(read, 'risk.hazards[0]'), {
      id: 'H1',
      name: 'Score | total',
      harm: 'Wrong dose',
      'initial.severity': 'major',
      'controls[0].text': 'Caption',
      'controls[0].state': 'existing',
      'controls[1].text': 'redirect',
      'controls[1].state': 'existing',
      'controls[2].text': 'Print the caption',
      'controls[2].state': 'planned',
    });
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.places['risk.hazards[0].name'], '**Score** \\| total');
  });

  it('as tables joined by id is one hazard an id, with the controls that it points to', () => {
    const read = log(
      '## Failure modes',
      '| ID | Component | Failure Mode | Hazard ID(s) |',
      '|---|---|---|---|',
      '| F1 | Model | Wrong class | 1 |',
      '## Hazards',
      '| ID | Hazard | Harm |',
      '|---|---|---|',
      '| 1 | Wrong prediction | Disease gets worse |',
      '## Estimation',
      '| ID | Severity | Likelihood |',
      '|---|---|---|',
      '| 1 | Major | Low |',
      '## Risk controls',
      '| ID | Description | Type | Verification | Hazard ID(s) |',
      '|---|---|---|---|---|',
      '| C1 | Test before release | Inherent safety by design | T-7 | 1 |',
      '## Residual risk',
      '| ID | Severity | Likelihood |',
      '|---|---|---|',
      '| 1 | Major | Very low |',
    );
    assert.equal(hazardsIn(read), 1);
    const hazard = below(read, 'risk.hazards[0]');
    assert.equal(hazard['causes[0].text'], 'Wrong class');
    assert.deepEqual([hazard['initial.likelihood'], hazard['residual.likelihood']], ['low', 'very-low']);
    assert.deepEqual(
      ['id', 'type', 'verification[0]'].map((key) => hazard[`controls[0].${key}`] ?? hazard['controls[0].text']),
      ['C1', 'design', 'T-7'],
    );
  });

  it('takes a register of controls to the hazards that name them', () => {
    const read = log(
      '| ID | Hazard | P | S | Acceptable? | Risk Control ID(s) | P | S | Acceptable? |',
      '|---|---|---|---|---|---|---|---|---|',
      '| 1 | Wrong prediction | P4 | S2 | No | C1; C2 | P3 | S2 | Yes |',
      '',
      '## Risk control measures',
      '| ID | Description | Verification Effectiveness |',
      '|---|---|---|',
      '| C1 | Test before release | T-1 |',
      '| C2 | Warn the user | T-2 |',
    );
    const hazard = below(read, 'risk.hazards[0]');
    assert.deepEqual(
      [hazard['initial.likelihood'], hazard['residual.likelihood'], hazard['controls[1].text'], hazard['controls[1].effectiveness[0]']],
      ['P4', 'P3', 'Warn the user', 'T-2'],
    );
    assert.deepEqual(read.problems, []);
  });

  it('as sheets under headings reads labels, nested lists and ratings in one phrase, by the scale tables of the file', () => {
    const read = log(
      '### Severity',
      '| Level | Name | Description |',
      '|---|---|---|',
      '| S1 | Negligible | x |',
      '| S2 | Minor | y |',
      '| S3 | Serious | z |',
      '### H1 -- Valid data flagged',
      '',
      '- **Sequence:** A rule over-fires ->',
      '  data is thrown away.',
      '- **Harm:** Wrong conclusion (S3).',
      '- **Initial risk:** S3 / P3 -> ALARP (S4 / P2 under misuse -> ALARP).',
      '- **Existing controls:**',
      '  - Flags are typed; none is final.',
      '  - Each names its source.',
      '- **Residual risk:** S3 / P2 -> ALARP. **Unmeasured.**',
      '',
      '### H2 -- Wrong data passes',
      '- **Harm:** Delay',
      '- **Initial risk:** S2 / P2',
      '- **Existing controls:** none',
      '',
      '## Summary',
      '| Hazard | Initial | Residual |',
      '|---|---|---|',
      '| H1 | ALARP | ALARP |',
      '| H2 | ACC | ACC |',
    );
    assert.equal(hazardsIn(read), 2);
    assert.deepEqual(below(read, 'risk.hazards[0]'), {
      id: 'H1',
      name: 'Valid data flagged',
      description: 'A rule over-fires -> data is thrown away.',
      harm: 'Wrong conclusion (S3).',
      'initial.severity': 'Serious',
      'initial.likelihood': 'P3',
      'initial.level': 2,
      'controls[0].text': 'Flags are typed; none is final.',
      'controls[0].state': 'existing',
      'controls[1].text': 'Each names its source.',
      'controls[1].state': 'existing',
      'residual.severity': 'Serious',
      'residual.likelihood': 'P2',
      'residual.level': 2,
    });
    assert.equal(read.facts['risk.scheme.name'], 'own');
  });

  it('as a small table per hazard reads its pairs, and the tables of its controls', () => {
    const read = log(
      '### HAZ-001: Wrong patient',
      '| Field | Value |',
      '|---|---|',
      '| **Hazard ID** | HAZ-001 |',
      '| **Initial Severity** | Major |',
      '| **Initial Likelihood** | Medium |',
      '',
      '**Controls:**',
      '',
      '| Control ID | Control Description | Type | Status |',
      '| C-1 | Banner | Design | Implemented |',
      '',
      '**Residual assessment:**',
      '',
      '| Field | Value |',
      '|---|---|',
      '| Residual Severity | Major |',
      '| Residual Risk Score | 3 |',
    );
    assert.deepEqual(below(read, 'risk.hazards[0]'), {
      id: 'HAZ-001',
      name: 'Wrong patient',
      'initial.severity': 'major',
      'initial.likelihood': 'medium',
      'residual.severity': 'major',
      'residual.level': 3,
      'controls[0].id': 'C-1',
      'controls[0].text': 'Banner',
      'controls[0].type': 'design',
      'controls[0].state': 'implemented',
    });
  });

  it('counts a hazard once that a summary table names and a sheet describes', () => {
    const read = log(
      '| Rank | ID | Title | Inherent | Residual | Owner |',
      '|---|---|---|---|---|---|',
      '| 1 | R-001 | Model drifts | 25 | 16 | CEO |',
      '',
      '### Risk R-001: Model drifts',
      '**Root Cause:**',
      'New scanners',
      '#### Inherent risk assessment (before controls)',
      '| Assessment | Rating | Justification |',
      '|---|---|---|',
      '| **Likelihood** | 5 - Almost Certain | x |',
      '| **Impact** | 4 - Major | y |',
      '#### Current controls',
      '1. **Monitoring**: weekly',
      '   - Owner: Bo',
      '   - Evidence: R-9',
    );
    assert.equal(hazardsIn(read), 1);
    const hazard = below(read, 'risk.hazards[0]');
    assert.deepEqual(
      [hazard['initial.level'], hazard['initial.severity'], hazard['initial.likelihood'], hazard['residual.level']],
      [25, 'Major', 'Almost Certain', 16],
    );
    assert.deepEqual(
      [hazard['controls[0].text'], hazard['controls[0].owner'], hazard['controls[0].verification[0]'], hazard['causes[0].text']],
      ['Monitoring: weekly', 'Bo', 'R-9', 'New scanners'],
    );
  });

  it('as a file per hazard reads headings, the chosen options and parting lines', () => {
    const read = readLines(
      'risk',
      'hazard-3.md',
      '### Hazard name',
      'Wrong weight',
      '### Likelihood scoring',
      '1 - Very low: Negligible possibility',
      '### Severity scoring',
      '2 - Significant: Minor injury, long term',
      '### Description',
      '',
      '### Cause(s)',
      '1. Unit mixed up',
      '2. Old value',
      '### Effect',
      'Wrong dose',
      '### Harm',
      'Injury',
      '---',
      '### New hazard controls',
      '- Show the unit',
      '### Residual hazard risk assessment',
      'Severity: Minor. Likelihood: Very low. Risk rating: 1',
      '### Hazard status',
      'open',
    );
    assert.deepEqual(below(read, 'risk.hazards[0]'), {
      name: 'Wrong weight',
      'initial.likelihood': 'very-low',
      'initial.severity': 'significant',
      description: undefined,
      'causes[0].text': 'Unit mixed up',
      'causes[1].text': 'Old value',
      effect: 'Wrong dose',
      harm: 'Injury',
      'controls[0].text': 'Show the unit',
      'controls[0].state': 'planned',
      'residual.severity': 'minor',
      'residual.likelihood': 'very-low',
      'residual.level': 1,
      status: 'open',
    });
    assert.deepEqual(read.problems, ['placeholder: Description']);
  });

  it('as pairs of paragraphs reads each hazard up to the next', () => {
    const read = log(
      '# Risks',
      'Hazard: The wrong dose is shown',
      '',
      '- Mitigation: Two people check',
      '- Residual Risk: 2 (Acceptable)',
      '',
      'Hazard: Nothing is saved',
      '',
      '- Mitigation: Retry',
    );
    assert.equal(hazardsIn(read), 2);
    assert.equal(read.facts['risk.hazards[0].residual.level'], 2);
    assert.equal(read.facts['risk.hazards[1].controls[0].text'], 'Retry');
  });

  it('reads its front matter as facts, and lets the hazards there stand alone', () => {
    const read = log(
      '---',
      'version: "2"',
      'hazards:',
      '  - { id: H-1, name: Late result }',
      '---',
      '| ID | Hazard | Severity |',
      '|---|---|---|',
      '| H-1 | Late result | Major |',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.version'], '2');
    assert.equal('risk.hazards[0].initial.severity' in read.facts, false);
  });

  it('reads the version and approval of the log from labels', () => {
    const read = log(
      '**Version:** 1.3',
      '',
      '| Approved by | Dr A |',
      '|---|---|',
      '| Approval date | 2026-01-02 |',
      '',
      '| ID | Hazard | Severity |',
      '|---|---|---|',
      '| H-1 | a | Major |',
    );
    assert.deepEqual(
      [read.facts['risk.version'], read.facts['risk.approvedBy'], read.facts['risk.approvedOn']],
      ['1.3', 'Dr A', '2026-01-02'],
    );
  });

  for (const [what, ...lines] of [
    ['a plan', '# Risk management plan', '## Risk control', 'Controls are chosen by the team.'],
    ['a template', '# {{ project }} hazards', '{% for hazard in hazards %}', '## Hazard {{ hazard.number }}', '{% endfor %}'],
    ['a catalogue', '# Hazard types', '## Data', '* CorruptedData', '| Hazard | Example |', '|---|---|', '| Wrong record | Same name |'],
    [
      'a register that nobody filled in',
      '| ID | Title | Severity | Owner |',
      '|---|---|---|---|',
      '| R-1 | [Risk title] | 3 | [OWNER NAME] |',
      '| R-2 | [Risk title] | 4 | [OWNER NAME] |',
    ],
  ] as const) {
    it(`counts nothing in ${what}, and says that it is no log`, () => {
      const read = log(...lines);
      assert.equal(hazardsIn(read), 0);
      assert.deepEqual(
        read.problems.map((problem) => problem.split(':')[0]),
        ['not-a-log'],
      );
    });
  }

  it('is an empty log when its table has no rows yet', () => {
    const read = log('| ID | Hazard | Severity |', '|---|---|---|');
    assert.deepEqual(read.facts, { 'risk.hazards': [] });
    assert.deepEqual(read.problems, []);
  });
});
