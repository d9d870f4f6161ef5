import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Run } from 'sarif';
import { writeAll } from '../../src/exporters/exporter';
import { renderSarif, sarifExporter } from '../../src/exporters/sarif/index';
import { context, problem, report, reportOf, unmet } from './sample';

/** The OASIS schema is draft 4: its `id` becomes `$id` and its dialect is left to ajv, which reads all else in it alike. */
function sarifValidator() {
  const {
    id,
    $schema: _,
    ...schema
  } = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile({ $id: id, ...schema });
}

const validate = sarifValidator();
const logOf = (text: string): Log => JSON.parse(text);

function runOf(text: string): Run {
  const run = logOf(text).runs[0];
  assert.ok(run);
  return run;
}

describe('the SARIF log', () => {
  it('follows the OASIS schema with findings, with all, with several projects and with none', () => {
    for (const projects of [
      [{ report, context }],
      [{ report, context: { ...context, show: 'all' as const, version: '0.1.0' } }],
      [
        { report, context },
        { report: reportOf([]), context: { ...context, root: 'examples/rash sort (2)/' } },
      ],
      [],
    ]) {
      assert.ok(validate(JSON.parse(writeAll(sarifExporter, projects))), JSON.stringify(validate.errors, undefined, 2));
    }
  });

  it('is refused by that schema when spoilt, so the schema was really asked', () => {
    const log = JSON.parse(renderSarif(report, context));
    log.runs[0].results[0].level = 'grave';
    assert.equal(validate(log), false);
  });

  it('lists what is unmet, open and suppressed; passes and what does not apply only when asked', () => {
    const kinds = (run: Run) => (run.results ?? []).map(({ kind, level }) => `${kind} ${level}`).sort();
    assert.deepEqual(kinds(runOf(renderSarif(report, context))), ['fail error', 'fail error', 'fail warning', 'open none']);
    assert.deepEqual(kinds(runOf(renderSarif(report, { ...context, show: 'all' }))), [
      'fail error',
      'fail error',
      'fail warning',
      'notApplicable none',
      'open none',
      'pass none',
    ]);
  });

  it('points each result to its rule, each rule to its source, each source to its clause', () => {
    const run = runOf(renderSarif(report, context));
    const rules = run.tool.driver.rules ?? [];
    for (const result of run.results ?? []) assert.equal(rules[result.ruleIndex ?? -1]?.id, result.ruleId);
    const rule = rules.find(({ id }) => id === 'dcb0129/hazard-has-owner');
    assert.equal(rule?.helpUri, 'https://digital.nhs.uk/dcb0129');
    const target = rule?.relationships?.[0]?.target;
    const taxonomy = run.taxonomies?.[target?.toolComponent?.index ?? -1];
    assert.equal(taxonomy?.name, 'dcb0129');
    assert.ok(taxonomy?.taxa?.some(({ id }) => id === target?.id && id === '4.4.1'));
  });

  it('suppresses what a decision settled, until it lapses', () => {
    const suppressed = (asOf: string) =>
      (runOf(renderSarif({ ...report, asOf }, context)).results ?? []).filter(({ suppressions }) => suppressions?.length === 1).length;
    assert.equal(suppressed('2026-11-24'), 1);
    assert.equal(suppressed('2027-01-02'), 0);
  });

  it('gives a finding the same fingerprint when text is added above it', () => {
    const fingerprints = (text: string) =>
      (runOf(text).results ?? []).map(({ partialFingerprints }) => partialFingerprints?.['carelint/v1']);
    const moved = {
      ...report,
      results: report.results.map((result) => ({
        ...result,
        places: result.places.map((place) => ({ ...place, span: { start: place.span.start + 3, end: place.span.end + 3 } })),
      })),
    };
    assert.deepEqual(fingerprints(renderSarif(moved, context)), fingerprints(renderSarif(report, context)));
  });

  it('tells two findings of one rule on one item apart', () => {
    const run = runOf(renderSarif(reportOf([unmet, { ...unmet, message: 'another part' }]), context));
    const prints = (run.results ?? []).map(({ partialFingerprints }) => partialFingerprints?.['carelint/v1']);
    assert.equal(new Set(prints).size, 2);
  });

  it('counts columns in UTF-16 units and says so', () => {
    const run = runOf(renderSarif(report, context));
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const region = run.results?.find(({ ruleId, suppressions }) => ruleId === unmet.rule && !suppressions)?.locations?.[0]?.physicalLocation
      ?.region;
    assert.deepEqual(region, { startLine: 4, startColumn: 12, endLine: 4, endColumn: 15 });
  });

  it('writes uris that any reader takes, whatever the names of files', () => {
    const odd = { uri: "docs/a b#1 (2)/100%:é'.md", span: { start: 0, end: 0 } };
    const run = runOf(renderSarif(reportOf([{ ...unmet, places: [odd] }]), { ...context, root: 'my project/' }));
    const location = run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation;
    assert.deepEqual(location, { uri: 'my%20project/docs/a%20b%231%20%282%29/100%25%3A%C3%A9%27.md', uriBaseId: '%SRCROOT%' });
  });

  it('makes a problem of reading a result of its own', () => {
    const run = runOf(renderSarif(reportOf([], [problem]), context));
    assert.equal(run.results?.[0]?.ruleId, 'document/placeholder');
    assert.equal(run.results?.[0]?.relatedLocations?.[0]?.message?.text, 'the card says');
  });
});
