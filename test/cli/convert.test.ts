import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usualLog, workbook } from '../core/inputs/xlsx/workbook';
import { carelint, folderWith } from './cli';

describe('carelint convert', () => {
  it('writes a workbook as a hazard log in YAML that states the same, and says what is open', async () => {
    const folder = folderWith({ 'Our hazards.xlsx': workbook(usualLog) });
    const { out, err, status } = await carelint(['convert', 'Our hazards.xlsx', '--to', 'log'], { folder });
    assert.equal(status, 0);
    assert.match(out, /^version: "1\.2"\nscheme: \{ name: TBC \}\nhazards:\n {2}- id: H1\n {4}name: Missed pneumothorax\n/);
    assert.match(err, /30 facts kept\.\n3 facts that a hazard log should state are marked TBC\.\n/);
  });

  it('writes to a new file whose name decides the form, and which is then read', async () => {
    const folder = folderWith({ 'log.csv': 'ID,Hazard,Harm,Severity\nH1,Missed,Death,Major\n' });
    const { err, out, status } = await carelint(['convert', 'log.csv', '--output', 'hazard-log.md'], { folder });
    assert.equal(status, 0, err);
    assert.equal(out, '');
    assert.match(readFileSync(join(folder, 'hazard-log.md'), 'utf8'), /^---\nversion: TBC\n/);
    const facts = await carelint(['facts', '.'], { folder });
    assert.match(facts.out, /risk\.hazards\[0\]\.harm +Death +hazard-log\.md:7:11/);
  });

  it('overwrites nothing', async () => {
    const folder = folderWith({ 'log.csv': 'ID,Hazard,Harm,Severity\nH1,Missed,Death,Major\n', 'hazard-log.yaml': 'mine' });
    const { err, status } = await carelint(['convert', 'log.csv', '--to', 'log', '--output', 'hazard-log.yaml'], { folder });
    assert.equal(status, 2);
    assert.match(err, /is there already/);
    assert.equal(readFileSync(join(folder, 'hazard-log.yaml'), 'utf8'), 'mine');
  });

  it('says why there is nothing to convert', async () => {
    const folder = folderWith({ 'plan.md': '# Plan\n\nWe will look for hazards.\n' });
    const nothing = await carelint(['convert', 'plan.md', '--to', 'log'], { folder });
    assert.equal(nothing.status, 2);
    assert.match(nothing.err, /states no fact as a hazard log.*not read as a hazard log/);
    assert.equal((await carelint(['convert', 'gone.csv'], { folder })).status, 2);
  });
});
