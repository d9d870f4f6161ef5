import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CompiledCatalogue, compileCatalogue, withOwnRules } from '../../src/core/index';
import { check } from '../reading';
import { shippedCatalogue } from '../rules/catalogueFiles';
import { catalogueOf, judge, lines } from './rules/project';

const owner = { 'p/owner': 'each: risk.hazards\nrequire: has(it.owner)\nat: it.owner\nmessage: "{it.id}: no owner"' };

describe('a check', () => {
  it('says what it looked at, and nothing is looked at without documents', () => {
    const { report } = judge(owner, {});
    assert.deepEqual(report.looked, { documents: [], rules: 1, facts: 0 });
    assert.deepEqual(
      report.results.map(({ status, places }) => [status, places]),
      [['not-applicable', []]],
    );
  });

  it('reports documents that contradict each other beside its results', () => {
    const { report } = judge(owner, {
      'model-card.yaml': 'project: { stage: concept }\n',
      'hazard-log.yaml': lines('project: { stage: validation }', 'hazards: [{ id: H-1, owner: A }]'),
    });
    assert.deepEqual(
      report.problems.map(({ code }) => code),
      ['contradiction'],
    );
    assert.deepEqual(
      report.results.map(({ status }) => status),
      ['met'],
    );
    assert.deepEqual(
      report.looked.documents.map(({ uri }) => uri),
      ['model-card.yaml', 'hazard-log.yaml'],
    );
  });

  it('takes rules of the project beside its own, and says which of them are broken', async () => {
    const catalogue = compileCatalogue(catalogueOf(owner));
    const rule =
      'title: T\nseverity: advice\nfrom: concept\nsources: [{ source: a-guide }]\nrequire: has(card.name)\nat: card.name\nmessage: No name\ntheme: 1\nwhy: W\nhow: H\nexamples: { met: { model-card.yaml: "a" } }\n';
    const { report } = check({
      documents: [{ uri: 'model-card.yaml', text: 'version: 1\n', kind: 'card' }],
      catalogue: await withOwnRules(catalogue, [
        { path: 'own/pack.yaml', text: 'title: Own\nissuer: Us\nabout: Ours\n' },
        { path: 'own/name.yaml', text: rule },
        { path: 'own/typo.yaml', text: rule.replace('card.name)', 'card.nmae)') },
        { path: 'p/owner.yaml', text: rule },
      ]),
      asOf: '2026-11-24',
    });
    assert.deepEqual(
      report.results.map(({ rule: id, status }) => `${id} ${status}`),
      ['p/owner not-applicable', 'own/name unmet'],
    );
    assert.deepEqual(
      report.problems.map(({ code, message, place }) => [code, message, place.uri]),
      [
        ['broken-rule', 'The vocabulary has no fact card.nmae', 'own/typo.yaml'],
        ['broken-rule', 'The rule p/owner is there already', 'p/owner.yaml'],
      ],
    );
    assert.notEqual(report.catalogue, catalogue.data.version);
  });

  it('counts a rule that cannot be compiled as open, and judges the others', () => {
    const data = catalogueOf({ ...owner, 'p/name': 'require: has(card.name)' });
    const broken = {
      ...data,
      rules: data.rules.map((rule) => (rule.id === 'p/name' ? { ...rule, require: [{ that: 'has(card.name' }] } : rule)),
    };
    const { report } = check({
      documents: [{ uri: 'model-card.yaml', text: 'name: A\n', kind: 'card' }],
      catalogue: compileCatalogue(broken),
      asOf: '2026-11-24',
    });
    assert.deepEqual(
      report.results.map(({ rule, status }) => `${rule} ${status}`),
      ['p/name undetermined', 'p/owner not-applicable'],
    );
    assert.match(report.results[0]?.message ?? '', /^The rule itself is at fault: /);
  });

  it('gives the same report for the same input', () => {
    const files = { 'hazard-log.yaml': 'hazards: [{ id: H-1 }]\n', 'model-card.yaml': 'name: A\n' };
    assert.equal(JSON.stringify(whole(files)), JSON.stringify(whole(files)));
  });

  it('gives a report for every prefix of a document, and each finding lies in its text', () => {
    const text = lines(
      'project: { stage: post-market, role: both, nhs: true, nations: [england] }',
      'regulatory: { device: true, class: IIa }',
      'results:',
      '  - { id: P-01, metric: sensitivity, value: 94%, low: 0.9, high: 0.97, n: 120, count: 113, dataset: D-01, target: 0.9 }',
      'records: [{ id: R-01, kind: dpia, date: 2026-01-01 }]',
      'hazards:',
      '  - { id: H-001, initial: { severity: major, likelihood: low, level: 2 }, controls: [{ id: C-1, type: design, state: planned }] }',
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (end) => {
        const cut = text.slice(0, end);
        const { results, problems } = whole({ 'hazard-log.yaml': cut });
        for (const { places, because } of results) {
          for (const place of [...places, ...because.flatMap((one) => one.place ?? [])])
            assert.ok(place.span.start >= 0 && place.span.end <= cut.length);
        }
        for (const { place } of problems) assert.ok(place.span.end <= cut.length);
      }),
      { numRuns: 40 },
    );
  });

  it('asks a project that says nothing only what holds at the concept stage, and little of it', () => {
    const { results } = whole({ 'model-card.yaml': 'name: A\n' });
    const open = results.filter(
      ({ status, waitsFor, grouped }) => status === 'undetermined' && waitsFor === undefined && grouped === undefined,
    );
    assert.ok(results.length > 0);
    assert.ok(open.length < 40, `${open.length} open questions: ${open.map(({ rule }) => rule).join(', ')}`);
  });

  it('judges 500 hazards by the whole catalogue without a scan for each pair', () => {
    const hazard = (i: number): string =>
      `  - { id: H-${i}, initial: { severity: major, likelihood: low, level: 3 }, controls: [{ id: C-${i}, type: design }] }`;
    const log = (n: number): string =>
      lines('project: { stage: validation, nhs: true }', 'hazards:', ...Array.from({ length: n }, (_, i) => hazard(i)));
    const time = (n: number): number => {
      const start = performance.now();
      whole({ 'hazard-log.yaml': log(n) });
      return performance.now() - start;
    };
    time(50);
    const [small, large] = [time(100), time(500)];
    assert.ok(large < small * 5 * 5 + 500, `${small.toFixed()} ms for 100, ${large.toFixed()} ms for 500`);
  });
});

function whole(files: Readonly<Record<string, string>>, catalogue: CompiledCatalogue = shippedCatalogue()) {
  const documents = Object.entries(files).map(([uri, text]) => ({
    uri,
    text,
    kind: uri.startsWith('hazard') ? ('risk' as const) : ('card' as const),
  }));
  return check({ documents, catalogue, asOf: '2026-11-24', exists: () => false }).report;
}
