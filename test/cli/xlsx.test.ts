import assert from 'node:assert/strict';
import { usualLog, workbook } from '../core/inputs/xlsx/workbook';
import { carelint, folderWith } from './cli';

const log = () => workbook(usualLog);

describe('a workbook on the command line', () => {
  it('is found by its name, and its facts are named by their cells', async () => {
    const folder = folderWith({ 'hazard-log.xlsx': log() });
    const { out, status } = await carelint(['facts', '.'], { folder });
    assert.equal(status, 0);
    assert.match(out, /hazard-log\.xlsx: xlsx-log, because its name ends in \.xlsx/);
    assert.match(out, /risk\.hazards\[0\]\.owner +Dr A\. Example +hazard-log\.xlsx#'Hazard log'!L6/);
  });

  it('is shown with its cell, row and column in JSON, and with its cell alone in SARIF and text', async () => {
    const folder = folderWith({ 'hazard-log.xlsx': log() });
    const json = JSON.parse((await carelint(['check', '--format', 'json', '.'], { folder })).out) as { problems: object[] };
    assert.deepEqual(
      json.problems.map((problem) => ({ ...problem, message: '' })),
      [
        {
          code: 'placeholder',
          severity: 'warning',
          message: '',
          uri: 'hazard-log.xlsx',
          line: 8,
          column: 1,
          endLine: 8,
          endColumn: 2,
          cell: "'Hazard log'!A8",
        },
      ],
    );
    assert.match((await carelint(['check', '.'], { folder })).out, /hazard-log\.xlsx#'Hazard log'!A8/);
    const sarif = (await carelint(['check', '--format', 'sarif', '.'], { folder })).out;
    assert.match(sarif, /"fullyQualifiedName": "'Hazard log'![A-Z]+\d+"/);
  });

  it('is a problem of its own when it is none, and the rest is read', async () => {
    const folder = folderWith({ 'hazard-log.xlsx': 'not a workbook', 'model-card.yaml': 'name: PneumoFlag' });
    const { out } = await carelint(['check', '.'], { folder });
    assert.match(out, /hazard-log\.xlsx\n\n {2}hazard-log\.xlsx .*error +unreadable\n {4}This is not a workbook/);
  });
});
