import assert from 'node:assert/strict';
import { claim } from '../../../src/core/inputs/index';

describe('which files are ours by their name', () => {
  const names: readonly (readonly [string, ReturnType<typeof claim>])[] = [
    ['MODEL_CARD.md', 'card'],
    ['docs/model-card.yaml', 'card'],
    ['modelcard.json', 'card'],
    ['model_card.markdown', 'card'],
    ['hazard-log.csv', 'risk'],
    ['safety/HAZARD_LOG.md', 'risk'],
    ['risk-file.yml', 'risk'],
    ['hazard-log.xlsx', 'risk'],
    ['carelint.yaml', 'project'],
    ['a/carelint.decisions.yml', 'decisions'],
    ['README.md', undefined],
    ['my-model-card.md', undefined],
    ['hazards.yaml', undefined],
    ['package.json', undefined],
    ['model-card.md.bak', undefined],
  ];
  for (const [uri, kind] of names) it(`${uri}: ${kind ?? 'not ours'}`, () => assert.equal(claim(uri), kind));

  it('takes a README only when its front matter is that of a model card', () => {
    const readme = (...lines: readonly string[]): ReturnType<typeof claim> => claim('README.md', lines.join('\r\n'));
    assert.equal(readme('---', 'library_name: monai', '---', '# X'), 'card');
    assert.equal(readme('---', 'license: mit', 'tags: [a]', '---'), 'card');
    assert.equal(readme('---', 'intendedUse: x', '...', ''), 'card');
    assert.equal(readme('# X', '', 'license: mit'), undefined);
    assert.equal(readme('---', 'title: My page', 'layout: default', '---', 'library_name: x'), undefined);
    assert.equal(readme('---', 'license: mit', 'task_categories: [a]', 'tags: [b]', '---'), undefined);
    assert.equal(claim('LICENSE.md', '---\nlibrary_name: x\n---'), undefined);
  });
});
