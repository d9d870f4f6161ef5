import assert from 'node:assert/strict';
import type { Facts } from '../../../src/core/index';
import { statePowerOf } from '../../../src/core/rules/canState';

/** As much of the facts of a project as the question needs: documents by what they can state, and what they do state. */
function facts(documents: Readonly<Record<string, readonly string[] | undefined>>, stated: Readonly<Record<string, string>>): Facts {
  const nowhere = { uri: '', span: { start: 0, end: 0 } };
  return {
    values: {},
    locate: () => undefined,
    find: () => undefined,
    locateKey: () => undefined,
    isStated: () => false,
    placeholdersIn: () => [],
    count: () => Object.keys(stated).length,
    statedBy: () => new Map(Object.entries(stated).map(([path, uri]) => [path, new Set([uri])])),
    stated: () => Object.entries(stated).map(([path, uri]) => ({ path, value: 'x', place: { ...nowhere, uri } })),
    problems: [],
    documents: Object.entries(documents).map(([uri, canState]) => ({
      uri,
      format: 'f',
      why: 'w',
      ...(canState === undefined ? {} : { canState }),
    })),
  };
}

describe('what documents could state', () => {
  it('is everything, in a format of our own', () => {
    assert.equal(statePowerOf(facts({ 'model-card.yaml': undefined }, {})).beyond(['card.horizon']), false);
  });

  it('ends where a foreign format has no place for a fact', () => {
    const power = statePowerOf(facts({ 'README.md': ['card.name', 'card.datasets[].name'] }, { 'card.name': 'README.md' }));
    assert.equal(power.beyond(['card.horizon']), true);
    assert.equal(power.beyond(['risk.hazards[]']), true);
    assert.equal(power.beyond(['card.name']), false);
    assert.equal(power.beyond(['card.datasets[]']), false);
    assert.equal(power.beyond(['card.horizon', 'card.name']), false);
    assert.equal(power.beyond([]), false);
  });

  it('is asked of the document that speaks of the matter', () => {
    const power = statePowerOf(
      facts(
        { 'README.md': ['card.name'], 'hazard-log.yaml': undefined },
        { 'card.name': 'README.md', 'risk.hazards[0].id': 'hazard-log.yaml' },
      ),
    );
    assert.equal(power.beyond(['card.horizon']), true);
    assert.equal(power.beyond(['risk.hazards[].owner']), false);
    assert.equal(power.beyond(['people[]']), false);
  });

  it('takes in what somebody states all the same', () => {
    const power = statePowerOf(facts({ 'README.md': ['card.name'] }, { 'card.horizon': 'README.md' }));
    assert.equal(power.beyond(['card.horizon']), false);
  });
});
