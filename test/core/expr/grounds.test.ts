import assert from 'node:assert/strict';
import { celLibrary } from '../../../src/core/expr/cel';
import { createExpressions } from '../../../src/core/expr/expressions';
import { ruleFunctions } from '../../../src/core/expr/functions/index';
import { createGrounds } from '../../../src/core/expr/grounds';
import { worldOf } from '../../../src/core/expr/world';
import { vocabularyShape } from '../../../src/core/facts/vocabulary';
import { shippedCatalogue } from '../../rules/catalogueFiles';

const world = worldOf(vocabularyShape, {
  card: { name: 'A', regulatory: { device: true } },
  risk: { hazards: [{ id: 'H-1', owner: 'A', controls: [{ id: 'C-1', state: 'planned', party: 'manufacturer' }] }, { id: 'H-2' }] },
  records: [{ id: 'R-1', kind: 'dpia' }, { id: 'R-2', kind: 'dpia', status: 'draft' }, { id: 'R-3' }],
});
const expressions = createExpressions({ functions: ruleFunctions, library: celLibrary });
const context = { asOf: '2026-11-24', tables: shippedCatalogue().data.tables, kept: new WeakMap() };
const grounds = createGrounds({ expressions, world, functions: ruleFunctions, context });

/** What settled a condition, or what it lacks. */
function why(source: string): readonly string[] {
  const parsed = expressions.parse(source);
  if ('fault' in parsed) return [parsed.fault.message];
  const view = { condition: parsed.condition, bindings: { ...world.roots, asOf: context.asOf }, paths: new Map<string, string>() };
  const outcome = expressions.during(context, () => parsed.condition.evaluate(view.bindings));
  if (outcome.kind === 'value') return grounds.groundsOf(view);
  const gap = grounds.gapOf(view, outcome);
  return [gap.kind === 'missing' ? `lacks ${gap.path}` : gap.reason];
}

describe('the grounds of a condition', () => {
  it('are the facts it reads', () => {
    assert.deepEqual(why('card.name == "A"'), ['card.name']);
    assert.deepEqual(why('has(card.horizon)'), ['card.horizon']);
  });

  it('are the side that settles it alone', () => {
    assert.deepEqual(why('card.name == "B" && card.regulatory.device'), ['card.name']);
    assert.deepEqual(why('card.regulatory.device || card.name == "B"'), ['card.regulatory.device']);
    assert.deepEqual(why('card.regulatory.device ? card.name == "A" : has(card.horizon)'), ['card.regulatory.device', 'card.name']);
  });

  it('are the witness of what exists and the counterexample of what should hold for all', () => {
    assert.deepEqual(why('records.exists(r, r.id == "R-2")'), ['records[1]', 'records[1].id']);
    assert.deepEqual(why('risk.hazards.all(h, has(h.owner))'), ['risk.hazards[1]', 'risk.hazards[1].owner']);
    assert.deepEqual(why('risk.hazards.all(h, h.controls.all(c, c.state != "planned" || (has(c.party) && c.party != "manufacturer")))'), [
      'risk.hazards[0]',
      'risk.hazards[0].controls[0]',
      'risk.hazards[0].controls[0].state',
      'risk.hazards[0].controls[0].party',
    ]);
  });

  it('are the entries that a function found', () => {
    assert.deepEqual(why('current(records, "dpia")'), ['records[0]', 'records']);
  });

  it('follow an object that a function returns to its place', () => {
    assert.deepEqual(why('newest(records, "dpia").id == "R-1"'), ['records[0].id']);
  });
});

describe('the gap in a condition', () => {
  it('is the fact that nobody wrote, with its index', () => {
    assert.deepEqual(why('card.horizon == "5 years"'), ['lacks card.horizon']);
    assert.deepEqual(why('records.all(r, r.kind == "dpia")'), ['lacks records[2].kind']);
    assert.deepEqual(why('risk.hazards.all(h, h.owner == "A") && card.name == "A"'), ['lacks risk.hazards[1].owner']);
    assert.deepEqual(why('(has(card.name) ? card.horizon : "x") == "y"'), ['lacks card.horizon']);
  });

  it('is the fact that a function was after', () => {
    assert.deepEqual(why('current(records, "protocol")'), ['lacks records[2].kind']);
  });

  it('is the reason of a function that cannot say', () => {
    assert.deepEqual(why('daysBetween("soon", asOf) > 3'), ['soon is not a date']);
  });
});
