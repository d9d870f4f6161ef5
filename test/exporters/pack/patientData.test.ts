import assert from 'node:assert/strict';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { fileText } from '../../../src/exporters/pack/patientData/fileText';
import { holdsCheckDigit } from '../../../src/exporters/pack/patientData/nhsNumber';
import { suspectsIn } from '../../../src/exporters/pack/patientData/suspects';

/** `kind: the words found`, in order. */
const found = (text: string): readonly string[] => suspectsIn(text).map(({ what, span }) => `${what}: ${text.slice(span.start, span.end)}`);

describe('data of patients is suspected in', () => {
  for (const [text, ...wanted] of [
    ['NHS number 943 476 5919', 'nhs-number: 943 476 5919'],
    ['id,9434765919,x', 'nhs-number: 9434765919'],
    ['scan_943-476-5919.dcm', 'nhs-number: 943-476-5919'],
    ['Jane Smith, born on 12/03/1957', 'date-of-birth: 12/03/1957'],
    ['Mr Okafor DOB: 3 March 1948', 'date-of-birth: 3 March 1948'],
    ['patient:\n  name: Zebediah Thornquist\n  dateOfBirth: 1950-02-03\n', 'date-of-birth: 1950-02-03'],
    ['{"surname": "smith",\n "dob": "1950-02-03"}', 'date-of-birth: 1950-02-03'],
    ['Seen: Mrs Kowalska, LS1 4AP', 'postcode: LS1 4AP'],
    ['Mohammed Iqbal lives at BD1 1AA', 'postcode: BD1 1AA'],
    ['name: Jane Smith\npostcode: SW1A 1AA', 'postcode: SW1A 1AA'],
    ['Patient e-mail: j.smith@somewhere.org', 'email: j.smith@somewhere.org'],
    ['the patient wrote from jane.smith@gmail.com', 'email: jane.smith@gmail.com'],
    ['name,date_of_birth,postcode\nJane Smith,1957-03-12,LS1 4AP\n', 'date-of-birth: 1957-03-12', 'postcode: LS1 4AP'],
    ['| Patient | DOB | Email |\n|---|---|---|\n| J Smith | 1/2/1950 | js@home.uk |\n', 'date-of-birth: 1/2/1950', 'email: js@home.uk'],
    ['surname\tdob\n"O\'Neill"\t01.02.1950\n', 'date-of-birth: 01.02.1950'],
  ] as const)
    it(JSON.stringify(text), () => assert.deepEqual(found(text), wanted));
});

describe('data of patients is not suspected in', () => {
  for (const text of [
    'NHS number 943 476 5918, whose check digit is wrong',
    'NHS number 0000000000',
    'sha256: 0a9434765919bcdef',
    'Call 0161 943 476 5919 or +44 943 476 5919',
    '"created": 1732406401, "createdAt": 1000000010',
    'DOI 10.1016/9434765919.12',
    'Sheffield Teaching Hospitals, Royal Hallamshire Hospital, S10 2JF',
    'name: Leeds General Infirmary\npostcode: LS1 3EX',
    'Example Health Ltd, 12 Acacia Avenue, Leeds LS1 4AP',
    'name,postcode\nLeeds General Infirmary,LS1 3EX\n',
    'Patients may write to complaints@trust.nhs.uk or pals.office@gmail.com',
    'Contact the author: dr.who@gmail.com',
    'Date of birth is not stored. Jane Smith reviewed it on 2026-01-02.',
    'inputs: [age, sex, date of birth]',
    'The model was born in 2019 at University College London',
    'owner: Dr A. Example\nreviewedOn: 2026-10-12',
  ])
    it(JSON.stringify(text), () => assert.deepEqual(found(text), []));
});

describe('the search for data of patients', () => {
  it('knows the check digit: one wrong digit is no NHS number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        const valid = [...'0123456789'].filter((digit) => holdsCheckDigit(nine + digit));
        assert.ok(valid.length <= 1);
      }),
      { numRuns: 100 },
    );
    assert.ok(holdsCheckDigit('9434765919') && !holdsCheckDigit('9434765919 ') && !holdsCheckDigit('943476591'));
  });

  it('takes any text, quickly, and every place lies inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { span } of suspectsIn(text)) assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
      }),
      { numRuns: 100 },
    );
    const started = Date.now();
    for (const text of [
      'name,dob\n'.repeat(20_000),
      `${'"'.repeat(1999)}\n`.repeat(50),
      `email,"${'a,'.repeat(90_000)}`,
      `dob ${'Aa '.repeat(50_000)}`,
    ])
      suspectsIn(text);
    assert.ok(Date.now() - started < 5000, `${Date.now() - started} ms`);
  });

  it('looks into office files, and says of others that it cannot', () => {
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const docx = zipSync({
      'word/document.xml': encode(
        '<w:document><w:p><w:r><w:t>Jane Smith, born 12/03/</w:t></w:r><w:r><w:t>1957</w:t></w:r></w:p></w:document>',
      ),
    });
    assert.deepEqual(found(fileText('a.docx', docx) ?? ''), ['date-of-birth: 12/03/1957']);
    assert.deepEqual(found(fileText('a.txt', new Uint8Array([0xff, 0xfe, ...Buffer.from('9434765919', 'utf16le')])) ?? ''), [
      'nhs-number: 9434765919',
    ]);
    assert.equal(fileText('scan.png', new Uint8Array([0x89, 0x50, 0, 0])), undefined);
    assert.equal(fileText('report.pdf', encode('%PDF-1.7')), undefined);
    assert.equal(fileText('weights.zip', zipSync({ a: encode('a') })), undefined);
  });
});
