import assert from 'node:assert/strict';
import { isFinding } from '../../../src/exporters/findings';
import { documentMarkdown } from '../../../src/exporters/pack/document/markdown';
import { reportDocument } from '../../../src/exporters/pack/wordReport/index';
import { exampleContext, packContextOf } from './packContextOf';

describe('the report as a Word document', () => {
  it('holds every finding with its place, and how to settle it', () => {
    const pack = exampleContext('chest-xray-triage');
    const text = documentMarkdown(reportDocument(pack));
    const findings = pack.report.results.filter((result) => isFinding(result, pack.report.asOf));
    assert.ok(findings.length > 10);
    assert.equal([...text.matchAll(/^#### (?:Error|Warning|Advice): /gm)].length, findings.length);
    for (const { rule } of findings) assert.ok(text.includes(`\`${rule}\``), rule);
    assert.match(text, /`MODEL_CARD\.md:\d+` `statistics\/one-threshold-everywhere`/);
    assert.ok(text.includes('**Asked for by:**'));
  });

  it('shows what the log and the scheme say of a level where they differ', () => {
    const text = documentMarkdown(reportDocument(exampleContext('chest-xray-triage')));
    assert.match(text, /\*\*level 4\*\*<br>major<br>medium<br>the scheme gives level 3/);
    assert.match(text, /\*\*no owner stated\*\*/);
  });

  it('counts what is open and lists the questions that settle most first', () => {
    const pack = exampleContext('minimal');
    const text = documentMarkdown(reportDocument(pack));
    const open = pack.report.results.filter(({ status }) => status === 'undetermined').length;
    assert.ok(open > 0 && text.includes(`- ${open} undetermined`));
    assert.ok(text.includes('## Questions\n\nWhat the documents do not say'));
  });

  it('lists decisions and whether they count', () => {
    const text = documentMarkdown(reportDocument(exampleContext('sepsis-alert')));
    assert.match(text, /\| \*\*[A-Z]+-\d+\*\*<br>`carelint\.decisions\.yaml:\d+` \|/);
    assert.match(text, /<br>counted \|/);
  });

  it('says so where there is nothing', () => {
    const text = documentMarkdown(reportDocument(packContextOf({ 'model-card.yaml': 'name: A\n' })));
    assert.ok(text.includes('The documents list no hazard.'));
    assert.ok(text.includes('No decision is recorded.'));
  });
});
