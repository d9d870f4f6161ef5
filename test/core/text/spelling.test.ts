import { strict as assert } from 'node:assert';
import { oneSpelling } from '../../../src/core/text/spelling';

describe('British and American spelling', () => {
  const pairs = [
    ['pseudonymised', 'pseudonymized'],
    ['organisation', 'organization'],
    ['prioritising', 'prioritizing'],
    ['analyse', 'analyze'],
    ['colour of the tumour', 'color of the tumor'],
    ['stroke centres', 'stroke centers'],
    ['paediatric anaesthesia', 'pediatric anesthesia'],
    ['ischaemia and haemorrhage of leukaemia', 'ischemia and hemorrhage of leukemia'],
    ['oedema, diarrhoea, foetus', 'edema, diarrhea, fetus'],
    ['gynaecology', 'gynecology'],
    ['labelling and modelling', 'labeling and modeling'],
    ['licence', 'license'],
    ['screening programme', 'screening program'],
    ['practising', 'practicing'],
    ['grey', 'gray'],
  ] as const;

  for (const [british, american] of pairs) {
    it(`of "${british}" come to one`, () => assert.equal(oneSpelling(british), oneSpelling(american)));
  }

  it('leaves other words apart', () => {
    const words = ['AED', 'ED', 'four', 'for', 'area', 'er', 'theatre', 'source', 'cereal'].map((word) => word.toLowerCase());
    assert.equal(new Set(words.map(oneSpelling)).size, words.length);
  });
});
