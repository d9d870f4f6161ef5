import { strict as assert } from 'node:assert';
import {
  type CompiledRule,
  claim,
  type DocumentKind,
  type Example,
  entryAt,
  exampleDate,
  isSourceName,
  type Result,
  type StatedFact,
} from '../../src/core/index';
import { check } from '../reading';
import { shippedCatalogue } from './catalogueFiles';

type ExampleDocument = { readonly uri: string; readonly text: string; readonly kind: DocumentKind };

const catalogue = shippedCatalogue();

function compiledRules(): readonly CompiledRule[] {
  return catalogue.data.rules.map(({ id }) => {
    const compiled = catalogue.compiled(id);
    assert.ok('parts' in compiled, id);
    return compiled;
  });
}

function documentsOf({ files }: Example): readonly ExampleDocument[] {
  const kindOf = (uri: string, text: string): DocumentKind =>
    isSourceName(uri) ? 'source' : uri.endsWith('.xml') ? 'tests' : (claim(uri, text.slice(0, 4000)) ?? 'record');
  return Object.entries(files).map(([uri, text]) => ({ uri, text, kind: kindOf(uri, text) }));
}

function judged({ rule }: CompiledRule, example: Example, documents: readonly ExampleDocument[]) {
  const present = new Set([...(example.present ?? []), ...Object.keys(example.files)]);
  return check({
    documents,
    catalogue: { ...catalogue, data: { ...catalogue.data, rules: [rule] } },
    asOf: example.asOf ?? exampleDate,
    exists: (path) => present.has(path),
  });
}

const general = (path: string): string => path.replace(/\[\d+\]/g, '[]');

function reads({ parts, whenProject, whenItem }: CompiledRule, path: string): boolean {
  const conditions = [whenProject, whenItem, ...parts.map(({ that }) => that)];
  return conditions.some((one) =>
    one?.reads.facts.some((fact) => `${general(path)}.`.startsWith(`${fact}.`) || general(path).startsWith(`${fact}[]`)),
  );
}

/** The documents when nobody had filled in this fact: a placeholder counts as not written. */
function without({ place, path }: StatedFact, documents: readonly ExampleDocument[]): readonly ExampleDocument[] {
  const { start, end } = place.span;
  assert.ok(end > start, path);
  return documents.map((one) => (one.uri === place.uri ? { ...one, text: `${one.text.slice(0, start)}TBC${one.text.slice(end)}` } : one));
}

const citing = (results: readonly Result[], { path, value }: StatedFact): readonly Result[] =>
  results.filter(({ status, because }) => status === 'met' && because.some((fact) => fact.path === path && fact.value === String(value)));

/** Rules that only forbid: with less written there is less to forbid. */
const forbidding: ReadonlySet<string> = new Set(['accountability/no-blanket-disclaimer [met]', 'standards/code-names-known-ids [met]']);

describe('a fact that nobody wrote', function () {
  this.timeout(120000);
  const examples = compiledRules().flatMap((rule) =>
    rule.rule.examples.filter(({ expect }) => expect === 'met').map((example) => ({ rule, example })),
  );

  it('is tried for every rule', () => {
    assert.equal(new Set(examples.map(({ rule }) => rule.rule.id)).size, catalogue.data.rules.length);
  });

  for (const pack of catalogue.data.packs) {
    it(`is absent as the vocabulary says, and no ground of a rule of ${pack.id} that is met`, () => {
      const faults: string[] = [];
      const unnoticed = new Set<string>();
      let looked = 0;
      for (const { rule, example } of examples.filter((one) => one.rule.rule.pack === pack.id)) {
        const documents = documentsOf(example);
        const { facts } = judged(rule, example, documents);
        const read = facts.stated().filter(({ path, place }) => reads(rule, path) && /\.(?:md|ya?ml)$/.test(place.uri));
        let noticed = 0;
        for (const fact of read) {
          const after = judged(rule, example, without(fact, documents));
          looked++;
          const said = after.report.results.filter(({ rule: id }) => id === rule.rule.id);
          const { path, value } = fact;
          if (
            after.facts
              .stated()
              .some((one) => one.path === path && one.value === value && one.place.uri === fact.place.uri && !path.endsWith(']'))
          )
            faults.push(`${rule.rule.id}: ${path} is still ${value}`);
          const words = entryAt(general(path))?.absence;
          if (words !== 'unknown' && words !== 'none')
            faults.push(`${rule.rule.id}: the vocabulary does not say what the absence of ${path} means`);
          if (said.length === 0) faults.push(`${rule.rule.id}: says nothing without ${path}`);
          if (!path.endsWith(']') && citing(said, fact).length > 0)
            faults.push(`${rule.rule.id}: is met because of ${path}, which nobody wrote`);
          if (said.some(({ status }) => status !== 'met') || said.length < 1) noticed++;
        }
        if (rule.rule.ask === undefined && noticed === 0) unnoticed.add(`${rule.rule.id} [${example.name}]`);
        else unnoticed.delete(rule.rule.id);
      }
      assert.deepEqual(faults, []);
      assert.deepEqual(
        [...unnoticed].filter((name) => !forbidding.has(name)),
        [],
        'rules that are met whatever is left out',
      );
      assert.ok(looked > 0);
    });
  }
});
