import assert from 'node:assert/strict';
import { mergeFacts } from '../../../src/core/facts/mergeFacts';
import { readDocument } from '../../reading';
import { readForeign } from './readForeign';

const lines = (...all: string[]): string => `${all.join('\n')}\n`;

describe('A risk register', () => {
  it('joins what is done and what is left from the lists beside it', () => {
    const log = readForeign(
      'risk',
      'register.yaml',
      lines(
        'identified_risks:',
        '  - { id: R-1, description: A finding is missed, likelihood: 2, impact: 5, risk_level: 10, treatment: mitigate }',
        'treatment_plan:',
        '  - { risk_id: r-1, measure: Second read, owner: Ann, status: complete }',
        '  - { risk_id: R-9, measure: Lost }',
        'residual_risks:',
        '  - { risk_id: R-1, residual_likelihood: 1, residual_impact: 5, residual_level: 5 }',
      ),
    );
    assert.equal(log.format, 'risk-register');
    assert.deepEqual(log.facts, {
      'risk.scheme.name': 'own',
      'risk.hazards[0].id': 'R-1',
      'risk.hazards[0].name': 'A finding is missed',
      'risk.hazards[0].initial.severity': '5',
      'risk.hazards[0].initial.likelihood': '2',
      'risk.hazards[0].initial.level': 10,
      'risk.hazards[0].residual.severity': '5',
      'risk.hazards[0].residual.likelihood': '1',
      'risk.hazards[0].residual.level': 5,
      'risk.hazards[0].controls[0].text': 'Second read',
      'risk.hazards[0].controls[0].owner': 'Ann',
      'risk.hazards[0].controls[0].state': 'implemented',
    });
    assert.equal(log.at('risk.hazards[0].residual.level'), '5');
  });

  it('keeps words of other schemes as they are, and tells a sentence on impact from a level', () => {
    const log = readForeign(
      'risk',
      'register.yaml',
      lines(
        'risks:',
        '  - hazard: Wrong dose',
        '    impact: The patient is given too much of the drug.',
        '    severity: Critical',
        '    probability: Remote',
      ),
    );
    assert.deepEqual(log.facts, {
      'risk.scheme.name': 'own',
      'risk.hazards[0].name': 'Wrong dose',
      'risk.hazards[0].effect': 'The patient is given too much of the drug.',
      'risk.hazards[0].initial.severity': 'Critical',
      'risk.hazards[0].initial.likelihood': 'Remote',
    });
  });

  it('loses only the risk that is broken', () => {
    const log = readForeign(
      'risk',
      'register.yaml',
      lines('identified_risks:', '  - id: R-1', '    description: "Missed', '    impact: 3', '  - id: R-2', '    description: Late'),
    );
    assert.deepEqual(log.facts, {
      'risk.hazards[0].id': 'R-1',
      'risk.hazards[0].initial.severity': '3',
      'risk.hazards[1].id': 'R-2',
      'risk.hazards[1].name': 'Late',
    });
    assert.deepEqual(log.problems, ['syntax "\\""']);
  });

  it('is a list called hazards too, where its items have keys of their own, and its controls may stand in a list beside it', () => {
    const log = readForeign(
      'risk',
      'hazards.json',
      JSON.stringify({
        hazards: [
          {
            id: 'H1',
            title: 'False pass',
            potentialHarm: 'A fault is missed',
            severity: 'Major',
            probability: 'Occasional',
            controlIds: ['C-1'],
          },
        ],
        controls: [{ id: 'C-1', title: 'Second read', status: 'planned' }],
      }),
    );
    assert.equal(log.format, 'risk-register');
    assert.deepEqual(log.facts, {
      'risk.scheme.name': 'own',
      'risk.hazards[0].id': 'H1',
      'risk.hazards[0].name': 'False pass',
      'risk.hazards[0].harm': 'A fault is missed',
      'risk.hazards[0].initial.severity': 'Major',
      'risk.hazards[0].initial.likelihood': 'Occasional',
      'risk.hazards[0].controls[0].id': 'C-1',
      'risk.hazards[0].controls[0].text': 'Second read',
      'risk.hazards[0].controls[0].state': 'planned',
    });
  });

  it('is a list of entries or a whole document that is a list, where they name and judge what can go wrong', () => {
    const risk = { id: 'F1', failureMode: 'Valve stuck', effect: 'No air', severity: 8, occurrence: 2, rpn: 48, mitigations: ['Clean it'] };
    for (const document of [{ tool: 'x', entries: [risk] }, [risk]]) {
      const log = readForeign('risk', 'fmea.json', JSON.stringify(document));
      assert.equal(log.facts['risk.hazards[0].name'], 'Valve stuck');
      assert.equal(log.facts['risk.hazards[0].initial.likelihood'], '2');
      assert.equal(log.facts['risk.hazards[0].initial.level'], 48);
      assert.equal(log.facts['risk.hazards[0].controls[0].text'], 'Clean it');
    }
    const other = lines('entries:', '  - { id: 1, title: A page, severity: high }');
    assert.notEqual(readForeign('risk', 'entries.yaml', other).format, 'risk-register');
  });

  it('is no log of ours, whose hazards hold ratings as objects', () => {
    for (const rating of [
      'residual: { severity: major, likelihood: very-low, level: 2 }',
      'residual:\n      severity: major\n      likelihood: low',
    ]) {
      const own = `hazards:\n  - id: H-001\n    status: closed\n    ${rating}\n`;
      assert.equal(readForeign('risk', 'hazard-log.yaml', own).format, 'carelint');
    }
  });

  it('may have blanks in its keys, and an impact in words that rate nothing is an effect', () => {
    const log = readForeign(
      'risk',
      'risks.json',
      JSON.stringify([
        { 'Risk ID': 'R1', 'Risk Description': 'No service', Likelihood: 'High', Impact: 'High', Control: 'Exercises' },
        { id: 'R2', description: 'Old data', likelihood: 'low', impact: 'Data exposure', mitigation: 'Daily copy' },
      ]),
    );
    assert.equal(log.format, 'risk-register');
    assert.deepEqual(log.facts['risk.hazards[0].name'], 'No service');
    assert.deepEqual(log.facts['risk.hazards[0].controls[0].text'], 'Exercises');
    assert.deepEqual(log.facts['risk.hazards[1].effect'], 'Data exposure');
    assert.deepEqual(log.facts['risk.hazards[1].initial.severity'], undefined);
  });

  it('rates by impact beside controls that point to files', () => {
    const log = readForeign(
      'risk',
      'register.yaml',
      lines(
        'risks:',
        '- id: R-1',
        '  description: Old data',
        '  likelihood: low',
        '  impact: high',
        '  controls:',
        '  - ref: docs/policy.md',
      ),
    );
    assert.equal(log.facts['risk.hazards[0].initial.severity'], 'high');
    assert.equal(log.facts['risk.hazards[0].controls[0].text'], 'docs/policy.md');
  });

  it('has ratings under inherent and residual, beside controls in words', () => {
    const log = readForeign(
      'risk',
      'register.yaml',
      lines(
        'risks:',
        '  - id: R-1',
        '    title: Old data',
        '    owner_role: reviewer',
        '    inherent: { likelihood: 5, impact: 4, score: 20 }',
        '    controls: [data_are_labelled]',
        '    residual: { likelihood: 3, impact: 4, score: 12 }',
      ),
    );
    assert.deepEqual(
      ['initial.severity', 'initial.likelihood', 'initial.level', 'residual.level', 'owner', 'controls[0].text'].map(
        (path) => log.facts[`risk.hazards[0].${path}`],
      ),
      ['4', '5', 20, 12, 'reviewer', 'data_are_labelled'],
    );
  });

  it('leaves a list of hazards in our own words to our own reader', () => {
    const own = lines('hazards:', '  - { id: H1, name: Missed, mitigation: Second read }');
    assert.equal(readForeign('risk', 'hazard-log.yaml', own).format, 'carelint');
    const nested = lines('risks:', '  - id: H1', '    initial: { severity: major }', '    mitigation: Second read');
    assert.equal(readForeign('risk', 'hazard-log.yaml', nested).format, 'carelint');
    const flat = lines(
      'hazards:',
      '  - name: Missed',
      '    severity: major',
      '    likelihood: low',
      '    controls:',
      '      - text: Read twice',
    );
    assert.equal(readForeign('risk', 'hazard-log.yaml', flat).format, 'carelint');
  });

  it('may be wrapped in a key of anybody', () => {
    const text = lines('product: x', 'assessment:', '  risks:', '    - { id: R1, title: Missed, severity: high, mitigation: Second read }');
    const { facts, at } = readForeign('risk', 'hazard-log.yaml', text);
    assert.equal(facts['risk.hazards[0].name'], 'Missed');
    assert.equal(at('risk.hazards[0].id'), 'R1');
  });
});

describe('A HazardWise export', () => {
  const graph = (impacts: readonly object[]): string =>
    JSON.stringify({
      project: {
        safetyOfficer: 'Ann',
        hazards: [{ id: '1', description: 'Missed', causeIds: ['C1', 'C2'], mitigationIds: ['M1'], hazardImpacts: impacts }],
      },
      causes: [
        { id: 'C1', description: 'Noise', mitigationIds: ['M1'] },
        { id: 'C2', description: 'Haste', mitigationIds: ['M2', 'M9'] },
      ],
      impacts: [{ id: 'I1', description: 'Late treatment', severity: 'Major' }],
      mitigations: [
        { id: 'M1', description: 'Microphone' },
        { id: 'M2', description: 'Training' },
      ],
    });

  it('follows ids to causes, controls and the one risk', () => {
    const log = readForeign('risk', 'export.json', graph([{ impactID: 'I1', likelihood: 'Low' }]));
    assert.equal(log.format, 'hazardwise');
    assert.deepEqual(log.facts, {
      'people[0].role': 'clinical-safety-officer',
      'people[0].name': 'Ann',
      'risk.hazards[0].id': '1',
      'risk.hazards[0].name': 'Missed',
      'risk.hazards[0].harm': 'Late treatment',
      'risk.hazards[0].initial.severity': 'major',
      'risk.hazards[0].initial.likelihood': 'low',
      'risk.hazards[0].causes[0].text': 'Noise',
      'risk.hazards[0].causes[1].text': 'Haste',
      'risk.hazards[0].controls[0].id': 'M1',
      'risk.hazards[0].controls[0].text': 'Microphone',
      'risk.hazards[0].controls[1].id': 'M2',
      'risk.hazards[0].controls[1].text': 'Training',
    });
  });

  it('chooses none of several risks, and says so', () => {
    const log = readForeign(
      'risk',
      'export.json',
      graph([
        { impactID: 'I1', likelihood: 'Low' },
        { impactID: 'I1', likelihood: 'High' },
      ]),
    );
    assert.equal(log.facts['risk.hazards[0].initial.likelihood'], undefined);
    assert.deepEqual(log.problems, ['wrong-shape "\\"hazardImpacts\\""']);
  });
});

describe('Doorstop items', () => {
  it('are joined over files: the control goes to the hazard that it links to', () => {
    const hazard = { uri: 'risk/HAZ002.yml', text: lines('header: Late alert', 'text: |', '  Nobody comes.', 'links: []') };
    const control = { uri: 'risk/RC007.yml', text: lines('header: Second path', 'text: Two paths.', 'links:', '- HAZ002: abc') };
    const documents = [hazard, control].map((document) => readDocument(document, 'risk'));
    assert.deepEqual(
      documents.map((document) => document.format),
      ['doorstop', 'doorstop'],
    );
    const facts = mergeFacts(documents);
    assert.deepEqual(facts.problems, []);
    assert.deepEqual(Object.fromEntries(facts.stated().map(({ path, value }) => [path, value])), {
      'risk.hazards[0].id': 'HAZ002',
      'risk.hazards[0].name': 'Late alert',
      'risk.hazards[0].description': 'Nobody comes.',
      'risk.hazards[0].controls[0].id': 'RC007',
      'risk.hazards[0].controls[0].text': 'Two paths.',
    });
  });
});

describe('An STPA analysis', () => {
  it('ties losses, scenarios and artifacts to hazards', () => {
    const log = readForeign(
      'risk',
      'analysis.yaml',
      lines(
        'losses: [{ id: L-1, title: Late treatment }]',
        'hazards:',
        '  - { id: H-1, title: Missed, losses: [L-1, L-2] }',
        '  - { id: H-2, title: Delayed, losses: [L-7] }',
        'loss-scenarios:',
        '  - { id: S-1, scenario: Disk is full, hazards: [H-1, H-9], causal-factors: [No alarm] }',
      ),
    );
    assert.equal(log.format, 'stpa');
    assert.deepEqual(log.facts, {
      'risk.hazards[0].id': 'H-1',
      'risk.hazards[0].name': 'Missed',
      'risk.hazards[0].harm': 'Late treatment',
      'risk.hazards[0].causes[0].text': 'Disk is full',
      'risk.hazards[0].causes[1].text': 'No alarm',
      'risk.hazards[1].id': 'H-2',
      'risk.hazards[1].name': 'Delayed',
      'risk.hazards[1].harm': 'L-7',
    });
  });
});

describe('What is no log', () => {
  it('is said to be none, and has no hazards', () => {
    for (const [text, place] of [
      [lines('taxonomies: [{ id: t }]', 'risks:', '  - { id: r, name: Bias }'), 'taxonomies'],
      [lines('riskincidents:', '  - id: i'), 'riskincidents'],
      [lines('scope: All', 'risk_tolerance: Low'), 'scope'],
    ] as const) {
      const log = readForeign('risk', 'risk.yaml', text);
      assert.deepEqual([log.format, log.facts, log.problems], ['not-a-log', {}, [`not-a-log "${place}"`]]);
    }
  });

  it('is not a log of ours that lacks hazards so far', () => {
    assert.equal(readForeign('risk', 'hazard-log.yaml', lines('version: 1', 'hazards: []')).format, 'carelint');
    assert.equal(readForeign('risk', 'hazard-log.yaml', lines('version: 1', 'approvedBy: Ann')).format, 'carelint');
  });
});
