import assert from 'node:assert/strict';
import { judge, lines } from './project';

const owner = { 'p/owner': 'each: risk.hazards\nrequire: has(it.owner)\nat: it.owner\nmessage: "{it.id}: no owner is named"' };

describe('a rule that is judged', () => {
  it('says met, unmet, undetermined and not applicable', () => {
    const rule = {
      'p/level':
        'each: risk.hazards\nwhen: it.status == "open"\nrequire: it.initial.level <= 3\nat: it.initial.level\nmessage: "{it.id}: level {it.initial.level}"',
    };
    const { said } = judge(rule, {
      'hazard-log.yaml': lines(
        'hazards:',
        '  - { id: H-1, status: open, initial: { level: 2 } }',
        '  - { id: H-2, status: open, initial: { level: 4 } }',
        '  - { id: H-3, status: open }',
        '  - { id: H-4, status: closed }',
      ),
    });
    assert.deepEqual(said, [
      'met hazard-log.yaml:2 H-1',
      'unmet hazard-log.yaml:3 H-2 | H-2: level 4',
      'undetermined hazard-log.yaml:4 H-3 | H-3: initial level is not stated',
      'not-applicable hazard-log.yaml:5 H-4 | It does not apply here',
    ]);
  });

  it('points at the item when the key is not written', () => {
    const { said } = judge(owner, { 'hazard-log.yaml': lines('hazards:', '  - id: H-1', '    name: A', '  - id: H-2', '    owner: CSO') });
    assert.deepEqual(said, ['unmet hazard-log.yaml:2 H-1 | H-1: no owner is named', 'met hazard-log.yaml:5 H-2']);
  });

  it('calls an item without an id by its name or its number', () => {
    const { said } = judge(owner, { 'hazard-log.yaml': lines('hazards:', '  - name: A late result', '  - status: open') });
    assert.deepEqual(said, [
      'unmet hazard-log.yaml:2 A late result | A late result: no owner is named',
      'unmet hazard-log.yaml:3 item 2 | item 2: no owner is named',
    ]);
  });

  it('takes a placeholder as not stated', () => {
    const rule = { 'p/name': 'require: has(card.name)\nat: card.name\nmessage: No name' };
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'name: TBC\n' }).said, ['unmet model-card.yaml:1 | No name']);
  });

  it('finds each part that fails at its own place', () => {
    const rule = {
      'p/parts':
        'require:\n  - { that: has(card.name), at: card.name, message: No name }\n  - { that: has(card.version), at: card.version, message: No version }\n  - { that: size(card.limitations) > 0, at: card.limitations, message: No limitation }',
    };
    assert.deepEqual(judge(rule, { 'model-card.yaml': lines('version: 1.0.0', 'limitations: []') }).said, [
      'unmet model-card.yaml:1 | No name',
      'unmet model-card.yaml:2 | No limitation',
    ]);
  });

  it('goes through lists in lists with their parent', () => {
    const rule = {
      'p/controls':
        'each: risk.hazards[].controls\nrequire: it.owner == parent.owner\nat: it.owner\nmessage: "{parent.id}, {it.id}: owned by {it.owner}"',
    };
    const { said, report } = judge(rule, {
      'hazard-log.yaml': lines(
        'hazards:',
        '  - id: H-1',
        '    owner: A',
        '    controls:',
        '      - { id: C-1, owner: A }',
        '      - { id: C-2, owner: B }',
      ),
    });
    assert.deepEqual(said, ['met hazard-log.yaml:5 C-1', 'unmet hazard-log.yaml:6 C-2 | H-1, C-2: owned by B']);
    assert.equal(report.results[1]?.subject, 'risk.hazards[0].controls[1]');
  });

  it('goes through lists of words', () => {
    const rule = { 'p/users': 'each: card.users\nrequire: it != "everybody"\nat: it\nmessage: "{it} is nobody in particular"' };
    assert.deepEqual(judge(rule, { 'model-card.yaml': lines('users:', '  - nurse', '  - everybody') }).said, [
      'met model-card.yaml:2 nurse',
      'unmet model-card.yaml:3 everybody | everybody is nobody in particular',
    ]);
  });

  it('does not apply to an empty list', () => {
    assert.deepEqual(judge(owner, { 'hazard-log.yaml': 'hazards: []\n' }).said, [
      'not-applicable hazard-log.yaml:1 | No hazards are listed',
    ]);
  });

  it('is asked from its stage on, and a project that names none has just begun', () => {
    const rule = { 'p/late': 'from: validation\nrequire: has(card.name)' };
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'version: 1\n' }).said, [
      'not-applicable model-card.yaml:1 | It is asked from the validation stage on',
    ]);
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'project: { stage: post-market }\n' }).said, [
      'unmet model-card.yaml:1 | It is not met',
    ]);
  });

  it('is not asked before its source is in force, and is asked then', () => {
    const rule = { 'p/next': 'sources: [{ source: next-law }]\nrequire: has(card.name)' };
    const card = { 'model-card.yaml': 'version: 1\n' };
    assert.deepEqual(judge(rule, card).said, ['not-applicable model-card.yaml:1 | Its source comes into force on 2027-01-01']);
    assert.deepEqual(judge(rule, card, { asOf: '2027-01-01' }).said, ['unmet model-card.yaml:1 | It is not met']);
  });

  it('is asked while one of its sources is in force', () => {
    const rule = { 'p/both': 'sources: [{ source: next-law }, { source: a-guide }]\nrequire: has(card.name)' };
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'version: 1\n' }).said, ['unmet model-card.yaml:1 | It is not met']);
  });

  it('ends with its own duty', () => {
    const rule = { 'p/over': 'inForce: { until: "2026-01-31" }\nrequire: has(card.name)' };
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'version: 1\n' }).said, [
      'not-applicable model-card.yaml:1 | The duty was in force until 2026-01-31',
    ]);
  });

  it('waits for the fact that decides whether it applies', () => {
    const rule = { 'p/device': 'when: card.regulatory.device\nrequire: has(card.regulatory.class)\nat: card.regulatory.class' };
    const { said, report } = judge(rule, { 'model-card.yaml': lines('name: A', 'regulatory:', '  class: IIa') });
    assert.deepEqual(said, [
      'undetermined model-card.yaml:2 | Regulatory device is not stated (card.regulatory.device), so whether this is asked is open',
    ]);
    assert.equal(report.results[0]?.waitsFor, 'card.regulatory.device');
  });

  it('asks once, not once an item, what the project alone decides', () => {
    const rule = { 'p/both': 'each: risk.hazards\nwhen: project.nhs && it.status == "open"\nrequire: has(it.owner)\nat: it.owner' };
    const log = lines('hazards:', '  - { id: H-1, status: open }', '  - { id: H-2, status: closed }');
    assert.equal(judge(rule, { 'hazard-log.yaml': log }).said.length, 1);
    assert.deepEqual(
      judge(rule, { 'hazard-log.yaml': `${log}project: { nhs: true }\n` }).report.results.map((result) => result.status),
      ['unmet', 'not-applicable'],
    );
  });

  it('takes silence as unmet where its source wants the document to say it', () => {
    const rule = {
      'p/silent':
        'silence: unmet\nrequire: card.supportUntil >= asOf\nat: card.supportUntil\nmessage: "Support ends on {card.supportUntil}"',
    };
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'name: A\n' }).said, [
      'unmet model-card.yaml:1 | Support until is not stated (card.supportUntil)',
    ]);
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'supportUntil: 2025-01-01\n' }).said, [
      'unmet model-card.yaml:1 | Support ends on 2025-01-01',
    ]);
  });

  it('puts its own question when it cannot be judged', () => {
    const rule = { 'p/q': 'question: Until when is it supported?\nrequire: card.supportUntil >= asOf' };
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'name: A\n' }).said, [
      'undetermined model-card.yaml:1 | Until when is it supported?',
    ]);
  });

  it('reads its own numbers, which a project may set', () => {
    const rule = {
      'p/age':
        'require: card.population.ageMin >= int(param.least)\nat: card.population.ageMin\nmessage: "Below {param.least}"\nparameters: { least: { value: 18, because: our own choice } }',
    };
    const card = 'population: { ageMin: 16 }\n';
    assert.deepEqual(judge(rule, { 'model-card.yaml': card }).said, ['unmet model-card.yaml:1 | Below 18']);
    assert.deepEqual(judge(rule, { 'model-card.yaml': card, 'carelint.yaml': 'parameters: { p/age: { least: 12 } }\n' }).said, [
      'met model-card.yaml:1',
    ]);
  });

  it('can be switched off, alone or with its pack, and given another severity', () => {
    const files = { 'hazard-log.yaml': 'hazards: [{ id: H-1 }]\n' };
    assert.deepEqual(
      judge(owner, { ...files, 'carelint.yaml': 'severity: { p/owner: { level: off, reason: one owner for all } }\n' }).said,
      ['not-applicable carelint.yaml:1 | The project switched it off: one owner for all'],
    );
    assert.deepEqual(judge(owner, { ...files, 'carelint.yaml': 'packs: { off: [p] }\n' }).said, []);
    assert.equal(judge(owner, { ...files, 'carelint.yaml': 'severity: { p/owner: error }\n' }).report.results[0]?.severity, 'error');
  });

  it('is asked only of the packs that a project has chosen, when it has chosen any', () => {
    const files = { 'hazard-log.yaml': 'hazards: [{ id: H-1 }]\n' };
    const other = { ...owner, 'q/name': 'require: has(card.name)' };
    assert.deepEqual(judge(other, { ...files, 'carelint.yaml': 'project: { packs: [p] }\n' }).said, [
      'unmet hazard-log.yaml:1 H-1 | H-1: no owner is named',
      'not-applicable hazard-log.yaml:1 | The project has not chosen the pack q',
    ]);
  });

  it('is not met by silence', () => {
    const rule = {
      'p/words':
        'require: (!has(card.summary) || !mentions(card.summary, ["approved"])) && card.claims.all(c, !mentions(c.text, ["approved"]))',
    };
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'name: A\n' }).said, [
      'not-applicable model-card.yaml:1 | Nothing that it looks at is written',
    ]);
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'summary: A model\n' }).said, ['met model-card.yaml:1']);
  });

  it('tells a setting about a rule, pack or parameter that is not there', () => {
    const { report } = judge(owner, {
      'carelint.yaml': lines('packs: { off: [q] }', 'severity: { p/none: error }', 'parameters: { p/owner: { x: 1 } }'),
    });
    assert.deepEqual(
      report.problems.filter(({ code }) => code === 'unknown-rule').map(({ message }) => message),
      ['There is no pack q', 'There is no rule p/none', 'p/owner has no parameter x'],
    );
  });

  it('turns a fault inside a function into an open question with its reason', () => {
    const rule = {
      'p/level':
        'each: risk.hazards\nrequire: it.initial.level == riskLevel(it.initial.severity, it.initial.likelihood, risk.scheme)\nat: it.initial.level',
    };
    const { said } = judge(rule, { 'hazard-log.yaml': 'hazards: [{ id: H-1, initial: { severity: dire, likelihood: low, level: 2 } }]\n' });
    assert.deepEqual(said, [
      'undetermined hazard-log.yaml:1 H-1 | H-1: this cannot be worked out: the scheme has no cell for severity "dire" and likelihood "low"',
    ]);
  });

  it('asks whether a file lies in the project', () => {
    const rule = { 'p/file': 'each: records\nrequire: fileExists(it.file)\nat: it.file\nmessage: "{it.id}: {it.file} is not there"' };
    const files = { 'model-card.yaml': 'records: [{ id: R-1, file: a.pdf }, { id: R-2, file: b.pdf }]\n' };
    assert.deepEqual(judge(rule, files, { present: ['a.pdf'] }).said, [
      'met model-card.yaml:1 R-1',
      'unmet model-card.yaml:1 R-2 | R-2: b.pdf is not there',
    ]);
  });
});

describe('the place of a finding', () => {
  const log = lines(
    'hazards:',
    '  - { id: H-1, residual: { level: 2 } }',
    '  - { id: H-2, residual: { level: 5 } }',
    'records:',
    '  - { id: R-1, kind: dpia, date: 2026-01-01, status: draft }',
    '  - { id: R-2, kind: dpia, date: 2025-01-01, status: draft }',
    '  - { id: R-3, kind: protocol }',
  );

  it('is the item that fails, in a demand on all', () => {
    const rule = { 'p/all': 'require: risk.hazards.all(h, acceptability(h.residual.level, risk.scheme) != "never")\nat: risk.hazards[]' };
    assert.deepEqual(judge(rule, { 'hazard-log.yaml': log }).said, ['unmet hazard-log.yaml:3 | It is not met']);
  });

  it('is the newest entry of the kind that the demand names', () => {
    const rule = { 'p/dpia': 'require: current(records, "dpia")\nat: records[]' };
    assert.deepEqual(judge(rule, { 'hazard-log.yaml': log }).said, ['unmet hazard-log.yaml:5 | It is not met; R-1 is draft']);
    const exists = { 'p/dpia': 'require: records.exists(r, r.kind in ["dpia"] && inForce(r))\nat: records[].status' };
    assert.deepEqual(judge(exists, { 'hazard-log.yaml': log }).said, ['unmet hazard-log.yaml:5 | It is not met; R-1 is draft']);
  });

  it('is the list when it holds no such entry, and the document when there is no list', () => {
    const rule = { 'p/insured': 'require: current(records, "insurance")\nat: records[]' };
    assert.deepEqual(judge(rule, { 'hazard-log.yaml': log }).said, ['unmet hazard-log.yaml:4 | It is not met']);
    assert.deepEqual(judge(rule, { 'model-card.yaml': lines('name: A', 'version: 1') }).said, ['unmet model-card.yaml:1 | It is not met']);
  });

  it('is an entry of that kind, however much of one of another kind fits', () => {
    const rule = { 'p/officer': 'require: people.exists(p, p.role == "clinical-safety-officer" && p.party == "deployer")\nat: people[]' };
    const people = lines(
      'people:',
      '  - { role: clinical-safety-officer, party: manufacturer }',
      '  - { role: top-management, party: deployer }',
    );
    assert.deepEqual(judge(rule, { 'model-card.yaml': people }).said, ['unmet model-card.yaml:2 | It is not met']);
  });

  it('is the list where no entry is of the kind that is asked for, though one of another kind is named beside it', () => {
    const rule = {
      'p/deputy':
        'require: card.contacts.exists(d, d.purpose == "safety-deputy" && !card.contacts.exists(c, c.purpose == "safety" && c.address == d.address))\nat: card.contacts[]',
    };
    const card = lines('name: A', 'contacts:', '  - { purpose: safety, address: a@b.example }');
    assert.deepEqual(judge(rule, { 'model-card.yaml': card }).said, ['unmet model-card.yaml:2 | It is not met']);
  });

  it('is the word of a list that fails', () => {
    const rule = { 'p/words': 'require: dataProtection.countries.all(c, inUk(c))\nat: dataProtection.countries[]' };
    const record = lines('dataProtection:', '  countries:', '    - United Kingdom', '    - India');
    assert.deepEqual(judge(rule, { 'hazard-log.yaml': record }).said, ['unmet hazard-log.yaml:4 | It is not met']);
  });

  it('comes with the other places that the rule names', () => {
    const rule = {
      'p/see':
        'require: card.version == risk.productVersion\nat: risk.productVersion\nsee: [{ at: card.version, label: the card }]\nmessage: "{risk.productVersion} and {card.version}"',
    };
    const { report, placed } = judge(rule, {
      'model-card.yaml': lines('name: A', 'version: "2"'),
      'hazard-log.yaml': 'productVersion: "1"\n',
    });
    assert.deepEqual(report.results[0]?.places.map(placed), ['hazard-log.yaml:1', 'model-card.yaml:2']);
    assert.equal(report.results[0]?.places[1]?.label, 'the card');
    assert.equal(report.results[0]?.message, '1 and 2');
  });
});

describe('what nobody wrote of several items', () => {
  const rule = { 'p/kinds': 'when: causedBy(risk.hazards, ["security"])\nrequire: size(risk.threats) > 0\nat: risk.threats' };
  const log = (...causes: readonly string[]) =>
    lines('hazards:', ...causes.map((text, i) => `  - { id: H-${i}, causes: [{ text: ${text} }] }`));
  const said = (text: string) => judge(rule, { 'hazard-log.yaml': text }).report.results.map(({ message }) => message);

  it('reads the same in whatever order they stand', () => {
    assert.deepEqual(said(log('rain', 'fog')), said(log('fog', 'rain')));
    assert.deepEqual(said(log('rain', 'fog')), ['Kind is not stated for several causes, so whether this is asked is open']);
  });

  it('names the item where it is one alone', () => {
    assert.deepEqual(said(log('rain')), ['Rain: kind is not stated, so whether this is asked is open']);
  });
});

describe('the evidence of an outcome', () => {
  it('is the witness of what exists, and the facts that were read', () => {
    const rule = { 'p/w': 'when: project.nhs\nrequire: records.exists(r, r.kind == "dpia" && inForce(r))\nat: records[]' };
    const { report, placed } = judge(rule, {
      'model-card.yaml': lines('project: { nhs: true }', 'records:', '  - { id: R-1, kind: protocol }', '  - { id: R-2, kind: dpia }'),
    });
    assert.deepEqual(
      report.results[0]?.because.map(({ path, value, place }) => `${path} ${value} ${placed(place)}`),
      ['project.nhs yes model-card.yaml:1', 'records[1] R-2 model-card.yaml:4', 'records[1].kind dpia model-card.yaml:4'],
    );
  });

  it('names the fact that is missing, and where it would stand', () => {
    const rule = { 'p/m': 'require: records.exists(r, r.kind == "dpia" && r.date <= asOf)' };
    const { said, report, placed } = judge(rule, {
      'model-card.yaml': lines('name: A', 'records:', '  - { id: R-1, kind: protocol, date: 2026-01-01 }', '  - { id: R-2, kind: dpia }'),
    });
    assert.deepEqual(said, ['undetermined model-card.yaml:4 | R-2: date is not stated']);
    assert.deepEqual(
      report.results[0]?.because.map(({ path, value, place }) => [path, value, placed(place)]),
      [['records[1].date', undefined, 'model-card.yaml:4']],
    );
  });

  it('names the missing fact that a function was after', () => {
    const rule = { 'p/f': 'require: results.all(r, meetsTarget(r))' };
    const { said } = judge(rule, { 'model-card.yaml': lines('results:', '  - { id: P-1, metric: sensitivity, value: 0.9 }') });
    assert.deepEqual(said, ['undetermined model-card.yaml:2 | P-1: target is not stated']);
  });
});

describe('the fix of a finding', () => {
  it('is resolved to paths and values', () => {
    const rule = {
      'p/fix':
        'each: risk.hazards\nrequire: it.initial.level == riskLevel(it.initial.severity, it.initial.likelihood, risk.scheme)\nat: it.initial.level\nfix: { set: it.initial.level, to: "riskLevel(it.initial.severity, it.initial.likelihood, risk.scheme)" }',
    };
    const { report } = judge(rule, {
      'hazard-log.yaml': 'hazards: [{ id: H-1, initial: { severity: major, likelihood: low, level: 2 } }]\n',
    });
    assert.deepEqual(report.results[0]?.fix, {
      title: 'Set initial level to 3',
      kind: 'set',
      path: 'risk.hazards[0].initial.level',
      value: 3,
      subject: 'risk.hazards[0]',
    });
  });

  it('leaves for a person what only a person can fill', () => {
    const rule = {
      'p/fix':
        'require: size(records) > 0\nat: records\nfix: { insert: "records[]", value: { id: TBC, kind: dpia, productVersion: "{card.version}" } }',
    };
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'name: A\n' }).report.results[0]?.fix?.value, {
      id: 'TBC',
      kind: 'dpia',
      productVersion: 'TBC',
    });
    assert.deepEqual(judge(rule, { 'model-card.yaml': 'version: "2"\n' }).report.results[0]?.fix?.value, {
      id: 'TBC',
      kind: 'dpia',
      productVersion: '2',
    });
  });
});
