import assert from 'node:assert/strict';
import { worldOf } from '../../src/core/expr/world';
import { vocabularyShape } from '../../src/core/facts/vocabulary';
import { claim, exampleDate, mergeFacts } from '../../src/core/index';
import { itemLists } from '../../src/core/rules/items';
import { readDocument } from '../reading';
import { shippedCatalogue } from './catalogueFiles';
import { type Answer, createSecondEngine } from './secondEngine';

describe('two engines for conditions', () => {
  it('agree on every condition of every rule, at every item of its examples', () => {
    const catalogue = shippedCatalogue();
    const second = createSecondEngine();
    let asked = 0;
    const differences: string[] = [];
    for (const rule of catalogue.data.rules) {
      const sources = [...(rule.when === undefined ? [] : [rule.when]), ...rule.require.map(({ that }) => that)];
      for (const example of rule.examples) {
        const asOf = example.asOf ?? exampleDate;
        const documents = Object.entries(example.files).map(([uri, text]) => ({ uri, text, kind: claim(uri) ?? ('record' as const) }));
        const facts = mergeFacts(
          documents.filter(({ kind }) => kind !== 'decisions').map((document) => readDocument(document, document.kind)),
        );
        const world = worldOf(vocabularyShape, facts.values);
        const param = Object.fromEntries(Object.entries(rule.parameters).map(([name, { value }]) => [name, value]));
        const ground = { ...world.roots, asOf, param };
        const items =
          rule.each === undefined
            ? [{}]
            : itemLists(ground)(rule.each)
                .all()
                .map(({ value, parent }) => ({ it: value, ...(parent === undefined ? {} : { parent: parent.value }) }));
        const present = new Set(example.present ?? []);
        const context = { asOf, tables: catalogue.data.tables, exists: (path: string) => present.has(path), kept: new WeakMap() };
        for (const item of items) {
          for (const source of sources) {
            asked++;
            const bindings = { ...ground, ...item };
            const one = first(source, bindings, context);
            const other = second(source, bindings, context);
            if (shown(one) !== shown(other)) differences.push(`${rule.id} [${example.name}] ${shown(one)} and ${shown(other)}: ${source}`);
          }
        }
      }
    }
    assert.deepEqual(differences, []);
    assert.ok(asked > 1000, `only ${asked} conditions were compared`);

    function first(
      source: string,
      bindings: Readonly<Record<string, unknown>>,
      context: Parameters<typeof catalogue.expressions.during>[0],
    ): Answer {
      const parsed = catalogue.expressions.parse(source);
      if ('fault' in parsed) return { open: true };
      const outcome = catalogue.expressions.during(context, () => parsed.condition.evaluate(bindings));
      return outcome.kind === 'value' ? { value: outcome.value } : { open: true };
    }
  }).timeout(60_000);
});

function shown(answer: Answer): string {
  return 'open' in answer ? 'open' : String(answer.value);
}
