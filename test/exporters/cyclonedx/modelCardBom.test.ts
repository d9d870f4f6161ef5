import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { mergeFacts } from '../../../src/core/index';
import { modelCardBom } from '../../../src/exporters/cyclonedx/index';
import type { PackContext } from '../../../src/exporters/pack/index';
import { readDocument } from '../../reading';
import { exampleContext, packContextOf } from '../pack/packContextOf';

const folder = join(dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')), 'res/schema');
const schema = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.SNAPSHOT.schema.json`), 'utf8'));

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
// Names in other alphabets: the library has no check of them, and none is written here.
for (const format of ['idn-email', 'iri-reference']) ajv.addFormat(format, format === 'iri-reference' ? /^[^\s<>"{}|\\^`]*$/ : true);
for (const part of ['spdx', 'jsf-0.82', 'cryptography-defs'])
  ajv.addSchema({ ...schema(part), $id: `http://cyclonedx.org/schema/${part}.SNAPSHOT.schema.json` });
const valid = ajv.compile(schema('bom-1.6'));

function bomOf(pack: PackContext) {
  const text = modelCardBom.make(pack);
  assert.ok(typeof text === 'string');
  const bom = JSON.parse(text);
  const sound: boolean = valid(bom);
  assert.ok(sound, JSON.stringify(valid.errors?.slice(0, 3)));
  return bom;
}

function factsIn(text: string): Readonly<Record<string, unknown>> {
  const facts = mergeFacts([readDocument({ uri: 'model-card.cdx.json', text }, 'card')]);
  return Object.fromEntries(facts.stated().map(({ path, value }) => [path, value]));
}

describe('the model card as a CycloneDX bill of materials', () => {
  for (const name of ['chest-xray-triage', 'sepsis-alert', 'minimal'])
    it(`of ${name} is valid by the schema of CycloneDX 1.6`, () => {
      assert.equal(bomOf(exampleContext(name)).metadata.component.type, 'machine-learning-model');
    });

  it('holds figures with their intervals, slices and whose they are, and nothing that was worked out', () => {
    const { performanceMetrics } = bomOf(exampleContext('chest-xray-triage')).metadata.component.modelCard.quantitativeAnalysis;
    assert.deepEqual(performanceMetrics[0], {
      type: 'sensitivity',
      value: '0.9405',
      confidenceInterval: { lowerBound: '0.9136', upperBound: '0.9594' },
    });
    const of = (type: string, slice?: string) =>
      performanceMetrics.find((one: Record<string, string>) => one.type === type && one.slice === slice)?.value;
    assert.equal(of('sensitivity', 'women'), '0.9263');
    assert.equal(of('sensitivity', 'site East'), '0.9455');
    assert.equal(of('sensitivity (people with the product)'), '0.9595');
    assert.equal(of('review-time (seconds)'), '14');
  });

  it('keeps under its path what the format has no key for', () => {
    const { modelCard } = bomOf(exampleContext('chest-xray-triage')).metadata.component;
    const value = (list: readonly { name: string; value: string }[], name: string) => list.find((one) => one.name === name)?.value;
    assert.equal(value(modelCard.properties, 'carelint:card.outOfScope[0].text'), 'Children and anyone under 18');
    assert.equal(value(modelCard.properties, 'carelint:results[0].level'), '0.95');
    const [first] = modelCard.modelParameters.datasets;
    assert.equal(first.name, 'D-01');
    assert.equal(value(first.contents.properties, 'carelint:n'), '48210');
  });

  it('read again states what the card stated, where the format has a place for it', () => {
    const pack = exampleContext('chest-xray-triage');
    const text = modelCardBom.make(pack);
    assert.ok(typeof text === 'string');
    const again = factsIn(text);
    const same =
      /^(?:card\.(?:name|version|summary|licence|ethics|users\[\d+\]|manufacturer\.name|intendedUse\.statement|limitations\[\d+\]\.text|groups\[\d+\]\.(?:name|reason)|(?:inputs|outputs)\[\d+\]\.name|datasets\[\d+\]\.(?:id|description))|results\[\d+\]\.(?:value|low|high))$/;
    const stated = pack.facts.stated().filter(({ path }) => same.test(path));
    assert.ok(stated.length > 60);
    for (const { path, value } of stated) assert.equal(again[path], value, path);
  });

  it('tells what others run from what is built in, and where evidence lies', () => {
    const bom = bomOf(
      packContextOf({
        'model-card.yaml': [
          'name: A',
          'components:',
          '  - { name: Backbone, kind: base-model, supplier: Lab Ltd, version: "2" }',
          '  - { name: Host, kind: hosting, supplier: Cloud Ltd, region: United Kingdom }',
          '  - Something',
          'records:',
          '  - { id: R-1, kind: dpia, file: docs/a b.md, date: 2026-01-02 }',
          '  - { id: R-2, kind: penetration-test, file: "https://example.org/x.pdf" }',
          '  - { id: R-3, kind: dpia, file: "javascript:alert(1)" }',
          '  - { id: R-4, kind: dpia, file: docs/gone.md }',
        ].join('\n'),
        'docs/a b.md': 'there',
      }),
    );
    assert.deepEqual(
      bom.components.map(({ type, name }: Record<string, string>) => `${type} ${name}`),
      ['machine-learning-model Backbone', 'library Something'],
    );
    assert.equal(bom.services[0].provider.name, 'Cloud Ltd');
    assert.deepEqual(bom.dependencies, [{ ref: 'product', dependsOn: ['part-1', 'part-2', 'part-3'] }]);
    assert.deepEqual(
      bom.metadata.component.externalReferences.map(({ type, url }: Record<string, string>) => `${type} ${url}`),
      ['model-card project/model-card.yaml', 'evidence project/docs/a%20b.md', 'pentest-report https://example.org/x.pdf'],
    );
  });

  it('is left out when no card states anything, and for a product of written rules', () => {
    assert.equal(modelCardBom.make(packContextOf({ 'hazard-log.yaml': 'hazards: [{ id: H-1, name: A }]\n' })), undefined);
    assert.equal(modelCardBom.make(packContextOf({ 'model-card.yaml': 'name: A\nmodelType: rules\n' })), undefined);
  });

  it('follows from what is stated alone, its number too', () => {
    const [one, again] = [exampleContext('minimal'), exampleContext('minimal')];
    assert.equal(modelCardBom.make(one), modelCardBom.make(again));
    assert.notEqual(bomOf(one).serialNumber, bomOf(exampleContext('minimal', { draft: true })).serialNumber);
  });

  it('is valid for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (name, other) => {
        const card = { name, version: other, users: [other], limitations: [name], datasets: [{ id: other }], components: [name] };
        bomOf(packContextOf({ 'model-card.json': JSON.stringify({ licence: 'MIT', ...card }) }));
      }),
      { numRuns: 25 },
    );
  });
});
