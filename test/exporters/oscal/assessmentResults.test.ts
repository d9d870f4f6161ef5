import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Report } from '../../../src/core/index';
import { writeAll } from '../../../src/exporters/exporter';
import type { ExportContext } from '../../../src/exporters/index';
import { assessmentResults, oscalExporter } from '../../../src/exporters/oscal/index';
import { exampleContext } from '../pack/packContextOf';
import { accepted, at, context, met, notApplicable, problem, report, reportOf, undetermined, unmet } from '../sample';

const packed = readFileSync(join(__dirname, '../../schemas/oscal-assessment-results-1.1.3.schema.json.gz'));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const valid = ajv.compile(JSON.parse(gunzipSync(packed).toString('utf8')));

function checked(text: string) {
  const document = JSON.parse(text);
  const sound: boolean = valid(document);
  assert.ok(sound, JSON.stringify(valid.errors?.slice(0, 3)));
  return document['assessment-results'];
}

const written = (of: Report, in_: ExportContext = context) => checked(writeAll(oscalExporter, [{ report: of, context: in_ }])).results[0];
const statusOf = (finding: { target: { status: unknown } }) => finding.target.status;

describe('OSCAL assessment results', () => {
  for (const name of ['chest-xray-triage', 'sepsis-alert', 'minimal'])
    it(`of ${name} are valid by the schema of OSCAL 1.1.3, and every reference in them leads somewhere`, () => {
      const text = assessmentResults.make(exampleContext(name));
      assert.ok(typeof text === 'string');
      const document = checked(text);
      const [result] = document.results;
      const ids = (list: readonly { uuid: string }[] = []) => new Set(list.map(({ uuid }) => uuid));
      const observations = ids(result.observations);
      assert.equal(observations.size, result.observations.length);
      const objectives = new Set(
        document['local-definitions']['objectives-and-methods'].flatMap((one: { parts: { id: string }[] }) =>
          one.parts.map(({ id }) => id),
        ),
      );
      const included = new Set(
        result['reviewed-controls']['control-selections'][0]['include-controls'].map((one: { 'control-id': string }) => one['control-id']),
      );
      for (const finding of result.findings) {
        for (const related of finding['related-observations']) assert.ok(observations.has(related['observation-uuid']));
        assert.ok(objectives.has(finding.target['target-id']));
        assert.ok(included.has(finding.target['target-id'].replace('objective.', '')));
      }
      assert.equal(included.size, result.findings.length);
    });

  it('call satisfied only what is met wherever it applies', () => {
    const second = { ...met, rule: 'dcb0129/log-is-reviewed' };
    const { findings } = written(reportOf([met, unmet, undetermined, second, { ...notApplicable, subject: 'x' }]));
    assert.deepEqual(
      findings.map((finding: { props: { value: string }[]; target: { status: { state: string; reason: string } } }) => [
        finding.props[0]?.value,
        finding.target.status.state,
        finding.target.status.reason,
      ]),
      [
        ['unmet', 'not-satisfied', 'fail'],
        ['undetermined', 'not-satisfied', 'other'],
        ['met', 'satisfied', 'pass'],
      ],
    );
    assert.match(findings[1].target.status.remarks, /neither met nor unmet/);
  });

  it('never let what is undetermined pass, whatever stands beside it', () => {
    const statuses = fc.array(fc.constantFrom(met, undetermined, notApplicable, unmet), { maxLength: 6 });
    fc.assert(
      fc.property(statuses, (some) => {
        const results = some.map((one, i) => ({ ...one, rule: 'a/b', subject: `risk.hazards[${i}]` }));
        const [finding] = written(reportOf(results)).findings ?? [];
        const open = results.some(({ status }) => status === 'undetermined' || status === 'unmet');
        const applies = results.some(({ status }) => status !== 'not-applicable');
        assert.equal(finding === undefined, !applies);
        if (finding !== undefined) assert.equal((statusOf(finding) as { state: string }).state === 'satisfied', !open);
      }),
      { numRuns: 100 },
    );
  });

  it('make no finding of a rule that does not apply, and say that it was left apart and why', () => {
    const result = written(reportOf([notApplicable]));
    assert.equal(result.findings, undefined);
    assert.deepEqual(result['reviewed-controls']['control-selections'], [
      {
        description: 'No rule was found to apply.',
        'exclude-controls': [{ 'control-id': 'dcb0129.log-is-reviewed' }],
      },
    ]);
    assert.match(result.observations[0].description, /Asked from deployment on/);
  });

  it('link every observation to its document, its line and the facts behind it', () => {
    const [observation] = written(reportOf([unmet])).observations;
    assert.deepEqual(observation['relevant-evidence'], [
      { href: 'hazard-log.yaml', description: 'hazard-log.yaml:4:12' },
      { href: 'MODEL_CARD.md', description: 'MODEL\\_CARD.md:3:1; the limitation behind it' },
      { href: 'hazard-log.yaml', description: 'hazard-log.yaml:2:9; risk.hazards\\[0\\].id is H-001' },
    ]);
    const inPack = checked(String(assessmentResults.make({ ...exampleContext('minimal'), report: reportOf([unmet]) })));
    assert.equal(inPack.results[0].observations[0]['relevant-evidence'][0].href, 'project/hazard-log.yaml');
  });

  it('tell an accepted risk as a risk that somebody took, and its rule as not satisfied', () => {
    const result = written(reportOf([accepted]));
    assert.equal(result.findings[0].target.status.state, 'not-satisfied');
    assert.equal(result.risks[0].status, 'deviation-approved');
    assert.equal(result.risks[0].deadline, '2027-01-01T00:00:00Z');
    assert.match(JSON.stringify(result.risks[0].props), /Dr A. Example/);
    const lapsed = { ...accepted, decision: { ...accepted.decision, until: '2026-01-01' } } as typeof accepted;
    assert.equal(written(reportOf([lapsed])).risks, undefined);
  });

  it('hold problems in reading, and say of nothing that it was nothing', () => {
    const { observations } = written(reportOf([], [problem]));
    assert.equal(observations[0].props[0].value, 'problem');
    const empty = written({ ...reportOf([]), looked: { documents: [], rules: 0, facts: 0 } });
    assert.match(empty.description, /^0 documents read; 0 rules judged/);
  });

  it('keep text of documents text: no link, no tag, no heading', () => {
    const message = '# [click](javascript:alert(1)) <img src=x> ![p](http://x) *b*\n- item';
    const [observation] = written(reportOf([{ ...unmet, message }])).observations;
    assert.equal(observation.description, '\\# \\[click\\](javascript:alert(1)) \\<img src=x\\> !\\[p\\](http://x) \\*b\\* - item');
  });

  it('are the same for the same input, and say another number for another', () => {
    const uuid = (of: Report) => checked(writeAll(oscalExporter, [{ report: of, context }])).uuid;
    assert.equal(uuid(report), uuid(structuredClone(report)));
    assert.notEqual(uuid(report), uuid(reportOf([met])));
    assert.match(
      JSON.stringify(checked(String(assessmentResults.make(exampleContext('minimal', { draft: true })))).metadata.props),
      /draft/,
    );
  });

  it('hold several projects, each as one set of results of its own', () => {
    const document = checked(
      writeAll(
        oscalExporter,
        ['a/', 'b/'].map((root) => ({ report, context: { ...context, root } })),
      ),
    );
    assert.equal(document.results.length, 2);
    assert.notEqual(document.results[0].observations[0].uuid, document.results[1].observations[0].uuid);
    assert.equal(document.results[1].observations[0]['relevant-evidence'][0].href, 'b/hazard-log.yaml');
  });

  it('are valid for any text, any name and any rule', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom('unmet' as const, 'met' as const, 'undetermined' as const),
        (rule, name, message, status) => {
          const place = { ...at('MODEL_CARD.md', 'name'), uri: name };
          const result = {
            ...unmet,
            rule,
            status,
            subjectName: name,
            message,
            places: [place],
            because: [{ path: name, value: message, place }],
          };
          written(reportOf([result], [{ ...problem, message }]), { ...context, project: name });
        },
      ),
      { numRuns: 60 },
    );
  });
});
