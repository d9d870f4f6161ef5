import assert from 'node:assert/strict';
import { runRuleExamples } from '../../src/core/index';
import { readers } from '../reading';
import { shippedCatalogue } from './catalogueFiles';

describe('the catalogue', () => {
  const { data } = shippedCatalogue();

  it('loads without a problem', () => {
    assert.deepEqual(
      data.problems.map(({ file, message }) => `${file}: ${message}`),
      [],
    );
    assert.ok(data.rules.length > 250, `only ${data.rules.length} rules`);
  });

  it('has no pack without rules', () => {
    const used = new Set(data.rules.map((rule) => rule.pack));
    assert.deepEqual(
      data.packs.map(({ id }) => id).filter((id) => !used.has(id)),
      [],
    );
  });
});

describe('the examples of rules', () => {
  const catalogue = shippedCatalogue();
  for (const pack of catalogue.data.packs) {
    it(`of ${pack.id} show what they say, at the line they say`, () => {
      const rules = catalogue.data.rules.filter((rule) => rule.pack === pack.id);
      const outcomes = runRuleExamples({ catalogue, readers }, rules);
      assert.ok(outcomes.length >= 2 * rules.length, `${outcomes.length} examples for ${rules.length} rules`);
      const faults = outcomes.flatMap(({ rule, example, fault, said }) =>
        fault === undefined ? [] : [`${rule} [${example}] ${fault}\n  ${said.join('\n  ')}`],
      );
      assert.deepEqual(faults, []);
    });
  }
});
