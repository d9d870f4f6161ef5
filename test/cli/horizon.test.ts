import assert from 'node:assert/strict';
import { carelint, folderWith } from './cli';

const card = [
  'name: Ward list',
  'project: { role: developer, stage: deployment, nations: [england], markets: [eu], nhs: true }',
  'supportUntil: 2027-10-31',
  'regulatory: { device: true, class: IIa, mark: ce, certifiedUnder: mdd, euAiActClass: high-risk-annex-i }',
  '',
].join('\n');

describe('carelint horizon', () => {
  it('tells by date what starts and ends, and which findings would change, with their lines', async () => {
    const { status, out, err } = await carelint(['horizon'], { folder: folderWith({ 'model-card.yaml': card }) });
    assert.equal(status, 0, err);
    assert.match(out, /^Ward list\nWhat starts or ends from 2026-11-24 to 2031-11-24/);
    assert.match(out, /\n2026-12-09\n {2}Comes into force: Directive \(EU\) 2024\/2853/);
    assert.match(out, /\n2027-11-01\n {2}Ward list \(card\.supportUntil\) held until 2027-10-31\n/);
    assert.match(out, /\n2028-07-01\n {2}Great Britain recognised CE marking under MDD until 2028-06-30/);
    assert.match(
      out,
      /error {2}eu-ai-act\/logs-kept-six-months: not applicable, then unmet {2}model-card\.yaml:\d+:\d+\n {4}Logs are not stated/,
    );
    assert.match(out, /\d+ days were judged\.\n$/);
  });

  it('gives the same as data', async () => {
    const { out } = await carelint(['horizon', '--format', 'json', '--as-of', '2027-01-01', '--until', '2027-12-31'], {
      folder: folderWith({ 'model-card.yaml': card }),
    });
    const data = JSON.parse(out);
    assert.deepEqual([data.project, data.asOf, data.until], ['Ward list', '2027-01-01', '2027-12-31']);
    const day = data.days.find(({ date }: { date: string }) => date === '2027-11-01');
    assert.deepEqual(day.what[0].place, { uri: 'model-card.yaml', line: 3, column: 15, endLine: 3, endColumn: 25 });
    assert.equal(day.what[0].kind, 'expires');
  });

  it('refuses dates that are none, an end before the beginning, and a folder without documents', async () => {
    const folder = folderWith({ 'model-card.yaml': card });
    assert.match((await carelint(['horizon', '--until', 'soon'], { folder })).err, /--until takes a date/);
    assert.match((await carelint(['horizon', '--until', '2026-01-01'], { folder })).err, /is not after 2026-11-24/);
    const empty = await carelint(['horizon'], { folder: folderWith({ 'notes.txt': 'x' }) });
    assert.deepEqual([empty.status, /No documents/.test(empty.err)], [2, true]);
  });
});
