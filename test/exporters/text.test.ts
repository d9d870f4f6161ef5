import assert from 'node:assert/strict';
import { renderText } from '../../src/exporters/text/index';
import { context, report, reportOf, undetermined, unmet } from './sample';

describe('the text report', () => {
  it('says where, how grave, which rule, what is wrong, what would settle it and who asks', () => {
    assert.equal(
      renderText(reportOf([unmet]), { ...context, root: 'examples/rash/' }),
      `examples/rash/hazard-log.yaml

  examples/rash/hazard-log.yaml:4:12  error    dcb0129/hazard-has-owner
    H-001: no owner is named
    see examples/rash/MODEL_CARD.md:3:1 (the limitation behind it)
    to settle it: Name the role that can act on it:
      owner: clinical-safety-officer
    DCB0129: Clinical Risk Management, 4.4.1 (NHS England; mandatory standard)

RashSort (examples/rash), as of 2026-11-24
  1 unmet (1 error, 0 warnings, 0 advice)
  0 undetermined, 0 met, 0 not applicable
  Looked at 2 documents: MODEL_CARD.md (carelint), hazard-log.yaml (carelint)
  3 rules of catalogue 0.1.0-abc, 6 facts
This reports what the documents say and what they leave open. Whether the product may be used is for people to judge.
`,
    );
  });

  it('says once for neighbours of one rule what would settle them', () => {
    const text = renderText(reportOf([unmet, { ...unmet, message: 'H-001: nor a deputy' }]), context);
    assert.equal(text.split('to settle it').length, 2);
    assert.equal(text.split('hazard-log.yaml:4:12').length, 3);
  });

  it('counts every status and keeps accepted ones apart', () => {
    const text = renderText(report, context);
    assert.match(text, /1 unmet \(1 error, 0 warnings, 0 advice\)/);
    assert.match(text, /1 undetermined, 1 met, 1 not applicable, 1 accepted by decision/);
    assert.match(text, /1 problem in reading/);
    assert.match(text, /Accepted by a decision of the project[\s\S]*decided by Dr A\. Example until 2027-01-01/);
  });

  it('counts an accepted risk again when its acceptance has lapsed', () => {
    assert.match(renderText({ ...report, asOf: '2027-01-02' }, context), /2 unmet/);
  });

  it('lists met and not applicable only when asked for all', () => {
    assert.doesNotMatch(renderText(report, context), /Asked from deployment on/);
    const all = renderText(report, { ...context, show: 'all' });
    assert.match(all, /Not applicable[\s\S]*Asked from deployment on/);
    assert.match(all, /because risk\.hazards\[1\]\.owner is radiologist \(hazard-log\.yaml:6:12\)/);
  });

  it('gathers open questions by the missing fact, the one that decides most first', () => {
    const results = [
      { ...undetermined, rule: 'dcb0129/log-is-reviewed', because: [{ path: 'risk.version' }] },
      undetermined,
      { ...undetermined, rule: 'dcb0129/hazard-has-owner', because: [{ path: 'risk.version' }, { path: 'project.stage' }] },
    ];
    const text = renderText(reportOf(results), context);
    assert.match(text, /project\.stage[\s\S]*and 1 other finding[\s\S]*risk\.version/);
  });

  it('shows the first few questions, says how many are left, and lists all when asked', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...undetermined, because: [{ path: `risk.a${index}` }] }));
    assert.match(renderText(reportOf(many), context), /… and 4 more questions/);
    assert.match(renderText(reportOf(many), { ...context, show: 'all' }), /risk\.a11/);
  });

  it('uses no colour unless asked, and says the severity in a word either way', () => {
    assert.ok(!renderText(report, context).includes('\u001b'));
    const coloured = renderText(report, context, { color: 'always' });
    assert.ok(coloured.includes('\u001b[31merror'));
  });

  it('shows escape sequences and turned text by their codes', () => {
    const hostile = reportOf([{ ...unmet, message: '\u001b[2Jgone\u202egnorw\u0007' }]);
    const text = renderText(hostile, context);
    assert.ok(text.includes('\\u{1b}[2Jgone\\u{202e}gnorw\\u{7}'), text);
  });

  it('breaks long lines at spaces when a width is given', () => {
    const long = reportOf([{ ...unmet, message: 'word '.repeat(60) }]);
    for (const line of renderText(long, { ...context, rules: { ...context.rules, rules: [] } }, { width: 60 })
      .split('\n')
      .slice(0, 12)) {
      assert.ok(line.length <= 60, line);
    }
  });

  it('reports a project of no documents without a place', () => {
    const empty = { ...reportOf([{ ...unmet, places: [], because: [] }]), looked: { documents: [], rules: 3, facts: 0 } };
    assert.match(renderText(empty, context), /About the project as a whole[\s\S]*Looked at 0 documents/);
  });
});
