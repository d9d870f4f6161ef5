import assert from 'node:assert/strict';
import { compileCatalogue, sealOf } from '../../../src/core/index';
import { catalogueOf, judge, lines } from './project';

const ask = { 'p/ask': 'ask: Has the board agreed?\nat: records\nmessage: The board has not agreed' };
const owner = { 'p/owner': 'each: risk.hazards\nrequire: has(it.owner)\nat: it.owner\nmessage: "{it.id}: no owner"' };
const card = { 'model-card.yaml': lines('name: A', 'records:', '  - { id: R-1, kind: protocol }') };
const log = { 'hazard-log.yaml': lines('hazards:', '  - { id: H-1 }', '  - { id: H-2 }') };

function decided(text: string): { readonly 'carelint.decisions.yaml': string } {
  return { 'carelint.decisions.yaml': `decisions:\n  - { ${text} }\n` };
}

describe('a decision of the project', () => {
  it('answers a question that only a person can answer', () => {
    assert.deepEqual(judge(ask, card).said, ['undetermined model-card.yaml:2 | Has the board agreed?']);
    assert.equal(judge(ask, card).report.results[0]?.asks, true);
    const yes = judge(ask, { ...card, ...decided('id: D-1, rule: p/ask, decision: sign-off, by: A. Chair, on: 2026-10-01') });
    assert.deepEqual(yes.said, ['met model-card.yaml:2 | A. Chair answered yes on 2026-10-01: Has the board agreed?']);
    assert.equal(yes.report.results[0]?.decision?.id, 'D-1');
    assert.equal(yes.report.looked.documents.length, 1);
    const no = judge(ask, { ...card, ...decided('id: D-1, rule: p/ask, decision: sign-off, answer: no, by: A. Chair, on: 2026-10-01') });
    assert.equal(no.report.results[0]?.status, 'unmet');
  });

  it('lapses after its last day, and the question is then unmet', () => {
    const files = { ...card, ...decided('id: D-1, rule: p/ask, decision: sign-off, by: A, on: 2025-10-01, until: 2026-11-24') };
    assert.equal(judge(ask, files).report.results[0]?.status, 'met');
    assert.deepEqual(judge(ask, files, { asOf: '2026-11-25' }).said, [
      'unmet model-card.yaml:2 | The answer of A lapsed on 2026-11-24: Has the board agreed?',
    ]);
  });

  it('is stale when what was signed has changed, and not when only its layout has', () => {
    const catalogue = compileCatalogue(catalogueOf(ask));
    const seal = sealOf({ catalogue, facts: judge(ask, card).facts, rule: 'p/ask' });
    const signed = decided(`id: D-1, rule: p/ask, decision: sign-off, by: A, on: 2026-10-01, sha256: ${seal}`);
    assert.equal(judge(ask, { ...card, ...signed }).report.results[0]?.status, 'met');
    const moved = { 'model-card.yaml': lines('records:', '  - kind: protocol', '    id: R-1', 'name: B') };
    assert.equal(judge(ask, { ...moved, ...signed }).report.results[0]?.status, 'met');
    const edited = { 'model-card.yaml': lines('name: A', 'records:', '  - { id: R-1, kind: dpia }') };
    assert.deepEqual(judge(ask, { ...edited, ...signed }).said, [
      'undetermined model-card.yaml:2 | What A signed on 2026-10-01 has changed since: Has the board agreed?',
    ]);
  });

  it('that is stale or has lapsed is a problem at its own place too', () => {
    const codes = (text: string, asOf = '2026-11-24') =>
      judge(ask, { ...card, ...decided(text) }, { asOf }).report.problems.map(({ code, message }) => `${code} ${message}`);
    const sealed = `id: D-1, rule: p/ask, decision: sign-off, by: A, on: 2026-10-01, sha256: ${'0'.repeat(64)}`;
    assert.deepEqual(codes(sealed), ['stale-decision D-1: what A decided on 2026-10-01 about p/ask has changed since']);
    const dated = 'id: D-1, rule: p/ask, decision: sign-off, by: A, on: 2026-10-01, until: 2026-10-31';
    assert.deepEqual(codes(dated), ['lapsed-decision D-1 of A on p/ask was good until 2026-10-31']);
    assert.deepEqual(codes(dated, '2026-10-31'), []);
  });

  it('answers in a role that the rule names, as the person whom the project names for it', () => {
    const guarded = { 'p/ask': 'ask: Has the board agreed?\naskOf: caldicott-guardian\nat: records\nmessage: The board has not agreed' };
    const judged = (by: string, people: string) => {
      const files = {
        'model-card.yaml': lines('name: A', people, 'records:', '  - { id: R-1, kind: protocol }'),
        ...decided(`id: D-1, rule: p/ask, decision: sign-off, ${by}, on: 2026-10-01`),
      };
      const { report } = judge(guarded, files);
      return [report.results[0]?.status, ...report.problems.map(({ message }) => message)];
    };
    const named = 'people: [{ role: caldicott-guardian, name: Dr B. Guard }]';
    assert.deepEqual(judged('by: dr b. guard', named), ['met']);
    assert.deepEqual(judged('by: A, role: Caldicott Guardian', 'people: []'), ['met']);
    assert.deepEqual(judged('by: A, role: Caldicott Guardian', named), [
      'undetermined',
      'D-1 settles nothing: the project names Dr B. Guard as caldicott-guardian, not A',
    ]);
    assert.deepEqual(judged('by: A, role: developer', named), [
      'undetermined',
      'D-1 settles nothing: it needs the role caldicott-guardian, and A signs as developer',
    ]);
    assert.deepEqual(judged('by: A', 'people: []'), [
      'undetermined',
      'D-1 settles nothing: it needs the role caldicott-guardian, and A signs without a role',
    ]);
  });

  it('holds one item apart as not applicable', () => {
    const { report } = judge(owner, {
      ...log,
      ...decided('id: D-1, rule: p/owner, subject: H-2, decision: not-applicable, reason: retired, by: A, on: 2026-10-01'),
    });
    assert.deepEqual(
      report.results.map(({ status, message }) => `${status} ${message}`),
      ['unmet H-1: no owner', 'not-applicable A decided that it does not apply: retired'],
    );
  });

  it('accepts what stays unmet, with its name on it, until it lapses', () => {
    const files = {
      ...log,
      ...decided('id: D-1, rule: p/owner, decision: accepted, reason: one owner for all, by: A, on: 2026-10-01, until: 2026-12-31'),
    };
    const { report } = judge(owner, files);
    assert.deepEqual(
      report.results.map(({ status, decision }) => [status, decision?.kind, decision?.until]),
      [
        ['unmet', 'accepted', '2026-12-31'],
        ['unmet', 'accepted', '2026-12-31'],
      ],
    );
    assert.match(judge(owner, files, { asOf: '2027-01-01' }).said[0] ?? '', /It was accepted until 2026-12-31: H-1: no owner/);
  });

  it('takes the latest of several, and one about the item before one about all', () => {
    const decisions = lines(
      'decisions:',
      '  - { id: D-1, rule: p/ask, decision: sign-off, answer: no, by: A, on: 2026-10-01 }',
      '  - { id: D-2, rule: p/ask, decision: sign-off, answer: yes, by: B, on: 2026-10-02 }',
    );
    assert.equal(judge(ask, { ...card, 'carelint.decisions.yaml': decisions }).report.results[0]?.decision?.id, 'D-2');
  });

  it('does not touch what documents already settle', () => {
    const files = {
      'hazard-log.yaml': 'hazards: [{ id: H-1, owner: CSO }]\n',
      ...decided('id: D-1, rule: p/owner, decision: not-applicable, reason: x, by: A, on: 2026-10-01'),
    };
    assert.equal(judge(owner, files).report.results[0]?.status, 'met');
  });

  for (const [what, text, code, message] of [
    [
      'a rule that is not there',
      'id: D-1, rule: p/none, decision: sign-off, by: A, on: 2026-10-01',
      'unknown-rule',
      'D-1 is about p/none, and there is no such rule',
    ],
    [
      'an item that is not there',
      'id: D-1, rule: p/owner, subject: H-9, decision: accepted, reason: x, by: A, on: 2026-10-01',
      'unknown-reference',
      'D-1 is about H-9, and p/owner says nothing of it',
    ],
    [
      'a day to come',
      'id: D-1, rule: p/owner, decision: accepted, reason: x, by: A, on: 2027-10-01',
      'broken-decision',
      'D-1 is dated 2027-10-01, after 2026-11-24, and settles nothing yet',
    ],
    [
      'what documents answer, by a signature',
      'id: D-1, rule: p/owner, decision: sign-off, by: A, on: 2026-10-01',
      'broken-decision',
      'D-1 signs p/owner, which documents answer; a sign-off does not settle it',
    ],
    [
      'nothing, for want of a reason',
      'id: D-1, rule: p/owner, decision: accepted, by: A, on: 2026-10-01',
      'broken-decision',
      'D-1 settles nothing: accepted needs a reason',
    ],
  ] as const) {
    it(`about ${what} is a problem and changes nothing`, () => {
      const { report } = judge(owner, { ...log, ...decided(text) });
      assert.deepEqual(
        report.problems.map((problem) => [problem.code, problem.message]),
        [[code, message]],
      );
      assert.deepEqual(
        report.results.map(({ status, decision }) => [status, decision]),
        [
          ['unmet', undefined],
          ['unmet', undefined],
        ],
      );
    });
  }
});

describe('a sealed decision that sets a finding aside', () => {
  const seal = (files: Readonly<Record<string, string>>, subject?: string): string =>
    sealOf({
      catalogue: compileCatalogue(catalogueOf(owner)),
      facts: judge(owner, files).facts,
      rule: 'p/owner',
      ...(subject === undefined ? {} : { subject }),
    });

  for (const kind of ['accepted', 'not-applicable'] as const) {
    it(`settles nothing any more when its item has changed: ${kind}`, () => {
      const sealed = seal(log, 'risk.hazards[1]');
      const decision = decided(
        `id: D-1, rule: p/owner, subject: H-2, decision: ${kind}, reason: x, by: A, on: 2026-10-01, sha256: ${sealed}`,
      );
      const before = judge(owner, { ...log, ...decision }).report.results[1];
      assert.deepEqual([before?.decision?.id, before?.decision?.stale], ['D-1', undefined]);
      const first = { 'hazard-log.yaml': lines('hazards:', '  - { id: H-1, name: other }', '  - { id: H-2 }') };
      assert.equal(judge(owner, { ...first, ...decision }).report.results[1]?.decision?.stale, undefined);
      const edited = { 'hazard-log.yaml': lines('hazards:', '  - { id: H-1 }', '  - { id: H-2, owner: TBC }', '  - { id: H-3 }') };
      assert.equal(judge(owner, { ...edited, ...decision }).report.results[1]?.decision?.stale, undefined, 'a placeholder states nothing');
    });
  }

  it('is stale for the whole project when any item changed', () => {
    const decision = decided(`id: D-1, rule: p/owner, decision: accepted, reason: x, by: A, on: 2026-10-01, sha256: ${seal(log)}`);
    assert.equal(judge(owner, { ...log, ...decision }).report.results[0]?.decision?.stale, undefined);
    const more = { 'hazard-log.yaml': lines('hazards:', '  - { id: H-1 }', '  - { id: H-2, owner: CSO }') };
    const after = judge(owner, { ...more, ...decision }).report.results[0];
    assert.equal(after?.decision?.stale, true);
    assert.match(after?.message ?? '', /^What A accepted on 2026-10-01 has changed since: H-1: no owner/);
  });
});
