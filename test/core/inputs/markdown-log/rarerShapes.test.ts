import assert from 'node:assert/strict';
import { hazardsIn, readLines } from '../readLines';

const log = (...lines: string[]) => readLines('risk', 'hazard-log.md', ...lines);
const csv = (...lines: string[]) => readLines('risk', 'hazard-log.csv', ...lines);

describe('rarer shapes of hazard logs', () => {
  it('a summary of sheets under the ids that stand inside them adds no hazard', () => {
    const sheet = (id: string) => [`### Late alert ${id}`, '| Attribute | Value |', '|---|---|', `| **ID** | ${id} |`, '| Impact | 3 |'];
    const read = log(
      ...sheet('T-001'),
      '| Likelihood | 2 |',
      '| Mitigation | A timer |',
      '## Summary',
      '| Risk ID | Risk name | L | I | Rating |',
      '|---|---|---|---|---|',
      '| T-001 | Late alert | 2 | 3 | 6 |',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.hazards[0].initial.likelihood'], '2');
  });

  it('ids of letters, digits and digits again part the sheets of a chapter', () => {
    const sheet = (n: number) => [
      `### Hazard P19-00${n}: Lost image`,
      '| Field | Detail |',
      '|---|---|',
      '| Severity | S3 |',
      '| Harm | H |',
    ];
    const read = log('# Addendum', '## Hazards', ...sheet(1), '', ...sheet(2));
    assert.deepEqual([read.facts['risk.hazards[0].id'], read.facts['risk.hazards[1].id']], ['P19-001', 'P19-002']);
  });

  it('hazards of a control analysis have the losses they lead to and no ratings', () => {
    const read = log('## Hazards', '| Hazard ID | Description | Related losses |', '|---|---|---|', '| H1 | Late advice | L1, L2 |');
    assert.equal(read.facts['risk.hazards[0].name'], 'Late advice');
    assert.equal(read.facts['risk.hazards[0].harm'], 'L1, L2');
  });

  it('a deviation with its guide word is a hazard, and words for a consequence are no severity', () => {
    const read = log(
      '| ID | Parameter | Guide word | Deviation | Causes | Consequences | Safeguards |',
      '|---|---|---|---|---|---|---|',
      '| D1 | Flow | NO | No data flow | Network down | Late treatment | Second network |',
    );
    assert.equal(read.facts['risk.hazards[0].name'], 'No data flow');
    assert.equal(read.facts['risk.hazards[0].initial.severity'], undefined);
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'Second network');
  });

  it('tables in HTML under headings in HTML rate a hazard before and after, a consequence being its severity', () => {
    const table = (likelihood: string, level: number) =>
      `<table><tr><th>Likelihood</th><th>Consequence</th><th>Risk</th></tr><tr><td>${likelihood}</td><td>Considerable</td><td>${level}</td></tr></table>`;
    const read = log(
      '## Codes are ambiguous',
      '<div class="row">',
      '  <h2>Initial Risk Rating</h2>',
      table('Medium', 3),
      '  <H2>Residual Hazard Risk Rating</H2>',
      table('Low', 2),
      '</div>',
      '## Hazard Description',
      'A code may be read as its opposite.',
      '## Potential Clinical Impact',
      'The wrong drug is given.',
      '## Possible Causes',
      'Two ways to write it.',
      '## Existing Controls',
      'Guidance.',
    );
    assert.deepEqual(
      ['initial.severity', 'initial.likelihood', 'initial.level', 'residual.severity', 'residual.level'].map(
        (fact) => read.facts[`risk.hazards[0].${fact}`],
      ),
      ['considerable', 'medium', 3, 'considerable', 2],
    );
  });

  it('failure modes that name the hazards of a table above are their causes, and the level ends before the id', () => {
    const read = log(
      '| ID | Hazard | Severity | Mitigation |',
      '|---|---|---|---|',
      '| HAZ-001 | Wrong node | Cat II | A check |',
      '## Failure modes',
      '| Failure mode | Effect | Severity | Mitigation |',
      '|---|---|---|---|',
      '| Wrong address | To a wrong node | Cat II HAZ-001 | A check before |',
    );
    assert.equal(hazardsIn(read), 1);
    assert.equal(read.facts['risk.hazards[0].causes[0].text'], 'Wrong address');
    const alone = log('| ID | Hazard | Severity | Mitigation |', '|---|---|---|---|', '| 1 | Wrong node | Cat II HAZ-001 | A check |');
    assert.equal(alone.facts['risk.hazards[0].initial.severity'], 'Cat II');
  });

  it('a list under a heading that calls it a template holds no hazards', () => {
    const rows = ['| ID | Hazard | Cause | Effect |', '|---|---|---|---|', '| H1 | Runaway | Short | Damage |'];
    assert.equal(hazardsIn(log('# Guide', '## Hazard list template', ...rows)), 0);
    assert.equal(hazardsIn(log('# Guide', '## Hazard list', ...rows)), 1);
  });

  it('partial probabilities and the other letters of a vehicle analysis are no ratings', () => {
    const parts = csv('ID,Hazard,p1,Hazardous situation,p2,Harm,P,S', '1,Wrong dose,0.1,It is given,0.01,Death,P3,S5');
    assert.equal(parts.facts['risk.hazards[0].initial.likelihood'], 'P3');
    const only = csv('ID,Hazard,p1,p2,Harm', '1,Wrong dose,0.1,0.01,Death');
    assert.equal(only.facts['risk.hazards[0].initial.likelihood'], undefined);
    const vehicle = csv('Hazard ID,Hazardous event,S,E,C', 'HE-01,It brakes,S3,E4,C2');
    assert.equal(vehicle.facts['risk.hazards[0].initial.severity'], 'S3');
  });

  it('an item names a part and no id, and a rating that is awaited is not stated', () => {
    const read = csv('Item,Failure mode,Effect,Severity,Safety mechanism', 'Speed sensor,Stuck,Wrong speed,Pending,A timer');
    assert.equal(read.facts['risk.hazards[0].id'], undefined);
    assert.equal(read.facts['risk.hazards[0].initial.severity'], undefined);
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'A timer');
  });

  it('software risk controls are controls, and whether a risk is acceptable with them is none', () => {
    const read = csv('ID,Hazard,Severity,Software risk controls,Acceptable with risk controls?', '1,Late alert,3,A timer,Yes');
    assert.deepEqual(
      [0, 1].map((i) => read.facts[`risk.hazards[0].controls[${i}].text`]),
      ['A timer', undefined],
    );
  });

  it('columns in Persian, Japanese and Turkish are read, with the digits of their script', () => {
    const persian = log(
      '| شناسه | ریسک | احتمال | اثر | امتیاز | پاسخ و شاهد | مالک | وضعیت نهایی MVP |',
      '|---|---|---|---|---|---|---|---|',
      '| R-01 | خطا | ۳ | ۵ | ۱۵ | هشدار | الف | باز |',
    );
    assert.deepEqual(
      ['id', 'initial.severity', 'initial.likelihood', 'initial.level', 'status'].map((fact) => persian.facts[`risk.hazards[0].${fact}`]),
      ['R-01', '5', '3', 15, 'open'],
    );
    const japanese = log(
      '### FM-001: 断線',
      '| 項目 | 内容 |',
      '|---|---|',
      '| FM-ID | FM-001 |',
      '| 故障モード | 断線 |',
      '| 重大度 (S) | 10 |',
      '| 発生頻度 (O) | 3 |',
      '| RPN | 90 |',
      '| 対策 | 監視 |',
    );
    assert.equal(japanese.facts['risk.hazards[0].id'], 'FM-001');
    assert.equal(japanese.facts['risk.hazards[0].initial.severity'], '10');
    const turkish = log('| Risk No | Tehlike | Şiddet | Olasılık | Önlem |', '|---|---|---|---|---|', '| 1 | Yanlış doz | 4 | 2 | Uyarı |');
    assert.equal(turkish.facts['risk.hazards[0].name'], 'Yanlış doz');
    assert.equal(turkish.facts['risk.hazards[0].initial.severity'], '4');
  });

  it('the id in the front matter of a file a hazard is found behind a byte order mark and with any line ends', () => {
    const lines = ['---', 'id: HAZ-SW-001', '---', '# Hazard: It finds nothing', '## Causes', '- Noise', '## Harm', 'A stroke.'];
    for (const [mark, end] of [
      ['\ufeff', '\n'],
      ['', '\r'],
      ['', '\r\n'],
    ] as const) {
      assert.equal(readLines('risk', 'hazard-log.md', mark + lines.join(end)).facts['risk.hazards[0].id'], 'HAZ-SW-001');
    }
  });

  it('a potential risk in prose names a hazard, and hazards with their causes alone are a catalogue', () => {
    const risks = log(
      '| Risk ID | Potential Risk | Cause | Potential Impact | Mitigation |',
      '|---|---|---|---|---|',
      '| RISK-001 | A user takes it for advice | An unclear page | A wrong decision | A disclaimer |',
    );
    assert.equal(risks.facts['risk.hazards[0].name'], 'A user takes it for advice');
    assert.equal(hazardsIn(log('| Hazard | Impact | Example causes |', '|---|---|---|', '| Data loss | Late care | Network |')), 0);
  });

  it('a heading "Failure mode 1" opens the sheet of a hazard', () => {
    const read = log(
      '## Failure mode 1: Poor signal',
      '- **Mitigation**: Ask again',
      '',
      '## Failure mode 2: Overfitting',
      '- **Mitigation**: Retrain',
    );
    assert.equal(hazardsIn(read), 2);
    assert.equal(read.facts['risk.hazards[0].name'], 'Poor signal');
  });
});
