import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { mergeFacts } from '../../../src/core/index';
import { appliedModelCard } from '../../../src/exporters/chai/index';
import type { PackContext } from '../../../src/exporters/pack/index';
import { readDocument } from '../../reading';
import { exampleContext, packContextOf } from '../pack/packContextOf';

const signature = 'xmldsig.xsd';
/** The schema of signatures lies elsewhere; a card that nobody signed needs only its name. */
const stub = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/09/xmldsig#"><xs:element name="Signature"/></xs:schema>`;
const xsd = readFileSync(join(__dirname, '../../schemas/chai-applied-model-card-0.2.xsd'), 'utf8').replace(
  /schemaLocation="[^"]*"/,
  `schemaLocation="${signature}"`,
);

async function faultsOf(texts: readonly string[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: texts.map((contents, i) => ({ fileName: `card-${i}.xml`, contents })),
    schema: [xsd],
    preload: [{ fileName: signature, contents: stub }],
  });
  return errors.map(({ message }) => message);
}

function cardOf(pack: PackContext): string {
  const text = appliedModelCard.make(pack);
  assert.ok(typeof text === 'string');
  return text;
}

function read(text: string) {
  const document = readDocument({ uri: 'applied-model-card.xml', text }, 'card');
  const facts = Object.fromEntries(
    mergeFacts([document])
      .stated()
      .map(({ path, value }) => [path, value]),
  );
  return { facts, problems: document.problems };
}

const examples = ['chest-xray-triage', 'sepsis-alert', 'minimal'];

describe('the CHAI applied model card', () => {
  it('is valid by the schema of draft 0.2', async () => {
    const hostile = packContextOf({ 'model-card.yaml': 'name: "]]></ModelName><x y=\\"&amp;\\">\\u0001"\nusers: ["- a", "b\\n\\nc"]\n' });
    assert.deepEqual(await faultsOf([...examples.map((name) => cardOf(exampleContext(name))), cardOf(hostile)]), []);
    assert.notDeepEqual(await faultsOf([cardOf(hostile).replace('<Keywords/>', '')]), []);
  });

  it('read again states what the card stated, where the format has a place for it', () => {
    const kept =
      /^(?:card\.(?:name|version|releasedOn|summary|ethics|disclosures|clinicalRiskLevel|manufacturer\.name|users\[\d+\]|intendedUse\.(?:statement|pathway)|population\.description|(?:outOfScope|limitations)\[\d+\]\.text|(?:inputs|outputs|interfaces)\[\d+\]\.name|contacts\[\d+\]\.address)|project\.stage)$/;
    for (const name of examples) {
      const pack = exampleContext(name);
      const again = read(cardOf(pack));
      assert.deepEqual(again.problems, []);
      for (const { path, value } of pack.facts.stated().filter((fact) => kept.test(fact.path)))
        assert.equal(again.facts[path], value, path);
      const invented = Object.keys(again.facts).filter((path) => kept.test(path) && !pack.facts.isStated(path));
      assert.deepEqual(invented, []);
    }
  });

  it('holds every figure with its interval and level, and in the label whom it is of', () => {
    const pack = exampleContext('chest-xray-triage');
    const { facts } = read(cardOf(pack));
    const again = Array.from({ length: pack.values.results.length }, (_, i) =>
      ['metric', 'value', 'low', 'high', 'level', 'unit'].map((key) => facts[`results[${i}].${key}`]),
    );
    for (const { metric, value, low, high, level, unit, group, site, arm } of pack.values.results) {
      const label = [
        group,
        site && `site ${site}`,
        arm === 'human' ? 'people alone' : arm === 'human-with-ai' ? 'people with the product' : arm && `the ${arm}`,
      ];
      const about = label.filter((part) => part !== undefined).join(', ');
      const wanted = [about === '' ? metric : `${metric} (${about})`, value, low, high, level, unit];
      assert.ok(
        again.some((one) => JSON.stringify(one) === JSON.stringify(wanted)),
        JSON.stringify(wanted),
      );
    }
  });

  it('tells figures apart that were measured on other data or at another threshold', () => {
    const figure = (more: string) => `  - { metric: sensitivity, value: 0.9, ${more} }`;
    const text = [
      'name: A',
      'results:',
      figure('dataset: D-1, threshold: 0.3'),
      figure('dataset: D-1, threshold: 0.4'),
      figure('group: women'),
    ];
    assert.deepEqual(
      [...cardOf(packContextOf({ 'model-card.yaml': text.join('\n') })).matchAll(/<Label>(sens[^<]*)/g)].map(([, label]) => label),
      ['sensitivity (on D-1, at threshold 0.3)', 'sensitivity (on D-1, at threshold 0.4)', 'sensitivity (women)'],
    );
  });

  it('says that nothing is stated where nothing is, and is read as saying nothing', () => {
    const text = cardOf(exampleContext('minimal'));
    for (const name of ['ModelDeveloper', 'ReleaseVersion', 'ClinicalRiskLevel', 'Interpretation'])
      assert.ok(text.includes(`<${name}>Not stated</${name}>`), name);
    assert.ok(!Object.values(read(text).facts).includes('Not stated'));
  });

  it('keeps text of documents text, whatever it holds', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
    const nasty = fc.constantFrom('</ModelName>', '<!--', ']]>', '&lt;', '<?x?>', '- list\n- of two', '<![CDATA[', 'a\n\n  b');
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, word), { minLength: 1, maxLength: 4 }), (texts) => {
        const pack = packContextOf({ 'model-card.json': JSON.stringify({ name: 'A', limitations: texts.map((text) => ({ text })) }) });
        const { facts, problems } = read(cardOf(pack));
        assert.deepEqual(problems, []);
        const wanted = pack.values.card.limitations.flatMap(({ text }) => text ?? []);
        assert.deepEqual(
          Object.entries(facts).flatMap(([path, value]) => (path.startsWith('card.limitations') ? [value] : [])),
          wanted,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('is the same for the same facts, and left out when no card states anything', () => {
    assert.equal(cardOf(exampleContext('sepsis-alert')), cardOf(exampleContext('sepsis-alert')));
    assert.equal(appliedModelCard.make(packContextOf({ 'hazard-log.yaml': 'hazards: [{ id: H-1, name: A }]\n' })), undefined);
  });
});
