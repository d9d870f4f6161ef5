import assert from 'node:assert/strict';
import { answer } from '../answer';

describe('functions on tables', () => {
  it('knows the country by its names', () => {
    assert.deepEqual(answer('["United Kingdom", "U.K.", "Scotland", "Germany", "Ukraine"].map(c, inUk(c))'), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('knows the registers of professions', () => {
    assert.deepEqual(answer('["GMC 1234567", "General Pharmaceutical Council 12", "CISSP 99"].map(r, ukRegister(r))'), [true, true, false]);
  });

  it('knows which images use ionising radiation', () => {
    assert.deepEqual(answer('["ct", "x-ray", "mri"].map(m, ionising(m))'), [true, true, false]);
  });

  it('knows when CE marks stop being recognised', () => {
    assert.deepEqual(answer('["mdd", "mdr", "ivdr"].map(i, recognitionEnds(i))'), ['2028-06-30', '2030-06-30', '2030-06-30']);
    assert.equal(answer('recognitionEnds("other")'), '(no date is known for a CE mark under "other")');
  });

  it('knows how often surveillance is reported', () => {
    assert.deepEqual(answer('["I", "IIa", "IIb", "III"].map(c, reportYears(c))'), [3, 2, 1, 1]);
  });

  it('knows what became of an edition, however it is cited', () => {
    assert.equal(answer('editionState("BS EN ISO 14971", "2019+A11:2021")'), 'current');
    assert.equal(answer('editionState("ISO 14971:2012", "2012")'), 'superseded');
    assert.equal(answer('editionState("IEC 62304", "2006+A1:2015")'), 'current');
    assert.equal(answer('editionState("IEC 62304", "2006")'), 'superseded');
    assert.equal(answer('editionState("DCB0129", "3.1")'), 'superseded');
    assert.equal(answer('editionState("DCB0129", "4.10")'), 'unknown');
    assert.equal(answer('editionState("DCB0129", "2018")'), 'unknown');
    assert.equal(answer('editionState("IEC 62304", "2015")'), 'unknown');
    assert.equal(answer('editionState("ISO/TS 24971-2", "2026")'), 'current');
    assert.equal(answer('editionState("ISO 1", "2001")'), 'unknown');
  });

  it('puts law beside the older page on its topic', () => {
    assert.equal(answer('sameTopic("SI 2024/1368", "AIDRS: post-market surveillance of medical devices")'), true);
    assert.equal(answer('sameTopic("SI 2024/1368", "ISO 14971")'), false);
  });
});
