import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { factReference } from '../../../scripts/generate/factReference';
import { factSchemas } from '../../../scripts/generate/factSchemas';
import { factTypes } from '../../../scripts/generate/factTypes';
import { splitFrontMatter } from '../../../src/core/inputs/yaml/frontMatter';

const ajv = new Ajv({ allErrors: true, strict: false });
const validators = new Map(
  factSchemas().map(({ path, text }) => [path.replace(/^.*\/|\.schema\.json$/g, ''), ajv.compile(JSON.parse(text))]),
);

function faults(schema: string, document: unknown): readonly string[] {
  const validate = validators.get(schema);
  assert.ok(validate, schema);
  return validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const frontMatter = (path: string): unknown => parse(splitFrontMatter(readFileSync(path, 'utf8'))?.yaml ?? '', { schema: 'core' });
const yaml = (path: string): unknown => parse(readFileSync(path, 'utf8'), { schema: 'core' });

describe('schemas for editors', () => {
  for (const example of ['minimal', 'chest-xray-triage']) {
    it(`take the documents of examples/${example}`, () => {
      assert.deepEqual(faults('model-card', frontMatter(`examples/${example}/MODEL_CARD.md`)), []);
      assert.deepEqual(faults('risk-file', yaml(`examples/${example}/hazard-log.yaml`)), []);
    });
  }

  it('take a project file and decisions', () => {
    assert.deepEqual(faults('project', yaml('examples/chest-xray-triage/carelint.yaml')), []);
    const settings = {
      project: { role: 'both' },
      documents: { card: 'a.md' },
      packs: { off: ['x'] },
      severity: { 'a/b': 'off' },
      failOn: 'never',
    };
    assert.deepEqual(faults('project', settings), []);
    assert.deepEqual(faults('decisions', { decisions: [{ rule: 'a/b', decision: 'accepted', by: 'Ann', on: '2026-01-01' }] }), []);
  });

  it('take placeholders, shorthands and keys they do not know', () => {
    assert.deepEqual(
      faults('model-card', { name: null, version: 1.1, intendedUse: 'x', limitations: ['y'], users: 'z', population: null, tags: [1] }),
      [],
    );
    assert.deepEqual(
      faults('risk-file', { hazards: [{ id: 1, status: 'TBC', initial: { level: '3 (high)' } }], scheme: 'dcb0129-example' }),
      [],
    );
  });

  it('refuse shapes that no reader can use', () => {
    assert.notDeepEqual(faults('model-card', { name: ['x'] }), []);
    assert.notDeepEqual(faults('risk-file', { hazards: [{ id: 'H-1', initial: [1] }] }), []);
    assert.notDeepEqual(faults('project', { severity: { 'a/b': 'loud' } }), []);
    assert.notDeepEqual(faults('decisions', { decisions: [{ rule: 'a/b' }] }), []);
  });
});

describe('files made from the vocabulary', () => {
  for (const { path, text } of [...factTypes(), ...factSchemas(), ...factReference()]) {
    it(`${path} is as committed`, () => assert.equal(readFileSync(path, 'utf8'), text));
  }
});
