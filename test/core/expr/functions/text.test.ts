import assert from 'node:assert/strict';
import { answer } from '../answer';

describe('functions on texts', () => {
  it('finds whole words whatever their case and number', () => {
    assert.equal(answer('mentions("Approved by the MHRA in 2024", ["approved by the mhra"])'), true);
    assert.equal(answer('mentions("read by two Radiologists", ["radiologist"])'), true);
    assert.equal(answer('mentions("unapproved", ["approved"])'), false);
    assert.equal(answer('mentions("opt-outs were applied", ["opt-out"])'), true);
    assert.equal(answer('mentions("biases remain", ["bias"])'), true);
    assert.equal(answer('mentions("anything", [])'), false);
  });

  it('compares texts without spaces, case and punctuation', () => {
    assert.equal(answer('sameText("Triage of chest X-rays.", "triage of  chest x rays")'), true);
    assert.equal(answer('sameText("Triage", "Screening")'), false);
  });

  it('reads numbers and percentages, and leaves names that hold digits', () => {
    assert.deepEqual(answer('numbersIn("SNOMED CT 2024, -3.5 and .5 for COVID-19 on v2")'), [2024, -3.5]);
    assert.deepEqual(answer('sharesIn("94.05% of 420, or 90 per cent, not 5 percentage points")'), [0.9405, 0.9]);
  });

  it('names the medical purposes of a text, and not those it denies', () => {
    assert.deepEqual(answer('medicalPurposes("Prioritises films for triage. It is not a diagnostic device.")'), ['triage']);
    assert.deepEqual(answer('medicalPurposes("Diagnoses pneumothorax")'), ['diagnosis']);
    assert.deepEqual(answer('medicalPurposes("Books appointments")'), []);
    assert.deepEqual(answer('medicalPurposes("Not for screening but for triage")'), ['triage']);
  });

  it('knows words nobody can check', () => {
    assert.equal(answer('vague("All patients of the hospital")'), true);
    assert.equal(answer('vague("Adults of 18 and over with chest pain")'), false);
  });

  it('knows fields that point to a person, however they are spelt', () => {
    assert.deepEqual(answer('["dateOfBirth", "NHS number", "patient_name", "name", "drug name", "heart rate"].map(f, identifier(f))'), [
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('knows fields that only later care can fill', () => {
    assert.deepEqual(answer('["length_of_stay", "dischargeDate", "age"].map(f, afterOutcome(f))'), [true, true, false]);
  });
});
