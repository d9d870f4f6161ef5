import assert from 'node:assert/strict';
import { type CheckInput, claim, nextStageInSteps, type Result } from '../../../src/core/index';
import { finished } from '../../../src/core/rules/steps';
import { check, readers } from '../../reading';
import { shippedCatalogue } from '../../rules/catalogueFiles';

const catalogue = shippedCatalogue();
const nextStage = (input: CheckInput) => finished(nextStageInSteps(input));

function project(profile: string): CheckInput {
  const text = `project: { ${profile} }\nname: RashSort\n`;
  return {
    documents: [{ uri: 'model-card.yaml', text, kind: claim('model-card.yaml', text) ?? 'record' }],
    readers,
    catalogue,
    asOf: '2026-11-24',
  };
}

describe('the next stage of a project', () => {
  it('brings what the rules say that begin there, the same as once the project has come to it', () => {
    const next = nextStage(project('role: developer, stage: concept, nations: [england], nhs: true'));
    assert.equal(next?.stage, 'development');
    assert.ok(next.begin > 0 && next.results.length > 0);
    const there = check(project('role: developer, stage: development, nations: [england], nhs: true')).report.results;
    const saying = ({ rule, subject, status, message }: Result): string => [rule, subject, status, message].join(' | ');
    const later = new Set(there.map(saying));
    assert.deepEqual(
      next.results.map(saying).filter((said) => !later.has(said)),
      [],
    );
  });

  it('has nothing of rules that are asked already, and nothing that would not concern the project', () => {
    const next = nextStage(project('role: adopter, stage: validation'));
    const from = new Set(next?.results.map(({ rule }) => catalogue.rule(rule)?.from));
    assert.deepEqual([...from], ['deployment']);
    assert.ok(next?.results.every(({ status }) => status !== 'not-applicable'));
  });

  it('is that after the first where nobody says how far the project is, and none after the last', () => {
    assert.equal(nextStage(project('role: developer'))?.stage, 'development');
    assert.equal(nextStage(project('stage: post-market')), undefined);
  });
});
