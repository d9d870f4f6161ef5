import assert from 'node:assert/strict';
import { readDocument } from '../../../reading';
import { below, hazardsIn, readLines } from '../readLines';

const log = (...lines: string[]) => readLines('risk', 'hazard-log.md', ...lines);
const csv = (...lines: string[]) => readLines('risk', 'hazard-log.csv', ...lines);
const messages = (...lines: string[]) =>
  readDocument({ uri: 'hazard-log.md', text: lines.join('\n') }, 'risk').problems.map(({ message }) => message);

describe('what hazard logs say of each hazard', () => {
  it('a word that is no status is told of once, with how many hazards have it', () => {
    const rows = ['| ID | Hazard | Severity | Status |', '|---|---|---|---|', '| H1 | Late alert | Major | Documented |'];
    assert.deepEqual(messages(...rows), ['status: "Documented" is not one of open, transferred, closed']);
    const more = ['| H2 | Wrong dose | Major | documented |', '| H3 | No image | Minor | Reduced |'];
    assert.deepEqual(messages(...rows, ...more), [
      'status: "Documented" is not one of open, transferred, closed, here and in 1 more hazard',
      'status: "Reduced" is not one of open, transferred, closed',
    ]);
    assert.equal(log(...rows).facts['risk.hazards[0].status'], undefined);
    assert.equal(log(...rows).places['risk.hazards[0].status'], 'Documented');
  });

  for (const [sign, status, told] of [
    ['✅', 'closed', true],
    ['🔄', 'open', false],
    ['⏳', 'open', false],
    ['☐', 'open', false],
    ['🔵', undefined, true],
  ] as const) {
    it(`the sign ${sign} alone is the status ${status}`, () => {
      const read = log('| ID | Hazard | Severity | Status |', '|---|---|---|---|', `| H1 | Late alert | Major | ${sign} |`);
      assert.equal(read.facts['risk.hazards[0].status'], status);
      assert.deepEqual(read.problems, told ? [`bad-value: ${sign}`] : []);
    });
  }

  it('"None implemented yet" is no control', () => {
    const read = log(
      '| Risk | Likelihood | Severity | Mitigation |',
      '|---|---|---|---|',
      '| Kept too long | High | Low | None implemented yet |',
    );
    assert.deepEqual(Object.keys(below(read, 'risk.hazards[0]')), ['name', 'initial.likelihood', 'initial.severity']);
  });

  it('on what a level hangs is no part of its word', () => {
    const read = log(
      '| Risk | Severity | Mitigation | Residual risk |',
      '|---|---|---|---|',
      '| Leak | High | Floor | **Medium** if many report |',
      '| Loss | High | Copy | Low |',
    );
    assert.equal(read.facts['risk.hazards[0].residual.level'], 2);
    assert.ok(
      messages('| Risk | Severity | Residual risk |', '|---|---|---|', '| Leak | High | Medium if many report |')[0]?.endsWith(
        ': medium 2',
      ),
    );
  });

  it('below a heading of risks, a numbered item over its mitigation is a hazard, at "10)" too', () => {
    const item = (n: number): string[] => [
      `${n}) Text ${n} is taken as told`,
      '   - Issue: nobody looks.',
      '   - Mitigation: a check.',
      '',
    ];
    const items = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap(item);
    const read = log('Risk register', '=============', '', ...items);
    assert.equal(hazardsIn(read), 10);
    assert.equal(read.facts['risk.hazards[9].name'], 'Text 10 is taken as told');
    assert.equal(read.facts['risk.hazards[9].controls[0].text'], 'a check.');
    assert.equal(hazardsIn(log('Release notes', '=============', '', ...items)), 0);
  });

  it('"Business owner" and "Residual owner" have the hazard, a control operator is no control and an aim is no level', () => {
    const read = csv(
      'Risk ID,Risk Statement,Likelihood,Impact,Control Operator,Target,Business Owner',
      'R1,Accounts stay active,High,High,IT manager,100% in two hours,Head of care',
    );
    assert.deepEqual(below(read, 'risk.hazards[0]'), {
      id: 'R1',
      name: 'Accounts stay active',
      'initial.likelihood': 'High',
      'initial.severity': 'High',
      owner: 'Head of care',
    });
    const residual = log('| Hazard | Control | Residual owner |', '|---|---|---|', '| Wrong patient | Two identifiers | Ward safety |');
    assert.equal(residual.facts['risk.hazards[0].owner'], 'Ward safety');
  });

  it('a type of failure names it, in Spanish and Portuguese a mode of failure does', () => {
    const read = csv(
      'Device,Type of failure,Possible cause,Probability,Severity,Action to take',
      'Relay,Stuck,Broken chip,2,3,Stop by hand',
    );
    assert.equal(read.facts['risk.hazards[0].name'], 'Stuck');
    assert.equal(read.facts['risk.hazards[0].controls[0].text'], 'Stop by hand');
    const header =
      'Modo de Falha Potencial,Efeito Potencial da Falha,Causa Potencial da Falha,Severidade (S),Ocorrência (O),Ação Recomendada';
    assert.deepEqual(below(csv(header, 'Leitura errada,Dose errada,Sensor sujo,7,3,Limpar'), 'risk.hazards[0]'), {
      name: 'Leitura errada',
      effect: 'Dose errada',
      'causes[0].text': 'Sensor sujo',
      'initial.severity': '7',
      'initial.likelihood': '3',
      'controls[0].text': 'Limpar',
      'controls[0].state': 'planned',
    });
  });

  it('with an empty column of ids, one name in two rows is two hazards', () => {
    const rows = ['No,Step,Hazard,Severity,Likelihood', ',Reading,Wrong patient,3,1', ',Sending,Wrong patient,4,2'];
    assert.equal(hazardsIn(csv(...rows)), 2);
  });

  it('a file that calls itself a library and judges nothing is a catalogue', () => {
    const rows = ['Hazard,Severity,Cause,Control', 'Wrong patient,3,Haste,Two identifiers'];
    assert.equal(hazardsIn(readLines('risk', 'hazard-library.csv', ...rows)), 0);
    assert.equal(hazardsIn(readLines('risk', 'hazard-library.csv', `${rows[0]},Owner`, `${rows[1]},Ann`)), 1);
  });

  it('a list of other things in JSON is said to be no log, once', () => {
    const read = readLines('risk', 'risks.json', '[{"org": "A", "section": "B", "text": "C"}, {"org": "D", "section": "E", "text": "F"}]');
    assert.equal(read.format, 'not-a-log');
    assert.equal(read.problems.length, 1);
  });
});
