import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageOf, nextSteps } from '../../scripts/generate/coverage';
import { statedOnly } from '../../scripts/generate/depth';
import { parseYaml } from '../../src/core/inputs/yaml/parseYaml';
import { plain } from '../../src/core/rules/fields';
import { shippedCatalogue } from './catalogueFiles';

describe('the coverage of the catalogue', () => {
  const catalogue = shippedCatalogue();
  const { expectations, coveredBy, leftOut } = coverageOf(catalogue);
  const known = new Map(expectations.map((expectation) => [expectation.id, expectation]));

  it('names each expectation once', () => {
    assert.ok(expectations.length >= 370, `only ${expectations.length}`);
    assert.equal(known.size, expectations.length);
  });

  it('has exactly one rule for every expectation, or a reason why there is none', () => {
    const wrong = expectations.flatMap(({ id }) => {
      const rules = coveredBy.get(id) ?? [];
      if (rules.length === 0 && !leftOut.has(id)) return [`${id}: no rule and no reason`];
      if (rules.length > 0 && leftOut.has(id)) return [`${id}: left out, and covered by ${rules.map((rule) => rule.id).join(', ')}`];
      return rules.length > 1 ? [`${id}: covered by ${rules.map((rule) => rule.id).join(', ')}`] : [];
    });
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      [...leftOut].filter(([id, reason]) => !known.has(id) || reason.trim() === ''),
      [],
    );
  });

  it('is claimed for known expectations alone, under the source that they come from', () => {
    const wrong = catalogue.data.rules.flatMap((rule) =>
      rule.sources.flatMap(({ source, covers, supports }) =>
        [...(covers ?? []), ...(supports ?? [])]
          .filter((id) => !known.has(id))
          .concat((covers ?? []).filter((id) => known.has(id) && known.get(id)?.source !== source))
          .map((id) => `${rule.id}: ${id}`),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('reaches every next step, and no step that is none', () => {
    const served = new Set(catalogue.data.rules.flatMap(({ steps }) => steps));
    assert.deepEqual(
      nextSteps.filter((step) => !served.has(step)),
      [],
    );
    assert.deepEqual(
      [...served].filter((step) => !nextSteps.includes(step)),
      [],
    );
  });

  it('agrees with the registers of sources', function () {
    const folder = join(__dirname, '../../../shared/sources');
    if (!existsSync(folder)) {
      console.warn('      SKIPPED: the registers of sources are not here, so rules/expectations.yaml was not compared with them');
      this.skip();
    }
    const registers = readdirSync(folder).flatMap((file) => registerAt(join(folder, file)));
    assert.ok(registers.length >= 370);
    const text = (list: readonly { id: string; source: string; steps: readonly string[] }[]): readonly string[] =>
      list.map(({ id, source, steps }) => `${id} of ${source}: ${steps.join(', ')}`).toSorted();
    assert.deepEqual(text(expectations), text(registers));
  });
});

interface Register {
  readonly id: string;
  readonly expectations?: readonly { readonly id: string; readonly seed_steps: readonly unknown[] }[];
}

function registerAt(path: string): readonly { id: string; source: string; steps: readonly string[] }[] {
  const { root } = parseYaml(readFileSync(path, 'utf8'));
  if (root?.kind !== 'list') return [];
  return (plain(root) as readonly Register[]).flatMap(({ id: source, expectations = [] }) =>
    expectations.map(({ id, seed_steps }) => ({ id, source, steps: seed_steps.map(String) })),
  );
}

describe('the depth of the catalogue', () => {
  it('is such that at most a third of the rules only ask that something is stated', () => {
    const catalogue = shippedCatalogue();
    const shallow = statedOnly(catalogue);
    const all = catalogue.data.rules.length;
    console.log(`      ${shallow.length} of ${all} rules only ask that something is stated (${Math.round((100 * shallow.length) / all)}%)`);
    assert.ok(shallow.length > 0, 'a count that finds none has not looked');
    assert.ok(shallow.length * 3 <= all, shallow.map(({ id }) => id).join('\n'));
  });
});
