import assert from 'node:assert/strict';
import { celLibrary } from '../../../src/core/expr/cel';
import { createExpressions } from '../../../src/core/expr/expressions';
import { ruleFunctions } from '../../../src/core/expr/functions/index';
import { conditionInWords } from '../../../src/core/rules/conditionWords';
import { shippedCatalogue } from '../../rules/catalogueFiles';

const { data } = shippedCatalogue();
const expressions = createExpressions({ functions: ruleFunctions, library: celLibrary });

function words(condition: string, each?: string): readonly string[] {
  const parsed = expressions.parse(condition);
  assert.ok('condition' in parsed, condition);
  return conditionInWords(parsed.condition.node, condition, each);
}

describe('a condition in words', () => {
  it('takes demands apart and says what a yes-or-no fact means', () => {
    assert.deepEqual(words('card.regulatory.device && project.role in ["developer", "both"]'), [
      'the product, or any part of it, is a medical device or IVD',
      'project role is "developer" or "both"',
    ]);
    assert.deepEqual(words('!project.nhs'), [
      'the answer is no to whether it is offered to, or used by, NHS or adult social care organisations',
    ]);
  });

  it('says "unless" where a project that says so is left out', () => {
    assert.deepEqual(words('!(has(project.role) && project.role == "adopter")'), ['unless project role is "adopter"']);
  });

  it('names the item judged, and what it goes through inside it', () => {
    assert.deepEqual(words('it.kind == "bias" && parent.name != "x"', 'card.datasets[].demographics'), [
      'the demographic\'s kind is "bias"',
      'the dataset\'s name is not "x"',
    ]);
    assert.deepEqual(words('it.causes.exists(c, c.kind in ["bias", "drift"])', 'risk.hazards'), [
      'for one or more of the hazard\'s causes: its kind is "bias" or "drift"',
    ]);
    assert.deepEqual(words('it.uses.exists(u, u in ["training", "test"])', 'card.datasets'), [
      '"training" or "test" is among the dataset\'s uses',
    ]);
  });

  it('turns a denied condition round', () => {
    assert.deepEqual(words('!(size(results) > 0)'), ['no results are listed']);
    assert.deepEqual(words('!(card.modelType in ["rules", "statistical"])'), ['model type is none of "rules" and "statistical"']);
    assert.deepEqual(words('!(project.nhs || card.adaptivity == "static")'), [
      'the answer is no to whether it is offered to, or used by, NHS or adult social care organisations and adaptivity is not "static"',
    ]);
  });

  it('leaves out that a fact is stated where more is asked of it', () => {
    assert.deepEqual(
      words('has(it.level) && it.level > 3 && has(it.severity)', 'risk.hazards[].initial'),
      words('it.level > 3 && has(it.severity)', 'risk.hazards[].initial'),
    );
  });

  it('shows as it is written what has no plain words', () => {
    assert.deepEqual(words('it.high - it.low > 0.1', 'results'), ['`it.high - it.low` is above 0.1']);
  });

  it('says something of every condition of the catalogue', () => {
    let looked = 0;
    for (const { id, when, each } of data.rules) {
      if (when === undefined) continue;
      looked++;
      for (const demand of words(when, each)) assert.doesNotMatch(demand, /undefined|\bhas\(|^\s*$/, `${id}: ${demand}`);
    }
    assert.ok(looked > 200);
  });
});
