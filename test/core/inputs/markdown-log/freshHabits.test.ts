import assert from 'node:assert/strict';
import { hazardsIn, readLines } from '../readLines';

const log = (...lines: string[]) => readLines('risk', 'hazard-log.md', ...lines);

describe('fresh habits of hazard logs', () => {
  it('two ratings in one cell are told apart by the header, a dash being none', () => {
    const read = log(
      '| Risk | Likelihood / impact | Mitigation |',
      '|---|---|---|',
      '| The record is read by others | Low / Med | Locked screen |',
      '| The list is out of date | — / **High** | Daily copy |',
    );
    const rating = (i: number, fact: string) => read.facts[`risk.hazards[${i}].initial.${fact}`];
    assert.deepEqual([rating(0, 'likelihood'), rating(0, 'severity')], ['Low', 'Med']);
    assert.deepEqual([rating(1, 'likelihood'), rating(1, 'severity')], [undefined, 'High']);
    assert.equal(read.places['risk.hazards[1].initial.severity'], 'High');
  });

  it('severity, occurrence and detection in one cell give the first two', () => {
    const read = log('| FM ID | Failure mode | Cause | S/O/D |', '|---|---|---|---|', '| F-1 | Valve stuck | Dirt | 8/3/5 |');
    assert.equal(read.facts['risk.hazards[0].initial.severity'], '8');
    assert.equal(read.facts['risk.hazards[0].initial.likelihood'], '3');
  });

  for (const [written, status, exact] of [
    ['in-progress', 'open'],
    ['open_release_blocker', 'open'],
    ['partially handled.', 'open'],
    ['not handled', 'open'],
    ['Controlled by design', 'closed'],
    ['This hazard is closed.', 'closed', 'exact'],
    ['Controls verified; closed 2026-02-03', 'closed', 'exact'],
    ['Remains open until v2', 'open'],
    ['Reopened', 'open'],
    ['MITIGATION-PLANNED', 'open'],
    ['کنترل شده', 'closed'],
  ] as const) {
    it(`the status "${written}" is ${status}`, () => {
      const read = log('| ID | Hazard | Severity | Status |', '|---|---|---|---|', `| H1 | Late alert | Major | ${written} |`);
      assert.equal(read.facts['risk.hazards[0].status'], status);
      assert.deepEqual(read.problems, status === 'closed' && exact === undefined ? [`bad-value: ${written}`] : []);
    });
  }

  it('a probability that nobody estimated is not stated', () => {
    const read = log('| ID | Hazard | S | P(harm) |', '|---|---|---|---|', '| H1 | Late alert | S3 | unestimated |');
    assert.equal(read.facts['risk.hazards[0].initial.likelihood'], undefined);
  });

  it('"Risk:" in front of a sentence tells what can go wrong and is no level', () => {
    const read = log(
      '### H-001: Two leases',
      '- Risk: two readers may take the same sample.',
      '- Status: handled.',
      '- Handling: the lease is locked.',
      '### H-002: Late lease',
      '- Risk: High',
      '- Handling: a timer.',
    );
    assert.equal(read.facts['risk.hazards[0].description'], 'two readers may take the same sample.');
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'the lease is locked.');
    assert.equal(read.facts['risk.hazards[1].description'], undefined);
  });

  it('a table of fields and values is one whatever else its labels say', () => {
    const read = log(
      '### HAZ-001 — Missed deadline',
      '| Field | Value |',
      '|---|---|',
      '| Description | The task starts late |',
      '| Component | Scheduler |',
      '| Severity (S) | S3 |',
      '| Exposure (E) | E4 |',
      '| Controllability (C) | C3 |',
      '| Safety goal | The task starts in time |',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.hazards[0].initial.severity'], 'S3');
  });

  it('references are parted by commas, a sentence is not', () => {
    const read = log(
      '| ID | Hazard | Controls | Verification |',
      '|---|---|---|---|',
      '| H1 | Late alert | Timer | T-1, T-2 |',
      '| H2 | No alert | Siren | Tests of each change of source, app restart, and recovery |',
    );
    const of = (i: number) =>
      Object.keys(read.facts).filter((path) => path.startsWith(`risk.hazards[${i}].controls[0].verification[`)).length;
    assert.deepEqual([of(0), of(1)], [2, 1]);
  });

  it('threats that a register names by their ids are no hazards of their own, and a plan under its ids adds to it', () => {
    const read = log(
      '| ID | Threat | Description |',
      '|---|---|---|',
      '| T-001 | Eavesdropping | On the way |',
      '| T-002 | Flood | In the cellar |',
      '',
      '| Risk ID | Threat | Vulnerability | Likelihood | Impact | Score |',
      '|---|---|---|---|---|---|',
      '| R-001 | T-001 | Plain text | 2 | 5 | 10 |',
      '',
      '| Risk | Mitigation | Owner | Status |',
      '|---|---|---|---|',
      '| R-001 | Encrypt it | Ann | Planned |',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.hazards[0].name'], 'Eavesdropping');
    assert.equal(read.facts['risk.hazards[0].owner'], 'Ann');
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'Encrypt it');
  });

  it('a table of what is left adds to the hazards above it and names none', () => {
    const read = log(
      '| ID | Hazard | Severity | Controls |',
      '|---|---|---|---|',
      '| H1 | Late alert | Major | Timer |',
      '',
      '| ID | Description | Residual likelihood | Justification |',
      '|---|---|---|---|',
      '| H1 | Late alert | Low | Tested |',
      '| X9 | The whole of it | Low | Accepted |',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.hazards[0].residual.likelihood'], 'low');
  });

  it('a severity among what a hazard leads to rates it', () => {
    const read = log(
      '## H-001: Wrong record',
      '### Clinical consequences',
      '- **Severity:** 5 (Catastrophic)',
      '- Wrong treatment',
      '### Mitigations',
      '- Two identifiers',
    );
    assert.equal(read.facts['risk.hazards[0].initial.severity'], 'catastrophic');
  });

  it('actions that name hazards by their ids are theirs, and an id that is known needs no sign behind it', () => {
    const read = log(
      '| # | Hazard | Clinical consequence |',
      '|---|---|---|',
      '| H1 | A drug does not work | Later treatment |',
      '| H2 | A finding is missed | No treatment |',
      '',
      '| Hazard | Control in place |',
      '|---|---|',
      '| H1 drug does not work | Second table |',
      '| H2 missed | Second read |',
      '',
      '| # | Action | Hazard |',
      '|---|---|---|',
      '| 1 | Run the benchmark | H2 |',
      '| 2 | Write the manual | — |',
    );
    const controls = [0, 1].map((i) => Object.keys(read.facts).filter((path) => path.startsWith(`risk.hazards[${i}].controls`)).length > 0);
    assert.equal(hazardsIn(read), 2);
    assert.deepEqual(controls, [true, true]);
    assert.equal(read.facts['risk.hazards[1].controls[1].text'], 'Run the benchmark');
  });

  it('exposure is what likelihood and impact come to, except where somebody is exposed', () => {
    const table = (other: string) => [
      `| ID | Hazard | Likelihood | Impact | ${other} |`,
      '|---|---|---|---|---|',
      '| H1 | Late alert | H | H | 9 |',
    ];
    assert.equal(log(...table('Exposure')).facts['risk.hazards[0].initial.level'], 9);
    const hara = log(
      '| ID | Hazard | Severity (S) | Exposure (E) | Controllability (C) |',
      '|---|---|---|---|---|',
      '| H1 | No brake | S3 | E4 | C2 |',
    );
    assert.equal(hara.facts['risk.hazards[0].initial.level'], undefined);
    assert.deepEqual(hara.problems, []);
  });

  it('items with a name of their own over what is done about them are hazards, from three on', () => {
    const item = (name: string) => [`- **${name}:** it may happen.`, `  - **Mitigation:** ${name.toLowerCase()} is watched`];
    const read = log('# Risks', '## Of care', ...item('Late alert'), ...item('Wrong dose'), '## Of data', ...item('Lost record'));
    assert.equal(hazardsIn(read), 3);
    assert.equal(read.facts['risk.hazards[2].name'], 'Lost record');
    assert.equal(read.facts['risk.hazards[2].controls[0].text'], 'lost record is watched');
    assert.equal(hazardsIn(log('# Notes', ...item('Late alert'))), 0);
  });

  it('a header of two rows is one, in HTML and in Markdown', () => {
    const check = (read: ReturnType<typeof log>) => {
      const said = ['initial.severity', 'initial.level', 'residual.likelihood', 'residual.level'].map(
        (path) => read.facts[`risk.hazards[0].${path}`],
      );
      assert.equal(hazardsIn(read), 1);
      assert.deepEqual(said, ['4', 12, '1', 4]);
    };
    const cells = (tag: string, ...words: string[]) => `<tr>${words.map((word) => `<${tag}>${word}</${tag}>`).join('')}</tr>`;
    const heads =
      '<tr><th rowspan="2">ID</th><th rowspan="2">Hazard</th><th colspan="3">Initial risk</th><th rowspan="2">Controls</th><th colspan="3">Residual risk</th></tr>';
    const row = ['H1', 'Late alert', '4', '3', '12', 'Timer', '4', '1', '4'];
    check(log('<table>', heads, cells('th', 'S', 'L', 'R', 'S', 'L', 'R'), cells('td', ...row), '</table>'));
    check(
      log(
        '| ID | Hazard | Initial risk | | | Controls | Residual risk | | |',
        '|---|---|---|---|---|---|---|---|---|',
        '| | | S | L | R | | S | L | R |',
        `| ${row.join(' | ')} |`,
      ),
    );
  });
});
