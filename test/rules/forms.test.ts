import assert from 'node:assert/strict';
import { shapeAt } from '../../src/core/index';
import { catalogueFiles, shippedCatalogue } from './catalogueFiles';
import { shippedForms } from './shippedForms';

const expected = [
  'clinical-risk-management-plan',
  'dtac',
  'eu-annex-iv',
  'hazard-transfer',
  'instructions-for-use',
  'nice-esf',
  'patient-summary',
  'safety-case-report',
  'surveillance-plan',
  'transparency-record',
];

describe('the forms that ship', () => {
  const { forms, problems } = shippedForms();

  it('are all valid: facts, conditions and sources are known', () => {
    assert.deepEqual(problems, []);
    const files = catalogueFiles().filter(({ path }) => path.startsWith('forms/'));
    assert.equal(forms.length, files.length);
    assert.deepEqual(
      forms.map(({ id }) => id).filter((id) => expected.includes(id)),
      expected,
    );
  });

  it('name facts under every question, or say what a person adds', () => {
    for (const { id, sections } of forms)
      for (const question of sections.flatMap(({ questions }) => questions)) {
        const where = `${id} ${question.id}`;
        assert.ok(question.answers.length > 0 || question.person !== undefined, where);
        assert.ok(!question.required || question.answers.length > 0, `${where} is required and no fact can answer it`);
        for (const answer of question.answers) assert.ok(shapeAt(answer.kind === 'value' ? answer.path : answer.list) !== undefined, where);
      }
  });

  it('say what was not read at its source', () => {
    for (const { id, checked, note, sections } of forms) {
      const unsure = checked !== 'primary' || sections.some(({ questions }) => questions.some((one) => one.checked === 'knowledge'));
      assert.ok(!unsure || note !== undefined, `${id} was not checked at its source and has no note`);
    }
  });

  it('never call anything compliant, safe or approved, and leave the rules as they are', () => {
    for (const form of forms) assert.doesNotMatch(JSON.stringify(form), /\bcompl(?:ies|iant|iance)\b|\bis safe\b/i, form.id);
    assert.ok(!shippedCatalogue().data.rules.some(({ id }) => id.startsWith('forms/')));
  });
});
