import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { writeAll } from '../../src/exporters/exporter';
import { jsonExporter, renderJson } from '../../src/exporters/json/index';
import { context, report, reportOf } from './sample';

const schema = JSON.parse(readFileSync(join(__dirname, '../../media/schemas/report.schema.json'), 'utf8'));

describe('the JSON report', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(schema);

  it('has exactly the published keys, with lines and columns from 1', () => {
    const written = JSON.parse(renderJson(reportOf([...report.results.slice(2, 3)], report.problems), context));
    assert.deepEqual(written, {
      schema: 'urn:carelint:report:1',
      asOf: '2026-11-24',
      catalogue: '0.1.0-abc',
      results: [
        {
          rule: 'dcb0129/hazard-has-owner',
          status: 'unmet',
          severity: 'error',
          subject: 'risk.hazards[0]',
          message: 'H-001: no owner is named',
          places: [
            { uri: 'hazard-log.yaml', line: 4, column: 12, endLine: 4, endColumn: 15 },
            { uri: 'MODEL_CARD.md', line: 3, column: 1, endLine: 3, endColumn: 12, label: 'the limitation behind it' },
          ],
          because: [{ path: 'risk.hazards[0].id', value: 'H-001', uri: 'hazard-log.yaml', line: 2, column: 9, endLine: 2, endColumn: 14 }],
        },
      ],
      problems: [
        {
          code: 'placeholder',
          severity: 'warning',
          message: 'TBC counts as not stated',
          uri: 'hazard-log.yaml',
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
          related: [{ uri: 'MODEL_CARD.md', line: 2, column: 7, endLine: 2, endColumn: 15, label: 'the card says' }],
        },
      ],
      looked: {
        documents: [
          { uri: 'MODEL_CARD.md', format: 'carelint', why: 'front matter' },
          { uri: 'hazard-log.yaml', format: 'carelint', why: 'a list of hazards' },
        ],
        rules: 3,
        facts: 6,
      },
    });
  });

  it('follows the published schema for one project, for several and for none', () => {
    const inFolder = { ...context, root: 'examples/rash/' };
    for (const projects of [
      [{ report, context }],
      [
        { report, context },
        { report, context: inFolder },
      ],
      [],
    ]) {
      assert.ok(validate(JSON.parse(writeAll(jsonExporter, projects))), JSON.stringify(validate.errors));
    }
  });

  it('names the folder of each of several projects', () => {
    const written = JSON.parse(
      writeAll(jsonExporter, [
        { report, context },
        { report, context: { ...context, root: 'examples/rash/' } },
      ]),
    );
    assert.deepEqual(
      written.projects.map((project: { root: string }) => project.root),
      ['.', 'examples/rash'],
    );
  });

  it('is refused by the schema when a key is missing or misspelt', () => {
    const written = JSON.parse(renderJson(report, context));
    assert.equal(validate({ ...written, looked: undefined }), false);
    assert.equal(validate({ ...written, extra: 1 }), false);
  });
});
