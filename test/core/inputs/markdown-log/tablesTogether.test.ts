import assert from 'node:assert/strict';
import { hazardsIn, readLines } from '../readLines';

const log = (...lines: string[]) => readLines('risk', 'hazard-log.md', ...lines);

describe('what tables of hazard logs mean beside each other', () => {
  it('a sign in front of the id of a hazard leaves it its id', () => {
    const rated = ['- Severity: Major', '- Controls: Alarm'];
    const { facts } = log('# Log', '## ⚠️ H-001: Late alert', ...rated, '## 🔴 HAZ-002 — Lost alert', ...rated);
    assert.deepEqual([facts['risk.hazards[0].id'], facts['risk.hazards[0].name']], ['H-001', 'Late alert']);
    assert.deepEqual([facts['risk.hazards[1].id'], facts['risk.hazards[1].name']], ['HAZ-002', 'Lost alert']);
  });

  it('a table that names rated hazards again says what is done for them, and adds none', () => {
    const read = log(
      '## Threats',
      '| Threat | Likelihood | Impact | Mitigation |',
      '|---|---|---|---|',
      '| Ransomware attack | Low | High | Copies |',
      '| Late alert | Low | High | Timer |',
      '## Plan',
      '| Risk | Mitigation | Owner |',
      '|---|---|---|',
      '| Ransomware | Isolation | IT |',
      '| Late alert | Second reader | Ann |',
    );
    assert.equal(hazardsIn(read), 2);
    assert.equal(read.facts['risk.hazards[0].controls[1].text'], 'Isolation');
    assert.equal(read.facts['risk.hazards[1].owner'], 'Ann');
    const apart = log(
      '| Risk | Impact |',
      '|---|---|',
      '| Late alert | High |',
      '',
      '| Risk | Mitigation |',
      '|---|---|',
      '| Lost alert | Copy |',
    );
    assert.equal(hazardsIn(apart), 2);
  });

  it('ids in front of names need no sign behind them where every row has another one', () => {
    const rows = (...names: string[]) => log('| Hazard | Control |', '|---|---|', ...names.map((name) => `| ${name} | Timer |`)).facts;
    const numbered = rows('H01 late alert', 'H02 lost alert');
    assert.deepEqual([numbered['risk.hazards[1].id'], numbered['risk.hazards[1].name']], ['H02', 'lost alert']);
    assert.equal(rows('T1 images are mistaken', 'Lost alert')['risk.hazards[0].id'], undefined);
  });

  it('evidence of a risk is none of its control, a criterion accepts nothing, and the choice to mitigate is no control', () => {
    const { facts } = log(
      '| ID | Risk | Evidence | Severity | Treatment | Acceptance |',
      '|---|---|---|---|---|---|',
      '| R1 | Late alert | No test is recorded so far | C | Mitigate | All tests pass again |',
      '| R2 | Lost alert | No test is recorded so far | H | A timer | All tests pass again |',
    );
    assert.equal(facts['risk.hazards[0].controls[0].text'], undefined);
    assert.equal(facts['risk.hazards[1].controls[0].text'], 'A timer');
    assert.deepEqual(
      Object.keys(facts).filter((path) => /accepted|verification/.test(path)),
      [],
    );
  });

  it('C stands above H among letters that rate', () => {
    const row = (level: string) => `| ${level} | Late alert ${level} | ${level} |`;
    const { facts } = log('| ID | Hazard | Risk level |', '|---|---|---|', row('M'), row('H'), row('C'));
    assert.deepEqual(
      [1, 2].map((i) => facts[`risk.hazards[${i}].initial.level`]),
      [3, 4],
    );
  });

  it('a register parted into tables may number each from one, and a later table of another header goes on with the hazard', () => {
    const part = (...rows: string[]) => ['| # | Failure mode | S | O |', '|---|---|---|---|', ...rows, ''];
    const parts = log(...part('| 1 | Late alert | 8 | 2 |'), ...part('| 1 | Lost alert | 6 | 2 |', '| 2 | Wrong list | 6 | 2 |'));
    assert.equal(hazardsIn(parts), 3);
    const further = log(
      ...part('| 1 | Late alert | 8 | 2 |'),
      '| # | Failure | Control |',
      '|---|---|---|',
      '| 1 | Alert too late | Timer |',
    );
    assert.equal(hazardsIn(further), 1);
  });

  it('a rating of today comes before a residual one and after an inherent one', () => {
    const rated = (first: string, second: string) =>
      log(`| ID | Risk | ${first} likelihood | ${second} likelihood |`, '|---|---|---|---|', '| R1 | Late alert | 4 | 2 |').facts;
    const before = rated('Current', 'Residual');
    assert.deepEqual([before['risk.hazards[0].initial.likelihood'], before['risk.hazards[0].residual.likelihood']], ['4', '2']);
    const after = rated('Inherent', 'Current');
    assert.deepEqual([after['risk.hazards[0].initial.likelihood'], after['risk.hazards[0].residual.likelihood']], ['4', '2']);
  });

  it('what is struck out of a rating is no longer said', () => {
    const { facts } = log('| ID | Risk | Likelihood | Risk level |', '|---|---|---|---|', '| R1 | Late alert | 3 | **~~4~~ 2** |');
    assert.equal(facts['risk.hazards[0].initial.level'], 2);
  });

  it('"Risk / evidence" names the risk, and links between risks name none', () => {
    const read = log(
      '| ID | Risk / evidence | L | I | Existing control |',
      '|---|---|---|---|---|',
      '| R-1 | The wrong list is shown | 4 | 5 | Warning |',
      '',
      '| Cascade | Risk links | Control approach |',
      '|---|---|---|',
      '| Late list, lost alert | Multiple entries of this register | Watch them together |',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.hazards[0].name'], 'The wrong list is shown');
  });

  it('a heading "After risk mitigation" makes the ratings below it residual', () => {
    const table = (severity: string) => ['| ID | Risk | Severity |', '|---|---|---|', `| R1 | Late alert | ${severity} |`, ''];
    const { facts } = log('## Before risk mitigation', ...table('9'), '## After risk mitigation', ...table('3'));
    assert.deepEqual([facts['risk.hazards[0].initial.severity'], facts['risk.hazards[0].residual.severity']], ['9', '3']);
  });

  it('a status that rates is a level, a state in sentences is none, and the maturity of controls is no control', () => {
    const { facts, problems } = log(
      '| ID | Risk | Likelihood | Control maturity | Status |',
      '|---|---|---|---|---|',
      '| R1 | Late alert | 4 | 2 | 🔴 High |',
      '| R2 | Lost alert | 4 | 2 | 🟢 Low |',
      '',
      '| ID | Risk | Likelihood | Current state |',
      '|---|---|---|---|',
      '| R3 | The list is open to all | 4 | The server takes any origin |',
    );
    assert.deepEqual([facts['risk.hazards[0].initial.level'], facts['risk.hazards[1].initial.level']], [3, 1]);
    assert.deepEqual(
      Object.keys(facts).filter((path) => /status|controls/.test(path)),
      [],
    );
    assert.ok(!problems.some((problem) => problem.includes('origin')));
  });

  it('rows that are copied below each other are there once', () => {
    const rows = ['| R1 | Late alert | 4 |', '| R2 | Lost alert | 3 |'];
    assert.equal(hazardsIn(log('| ID | Risk | Likelihood |', '|---|---|---|', ...rows, ...rows)), 2);
    assert.equal(hazardsIn(log('| ID | Risk | Likelihood |', '|---|---|---|', ...rows, '| R1 | Late list | 4 |')), 3);
  });

  it('measures under the ids of risks are what is done about them, under ids of their own a register', () => {
    const risks = ['## Risks', '| # | Risk | Likelihood |', '|---|---|---|', '| R1 | Late alert | 4 |', '| R2 | Lost alert | 3 |'];
    const { facts } = log(...risks, '## Measures', '| Risk | Mitigations |', '|---|---|', '| R1 | Timer |', '| R2 | Copy |');
    assert.deepEqual([facts['risk.hazards[0].controls[0].text'], facts['risk.hazards[1].controls[0].text']], ['Timer', 'Copy']);
    const register = log(...risks, '## Measures', '| # | Control |', '|---|---|', '| 1 | Timer |', '| 2 | Copy |');
    assert.equal(register.facts['risk.hazards[0].controls[0].text'], undefined);
  });

  it('a German register rates under "W" and "Eintritt", and a harm whose cells rate is a severity', () => {
    const { facts } = log(
      '| ID | Risiko | W | I | Status |',
      '|---|---|---|---|---|',
      '| R1 | Die Liste fehlt | M | H | Beobachtet |',
      '',
      '| Risiko | Eintritt | Schaden | Maßnahme |',
      '|---|---|---|---|',
      '| Die Liste ist falsch | Niedrig | Hoch | Prüfung |',
    );
    assert.deepEqual([facts['risk.hazards[0].initial.likelihood'], facts['risk.hazards[0].status']], ['M', 'open']);
    const second = ['initial.likelihood', 'initial.severity', 'harm'].map((path) => facts[`risk.hazards[1].${path}`]);
    assert.deepEqual(second, ['Niedrig', 'Hoch', undefined]);
  });

  it('measures that point to risks by their ids are theirs, and are no risks', () => {
    const read = log(
      '| # | Risk | Likelihood |',
      '|---|---|---|',
      '| R1 | Late alert | 4 |',
      '| R2 | Lost alert | 3 |',
      '## Measures',
      '| # | Risk(s) | Measure | Effect |',
      '|---|---|---|---|',
      '| M1 | R1, R2 | Timer | Reduced |',
      '| M2 | **R2** | Copy | Reduced |',
    );
    assert.equal(hazardsIn(read), 2);
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'Timer');
    assert.equal(read.facts['risk.hazards[1].controls[1].text'], 'Copy');
  });

  it('the source of risk names it where nothing else does', () => {
    const { facts } = log(
      '| Component | Risk class | Source of risk | Mitigation |',
      '|---|---|---|---|',
      '| Planner | high | Could give an unsafe dose | Limits |',
    );
    assert.equal(facts['risk.hazards[0].name'], 'Could give an unsafe dose');
    assert.equal(facts['risk.hazards[0].initial.level'], 3);
  });
});
